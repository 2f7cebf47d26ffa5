import type { Slice } from '../../story/index.js';
import type { Item } from './items.js';
import { rootsOf } from './roots.js';
import { type Stated, sentencesWith } from './stated-sentences.js';
import { rootsMeaning } from './word-groups.js';

/** The sentences with a word that may tell of an item: by its keys, or as the first word of a phrase for it. */
export function sentencesHaving(slice: Slice, { keys, before, phrases }: Item): ReadonlySet<Stated> {
  const all = [...keys, ...(before?.keys ?? []), ...phrases.flatMap(({ first }) => [first, ...rootsOf(first)])];
  return sentencesWith(
    slice,
    all.flatMap((key) => (key.startsWith('#') ? rootsMeaning(key) : [key])),
  );
}
