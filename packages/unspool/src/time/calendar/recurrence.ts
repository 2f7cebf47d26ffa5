import type { Point } from '../stn/temporal-network.js';

/**
 * A day that comes round again and again: a weekday, a day of the year, a season. Bounds cannot say so; what they
 * leave open is narrowed to the first and the last such day.
 */
export type Recurrence = {
  readonly day: Point;
  /** The first and the last such day at or after (at or before) a day, in days from the origin. */
  readonly next: (day: number) => number;
  readonly previous: (day: number) => number;
  /** 1 is Monday; only for weekdays. */
  readonly weekday?: number;
};

/** A weekday. The origin, 1 January 2000, is a Saturday. */
export function weekly(day: Point, weekday: number): Recurrence {
  const offset = weekday - 6;
  return {
    day,
    weekday,
    next: (from) => from + mod(offset - from, 7),
    previous: (from) => from - mod(from - offset, 7),
  };
}

export type YearDays = (year: number) => readonly [first: number, last: number];

/** Days of every year, which may run on into the next one. `yearOf` gives the year of a day. */
export function yearly(day: Point, daysIn: YearDays, yearOf: (day: number) => number): Recurrence {
  return {
    day,
    next: (from) => {
      for (let year = yearOf(from) - 1; ; year += 1) {
        const [first, last] = daysIn(year);
        if (last >= from) return Math.max(first, from);
      }
    },
    previous: (from) => {
      for (let year = yearOf(from); ; year -= 1) {
        const [first, last] = daysIn(year);
        if (first <= from) return Math.min(last, from);
      }
    },
  };
}

/** What is left of a after whole times b; never negative. */
export function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}
