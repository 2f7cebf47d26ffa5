import { plain, stems } from '../../language/index.js';
import type { ClaimId, Words } from '../../story/index.js';

/** What an essay has told so far, so that it tells nothing twice. */
export type Said = {
  readonly claims: Set<ClaimId>;
  readonly sentences: Set<string>;
  /** The words that carry meaning, of all that was told. */
  readonly stems: Set<string>;
  /** The questions of which it was told what one is let to believe before the answer. */
  readonly misled: ClaimId[];
  /** The questions of which it was told what seemed to be the answer at first. */
  readonly corrected: ClaimId[];
};

/** Marks words as told. */
export function note(said: Said, words: Words): void {
  const text = plain(words);
  said.sentences.add(text);
  for (const stem of stems(text)) said.stems.add(stem);
}

/** How much of what words say was not said so far, from 0 to 1. */
export function news(words: Words, said: Said): number {
  const own = stems(plain(words.filter(({ entity }) => entity === undefined)));
  return own.filter((stem) => !said.stems.has(stem)).length / Math.max(1, own.length);
}
