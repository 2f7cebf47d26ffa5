import { defined } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import { dayOf } from '../../../time/index.js';
import { wordsOf as wordsOfProse } from '../../novel/words/languages.js';
import type { Segment, SourceSpan } from '../../source.js';
import type { DatelinePart } from '../../time-expressions/dateline-parts.js';
import { languages } from '../../time-expressions/languages.js';
import { type Lexicon, lexiconOf, spelled } from '../../time-expressions/lexicon.js';
import { datelineIn, isSomebody, placeIn } from './prose-dateline.js';

/**
 * What letters and diaries say of when and where they were written, as parts of datelines. Most give day and month and leave the
 * year to whoever reads on: that such a date is of the year of the last one, or follows it, is assumed. Parts of a
 * segment depend on the segments up to it alone.
 */
export function dateCues(segments: readonly Segment[], language?: string): readonly (readonly DatelinePart[])[] {
  const subtag = language?.toLowerCase().split(/[-_]/)[0];
  const own = languages.filter((words) => words.language === subtag);
  const lexicons = (own.length > 0 ? own : languages).map(lexiconOf);
  let last: Reckoned | undefined;
  return segments.map((segment, index) => {
    const said = sayingOf(segment);
    const date = said && dateIn(said.text, lexicons);
    if (!date) return [];
    const named = said.isWritten ? placeIn(said.text, language) : '';
    const place = isSomebody(named, segments[index]?.items ?? [], wordsOfProse(language)) ? '' : named;
    const { day, month, year } = date;
    const name = month === undefined ? '' : `${day === undefined ? '' : `${day} `}${months[month - 1]}`;
    const parts: DatelinePart[] = wordsOf(date, name).map((dateline) => ({ dateline, known: true, at: said.at }));
    if (month !== undefined) {
      const next = reckoned(date, last);
      if (typeof year !== 'number') addAll(parts, assumed(next, last, name, said.at));
      last = day === undefined ? { year: next.year, isYearKnown: next.isYearKnown } : { ...next, segment: index };
    } else if (typeof year === 'number') last = { year, isYearKnown: true };
    return place === '' ? parts : [...parts, { dateline: place, known: true, at: said.at }];
  });
}

/** The first date over what is told in a segment, else that of its heading. */
function sayingOf({
  items,
  title,
  within,
  at,
}: Segment): { readonly text: string; readonly at: SourceSpan; readonly isWritten?: true } | undefined {
  for (const item of items) {
    const text = item.kind === 'caption' ? datelineIn(item.text) : '';
    if (text !== '') return { text, at: item.at, isWritten: true };
  }
  const heading = datelineIn(title);
  if (heading !== '') return { text: heading, at };
  // "The Loss of the Diamond (1848)".
  const [, year] =
    [title, ...within.toReversed()].map((each) => /\((1\d{3})\)$/.exec(each)).find((found) => found) ?? [];
  return year === undefined ? undefined : { text: year, at };
}

/** As parts of a dateline: only what is said. A weekday beside a day of a month says no more, and is often wrong. */
function wordsOf({ day, month, year, weekday, dayTime }: Dated, name: string): readonly string[] {
  const isYear = typeof year === 'number';
  const date = isYear
    ? [name, year].filter((part) => part !== '').join(' ')
    : day === undefined && month
      ? `in ${name}`
      : name;
  return [
    date,
    typeof year === 'string' ? `the ${Number(year.slice(0, 2)) + 1}th century` : '',
    date === '' && weekday !== undefined ? (weekdays[weekday - 1] ?? '') : '',
    dayTime ?? '',
  ].filter((part) => part !== '');
}

type Dated = {
  readonly day?: number;
  readonly month?: number;
  /** Or a century, as in "17—". */
  readonly year?: number | `${number}XX`;
  readonly weekday?: number;
  readonly dayTime?: string;
};

/** A date in a year that is known, or that only serves to count the days from one to the next. */
type Reckoned = {
  readonly year: number;
  readonly isYearKnown: boolean;
  /** Counted from some day on. */
  readonly day?: number | undefined;
  readonly segment?: number;
};

function reckoned({ day, month = 1, year }: Dated, last: Reckoned | undefined): Reckoned {
  const on = (of: number) => dayOf(of, month, day ?? 1);
  if (typeof year === 'number') return { year, isYearKnown: true, day: on(year) };
  const isYearKnown = last?.isYearKnown ?? false;
  const around = last?.year ?? commonYear;
  const { day: before } = last ?? {};
  if (before === undefined) return { year: around, isYearKnown, day: on(around) };
  // Letters cross each other, so that a date may lie somewhat before the last; further back it is of the next year.
  const nearest = [around - 1, around, around + 1].find((of) => on(of) - before >= -furthestBack) ?? around;
  return { year: nearest, isYearKnown, day: on(nearest) };
}

/** A year without a leap day, and without one near. */
const commonYear = 1902;
/** In days. */
const furthestBack = 92;

function assumed(
  { day, year, isYearKnown }: Reckoned,
  last: Reckoned | undefined,
  name: string,
  at: DatelinePart['at'],
): readonly DatelinePart[] {
  if (isYearKnown) return [{ dateline: `${name} ${year}`, known: false, at }];
  const { segment: refers, day: before } = last ?? {};
  if (refers === undefined || day === undefined || before === undefined) return [];
  const distance = day - before;
  const days = `${Math.abs(distance)} ${Math.abs(distance) === 1 ? 'day' : 'days'}`;
  const dateline = distance === 0 ? 'same day as [#]' : `exactly ${days} ${distance > 0 ? 'after' : 'before'} [#]`;
  return [{ dateline, known: false, at, refers }];
}

/** The date in a line of other words: "Dorking, Surrey, July 30th, 1849", "den 4. Mai 1771", "Dec. 11th, 17—". */
function dateIn(line: string, lexicons: readonly Lexicon[]): Dated | undefined {
  const words = spelled(line).match(/[\p{L}\p{M}']+|\d{2}(?:—|–|-{1,4}|\*\*)(?!\d)|\d+(?:ST|ND|RD|TH|ER)?/gu) ?? [];
  for (const lexicon of lexicons) {
    const at = words.findIndex((word) => lexicon.months.has(word));
    const month = at < 0 ? undefined : lexicon.months.get(words[at] ?? '');
    const weekday = words.map((word) => lexicon.weekdays.get(word)).find((found) => found !== undefined);
    const year = words.map(yearOf).find((found) => found !== undefined);
    if (month === undefined && weekday === undefined && (year === undefined || words.length > 1)) continue;
    const beside = at < 0 ? [] : [words[at - 1], words[at + 1], words[at - 2]];
    const day = beside.map((word) => dayIn(word ?? '', lexicon)).find((found) => found !== undefined);
    const dayTimes = words
      .map((word) => lexicon.dayTimes.get(word))
      .filter((found) => found !== undefined && found !== '');
    return {
      ...defined({ day, month, year, weekday }),
      ...(dayTimes.length === 1 && dayTimes[0] !== undefined ? { dayTime: dayTimes[0] } : {}),
    };
  }
  return undefined;
}

function dayIn(word: string, { ordinal }: Lexicon): number | undefined {
  const day = Number(ordinal.exec(word)?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(word: string): Dated['year'] {
  if (/^1\d{3}$/.test(word)) return Number(word);
  const century = /^(1\d)\D+$/.exec(word)?.[1];
  return century === undefined || /\p{L}/u.test(word) ? undefined : `${Number(century)}XX`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
