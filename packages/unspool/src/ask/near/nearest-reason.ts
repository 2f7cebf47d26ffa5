import { type Line, toldLine } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import type { Query } from '../question/query.js';
import { placesOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { isDoneOtherwise, isLight } from '../stated/loose.js';
import { readingsOf } from '../stated/question/question-readings.js';
import { negative } from '../stated/question/question-verbs.js';
import type { Stated } from '../stated/stated-sentences.js';
import { hasStrongReason } from '../stated/wanted/wanted-reasons.js';
import { nearQuestion } from './near-question.js';
import { nearestSentences } from './nearest.js';

/**
 * Why something is so, of the sentence that comes nearest: where it gives a reason, names everybody whom the question names, and
 * tells of all else, or of most. None where another sentence comes as near.
 */
export function nearestReason(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const asked = nearQuestion(slice, question, words);
  if (asked?.wants !== 'reason') return [];
  const [best, ...others] = nearestSentences(slice, question, words);
  if (!best || best.score < least) return [];
  const { sentence } = best;
  const rival = others.find((other) => other.sentence.before !== sentence && sentence.before !== other.sentence);
  if (rival && best.score - rival.score < apart) return [];
  const isNot = words.some((word) => negative.has(word));
  if (isOfAnother(slice, question, words, sentence)) return [];
  if (!hasStrongReason(sentence.tokens, isNot) || !tellsMost(slice, sentence, asked.items)) return [];
  return [toldLine(slice, sentence.told)];
}

const least = 0.8;
const apart = 0.05;

/** Whether the verb asked with stands there, and others do it. */
function isOfAnother(slice: Slice, question: string, words: readonly string[], sentence: Stated): boolean {
  const [asked] = readingsOf(slice, question, words);
  const { verb } = asked ?? {};
  if (!asked || !verb || isLight(verb)) return false;
  const places = placesOf(slice, sentence, verb);
  return places.length > 0 && places.every(({ at }) => isDoneOtherwise(slice, sentence, asked, at));
}

function tellsMost(slice: Slice, sentence: Stated, items: readonly Item[]): boolean {
  const own = items.filter(({ as, isModifier }) => as !== 'scene' && !isModifier);
  const isTold = (item: Item) => placesOf(slice, sentence, item).length > 0;
  const missing = own.filter((item) => !isTold(item));
  const told = own.filter((item) => !item.isPerson && isTold(item));
  return missing.length === 0 ? told.length > 0 : missing.length === 1 && told.length > 1 && !missing[0]?.isPerson;
}
