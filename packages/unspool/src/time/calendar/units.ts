import type { Season, Unit } from '../../language/word-table.js';
import { day, dayOf, hour, minute, week } from './gregorian.js';

/** Bounds in seconds, both included. */
export type Range = { readonly least: number; readonly most: number };

/**
 * How long so many units are, exactly counted. Months and years have the tightest bounds over all days from which they
 * can be counted; a day that the last month lacks gives way to its last, so a month from 31 January ends in February.
 */
export function lengthOf(count: number, unit: Unit): Range {
  const ofMonths = monthsIn[unit];
  if (ofMonths !== undefined) return months(ofMonths * count);
  return { least: count * seconds[unit], most: count * seconds[unit] };
}

/**
 * When a part of the day is, in seconds from the midnight at which its day begins; null: no such part. What begins in
 * the evening (night, midnight) belongs to the day of that evening, so it runs on past 24 hours.
 */
export function hoursOf(dayPart: string): Range | null {
  const hours = dayParts.get(dayPart);
  return hours ? { least: hours[0] * hour, most: hours[1] * hour } : null;
}

/** Days of the year, both included; one that ends in an earlier month than it begins in ends in the next year. */
export type DaysOfYear = {
  readonly fromMonth: number;
  readonly fromDay: number;
  readonly toMonth: number;
  readonly toDay: number;
};

/**
 * When a season can be. Stories are taken to be set in the north unless they say otherwise; where that is not known,
 * `either` gives one window for each half of the world. Winter belongs to the year in whose December it begins, in the
 * north as in EDTF; so does the summer of the south.
 */
export function seasonDays(season: Season, hemisphere: 'north' | 'south' | 'either' = 'north'): readonly DaysOfYear[] {
  const [north, south] = [seasons[season], seasons[opposite[season]]];
  return hemisphere === 'either' ? [north, south] : [hemisphere === 'north' ? north : south];
}

const monthsIn: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 };

const seconds: Readonly<Record<Unit, number>> = {
  second: 1,
  minute,
  hour,
  day,
  // "Three nights later" counts days.
  night: day,
  week,
  fortnight: 2 * week,
  // By the calendar, as above.
  month: 0,
  year: 0,
  decade: 0,
  century: 0,
};

/** The calendar repeats itself after so many months and days. */
const cycle = { months: 4800, days: 146_097 };
/** The day on which each month of a cycle begins. */
const begins = Array.from({ length: cycle.months }, (_, month) =>
  dayOf(2000 + Math.floor(month / 12), (month % 12) + 1, 1),
);

function months(count: number): Range {
  if (!Number.isInteger(count)) return partOfMonths(count);
  const recurrences = Math.floor(count / cycle.months);
  const rest = count - recurrences * cycle.months;
  const { least, most } = counted.get(rest) ?? daysOfMonths(rest);
  const whole = recurrences * cycle.days;
  return { least: (whole + least) * day, most: (whole + most) * day };
}

/** In days, by how many months of a cycle: a story gives the same ages again and again. */
const counted = new Map<number, Range>();

// It is enough to count from the first of each month: one that ends on a shorter month's last day is no shorter than
// the same count from the first of the month after, and no longer than from the first of its own.
function daysOfMonths(count: number): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let from = 0; from < cycle.months; from += 1) {
    const days = beginOf(from + count) - beginOf(from);
    if (days < least) least = days;
    if (days > most) most = days;
  }
  const found = { least, most };
  counted.set(count, found);
  return found;
}

/** "A month and a half": the part counts as one of the shortest or of the longest month. */
function partOfMonths(count: number): Range {
  const whole = Math.floor(count);
  const { least, most } = months(whole);
  return { least: least + (count - whole) * 28 * day, most: most + (count - whole) * 31 * day };
}

/** The day on which a month begins, of this cycle or the next. */
function beginOf(month: number): number {
  return month < cycle.months ? (begins[month] as number) : (begins[month - cycle.months] as number) + cycle.days;
}

/**
 * In hours. Wide on purpose: a story in the far north or in midsummer is no contradiction, and what conflicts with these
 * is reported as an error.
 */
const dayParts: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ['dawn', [3, 9]],
  ['sunrise', [3, 9]],
  ['morning', [5, 12]],
  ['noon', [11, 14]],
  ['midday', [11, 14]],
  ['afternoon', [12, 18]],
  ['dusk', [15, 23]],
  ['sunset', [15, 23]],
  ['evening', [17, 23]],
  ['night', [18, 30]],
  ['midnight', [23.5, 24.5]],
  ['twilight', [3, 23]],
  ['lunchtime', [11, 15]],
  ['teatime', [14, 18]],
  // Of that night, or of the morning of the day that one says it of.
  ['small hours', [0, 30]],
]);

/** In the north. A month more than the weather gives them, because by the sun they begin three weeks later. */
const seasons: Readonly<Record<Season, DaysOfYear>> = {
  spring: { fromMonth: 3, fromDay: 1, toMonth: 6, toDay: 30 },
  summer: { fromMonth: 6, fromDay: 1, toMonth: 9, toDay: 30 },
  autumn: { fromMonth: 9, fromDay: 1, toMonth: 12, toDay: 31 },
  winter: { fromMonth: 12, fromDay: 1, toMonth: 3, toDay: 31 },
};

const opposite: Readonly<Record<Season, Season>> = {
  spring: 'autumn',
  summer: 'winter',
  autumn: 'spring',
  winter: 'summer',
};
