import type { EntityId, Slice } from '../../../story/index.js';
import { knownNames } from './known-names.js';

/** A word of a question, or a name with those who bear it, and the word behind it. */
export type NameOrWord = { readonly word: string; readonly bearers?: ReadonlySet<EntityId>; readonly next?: string };

/** Words in a row, of which those of a name are one. */
export function namesAndWords(slice: Slice, words: readonly string[]): readonly NameOrWord[] {
  const { byName, longest } = knownNames(slice);
  const found: NameOrWord[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    const bearers = byName.get(words.slice(at, at + length).join(' '));
    at += Math.max(1, length);
    const next = words[at];
    const word = words[at - 1] as string;
    found.push({ word, ...(bearers ? { bearers } : {}), ...(next === undefined ? {} : { next }) });
  }
  return found;
}
