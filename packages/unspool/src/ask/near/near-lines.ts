import { type Line, passageAt, passageLine, texts, toldLine } from '../../explain/index.js';
import { plain, stem, stemsOf, tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import { readQuery } from '../question/query.js';
import type { Stated } from '../stated/stated-sentences.js';
import { nearQuestion } from './near-question.js';
import { type Near, nearestSentences, tellingOf } from './nearest.js';

/**
 * What is told that comes nearest to a question which nothing answers, the nearest first: no answer, and nothing where
 * what is told has little to do with it.
 */
export function nearLines(slice: Slice, question: string): readonly Line[] {
  const { words } = readQuery(question);
  const found = nearestSentences(slice, question, words);
  const best = found[0]?.score ?? 0;
  const near = found.filter(({ score }) => score >= least && score >= best * share);
  if (near.length === 0) return saidNear(slice, words);
  const worth = withWords(slice, question, words, near).slice(0, most * 2);
  return eachSentenceOnce(eachOnce(worth.flatMap(({ sentence }) => linesFor(slice, sentence)))).slice(0, most);
}

/** Where some have a word of the question, those that have but its names are not near. */
function withWords(slice: Slice, question: string, words: readonly string[], near: readonly Near[]): readonly Near[] {
  const items = nearQuestion(slice, question, words)?.items.filter(({ bearers }) => !bearers) ?? [];
  const having = near.filter(({ sentence }) =>
    items.some((item) => /^(?:itself|alike)$/.test(tellingOf(slice, sentence, item).how)),
  );
  return having.length > 0 ? having : near;
}

/** Without a line whose sentences another has, too: that one stands where the first of the two did. */
function eachSentenceOnce(lines: readonly Line[]): readonly Line[] {
  const texts = lines.map(({ words }) => plain(words));
  const kept: number[] = [];
  for (const [at, text] of texts.entries()) {
    if (kept.some((other) => texts[other]?.includes(text))) continue;
    const [first, ...others] = kept.filter((other) => text.includes(texts[other] ?? ''));
    if (first === undefined) kept.push(at);
    else kept.splice(kept.indexOf(first), 1, at);
    for (const other of others) kept.splice(kept.indexOf(other), 1);
  }
  return kept.map((at) => lines[at] as Line);
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
