export { answer, type Reply } from './answer.js';
export { followUp } from './question/follow-up.js';
export { bearersOf } from './question/names/known-names.js';
export { sampleQuestions } from './sample-questions.js';
