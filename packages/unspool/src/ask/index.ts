export { answer, type Reply } from './answer.js';
export { bearersOf } from './question/known-names.js';
export { sampleQuestions } from './sample-questions.js';
