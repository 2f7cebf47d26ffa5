export type { BlockKind } from './block.js';
export type { Attendance, Attendee, Part, Narration, Way } from './dateline.js';
export { bolds, plain, quotations, type Run, readRuns, sentences, sliceRuns } from './inline.js';
export type { Cell, Form, HeadEntry } from './line.js';
export { type Block, type Outline, parse, spanOf } from './outline.js';
export { type SpokenContent, readSentence, type Sentence, startsWithVerb } from './sentence.js';
export type { Claiming, Introduction, Modifiers, Statement } from './statement.js';
export { readWhen, type When } from './when.js';
export * from './words.js';
