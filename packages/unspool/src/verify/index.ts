export { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';
export type { Asking, Program, ProgramFile } from './programs/asking.js';

export {
  compareFiles,
  comparePrograms,
  compareWork,
  type ProgramsReport,
  type ProgramWork,
} from './programs/programs.js';

export { compareSites, type Publish, type SitesReport } from './sites.js';

export { askedAt, passagesAt, type Surfaces, surfacesAt } from './surfaces.js';
export * from './verification.js';
export {
  positionsOf,
  type VerifyOptions,
  verificationOf,
  verify,
  verifyPlan,
  verifyTurn,
} from './verify.js';
export { otherRests } from './works/other-rests.js';
export { type Rereading, reread } from './works/reread.js';
export { type Rewritable, rewritable, type TextFile } from './works/rewritable.js';
