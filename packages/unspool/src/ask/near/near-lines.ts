import { type Line, passageAt, passageLine, texts, toldLine } from '../../explain/index.js';
import { plain, stem, stemsOf, tokens } from '../../language/index.js';
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
  if (near.length === 0) return saidNear(slice, readQuery(question).words);
  return eachOnce(near.slice(0, most * 2).flatMap(({ sentence }) => linesFor(slice, sentence))).slice(0, most);
}

/** Where nothing is told but what people say, as in plays and films: what has most of the words, and at least two, the newest first. */
function saidNear(slice: Slice, words: readonly string[]): readonly Line[] {
  const wanted = new Set(stemsOf(words.filter((word) => word.length > 2 && !asking.has(word))));
  const weighed = texts(slice).flatMap((text, at) => {
    if (!text.isVoice && !text.speech) return [];
    const own = new Set(stemsOf(tokens(plain(text.words))));
    const count = [...wanted].filter((stem) => own.has(stem)).length;
    return count > 0 && count >= Math.min(fewest, wanted.size) ? [{ text, at, count }] : [];
  });
  return weighed
    .sort((a, b) => b.count - a.count || b.at - a.at)
    .slice(0, most)
    .map(({ text }) => passageLine(slice, passageAt(slice, text, placeOf(plain(text.words), wanted))));
}

/** Where the first of these words stands. */
function placeOf(text: string, wanted: ReadonlySet<string>): number {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (wanted.has(stem(word.toLowerCase()))) return index;
  return 0;
}

const fewest = 2;
const asking: ReadonlySet<string> = new Set(
  'who whom whose what which when where why how did does are was were has had have the and for about this that there they them his her you'.split(
    ' ',
  ),
);

/** How near something must be, and how near beside the nearest. */
const least = 0.5;
const share = 0.7;
const most = 3;

function linesFor(slice: Slice, { told, isIntroduction }: Stated): readonly Line[] {
  return isIntroduction ? linesOfClaims(slice, [told.claim]) : [toldLine(slice, told)];
}
