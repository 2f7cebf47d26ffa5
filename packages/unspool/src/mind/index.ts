export { beliefsOf } from './belief/beliefs.js';
export type { Happening, Part, Value } from './belief/happening.js';
export { type Change, changeBy, changes } from './holding/changes.js';
export { inStoryOrder, isEarlier, momentOfClaim } from './holding/claim-order.js';
export { holdersAfter, lastBefore } from './holding/in-hand.js';
export { type SureClaim, sureClaims } from './holding/sure-claims.js';
export { uses } from './holding/uses.js';
export { deaths } from './states/deaths.js';
