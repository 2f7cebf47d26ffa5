export { answer, type Reply } from './answer.js';
export { sampleQuestions } from './sample-questions.js';
