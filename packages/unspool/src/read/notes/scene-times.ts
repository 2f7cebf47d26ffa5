import { dateCues } from '../book/prose/prose-dates.js';
import { isBook, rowOf } from '../formats.js';
import type { Source } from '../source.js';
import { type SceneTimes, sceneTimes } from '../time-expressions/time-expressions.js';

/**
 * What a work says of when each of its segments is: of a script its headings, of a book its letters and diaries. Nothing where it
 * says nothing of that.
 */
export function timesOf(source: Source): readonly (SceneTimes | undefined)[] {
  const { format, segments, language } = source;
  if (rowOf(format).kind === 'script') return sceneTimes(segments, language);
  if (!isBook(source)) return [];
  return dateCues(segments, language).map((parts) => ({ parts, ages: [], problems: [] }));
}
