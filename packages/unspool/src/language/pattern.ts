import type { Lexicon, WordTable } from './words.js';

/** What `word` stands for. Words are what people write, and some write `constructor`. */
export function lookUp<T>(words: Lexicon<T>, word: string): T | undefined {
  const low = word.toLowerCase();
  return Object.hasOwn(words, low) ? words[low] : undefined;
}

/** A pattern for any of the words, the longest first. */
export function oneOf(words: readonly string[]): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`;
}

/** Makes something of a table of words, once for each table. */
export function perTable<T>(make: (words: WordTable) => T): (words: WordTable) => T {
  const made = new WeakMap<WordTable, T>();
  return (words) => {
    let result = made.get(words);
    if (result === undefined) {
      result = make(words);
      made.set(words, result);
    }
    return result;
  };
}
