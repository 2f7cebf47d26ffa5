import type { Span } from '../../base/index.js';

/** One word, mark, quotation or name of a sentence. */
export type Token = {
  readonly kind: 'word' | 'mark' | 'quote' | 'name';
  /** In small letters and with straight apostrophes; of a name, its letters. */
  readonly word: string;
  readonly capital: boolean;
  /** Which of the names it is; -1 for what is none. */
  readonly name: number;
  /** Something of theirs is named: "Ada's". */
  readonly owned: boolean;
};

/** The tokens of a sentence with `names` in it, in order; a quotation is one of them, and the names in it are none. */
export function tokensOf(sentence: string, names: readonly Span[]): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  const open = new Set<string>();
  for (let at = 0; at < sentence.length; ) {
    while ((names[next]?.from ?? at) < at) next += 1;
    const name = names[next];
    if (name?.from === at && name.to > at) {
      const owner = owning.exec(sentence.slice(name.to, name.to + 3))?.[0].length ?? 0;
      tokens.push(tokenOf('name', sentence.slice(at, name.to), next, owner > 0));
      at = name.to + owner;
      next += 1;
      continue;
    }
    const quoted = open.has(sentence.charAt(at)) ? 0 : quotedFrom(sentence, at);
    if (quoted === 0) open.add(sentence.charAt(at));
    if (quoted > at) {
      tokens.push(tokenOf('quote', ''));
      at = quoted;
      continue;
    }
    word.lastIndex = at;
    const found = word.exec(sentence)?.[0];
    if (found !== undefined) {
      // A name within a word ends it: "half-Ada" and "Ada" are told apart.
      const end = Math.min(at + found.length, Math.max(name?.from ?? Number.POSITIVE_INFINITY, at + 1));
      tokens.push(tokenOf('word', sentence.slice(at, end)));
      at = end;
    } else {
      if (!/\s/.test(sentence.charAt(at))) tokens.push(tokenOf('mark', sentence.charAt(at)));
      at += 1;
    }
  }
  return tokens;
}

/** The words of so many tokens, from one on. */
export function phraseAt(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}

const owning = /^['’]s?(?![\p{L}])/u;
const word =
  /[\p{L}\p{M}\p{N}]+(?:[.'’-](?=\p{L})[\p{L}\p{M}\p{N}]+)*(?:(?<=\b(?:Dr|Mr|Mrs|Ms|St|Mt))\.)?|['’](?:ll|d|re|ve|s|m)\b/uy;
const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '»': '«' };

/** Where the quotation that begins here is over; 0 where it is not closed, and is none. */
function quotedFrom(sentence: string, at: number): number {
  const close = closing[sentence.charAt(at)];
  if (close === undefined) return -1;
  return sentence.indexOf(close, at + 1) + 1;
}

function tokenOf(kind: Token['kind'], text: string, name = -1, owned = false): Token {
  return { kind, word: text.toLowerCase().replace(/’/g, "'"), capital: /^\p{Lu}/u.test(text), name, owned };
}
