export type { Asking, Program, ProgramFile } from './asking.js';
export { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';

export { compareFiles, comparePrograms, compareWork, type ProgramsReport } from './programs.js';
export { otherRests, type Rereading, reread, type TextFile } from './reread.js';
export { askedAt, memoizedSurfaces, passagesAt, type Surfaces, surfacesAt } from './surfaces.js';
export * from './verification.js';
export { positionsOf, type VerifyOptions, verify } from './verify.js';
