/** Whether there is such a day: no 31st of June, and without a leap year no 29th of February. */
export function isDay(day: number, month: number, year: number | undefined): boolean {
  return day >= 1 && day <= daysOf(month, year ?? leapYear);
}

/** How many days a month has; 0 if there is none of this number. */
export function daysOf(month: number, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !leap ? 28 : (lengths[month - 1] ?? 0);
}

const leapYear = 2000;
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
