import { interrogative, tokens } from '../../language/index.js';

/** What somebody asks, read into words once. */
export type Query = {
  /** Its words in lower case, without possessive endings. */
  readonly words: readonly string[];
  /** The kind of answer it asks for: its "who", "why" or "when". */
  readonly asksFor?: string;
  /** Whether it is a whole question, and not some words of one. */
  readonly isSentence: boolean;
};

/** Reads a text as somebody typed it. */
export function readQuery(text: string): Query {
  const words = tokens(text);
  const asksFor = interrogative(words);
  const isSentence = asksFor !== undefined || opening.has(words[0] ?? '');
  return { words, isSentence, ...(asksFor === undefined ? {} : { asksFor }) };
}

/** What a question begins with that is answered by yes or no. */
const opening: ReadonlySet<string> = new Set(
  'is are was were do does did has have had can could will would shall should may might must am'.split(' '),
);
