import { type Line, toldLine } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import type { Query } from '../question/query.js';
import type { Fit } from '../stated/fits.js';
import { readingsOf } from '../stated/question-readings.js';
import type { Stated } from '../stated/stated-sentences.js';
import { nearFit } from './near-fit.js';
import { nearestSentences } from './nearest.js';
import { tellsValue } from './value-told.js';

/**
 * The one sentence near to a question that answers it after all: it tells of all that the question names, together with its
 * paragraph and its scene, and of just what the question wants. None where none does, or where another says otherwise.
 */
export function promotedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const [asked] = readingsOf(slice, question, words);
  if (!asked) return [];
  const found: { readonly fit: Fit; readonly score: number }[] = [];
  for (const { sentence, score } of nearestSentences(slice, question, words).slice(0, mostTried)) {
    const fit = score < least ? undefined : nearFit(slice, sentence, asked);
    if (fit && fit.standing !== 'denied' && tellsValue(slice, asked, fit)) found.push({ fit, score });
  }
  const [first, second] = found;
  if (!first || (second && second.score > first.score - clearly)) return [];
  return linesFor(slice, first.fit);
}

const mostTried = 12;
const least = 0.6;
/** How much nearer the nearest must be than the next that could answer, too. */
const clearly = 0.1;

function linesFor(slice: Slice, { sentence, needsBefore }: Fit): readonly Line[] {
  const before = needsBefore ? sentence.before : undefined;
  return eachOnce([...(before ? linesOf(slice, before) : []), ...linesOf(slice, sentence)]);
}

function linesOf(slice: Slice, { told, isIntroduction }: Stated): readonly Line[] {
  return isIntroduction ? linesOfClaims(slice, [told.claim]) : [toldLine(slice, told)];
}
