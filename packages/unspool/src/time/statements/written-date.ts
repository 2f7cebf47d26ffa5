import type { StoryWhen } from '../../story/index.js';
import { extentOf } from '../calendar/edtf.js';
import { feastDay, julianDay, julianDaysIn } from '../calendar/feasts.js';
import { civil, day, dayOf, daysIn } from '../calendar/gregorian.js';
import { type Recurrence, type YearDays, yearly } from '../calendar/recurrence.js';
import { seasonDays } from '../calendar/units.js';
import type { Point } from '../stn/temporal-network.js';
import { awayExtent } from './away-date.js';

type StoryDate = NonNullable<StoryWhen['date']>;

/** What a date of our calendar says, in seconds from 2000-01-01T00:00, `to` excluded. */
export type DateExtent = {
  readonly from: number;
  readonly to: number;
  /** One day, known to the day. */
  readonly isDay: boolean;
  readonly uncertain: boolean;
};

/** The extent of a date whose year is known; null for others. */
export function dateExtent(date: StoryDate): DateExtent | 'impossible' | null {
  const { edtf, feast, julian, away, uncertain: isDoubted } = date;
  if (away) return awayFrom(away);
  if (edtf !== undefined) {
    const extent = extentOf(edtf);
    if (extent === null || extent === 'impossible') return extent;
    const { from, to, precision, approximate, uncertain } = extent;
    return { from, to, isDay: precision === 'day' && !approximate, uncertain: uncertain || isDoubted === true };
  }
  if (feast?.year !== undefined)
    return days(single(feastDay(feast.rule, feast.year) - (feast.eve ? 1 : 0)), isDoubted === true);
  return julian ? days(julianDays(julian), isDoubted === true) : null;
}

/** When a date without a year, and a season, come round; none for others: "summer '45" is both. */
export function recurrencesOf({ date, season }: StoryWhen, midnight: Point): readonly Recurrence[] {
  const isWhole = date?.edtf !== undefined;
  const found = [date ? daysInYear(date) : null, season && !isWhole ? seasonIn(season) : null];
  return found.flatMap((days) => (days ? [yearly(midnight, days, yearOf)] : []));
}

function daysInYear({ yearly: said, feast, ofCentury, away }: StoryDate): YearDays | null {
  if (away) return awayInYear(away);
  if (said) return (year) => daysFromTo(year, said, said.to ?? said);
  if (ofCentury) return (year) => yearsOfCentury(year, ofCentury);
  if (feast && feast.year === undefined) return (year) => single(feastDay(feast.rule, year) - (feast.eve ? 1 : 0));
  return null;
}

function awayFrom(away: NonNullable<StoryDate['away']>): DateExtent | 'impossible' | null {
  const base = dateExtent(away.from);
  if (base === null || base === 'impossible') return base;
  // What is before something uncertain may be before any of it.
  const { from, to } = awayExtent(base, away);
  return { from, to, isDay: to - from === day && base.isDay, uncertain: base.uncertain };
}

/** Counted from a day of every year. What lies in the year before or after is counted to that. */
function awayInYear(away: NonNullable<StoryDate['away']>): YearDays | null {
  const base = daysInYear(away.from);
  if (!base) return null;
  const inYear = (year: number) => {
    const [first, last] = base(year);
    if (first > last) return never;
    const { from, to } = awayExtent({ from: first * day, to: (last + 1) * day }, away);
    return [Math.floor(from / day), Math.ceil(to / day) - 1] as const;
  };
  if (!inYear(2001).every(Number.isFinite)) return null;
  const step = away.side === 'before' ? 1 : -1;
  return (year) => [year, year + step].map(inYear).find(([first]) => yearOf(first) === year) ?? never;
}

type DayOfYear = { readonly month: number; readonly day?: number };

function daysFromTo(year: number, from: DayOfYear, to: DayOfYear): readonly [number, number] {
  const single = from === to || (from.month === to.month && from.day === to.day);
  const endsIn = to.month < from.month ? year + 1 : year;
  const most = daysIn(endsIn, to.month);
  // There is no 29 February in most years.
  if (single && from.day !== undefined && from.day > most) return never;
  return [
    dayOf(year, from.month, Math.min(from.day ?? 1, daysIn(year, from.month))),
    dayOf(endsIn, to.month, Math.min(to.day ?? most, most)),
  ];
}

const never = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;

/** "The thirties", "'45", "May '45": in the years of every century that end so. */
function yearsOfCentury(
  year: number,
  { from, to, month }: NonNullable<StoryDate['ofCentury']>,
): readonly [number, number] {
  const ofCentury = year - 100 * Math.floor(year / 100);
  if (ofCentury < from || ofCentury > to) return never;
  return [dayOf(year, month ?? 1, 1), dayOf(year, month ?? 12, daysIn(year, month ?? 12))];
}

function seasonIn(season: NonNullable<StoryWhen['season']>): YearDays | null {
  const [window] = seasonDays(season);
  if (!window) return null;
  const { fromMonth, fromDay, toMonth, toDay } = window;
  return (year) => [dayOf(year, fromMonth, fromDay), dayOf(toMonth < fromMonth ? year + 1 : year, toMonth, toDay)];
}

function julianDays({ year, month, day: number }: NonNullable<StoryDate['julian']>): readonly [number, number] {
  const [from, to] = [month ?? 1, month ?? 12];
  return [julianDay(year, from, number ?? 1), julianDay(year, to, number ?? julianDaysIn(year, to))];
}

function days([first, last]: readonly [number, number], uncertain: boolean): DateExtent {
  return { from: first * day, to: (last + 1) * day, isDay: first === last, uncertain };
}

function single(dayNumber: number): readonly [number, number] {
  return [dayNumber, dayNumber];
}

function yearOf(dayNumber: number): number {
  return civil(dayNumber).year;
}
