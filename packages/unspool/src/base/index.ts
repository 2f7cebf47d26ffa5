export { twoDigits } from './figures.js';
export { grouped } from './grouped.js';
export { type Code, messages, say } from './messages.generated.js';
export * from './nearest.js';
export * from './normal-form.js';
export { once } from './once.js';
export * from './place.js';
export * from './problem.js';
export type * from './wording.js';
