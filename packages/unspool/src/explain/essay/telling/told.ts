import type { Claim, Slice, Words } from '../../../story/index.js';
import { sentence, stressing, typeset } from '../../words/typesetting.js';

/** A sentence of a scene as it is told again. */
export type Told = {
  readonly words: Words;
  /** The claim that it makes; of a sentence in which nothing is stressed, its paragraph. */
  readonly claim: Claim;
  /** It stands in a line of its own, and not in a paragraph. */
  readonly isLine: boolean;
};

/** Words of the notes as a sentence in which nothing is stressed. */
export function asTold(slice: Slice, words: Words): Words {
  return stressing(sentence(typeset(slice, words)), []);
}
