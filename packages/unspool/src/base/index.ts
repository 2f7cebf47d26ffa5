export * from './place.js';
export * from './problem.js';
export * from './text.js';
