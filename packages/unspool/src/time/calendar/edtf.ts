import type { Season } from '../../language/word-table.js';
import { civil, day, dayOf, daysIn, hour, minute } from './gregorian.js';
import { seasonDays } from './units.js';

/**
 * What a date says: a time, or times between which something lies, in seconds from 2000-01-01T00:00, `to` excluded. An
 * open or unknown end of an interval is infinite. Times without a zone count as UTC.
 */
export type Extent = {
  readonly from: number;
  readonly to: number;
  /** The finest unit down to which all is given: `2004-06-XX` is as precise as a month. */
  readonly precision: Precision;
  /** Marked `?`: it may be wrong altogether. That makes it no wider. */
  readonly uncertain: boolean;
  /** Marked `~`: `from` and `to` are wider, as `widths` has it. */
  readonly approximate: boolean;
};
type Precision = 'second' | 'minute' | 'day' | 'month' | 'season' | YearPrecision | 'interval';
type YearPrecision = 'year' | 'decade' | 'century' | 'millennium';

/**
 * What a date in the Extended Date/Time Format says (Library of Congress 2019, ISO 8601-2; all levels but sets of
 * dates). `impossible`: it has the form of a date, but there is none (no 31st of February, no end before the start, nor
 * anything beyond a hundred million years); null: it is no date in this format.
 */
export function extentOf(edtf: string): Extent | 'impossible' | null {
  const [first = '', second, ...more] = edtf.split('/');
  if (second === undefined) return momentOf(first);
  const [start, end] = [endOf(first), endOf(second)];
  if (!start || !end || more.length > 0 || (start === open && end === open)) return null;
  if (start === 'impossible' || end === 'impossible' || start.from >= end.to) return 'impossible';
  return {
    from: start.from,
    to: end.to,
    precision: 'interval',
    uncertain: start.uncertain || end.uncertain,
    approximate: start.approximate || end.approximate,
  };
}

/**
 * By how much `~` makes a date wider on both sides, in months; a day by `widthOfDay` days. The standard gives no figure.
 * These are wide enough for "about 1590" and narrow enough to put it before 1600. A season counts as a month, and a
 * part with an unspecified digit as the part before it.
 */
const widths: Readonly<Record<'month' | YearPrecision, number>> = {
  month: 2,
  year: 5 * 12,
  decade: 5 * 12,
  century: 25 * 12,
  millennium: 250 * 12,
};
const widthOfDay = 3;

/** In years, before and after year 0: seconds are exact whole numbers up to there. */
const furthest = 1e8;

const open: Extent = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  precision: 'interval',
  uncertain: false,
  approximate: false,
};

function endOf(text: string): ReturnType<typeof momentOf> {
  return text === '' || text === '..' ? open : momentOf(text);
}

const mark = '[?~%]?';
const form = new RegExp(
  `^(?<yearMarks>${mark}(?:(?<year>-?[\\dX]{4})|Y(?<long>-?\\d+(?:E\\d+)?))(?:S(?<significant>[1-9]\\d*))?${mark})` +
    `(?:-(?<monthMarks>${mark}(?<month>[\\dX]{2})${mark})(?:-(?<dayMarks>${mark}(?<day>[\\dX]{2})${mark}))?)?` +
    '(?:T(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:Z|(?<zone>[+-]\\d{2}:?\\d{2}))?)?$',
);
type Groups = Readonly<Record<string, string | undefined>>;

/** Days, the last one included. */
type Days = { readonly first: number; readonly last: number };

function momentOf(text: string): Extent | 'impossible' | null {
  const groups: Groups | undefined = form.exec(text)?.groups;
  if (!groups) return null;
  const { year, month, significant } = groups;
  // Significant digits are for years alone, with all digits given.
  if (significant !== undefined && (month !== undefined || year?.includes('X'))) return null;
  const years = yearsOf(groups);
  const precision = precisionOf(groups, years.precision);
  if (groups.hour !== undefined && precision !== 'day') return null;
  const days = daysOf(groups, years);
  if (!days) return 'impossible';
  const { first, last } = widened(days, groups, years.precision);
  const marked = {
    uncertain: /[?%]/.test(text),
    approximate: /[~%]/.test(text),
  };
  if (groups.hour === undefined) return { from: first * day, to: (last + 1) * day, precision, ...marked };
  const clock = clockOf(groups);
  if (clock === null) return 'impossible';
  const exact = groups.second === undefined ? 'minute' : 'second';
  const length = exact === 'second' ? 1 : minute;
  return { from: first * day + clock, to: last * day + clock + length, precision: exact, ...marked };
}

/** The years that a year can be: those with its digits, of which X is any, from `least` to `most`. */
type Years = {
  readonly digits: string;
  readonly negative: boolean;
  readonly least: number;
  readonly most: number;
  readonly precision: YearPrecision;
};

function yearsOf({ year, long, significant }: Groups): Years {
  const digits = long === undefined ? (year ?? '').replace('-', '') : String(Math.abs(Number(long)));
  const negative = (year ?? long ?? '').startsWith('-');
  let vague = digits.includes('X') ? digits.length - digits.indexOf('X') : 0;
  let [low, high] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  if (significant !== undefined) {
    vague = Math.max(0, String(low).length - Number(significant));
    const size = 10 ** vague;
    low -= low % size;
    high = low + size - 1;
  }
  const [least, most] = negative ? [-high, -low] : [low, high];
  const precision = (['year', 'decade', 'century'] as const)[vague] ?? 'millennium';
  return { digits, negative, least, most, precision };
}

