import { withoutEnd } from '../../base/ends.js';
import { kindOf, type Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { isAuxiliary } from '../stated/question/question-verbs.js';
import { conjunctions, determiners, prepositions } from '../told/words/clause-words.js';

/** A question with the apostrophes that were left out: "whats", "couldnt", "Adas hat". */
export function withMarks(slice: Slice, question: string): string {
  const words = question.split(' ');
  return words.map((word, at) => shortened(word) ?? owned(slice, word, words[at + 1]) ?? word).join(' ');
}

/** "couldnt" is "couldn't", "whats" is "what's". */
function shortened(word: string): string | undefined {
  const denied = /^(could|would|should|did|does|do|is|are|was|were|has|have|had|must|ca)nt$/iu.exec(word)?.[1];
  if (denied !== undefined) return `${denied}n't`;
  const asking = /^(what|who|where|when|how|why)s$/iu.exec(word)?.[1];
  return asking === undefined ? undefined : `${asking}'s`;
}

/** "Adas hat": of somebody known by the name without its last letter, before what is theirs. */
function owned(slice: Slice, word: string, next: string | undefined): string | undefined {
  const own = word.toLowerCase();
  if (next === undefined || !/^\p{L}{3,30}s$/u.test(own) || bearersOf(slice, [own]).size > 0) return undefined;
  const follows = withoutEnd(next.toLowerCase(), /[?.!,]/);
  const isNoun = !/^\p{Lu}/u.test(next) && ![prepositions, determiners, conjunctions].some((set) => set.has(follows));
  if (!isNoun || isAuxiliary({ word: follows, isOwner: false })) return undefined;
  const bearers = bearersOf(slice, [own.slice(0, -1)]);
  const isSomebody = bearers.size > 0 && [...bearers].every((id) => kindOf(slice, id) === 'person');
  return isSomebody ? `${word.slice(0, -1)}'s` : undefined;
}
