export { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';

export { type Rereading, reread, type TextFile } from './reread.js';
export { askedAt, memoizedSurfaces, passagesAt, type Surfaces, surfacesAt } from './surfaces.js';
export * from './verification.js';
export { positionsOf, type VerifyOptions, verify } from './verify.js';
