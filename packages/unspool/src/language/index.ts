export type { Amount } from './amount.js';
export type { BlockKind } from './block.js';
export type { Calendar } from './calendar.js';
export type { WrittenDate } from './date.js';
export { type Attendance, type Attendee, type Narration, type Part, writeDateline } from './dateline.js';
export { english } from './english.js';
export { escapeInline } from './escape.js';
export { format, type Link } from './format.js';
export type { HeadEntry } from './front.js';
export { readRuns } from './inline.js';
export type { Introduction } from './introduction.js';
export { kinOf, type Life, readAge, readAgeGap, readClockError, readLife } from './life.js';
export type { Form } from './line.js';
export { type Block, type Outline, parse, spanOf } from './outline.js';
export { lookUp } from './pattern.js';
export { bolds, joinRuns, plain, quotations, type Run, sliceRuns, slicer } from './run.js';
export { readSentence, type Sentence, type SpokenContent, startsWithVerb } from './sentence.js';
export { sentences } from './sentences.js';
export { type Claiming, type Modifiers, readStatement, type Statement } from './statement.js';
export type { Cell } from './table.js';
export {
  type ActVerb,
  isVerbOf,
  type MindVerb,
  type StateVerb,
  type TellVerb,
  type Verb,
  type VerbRow,
  verbs,
} from './verbs.js';
export { readWhen, type When, whenIn } from './when.js';
export * from './words.js';
