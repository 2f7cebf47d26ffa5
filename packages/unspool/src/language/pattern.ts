import type { Lexicon } from './lexicon.js';
import type { WordTable } from './word-table.js';

/** What `word` stands for. Words are what people write, and some write `constructor`. */
export function lookUp<T>(words: Lexicon<T>, word: string): T | undefined {
  let map = maps.get(words);
  if (!map) {
    map = new Map(Object.entries(words));
    maps.set(words, map);
  }
  return map.get(word.toLowerCase()) as T | undefined;
}

const maps = new WeakMap<object, ReadonlyMap<string, unknown>>();

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

/** Whether a text begins with the first letter of one of the words: a look that spares most patterns. */
export function firstLetters(words: readonly string[]): (text: string) => boolean {
  const letters = new Set(words.flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]));
  return (text) => letters.has(text.charAt(0));
}
