import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import type { NovelWords } from './novel-words.js';
import { russian } from './russian.js';
import { spanish } from './spanish.js';

/** The languages of which novels are read for people. */
const languages: ReadonlyMap<string, NovelWords> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['ru', russian],
]);

/** The words of a language such as `de-CH`; English ones for one that has none. */
export function wordsOf(language: string | undefined): NovelWords {
  return languages.get(language?.slice(0, 2).toLowerCase() ?? 'en') ?? english;
}
