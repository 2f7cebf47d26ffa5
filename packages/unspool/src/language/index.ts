export { attendanceIn } from './attendance/attendance.js';
export { type Sight, sightIn } from './attendance/attendance-sight.js';
export type { BlockKind } from './block/block.js';
export type { HeadEntry } from './block/front.js';

export { type Block, type Outline, parse } from './block/outline.js';
export type { Cell } from './block/table.js';
export { pronounOfName } from './english/english-first-names.js';
export {
  baseOfPast,
  basesOf,
  formsOf,
  isIrregularVerb,
  isPastForm,
  pastOf,
  presentOf,
} from './english/english-verb-forms.js';
export { english } from './english.js';
export { format, type Link } from './format/format.js';
export { escapeInline } from './inline/escape.js';
export { readRuns } from './inline/inline.js';
export { bolds, joinRuns, plain, type Run, sliceRuns, slicer } from './inline/run.js';
export { type Length, readLength, readMeasure, readMeasured, readMeasureEnd, readTyped, type Unit } from './measure.js';
export { lookUp, oneOf } from './pattern.js';
export type { Introduction } from './statement/introduction.js';
export { lastSlip, type ModifierSlip, slipsIn } from './statement/modifier-slip.js';
export {
  type Hearer,
  readSentence,
  type Sentence,
  type SpokenContent,
  type SpokenSource,
  type Suffered,
  startsWithVerb,
  type ToldTo,
} from './statement/sentence.js';
export { sentences } from './statement/sentence-split.js';
export { isAimed, type Modifiers, type ParsedBullet, readStatement, type Statement } from './statement/statement.js';
export { type Amount, numberOf, readAmount } from './time/amount.js';
export type { Calendar } from './time/calendar.js';
export { type Attendee, type Part, writeDateline } from './time/dateline.js';
export { kinOf, readAge, readAgeGap, readClockError, readLife } from './time/life.js';
export { hasOwnTime } from './time/own-time.js';
export { readWhen, whenIn } from './time/read-when.js';
export { turnsCounted } from './time/turns.js';
export type { When } from './time/when.js';
export type { WrittenDate } from './time/written-date.js';
export { interrogative, stem, stems, stemsOf, tokens } from './tokens.js';
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
export * from './word-table.js';
