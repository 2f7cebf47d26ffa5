import { type Line, toldLine } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import type { Query } from '../question/query.js';
import { lacksThing } from '../stated/loose.js';
import type { Stated } from '../stated/stated-sentences.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type Read, readNear, toldIn } from './near-reading.js';
import { nearestSentences } from './nearest.js';
import { enough, type Sign, start, weights } from './weights.js';

/**
 * The sentence near to a question that answers it after all: the one for which most speaks, where that is enough, and one more
 * for which as much speaks but for its place. With the sentence before it, where that must be read with it.
 */
export function acceptedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const asked = words.join(' ');
  if (hasNow.test(question.trim()) || hasDeedAlone.test(asked) || tellsStory.test(asked)) return [];
  const [best, ...others] = weighedSentences(slice, question, words);
  if (!best || best.logit < enough) return [];
  const rival = others.find((other) => ofItself(other) + almost >= ofItself(best));
  return eachOnce([...best.lines(), ...(rival?.lines() ?? [])]);
}

const almost = 0.1;

/** What speaks for a sentence but for its place. */
function ofItself({ logit, evidence }: WeighedSentence): number {
  return logit - weights.nearest * evidence.nearest;
}

/** Who has something now is not told by a sentence of who had it once: it may have passed on in words that name neither. */
const hasNow =
  /^who (?:has|holds|keeps|carries|wears|is (?:holding|keeping|carrying|wearing)) (?:got )?(?:the|an?|his|her|their|its|\S{1,40}['’]s?) /iu;

/** "Who was murdered?" names one deed and nobody: a sentence with a word like it is near, and need not tell of anybody to whom that is done. */
const hasDeedAlone = /^who (?:is|are|was|were|got|gets|has been|had been) \S+$/u;

/** "Who tells the story of the door?": a sentence with the door that tells anything at all is near. */
const tellsStory = /^who (?:tells?|told|relates?|related|narrates?|narrated) (?:\S+ )?(?:story|stories|tale|tales)\b/u;

/** A sentence that is near, and what speaks for it. */
export type WeighedSentence = {
  readonly sentence: Stated;
  readonly evidence: Evidence;
  /** More than 0: it is more likely an answer than not. */
  readonly logit: number;
  readonly lines: () => readonly Line[];
};

/** The sentences near to a question that hold what it wants, those first for which most speaks. */
export function weighedSentences(slice: Slice, question: string, words: readonly string[]): readonly WeighedSentence[] {
  const read = readNear(slice, question, words);
  if (!read || lacksThing(read.asked, words)) return [];
  return nearestSentences(slice, question, words)
    .slice(0, mostTried)
    .flatMap(({ sentence }, rank): readonly WeighedSentence[] => {
      const evidence = evidenceOf(slice, read, sentence, rank);
      if (!evidence) return [];
      return [{ sentence, evidence, logit: logitOf(evidence), lines: () => linesFor(slice, read, sentence) }];
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
