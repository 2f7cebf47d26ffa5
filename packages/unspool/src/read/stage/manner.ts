import { clausesOf } from './stage-tokens.js';
import type { Lookup } from './turns.js';

/** How words are said that follow a direction. */
export type Manner = {
  /** `aside`: nobody else hears it; `low`: perhaps only some do; `within`: from elsewhere. */
  readonly how: 'aloud' | 'aside' | 'low' | 'within';
  /** To whom, where that is said. */
  readonly to: readonly string[];
  /** The words are those of a letter or a book. */
  readonly reads?: true;
};

/** What a direction says of how its words are said; undefined: nothing. */
export function mannerIn(text: string, { ids, words }: Lookup): Manner | undefined {
  if (text.length > longest) return undefined;
  let found: Manner | undefined;
  for (const tokens of clausesOf(text, ids)) {
    const isOf = (list: readonly string[]) =>
      tokens.findIndex((_, at) => list.some((phrase) => isPhrase(tokens, at, phrase)));
    const to = addressed(tokens, words.to);
    const aside = isOf(words.aside);
    if (aside >= 0 && isSpoken(tokens, aside, words.speaking)) found = { how: 'aside', to };
    else if (isOf(words.low) >= 0 || (aside >= 0 && isOfSomebody(tokens, words.them)))
      found = { how: 'low', to: [...to, ...tokens.flatMap(({ id }) => id ?? [])] };
    else if (isOf(words.within) >= 0) found = { how: 'within', to: [] };
    else if (isOf(words.reads) >= 0) found = { how: 'aloud', to, reads: true };
    else if (isOf(words.aloud) >= 0 || to.length > 0) found = { how: 'aloud', to };
  }
  return found;
}

const longest = 4000;

type Tokens = ReturnType<typeof clausesOf>[number];

function isPhrase(tokens: Tokens, at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, index) => {
    const token = tokens[at + index];
    return token !== undefined && token.id === undefined && token.word === word;
  });
}

/** "Aside to Ann" is how something is said, "draws Ann aside" is done. */
function isSpoken(tokens: Tokens, at: number, speaking: readonly string[]): boolean {
  if (tokens[at]?.comma) return true;
  return tokens.slice(0, at).every(({ id, word }) => id === undefined && speaking.includes(word));
}

/** Whether somebody is taken aside, and not a thing. */
function isOfSomebody(tokens: Tokens, them: readonly string[]): boolean {
  return tokens.some(({ id, word }) => id !== undefined || them.includes(word));
}

/** "To Ann", "aside to Ann and Ben". */
function addressed(tokens: Tokens, to: readonly string[]): readonly string[] {
  const at = tokens.findIndex(({ id, word }) => id === undefined && to.includes(word));
  if (at < 0 || at > 2) return [];
  const found: string[] = [];
  for (const { id, owns, isCapital } of tokens.slice(at + 1)) {
    if (id !== undefined && !owns) found.push(id);
    else if (isCapital) break;
  }
  return found;
}
