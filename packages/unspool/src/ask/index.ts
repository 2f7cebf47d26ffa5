export { answer, type Reply } from './answer.js';
