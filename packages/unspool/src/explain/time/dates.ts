import { twoDigits } from '../../base/index.js';
import { civil, day, daysIn, minute } from '../../time/index.js';

/** From when to when something can begin, in seconds from 2000-01-01T00:00; infinite where nothing is known. */
export type Dates = { readonly earliest: number; readonly latest: number };

/**
 * When something can have begun, as one says it, never more exactly than it is known: "1 November 2023", "between 1911
 * and 1913", "by 2004". Undefined where there is nothing to say.
 */
export function datesInWords({ earliest, latest }: Dates): string | undefined {
  const isOpen = { start: earliest === Number.NEGATIVE_INFINITY, end: latest === Number.POSITIVE_INFINITY };
  if (isOpen.start && isOpen.end) return undefined;
  const [first, last] = daysOf({ earliest, latest });
  if (isOpen.start) return `by ${edgeInWords(last, 'last')}`;
  if (isOpen.end) return `${edgeInWords(first, 'first')} or later`;
  if (latest - earliest <= minute && first === last) return `${dayInWords(first)}, ${clockInWords(earliest)}`;
  return rangeInWords(first, last);
}

/** A window as a date of the Extended Date/Time Format, as short as it can be; undefined where nothing is known. */
export function datesAsEdtf({ earliest, latest }: Dates): string | undefined {
  const isOpen = { start: earliest === Number.NEGATIVE_INFINITY, end: latest === Number.POSITIVE_INFINITY };
  if (isOpen.start && isOpen.end) return undefined;
  if (earliest === latest) return stamp(earliest);
  const [first, last] = daysOf({ earliest, latest });
  const whole = isMidnight(earliest) && (isMidnight(latest) || isOpen.end);
  if (whole && !isOpen.start && !isOpen.end) {
    const [from, to] = [civil(first), civil(last)];
    if (isStart(from, 'year') && isEnd(to, 'year') && from.year === to.year) return yearText(from.year);
    if (isStart(from, 'month') && isEnd(to, 'month') && from.year === to.year && from.month === to.month)
      return dateText(first).slice(0, -3);
    return first === last ? dateText(first) : `${dateText(first)}/${dateText(last)}`;
  }
  const start = isOpen.start ? '..' : isMidnight(earliest) ? dateText(first) : stamp(earliest);
  const end = isOpen.end ? '..' : isMidnight(latest) ? dateText(last) : stamp(latest);
  return `${start}/${end}`;
}

/** A day in words: "1 November 2023". */
function dayInWords(number: number): string {
  const date = civil(number);
  return `${date.day} ${monthName(date.month)} ${yearInWords(date.year)}`;
}

type Civil = ReturnType<typeof civil>;

/** The first and the last day. What lasts up to a midnight does not reach the day that begins there. */
export function daysOf({ earliest, latest }: Dates): readonly [first: number, last: number] {
  const first = Math.floor(earliest / day);
  const last = isMidnight(latest) && latest > earliest ? latest / day - 1 : Math.floor(latest / day);
  return [first, last];
}

function rangeInWords(first: number, last: number): string {
  const [from, to] = [civil(first), civil(last)];
  if (first === last) return dayInWords(first);
  const days = last - first + 1;
  if (days <= mostDays) return rangeOfDays(from, to, days);
  if (from.year === to.year && from.month === to.month) return `${monthName(from.month)} ${yearInWords(from.year)}`;
  if (days <= mostDaysByMonth) return rangeOfMonths(from, to);
  if (from.year === to.year) return yearInWords(from.year);
  if (
    from.year % 10 === 0 &&
    to.year - from.year === 9 &&
    from.year >= 100 &&
    isStart(from, 'year') &&
    isEnd(to, 'year')
  )
    return `the ${from.year}s`;
  if (to.year - from.year === 1) return `${yearInWords(from.year)} or ${yearInWords(to.year)}`;
  return `between ${yearInWords(from.year)} and ${yearInWords(to.year)}`;
}

/** Longer ranges are told by months, and those longer than half a year by years. */
const mostDays = 21;
const mostDaysByMonth = 190;

function rangeOfDays(from: Civil, to: Civil, days: number): string {
  const end = `${to.day} ${monthName(to.month)} ${yearInWords(to.year)}`;
  const start =
    from.year !== to.year
      ? `${from.day} ${monthName(from.month)} ${yearInWords(from.year)}`
      : from.month !== to.month
        ? `${from.day} ${monthName(from.month)}`
        : `${from.day}`;
  return days === 2 ? `${start} or ${end}` : `between ${start} and ${end}`;
}

function rangeOfMonths(from: Civil, to: Civil): string {
  const end = `${monthName(to.month)} ${yearInWords(to.year)}`;
  const start = from.year === to.year ? monthName(from.month) : `${monthName(from.month)} ${yearInWords(from.year)}`;
  return to.year * 12 + to.month - (from.year * 12 + from.month) === 1
    ? `${start} or ${end}`
    : `between ${start} and ${end}`;
}

/** One end of a range, by its year or month where it is the very edge of that. */
function edgeInWords(number: number, edge: 'first' | 'last'): string {
  const date = civil(number);
  const isEdge = edge === 'first' ? isStart : isEnd;
  if (isEdge(date, 'year')) return yearInWords(date.year);
  return isEdge(date, 'month') ? `${monthName(date.month)} ${yearInWords(date.year)}` : dayInWords(number);
}

function isStart(date: Civil, of: 'year' | 'month'): boolean {
  return date.day === 1 && (of === 'month' || date.month === 1);
}

function isEnd({ year, month, day: number }: Civil, of: 'year' | 'month'): boolean {
  return number === daysIn(year, month) && (of === 'month' || month === 12);
}

function isMidnight(seconds: number): boolean {
  return Number.isFinite(seconds) && seconds % day === 0;
}

/** There is no year 0: what astronomers call so is 1 BC. "33" would be no year, and "24 August 79" one of any century. */
function yearInWords(year: number): string {
  if (year < 1) return `${1 - year} BC`;
  return year < 100 ? `AD ${year}` : String(year);
}

function monthName(month: number): string {
  return months[month - 1] as string;
}

function clockInWords(seconds: number): string {
  const minutes = Math.floor((seconds - Math.floor(seconds / day) * day) / minute);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

function stamp(seconds: number): string {
  const number = Math.floor(seconds / day);
  const rest = Math.floor(seconds - number * day);
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(':');
  return `${dateText(number)}T${clock}`;
}

function dateText(number: number): string {
  const { year, month, day: ofMonth } = civil(number);
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(ofMonth)}`;
}

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/** By their names, in order. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "evening" as it stands behind a date: ", in the evening". */
export function partOfDay(part: string | undefined): string {
  if (part === undefined) return '';
  return inThe.has(part) ? `, in the ${part}` : `, at ${part}`;
}

const inThe = new Set(['morning', 'afternoon', 'evening']);
