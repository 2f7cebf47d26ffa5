import { interrogative, tokens } from '../language/index.js';

/** What somebody asks, read into words once. */
export type Query = {
  /** Its words in lower case, without possessive endings. */
  readonly words: readonly string[];
  /** The kind of answer it asks for: its "who", "why" or "when". */
  readonly asksFor?: string;
};

/** Reads a text as somebody typed it. */
export function readQuery(text: string): Query {
  const words = tokens(text);
  const asksFor = interrogative(words);
  return { words, ...(asksFor === undefined ? {} : { asksFor }) };
}
