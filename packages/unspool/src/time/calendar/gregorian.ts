/** Lengths in seconds. No leap seconds: every day has as many. */
export const minute = 60;
export const hour = 3600;
export const day = 86_400;
export const week = 7 * day;

/**
 * Days from 2000-01-01 to a day of the proleptic Gregorian calendar. Years are astronomical: year 0 is 1 BC. Exact for
 * every year that a date can have; a day of the month beyond its last counts on into the next.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  // Years that begin in March have their leap day last, so that the lengths of their months follow one rule.
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / yearsOfCycle);
  const yearOfCycle = marchYear - cycle * yearsOfCycle;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysOfCycle + dayOfCycle - epoch;
}

/** The date of a day, counted from 2000-01-01. The inverse of `dayOf`. */
export function civil(dayNumber: number): { readonly year: number; readonly month: number; readonly day: number } {
  const fromStart = dayNumber + epoch;
  const cycle = Math.floor(fromStart / daysOfCycle);
  const dayOfCycle = fromStart - cycle * daysOfCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: cycle * yearsOfCycle + yearOfCycle + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of the week of a day, counted from 2000-01-01: 1 is Monday. */
export function weekdayOf(dayNumber: number): number {
  // 2000-01-01 was a Saturday.
  const fromMonday = dayNumber + 5;
  return fromMonday - 7 * Math.floor(fromMonday / 7) + 1;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The calendar repeats itself after so many years and days. */
const yearsOfCycle = 400;
const daysOfCycle = 146_097;
/** Days from 0000-03-01, where the recurrences begin, to 2000-01-01. */
const epoch = 730_425;
