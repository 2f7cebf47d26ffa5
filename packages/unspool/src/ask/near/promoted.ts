import { type Line, toldLine } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import type { Query } from '../question/query.js';
import type { Asked, Wanted } from '../stated/asked.js';
import type { Fit } from '../stated/fits.js';
import { readingsOf } from '../stated/question/question-readings.js';
import type { Stated } from '../stated/stated-sentences.js';
import { isCount } from './counts.js';
import { kindsTold } from './kinds-told.js';
import { nearFit } from './near-fit.js';
import { nearestSentences } from './nearest.js';
import { tellsValue } from './value-told.js';

/**
 * The one sentence near to a question that answers it after all: it tells of all that the question names, together with its
 * paragraph and its scene, and of just what the question wants. None where none does, or where another says otherwise.
 */
export function promotedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const near = nearestSentences(slice, question, words)
    .slice(0, mostTried)
    .filter(({ score }) => score >= least);
  for (const asked of readingsOf(slice, question, words)) {
    const found = near.flatMap(({ sentence, score }) => {
      const fit = nearFit(slice, sentence, asked);
      return fit && fit.standing !== 'denied' && tellsValue(slice, asked, fit) ? [{ fit, score }] : [];
    });
    const [first, ...others] = found;
    const isOpen =
      first && others.some(({ fit, score }) => score > first.score - clearly && !isAlike(slice, asked, first.fit, fit));
    if (first && !isOpen) return linesFor(slice, first.fit);
  }
  return [];
}

/** Whether two sentences tell of the same of its kind: "green", "nine". */
function isAlike(slice: Slice, { head, wants }: Asked, one: Fit, other: Fit): boolean {
  const told = (fit: Fit) =>
    wants === 'thing' && head
      ? kindsTold(slice, head, fit)
      : fit.sentence.tokens.flatMap((token) => (numbered.has(wants) && isCount(token) ? [token.text] : []));
  const [first, second] = [told(one), new Set(told(other))];
  return first.length > 0 && first.every((text) => second.has(text));
}

const numbered: ReadonlySet<Wanted> = new Set(['amount', 'age', 'length', 'often', 'measure'] as const);

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
