import type { Slice } from '../../../story/index.js';
import type { Match } from '../matches.js';
import { aimsWith } from './aims.js';
import { belongingsOf } from './belongings.js';
import { countsOf } from './counts.js';
import { explanationsOf } from './explanations.js';
import { markedOn } from './marked.js';
import { qualitiesOf } from './qualities.js';
import { reasonsBefore } from './so-that.js';

/** What clauses tell that is asked for in a way of its own; each reads the question by itself. */
export const ways: readonly Way[] = [
  aimsWith,
  belongingsOf,
  countsOf,
  explanationsOf,
  markedOn,
  qualitiesOf,
  reasonsBefore,
];

export type Way = (slice: Slice, question: string, words: readonly string[]) => readonly Match[];
