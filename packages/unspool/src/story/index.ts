export { cut } from './cut.js';
export { eventOf, type Index, identities, indexOf, kindOf, nameOf } from './derive.js';
export { type Frame, frameOf, sceneFrame } from './frame.js';
export { hasEnded, upTo, whole } from './lens.js';
export { formatEdits } from './links.js';
export { findPosition, type Length, lengthOf, positionAt, readMeasure, stopId, stopLabel } from './position.js';
export { type Present, presence } from './presence.js';
export * from './story.js';
export { type Telling, tell } from './tell.js';
