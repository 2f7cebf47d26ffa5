export { beliefsOf } from './belief/beliefs.js';
export type { Happening, Part, Value } from './belief/happening.js';