function precisionOf(
  { month, day }: Groups,
  ofYear: YearPrecision,
): Exclude<Precision, 'second' | 'minute' | 'interval'> {
  if (ofYear !== 'year' || month === undefined || month.includes('X')) return ofYear;
  if (Number(month) > 12) return 'season';
  return day === undefined || day.includes('X') ? 'month' : 'day';
}

/** From the earliest to the latest day that the digits allow; null: there is none. */
function daysOf({ month, day }: Groups, years: Years): Days | null {
  const { least, most } = years;
  if (least < -furthest || most > furthest) return null;
  if (month === undefined) return { first: dayOf(least, 1, 1), last: dayOf(most, 12, 31) };
  const window = day === undefined ? windows.get(month) : undefined;
  if (window) {
    const { fromMonth, fromDay, toMonth, toDay } = window;
    const endsIn = toMonth < fromMonth ? most + 1 : most;
    return { first: dayOf(least, fromMonth, fromDay), last: dayOf(endsIn, toMonth, toDay) };
  }
  const months = [...numbersLike(month)].filter((number) => number >= 1 && number <= 12);
  const days = [...numbersLike(day ?? 'XX')].filter((number) => number >= 1 && number <= 31);
  const first = edgeOf(years, months, days, 'first');
  const last = edgeOf(years, months, days, 'last');
  return first === null || last === null ? null : { first, last };
}

function edgeOf(
  { digits, negative }: Years,
  months: readonly number[],
  days: readonly number[],
  edge: 'first' | 'last',
): number | null {
  // What a leap year lacks need not be looked for in ten thousand others.
  if (!months.some((month) => days.some((number) => number <= daysIn(2000, month)))) return null;
  const isLast = edge === 'last';
  const inOrder = isLast ? months.toReversed() : months;
  for (const number of numbersLike(digits, isLast !== negative)) {
    const year = negative ? -number : number;
    for (const month of inOrder) {
      const exists = (date: number) => date <= daysIn(year, month);
      const found = isLast ? days.findLast(exists) : days.find(exists);
      if (found !== undefined) return dayOf(year, month, found);
    }
  }
  return null;
}

/** All numbers with these digits, of which X is any, upwards or downwards; `head` is what stands before them. */
function* numbersLike(digits: string, downwards = false, head = 0): Generator<number> {
  const [first, ...rest] = digits;
  if (first === undefined) yield head;
  else if (first !== 'X') yield* numbersLike(rest.join(''), downwards, head * 10 + Number(first));
  else
    for (let step = 0; step <= 9; step += 1)
      yield* numbersLike(rest.join(''), downwards, head * 10 + (downwards ? 9 - step : step));
}

type Window = ReturnType<typeof seasonDays>[number];
/** What stands in the place of a month for seasons, quarters, thirds and halves of a year. */
const windows: ReadonlyMap<string, Window> = new Map([
  ...seasonsFrom(21, 'north'),
  ...seasonsFrom(25, 'north'),
  ...seasonsFrom(29, 'south'),
  ...partsFrom(33, 3),
  ...partsFrom(37, 4),
  ...partsFrom(40, 6),
]);

function seasonsFrom(code: number, hemisphere: 'north' | 'south'): readonly (readonly [string, Window])[] {
  const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
  return seasons.map((season, index) => [String(code + index), seasonDays(season, hemisphere)[0] as Window]);
}

function partsFrom(code: number, months: number): readonly (readonly [string, Window])[] {
  return Array.from({ length: 12 / months }, (_, index) => {
    const toMonth = (index + 1) * months;
    // None of them ends in February, so any year will do.
    const window = { fromMonth: toMonth - months + 1, fromDay: 1, toMonth, toDay: daysIn(2000, toMonth) };
    return [String(code + index), window];
  });
}

/** Each part that is marked adds its own width, wherever by it the mark stands. */
function widened({ first, last }: Days, groups: Groups, ofYear: YearPrecision): Days {
  const { month, day: dayDigits, yearMarks, monthMarks, dayMarks } = groups;
  const isAbout = (text: string | undefined) => /[~%]/.test(text ?? '');
  const ofMonth = widths[month?.includes('X') ? ofYear : 'month'];
  let months = 0;
  let days = 0;
  if (isAbout(yearMarks)) months += widths[ofYear];
  if (isAbout(monthMarks)) months += ofMonth;
  if (isAbout(dayMarks) && dayDigits?.includes('X')) months += ofMonth;
  else if (isAbout(dayMarks)) days += widthOfDay;
  // The day after the last is moved, because months end on different days but all begin on the first.
  return { first: moved(first, -months) - days, last: moved(last + 1, months) - 1 + days };
}

/** The same day of another month, or its last. */
function moved(dayNumber: number, months: number): number {
  const { year, month, day: ofMonth } = civil(dayNumber);
  const target = year * 12 + month - 1 + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(ofMonth, daysIn(targetYear, targetMonth)));
}

/** Seconds since midnight in UTC, which can be on the day before or after; null: there is no such time. */
function clockOf({ hour: hours, minute: minutes, second, zone }: Groups): number | null {
  const clock = Number(hours) * hour + Number(minutes) * minute + Number(second ?? 0);
  // 24:00 is the midnight at the end of the day, and a leap second the one that follows it.
  if (clock > day || Number(minutes) > 59 || Number(second ?? 0) > 60) return null;
  if (zone === undefined) return clock;
  const [zoneHours, zoneMinutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (zoneHours > 23 || zoneMinutes > 59) return null;
  const offset = zoneHours * hour + zoneMinutes * minute;
  return zone.startsWith('-') ? clock + offset : clock - offset;
}
