import type { Feast } from '../../language/word-table.js';
import { dayOf, daysIn, weekdayOf } from './gregorian.js';

/** The day of a feast in a year, counted from 2000-01-01. Easter goes by the calendar that was in use in Rome then. */
export function feastDay(feast: Feast, year: number): number {
  if ('easter' in feast) return easterDay(year, feast.orthodox ?? year < gregorianFrom) + feast.easter;
  if ('day' in feast) return dayOf(year, feast.month, feast.day);
  const { month, weekday, nth, from = 1, earlier } = feast;
  return nthWeekday(year, month, weekday, earlier?.find(({ before }) => year < before)?.nth ?? nth, from);
}

/** The first year in which Easter was kept by the new calendar. */
const gregorianFrom = 1583;

/**
 * Easter Sunday of a year, counted from 2000-01-01, by the Gregorian or the Julian reckoning. After J.-M. Oudin's
 * algorithm of 1940: the age of the moon at the spring equinox, then the Sunday after the full moon.
 */
function easterDay(year: number, julian: boolean): number {
  const golden = mod(year, 19);
  const century = Math.floor(year / 100);
  const moon = julian
    ? mod(19 * golden + 15, 30)
    : mod(century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15, 30);
  const full = julian ? moon : corrected(moon, golden);
  const weekday = julian
    ? mod(year + Math.floor(year / 4) + full, 7)
    : mod(year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4), 7);
  // From 21 March: at least 1 day, at most 35.
  const days = full - weekday;
  const month = 3 + Math.floor((days + 40) / 44);
  const ofMonth = days + 28 - 31 * Math.floor(month / 4);
  return julian ? julianDay(year, month, ofMonth) : dayOf(year, month, ofMonth);
}

/** The full moon is never as late as 19 April, nor in the second half of the cycle twice on the 18th. */
function corrected(moon: number, golden: number): number {
  const late = Math.floor(moon / 28);
  return moon - late * (1 - late * Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
}

/** A day of the Julian calendar, counted from 2000-01-01. Years are astronomical: year 0 is 1 BC. */
export function julianDay(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  // 1 March of the year 0 of the one is two days before that of the other.
  return 365 * marchYear + Math.floor(marchYear / 4) + dayOfYear - julianEpoch;
}

const julianEpoch = 730_427;

/** How many days a month of the Julian calendar has. */
export function julianDaysIn(year: number, month: number): number {
  return month === 2 && mod(year, 4) === 0 ? 29 : daysIn(2001, month);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number, from: number): number {
  if (nth < 0) {
    const last = dayOf(year, month, daysIn(year, month));
    return last - mod(weekdayOf(last) - weekday, 7) + 7 * (nth + 1);
  }
  const first = dayOf(year, month, from);
  return first + mod(weekday - weekdayOf(first), 7) + 7 * (nth - 1);
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}
