import { key } from '../../base/index.js';
import type { Calendar, WrittenDate } from '../../language/index.js';
import { ofKind, perSlice } from '../../story/index.js';
import { extentOf } from './edtf.js';
import { civil, day, dayOf, daysIn } from './gregorian.js';

/** Calendars of the story's own, by name and by what their years are called. */
export type OwnCalendars = ReadonlyMap<string, Named>;
type Named = { readonly calendar: Calendar; readonly side?: 'before' | 'after' };

/** The calendars that a slice declares. */
export const ownCalendars = perSlice((slice): OwnCalendars => {
  const calendars = ofKind(slice, 'calendar').map(({ sense }) => sense.calendar);
  const names = calendars.map((calendar) => [key(calendar.name), { calendar }] as const);
  const eras = calendars.flatMap((calendar) =>
    (calendar.eras ?? []).map(({ name, side }) => [eraKey(name), { calendar, side }] as const),
  );
  return new Map([...eras, ...names]);
});

/** "32 BBY" cannot mean a calendar that is called so. */
function eraKey(name: string): string {
  return `era ${key(name)}`;
}

type OwnDate = NonNullable<WrittenDate['calendar']>;

/** Days, both included, counted from `origin`. */
export type OwnDays = { readonly origin: string | null; readonly first: number; readonly last: number };

/**
 * The days that a date of such a calendar can mean, counted from `origin`: the name of the first day of its year 1, or
 * null for our own origin, where the calendar is tied to ours. Years have no leap days unless the calendar says when they
 * begin; there is no year 0 unless it does.
 */
export function calendarDays(date: OwnDate, calendars: OwnCalendars): OwnDays | 'unknown' | 'impossible' {
  const { name, month, day: number, side } = date;
  const named = calendars.get(side === 'era' ? eraKey(name) : key(name));
  if (!named) return 'unknown';
  const { calendar } = named;
  const year = yearOf(date.year, calendar, named.side ?? side);
  if (year === null) return 'impossible';
  const { months, daysInYear } = calendar;
  const at = month === undefined ? -1 : months.findIndex((one) => key(one.name) === key(month));
  if (month !== undefined && at < 0) return 'impossible';
  const [start, next] = [beginOf(year, calendar), beginOf(after(year, calendar), calendar)];
  const isTied = start !== null && next !== null;
  const length =
    at < 0 ? (isTied ? next - start : daysInYear) : lengthOfMonth(at, calendar, isTied ? next - start : daysInYear);
  if (number !== undefined && (number < 1 || number > length)) return 'impossible';
  const first =
    (start ?? count(year, calendar) * daysInYear) +
    months.slice(0, Math.max(0, at)).reduce((sum, one) => sum + one.days, 0) +
    (number === undefined ? 0 : number - 1);
  return {
    origin: isTied ? null : `year 1 of ${key(calendar.name)}`,
    first,
    last: number === undefined ? first + length - 1 : first,
  };
}

/** The last month has the days that a longer year has more. */
function lengthOfMonth(at: number, { months, daysInYear }: Calendar, ofYear: number): number {
  const own = months[at]?.days ?? 0;
  return at === months.length - 1 ? own + Math.max(0, ofYear - daysInYear) : own;
}

/** A year as counted through; null: there is none. "32 before" is the year -32, where there is no year 0. */
function yearOf(year: number, calendar: Calendar, side: OwnDate['side']): number | null {
  const own = side === 'before' ? -year : year;
  // Years before and from an event on meet in one that both call 0.
  if (own === 0) return hasYearZero(calendar) || side !== undefined ? 0 : null;
  return own;
}

function hasYearZero({ years = [] }: Calendar): boolean {
  return years.some(({ year }) => year === 0);
}

/** How many years lie between the first day of year 1 and that of a year. */
function count(year: number, calendar: Calendar): number {
  return year <= 0 && !hasYearZero(calendar) ? Math.min(year, 0) : year - 1;
}

function after(year: number, calendar: Calendar): number {
  return year === -1 && !hasYearZero(calendar) ? 1 : year + 1;
}

/** The first day of a year, from our origin; null: nothing ties the calendar to ours. */
function beginOf(year: number, calendar: Calendar): number | null {
  const table = calendar.years ?? (calendar.begins === undefined ? [] : [{ year: 1, begins: calendar.begins }]);
  const nearest = table.findLast((entry) => entry.year <= year) ?? table[0];
  const begins = nearest === undefined ? null : extentOf(nearest.begins);
  if (!nearest || !begins || begins === 'impossible') return null;
  const [first, years] = [Math.round(begins.from / day), count(year, calendar) - count(nearest.year, calendar)];
  return calendar.likeOurs ? sameDay(first, years) : first + years * calendar.daysInYear;
}

/** The same day of our calendar so many years later. */
function sameDay(dayNumber: number, years: number): number {
  const { year, month, day: ofMonth } = civil(dayNumber);
  return dayOf(year + years, month, Math.min(ofMonth, daysIn(year + years, month)));
}
