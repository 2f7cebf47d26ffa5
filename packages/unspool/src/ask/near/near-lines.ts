import { type Line, toldLine } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import { readQuery } from '../question/query.js';
import type { Stated } from '../stated/stated-sentences.js';
import { nearestSentences } from './nearest.js';

/**
 * What is told that comes nearest to a question which nothing answers, the nearest first: no answer, and nothing where
 * what is told has little to do with it.
 */
export function nearLines(slice: Slice, question: string): readonly Line[] {
  const found = nearestSentences(slice, question, readQuery(question).words);
  const best = found[0]?.score ?? 0;
  const near = found.filter(({ score }) => score >= least && score >= best * share);
  return eachOnce(near.slice(0, most * 2).flatMap(({ sentence }) => linesFor(slice, sentence))).slice(0, most);
}

/** How near something must be, and how near beside the nearest. */
const least = 0.5;
const share = 0.7;
const most = 3;

function linesFor(slice: Slice, { told, isIntroduction }: Stated): readonly Line[] {
  return isIntroduction ? linesOfClaims(slice, [told.claim]) : [toldLine(slice, told)];
}
