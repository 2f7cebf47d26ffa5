export { answer, type Reply } from './answer.js';
export { type SampleNames, sampleQuestions } from './sample-questions.js';
