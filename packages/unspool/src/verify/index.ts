export { counterfactual, type Kind, kinds } from './counterfactual.js';
export { askedAt, type Surfaces, surfacesAt, surfacesOf } from './surfaces.js';
export * from './verification.js';
export { type Options, positionsOf, verify } from './verify.js';
