import { dateCues } from '../book/prose/prose-dates.js';
import type { Source } from '../source.js';
import { type SceneTimes, sceneTimes } from '../time-expressions/time-expressions.js';

/** The formats whose headings say when a scene is, and those whose letters and diaries do. */
const scripts: ReadonlySet<Source['format']> = new Set(['fountain', 'fdx', 'pdf']);
const books: ReadonlySet<Source['format']> = new Set(['epub', 'xhtml', 'text']);

/** Whether it is a book, in which a rule or a line of stars is a place to stop. */
export function isBook({ format }: Source): boolean {
  return books.has(format);
}

/** What a work says of when each of its segments is; nothing where it says nothing of that. */
export function timesOf({ format, segments, language }: Source): readonly (SceneTimes | undefined)[] {
  if (scripts.has(format)) return sceneTimes(segments, language);
  if (!books.has(format)) return [];
  return dateCues(segments, language).map((parts) => ({ parts, ages: [], problems: [] }));
}
