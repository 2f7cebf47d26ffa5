export { type Compilation, compile } from './compile/compile.js';
export { cut } from './compile/cut.js';
export { formatEdits } from './compile/link-edits.js';
export { abbreviations, flipFirst, nounOf, partsOf } from './compile/names/name-forms.js';
export { nameSpan, type WrittenName } from './compile/names/written-names.js';
export type { ProblemCode } from './compile/problems.js';
export type { Target } from './compile/resolve.js';
export { senseOfWords } from './compile/sense-of-words.js';
export { referableNames, type TellingUnit } from './compile/telling-unit.js';
export { positionOfWords, readPortion } from './place/portion.js';
export { beginnings, lengthOf } from './place/rising.js';
export { sceneNamed } from './place/scene-named.js';
export { figures, isNumber, sceneCounted, sceneInPart } from './place/scene-number.js';
export {
  findPosition,
  type NoPlace,
  numbersOfWork,
  partsOfWork,
  placeLabels,
  placeNamed,
  positionAt,
  type ScenesOfWork,
  stopId,
  stopLabel,
  wholesOfWork,
} from './position.js';
export { hasTrait } from './sense-traits.js';
export { acceptance, answersTo, objectionsTo, reasonsFor } from './slice/acceptance.js';
export { type AndOrGraph, andOrGraphOf } from './slice/and-or-graph.js';
export { type ClaimOf, isDated, isOf, ofKind, stated } from './slice/claims-of.js';
export { entitiesOf, hasEnded, type Keep, narrow, sliceAt, upTo, whole } from './slice/lens.js';
export { perScene, perSlice } from './slice/per-slice.js';
export { presence } from './slice/presence.js';
export { eventOf, identities, indexOf, kindOf, nameOf } from './slice/slice-index.js';
export { frameOf, sceneFrame, type TellingFrame } from './slice/telling-frame.js';
export * from './story.js';
