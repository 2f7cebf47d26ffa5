export * from './ask/index.js';
export * from './base/index.js';
export * from './checks/index.js';
export {
  type Answer,
  type Article,
  article,
  type Corroboration,
  certainty,
  corroboration,
  type Explanation,
  explain,
  type Happening,
  happenings,
  isDisputed,
  type Line,
  type Placement,
  type Profile,
  profile,
  profiles,
  type Recap,
  recap,
  recapOf,
  relations,
  type SceneSummary,
  type Seconds,
  type Support,
  type SymbolReading,
  saysMore,
  sceneSummaries,
  sceneTitle,
  stopTitle,
  symbols,
  type Timeline,
  type ToldScene,
  timeline,
  titleOf,
} from './explain/index.js';
export * from './language/index.js';
export * from './publish/index.js';
export * from './search/index.js';
export * from './story/index.js';
export * from './verify/index.js';
