import { type Line, toldLine } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import type { Query } from '../question/query.js';
import type { Stated } from '../stated/stated-sentences.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type Read, readNear, toldIn } from './near-reading.js';
import { nearestSentences } from './nearest.js';
import { enough, type Sign, start, weights } from './weights.js';

/**
 * The sentence near to a question that answers it after all: the one for which most speaks, where that is enough, and one more
 * for which enough speaks. With the sentence before it, where that must be read with it.
 */
export function acceptedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const enoughFor = weighedSentences(slice, question, words).filter(
    ({ logit, evidence }) => logit >= enough && !isRuledOut(evidence),
  );
  return eachOnce(enoughFor.slice(0, mostAccepted).flatMap(({ lines }) => lines()));
}

const mostAccepted = 2;

/** Where it is denied, done by somebody else, or told without who does it, nothing else counts. */
function isRuledOut({ denied, contrary, noPerson }: Evidence): boolean {
  return denied === 1 || contrary === 1 || noPerson === 1;
}

/** A sentence that is near, and what speaks for it. */
export type WeighedSentence = {
  readonly sentence: Stated;
  readonly evidence: Evidence;
  /** More than 0: it is more likely an answer than not. */
  readonly logit: number;
  readonly lines: () => readonly Line[];
};

/** The sentences that are nearest to a question, those first for which most speaks. */
export function weighedSentences(slice: Slice, question: string, words: readonly string[]): readonly WeighedSentence[] {
  const read = readNear(slice, question, words);
  if (!read) return [];
  return nearestSentences(slice, question, words)
    .slice(0, mostTried)
    .map(({ sentence }, rank): WeighedSentence => {
      const evidence = evidenceOf(slice, read, sentence, rank);
      return { sentence, evidence, logit: logitOf(evidence), lines: () => linesFor(slice, read, sentence) };
    })
    .sort((a, b) => b.logit - a.logit);
}

const mostTried = 8;

function logitOf(evidence: Evidence): number {
  return (Object.keys(weights) as Sign[]).reduce((sum, sign) => sum + weights[sign] * evidence[sign], start);
}

function linesFor(slice: Slice, read: Read, sentence: Stated): readonly Line[] {
  const isBefore = toldIn(slice, sentence, read).rows.some(({ how }) => leaning.has(how));
  const before = isBefore ? sentence.before : undefined;
  const own = linesOf(slice, sentence);
  const text = own.map(textOf).join(' ');
  // What a sentence is shown with may begin with the one before it already.
  const led = before ? linesOf(slice, before).filter((line) => !text.includes(textOf(line))) : [];
  return eachOnce([...led, ...own]);
}

function textOf({ words }: Line): string {
  return tokens(plain(words)).join(' ');
}

/** What is told so is read with the sentence before. */
const leaning: ReadonlySet<string> = new Set(['before', 'carried', 'likely']);

function linesOf(slice: Slice, { told, isIntroduction }: Stated): readonly Line[] {
  return isIntroduction ? linesOfClaims(slice, [told.claim]) : [toldLine(slice, told)];
}
