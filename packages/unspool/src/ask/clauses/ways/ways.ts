import type { Slice } from '../../../story/index.js';
import type { Match } from '../matches.js';
import { aimsWith } from './aims.js';
import { belongingsOf } from './belongings.js';
import { doneByDoing } from './by-doing.js';
import { causesOf } from './causes.js';
import { countsOf } from './counts.js';
import { explanationsOf } from './explanations.js';
import { knowledgeOf } from './knowledge.js';
import { markedOn } from './marked.js';
import { originsOf } from './origins.js';
import { qualitiesOf } from './qualities.js';
import { reasonsBefore } from './so-that.js';

/** What clauses tell that is asked for in a way of its own; each reads the question by itself. */
export const ways: readonly Way[] = [
  aimsWith,
  belongingsOf,
  causesOf,
  doneByDoing,
  countsOf,
  explanationsOf,
  knowledgeOf,
  markedOn,
  originsOf,
  qualitiesOf,
  reasonsBefore,
];

export type Way = (slice: Slice, question: string, words: readonly string[]) => readonly Match[];
