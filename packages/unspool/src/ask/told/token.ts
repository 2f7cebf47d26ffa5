import type { EntityId } from '../../story/index.js';

/** A word, a name or a mark of a told sentence. */
export type Token = {
  /** In lower case; a name of several words is one token. */
  readonly text: string;
  /** Whose name it is, by the id that they have here. */
  readonly entity?: EntityId;
  /** It is a pronoun that means them for certain: "he". */
  readonly isPronoun?: boolean;
  /** Whose what follows is, where a pronoun says so: "his". */
  readonly owner?: EntityId;
  /** It stands in a quotation. */
  readonly isQuoted: boolean;
  /** It is written as a name, and whose name it is, is not told there. */
  readonly isCapital?: true;
  /** It is no word. */
  readonly isMark: boolean;
};
