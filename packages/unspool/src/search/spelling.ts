import { stems } from '../language/index.js';

/** A word of a text: where it stands, and its letters without capitals and marks. */
export type Spelt = { readonly from: number; readonly to: number; readonly letters: string };

/** The words of a text. Where a script writes none apart, every character is one. */
export function spelt(text: string): readonly Spelt[] {
  return [...text.matchAll(isUnspaced(text) ? unspacedWord : word)].map((match) => {
    const [found] = match;
    return { from: match.index, to: match.index + found.length, letters: lettersOf(found) };
  });
}

/** What a word is to the letter, but for capitals, accents and apostrophes. */
export function lettersOf(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** The words of a text as they are compared with a phrase: each between two spaces. */
export function inLetters(words: readonly Spelt[]): string {
  return ` ${words.map(({ letters }) => letters).join(' ')} `;
}

/** Whether a word is of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Finds the stems of words; the same word is looked at once. What it remembers lives as long as it does. */
export function stemmer(): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, stems(lettersOf(text.replace(/['’]s?$/i, '')))[0]);
    return known.get(text);
  };
}

const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const unspaced = new RegExp(`[${scripts}]`, 'u');
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const unspacedWord = new RegExp(
  String.raw`[${scripts}]\p{M}*|(?:(?![${scripts}])[\p{L}\p{N}])(?:(?![${scripts}])[\p{L}\p{N}\p{M}'’])*`,
  'gu',
);
