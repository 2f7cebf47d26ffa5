export { answer, type Reply } from './answer.js';
export { ask, type Result } from './ask.js';
