import type { NarratedSentence } from './narration.js';
import { type PlaceWords, placeWordsOf } from './place-words.js';
import type { NovelPlace } from './scene.js';

/**
 * Where the narration of a stretch says that it plays, in the order of the text: where people whom it mentions come to, and
 * where they are. Whoever is spoken of as a place is none.
 */
export function placesIn(sentences: readonly NarratedSentence[], language?: string): readonly NovelPlace[] {
  const words = placeWordsOf(language);
  return words ? sentences.flatMap((sentence) => placesOf(sentence, words)) : [];
}

function placesOf(sentence: NarratedSentence, words: PlaceWords): readonly NovelPlace[] {
  const { text, mentions } = sentence;
  if (text.length > longest || (mentions.length === 0 && !anybody.test(text))) return [];
  const found = (['arrives', 'is', 'head'] as const).map((rule) => placeBy(rule, sentence, words));
  return found.flatMap((one) => (one ? [one] : [])).slice(0, 1);
}

const longest = 320;
const anybody = /\b(?:I|we|he|she|they)\b/i;

function placeBy(
  rule: 'arrives' | 'is' | 'head',
  sentence: NarratedSentence,
  words: PlaceWords,
): NovelPlace | undefined {
  const { text, mentions, paragraph, from } = sentence;
  const match = words[rule].exec(text);
  const place = match?.groups?.place;
  if (!match || place === undefined || words.unreal.test(text.slice(0, match.index))) return undefined;
  const isNamed = /\p{Lu}/u.test(place);
  const name = isNamed ? place : nounIn(place, words);
  if (name === undefined || (isNamed && (!isPlaceName(name, words) || words.towards.test(match[0])))) return undefined;
  const at = match.index + match[0].length - place.length;
  const evidence = { paragraph, from: from + at, to: from + at + name.length };
  const isPerson = mentions.some((one) => one.from < evidence.to && one.to > evidence.from && isNamed);
  const isDone =
    rule === 'head' ||
    mentions.some((one) => one.to - from <= match.index + 1) ||
    anybody.test(text.slice(0, match.index));
  if (isPerson || !isDone) return undefined;
  return { name, kind: isNamed ? 'name' : 'noun', evidence, rule, grade: rule === 'arrives' ? 'sure' : 'likely' };
}

/** "the little room" of "the little room which": up to the first words that are of a place. */
function nounIn(place: string, { nouns }: PlaceWords): string | undefined {
  const parts = place.split(' ');
  let last = parts.findIndex((part, index) => index > 0 && nouns.has(part));
  if (last < 0) return undefined;
  while (nouns.has(parts[last + 1] ?? '')) last += 1;
  return parts.slice(0, last + 1).join(' ');
}

function isPlaceName(name: string, { noNames }: PlaceWords): boolean {
  return !name.split(' ').some((part) => noNames.has(part.toLowerCase()));
}
