import type { Claim, Words } from '../../../story/index.js';

/** A sentence of a scene as it is told again. */
export type Told = {
  readonly words: Words;
  /** The claim that it makes; of a sentence in which nothing is stressed, its paragraph. */
  readonly claim: Claim;
  /** It stands in a line of its own, and not in a paragraph. */
  readonly isLine: boolean;
};
