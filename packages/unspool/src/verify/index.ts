export { counterfactual, type Kind, kinds } from './counterfactual.js';

export { type Rereading, reread, type TextFile } from './reread.js';
export { askedAt, passagesAt, type Surfaces, surfacesAt, surfacesOfOthers } from './surfaces.js';
export * from './verification.js';
export { type Options, positionsOf, verify } from './verify.js';
