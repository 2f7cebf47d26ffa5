import { foldedWord } from '../../../base/number-words.js';
import { type HeadingRow, headingRows } from './heading-languages.js';

/** What a line calls a piece of a book: a part of it, a chapter, or what stands around the work. */
export type HeadingSort = 'division' | 'chapter' | 'front' | 'back' | 'contents';

/** What a word is that stands with a number. */
export function numberedSort(word: string): 'division' | 'chapter' | undefined {
  return numbered.get(word);
}

/** Whether plays call their acts and scenes so. */
export function isOfPlays(word: string): boolean {
  return ofPlays.has(word);
}

/** Whether it is the word for a chapter itself, which nothing else is called. */
export function isChapterProper(word: string): boolean {
  return properly.has(word);
}

/** What a heading is that needs no number. */
export function aloneSort(words: string): HeadingSort | undefined {
  return alone.get(words);
}

const all: readonly HeadingRow[] = Object.values(headingRows);

function wordsOf(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(', ')
    .filter((word) => word !== '')
    .map(foldedWord);
}

const numbered: ReadonlyMap<string, 'division' | 'chapter'> = new Map([
  ...all.flatMap(({ chapter }) => wordsOf(chapter).map((word) => [word, 'chapter'] as const)),
  ...all.flatMap(({ part }) => wordsOf(part).map((word) => [word, 'division'] as const)),
  ...all.flatMap(({ scene }) => wordsOf(scene).map((word) => [word, 'chapter'] as const)),
  ...all.flatMap(({ act }) => wordsOf(act).map((word) => [word, 'division'] as const)),
]);

const ofPlays: ReadonlySet<string> = new Set(all.flatMap(({ act, scene }) => [...wordsOf(act), ...wordsOf(scene)]));

const properly: ReadonlySet<string> = new Set(all.flatMap(({ chapter }) => wordsOf(chapter).slice(0, 1)));

const sorts = [
  ['own', 'chapter'],
  ['back', 'back'],
  ['front', 'front'],
  ['contents', 'contents'],
] as const;

/** What several languages call differently is what stands around the work: that may tell its end. */
const alone: ReadonlyMap<string, HeadingSort> = new Map(
  sorts.flatMap(([column, sort]) => all.flatMap((row) => wordsOf(row[column]).map((word) => [word, sort] as const))),
);
