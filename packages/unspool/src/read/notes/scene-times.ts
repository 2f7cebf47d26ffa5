import { dateCues } from '../book/prose/prose-dates.js';
import type { Kind } from '../format-row.js';
import { rowOf } from '../formats.js';
import type { Source } from '../source.js';
import { type SceneTimes, sceneTimes } from '../time-expressions/time-expressions.js';

/** The kinds of works whose letters and diaries say when a scene is; of scripts the headings do. */
const books: ReadonlySet<Kind> = new Set(['book', 'page', 'text']);

/** Whether it is a book, in which a rule or a line of stars is a place to stop. */
export function isBook({ format }: Source): boolean {
  return books.has(rowOf(format).kind);
}

/** What a work says of when each of its segments is; nothing where it says nothing of that. */
export function timesOf(source: Source): readonly (SceneTimes | undefined)[] {
  const { format, segments, language } = source;
  if (rowOf(format).kind === 'script') return sceneTimes(segments, language);
  if (!isBook(source)) return [];
  return dateCues(segments, language).map((parts) => ({ parts, ages: [], problems: [] }));
}
