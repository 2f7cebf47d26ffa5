import { lookUp } from '../pattern.js';
import type { Season, Stretch, TimeWords } from '../word-table.js';
import { numberOf } from './amount.js';
import { daysOf, isDay } from './days-of-month.js';
import { dayIn, follows, julianDate, nthOf, ownDate } from './other-calendars.js';
import type { Slots, WrittenDate } from './written-date.js';

const longest = 64;

/** Whether a text is a date in the Extended Date/Time Format: `1998-11-14`, `198X`, `2004-06/2006-08`, `1590~`. */
export function isEdtf(text: string): boolean {
  return text.length <= longest && /^[-\dXY?~%./]/.test(text) && interval.test(text) && /[\dX]{3}/.test(text);
}

const part = '[?~%]?[\\dX]{2}[?~%]?';
const day = `[?~%]?(?:-?[\\dX]{4}|Y-?\\d+(?:E\\d+)?)(?:S\\d+)?[?~%]?(?:-(?:0[1-9X]|1[0-2X]|X[\\dX]|2[1-9]|3\\d|4[01]|[?~%]${part})[?~%]?(?:-${part})?)?`;
const time = '(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const moment = `(?:${day}${time})`;
const interval = new RegExp(`^(?:${moment}|${moment}/(?:${moment}|\\.\\.)?|(?:\\.\\.)?/${moment})$`);

/** A date that is written in EDTF. */
export function edtfDate(text: string): WrittenDate {
  const moments = text.matchAll(/(?:^|\/)(-?\d{4})-(\d{2})-(\d{2})(?![^/T])/g);
  const there = [...moments].every(([, year, month, day]) => isDay(Number(day), Number(month), Number(year)));
  return there ? { text, edtf: text } : { text, impossible: true };
}

/** The date in the slots of a phrase, in EDTF by a template such as `{year}-{month}-{day}`; null if it is none. */
export function dateOf(text: string, template: string | undefined, slots: Slots, words: TimeWords): WrittenDate | null {
  if ((slots.calendar ?? slots.era) !== undefined) return ownDate(text, slots, words);
  if ((slots.julian ?? slots.dualYear) !== undefined) return julianDate(text, slots, words);
  if (slots.weekdayOfMonth !== undefined) return nthWeekday(text, slots, words);
  if (slots.feast !== undefined) return feastDate(text, slots, words);
  if (slots.first !== undefined) return inFigures(text, slots);
  if ((slots.centuryWord ?? slots.century) !== undefined) return centuryDate(text, slots, words);
  if ((slots.tens ?? slots.apostrophe) !== undefined) return yearsOfCentury(text, slots, words);
  if (slots.figure !== undefined) return countedDay(text, slots.figure, words);
  return plainDate(text, template, slots, words);
}

/** A day, a month, a year or a part of it. */
function plainDate(text: string, template: string | undefined, slots: Slots, words: TimeWords): WrittenDate | null {
  const month = slots.month === undefined ? undefined : (lookUp(words.months, slots.month) as number);
  const stretch = slots.stretch === undefined ? undefined : lookUp(words.stretches, slots.stretch);
  if (stretch !== undefined) return stretchDate(text, stretch, month, slots.year);
  if (slots.lastDay !== undefined) return lastDay(text, month ?? 0, slots.year);
  const day = dayIn(slots, words);
  if (day !== undefined && !isDay(day, month ?? Number(slots.number), yearIn(slots))) return { text, impossible: true };
  if (template !== undefined) {
    const edtf = filledIn(template, slots, words);
    if (edtf === null) return null;
    const read = edtfDate(edtf);
    return read.impossible ? { text, impossible: true } : { text, edtf };
  }
  return month === undefined ? { text } : { text, yearly: { month, ...(day === undefined ? {} : { day }) } };
}

/** Astronomical, for leap years. */
function yearIn({ year, number, bc }: Slots): number | undefined {
  if (bc !== undefined) return 1 - Number(number);
  return year === undefined ? undefined : Number(year);
}

/** "The last day of February": without a year it may be either. */
function lastDay(text: string, month: number, year: string | undefined): WrittenDate {
  if (year !== undefined)
    return { text, edtf: [padded(Number(year), 4), padded(month, 2), daysOf(month, Number(year))].join('-') };
  const [first, last] = [daysOf(month, 2001), daysOf(month, 2000)];
  return { text, yearly: { month, day: first, ...(first === last ? {} : { to: { month, day: last } }) } };
}

function feastDate(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const rule = lookUp(words.feasts, slots.feast ?? '');
  if (!rule) return null;
  const year = slots.year === undefined ? undefined : Number(slots.year);
  if ('day' in rule && slots.eve === undefined) {
    const { month, day } = rule;
    if (year === undefined) return { text, yearly: { month, day } };
    return { text, edtf: [padded(year, 4), padded(month, 2), padded(day, 2)].join('-') };
  }
  return {
    text,
    feast: { rule, ...(year === undefined ? {} : { year }), ...(slots.eve === undefined ? {} : { eve: true }) },
  };
}

/** "The first Sunday of March 1912", "the last Friday in May". */
function nthWeekday(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const { nthOfMonth = '', weekdayOfMonth = '', month: name = '', year } = slots;
  const [month, weekday] = [lookUp(words.months, name), lookUp(words.weekdays, weekdayOfMonth)];
  const nth = nthOf(nthOfMonth, words) ?? last;
  // Few months have a fifth.
  if (month === undefined || weekday === undefined || nth > 4) return null;
  return { text, feast: { rule: { month, weekday, nth }, ...(year === undefined ? {} : { year: Number(year) }) } };
}

/** The last one of a month, as a count. */
const last = -1;

/** 5/7/1942; 25/7/1942 can be only one. */
function inFigures(text: string, { first, second, year }: Slots): WrittenDate {
  const [a, b] = [Number(first), Number(second)];
  const edtf = (day: number, month: number) =>
    isDay(day, month, Number(year)) ? [year, padded(month, 2), padded(day, 2)].join('-') : null;
  const [dayFirst, monthFirst] = [edtf(a, b), edtf(b, a)];
  if (dayFirst === null && monthFirst === null) return { text, impossible: true };
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return { text, edtf: (dayFirst ?? monthFirst) as string };
  return { text, orders: { dayFirst, monthFirst } };
}

function centuryDate(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const number = slots.century === undefined ? lookUp(words.nth, slots.centuryWord ?? '') : Number(slots.century);
  if (number === undefined || !between(number, 1, 99)) return null;
  if (slots.bc === undefined) return { text, edtf: `${padded(number - 1, 2)}XX` };
  // The 1st century BC is that from 100 BC (-99) to 1 BC (0).
  return { text, edtf: `${astronomical(100 * number)}/${astronomical(100 * (number - 1) + 1)}` };
}

function yearsOfCentury(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const month = slots.month === undefined ? undefined : lookUp(words.months, slots.month);
  if (slots.apostrophe !== undefined) {
    const year = Number(slots.apostrophe);
    return { text, ofCentury: { from: year, to: year, ...(month === undefined ? {} : { month }) } };
  }
  const figure = /\d/.exec(slots.tens ?? '');
  const tens = figure ? Number(figure[0]) : lookUp(words.tens, slots.tens ?? '');
  if (tens === undefined) return null;
  if (slots.hundreds === undefined) return { text, ofCentury: { from: 10 * tens, to: 10 * tens + 9 } };
  const hundreds = numberOf(slots.hundreds, words);
  return hundreds === null || !between(hundreds, 10, 20) ? null : { text, edtf: `${hundreds}${tens}X` };
}

function countedDay(text: string, figure: string, words: TimeWords): WrittenDate | null {
  const count = numberOf(figure, words);
  return count === null || !Number.isInteger(count) || !between(count, 0, 100_000) ? null : { text, dayCount: count };
}

/** "late October", "mid-1911", "the end of May 1911" */
function stretchDate(
  text: string,
  stretch: Stretch,
  month: number | undefined,
  year: string | undefined,
): WrittenDate | null {
  if (month === undefined) {
    const [from, to] = monthsOf[stretch];
    const last = padded(daysOf(to, Number(year)), 2);
    return {
      text,
      edtf: `${padded(Number(year), 4)}-${padded(from, 2)}-01/${padded(Number(year), 4)}-${padded(to, 2)}-${last}`,
    };
  }
  const [first, to] = daysIn[stretch];
  if (year === undefined) return { text, yearly: { month, day: first, to: { month, day: to ?? 31 } } };
  const start = `${padded(Number(year), 4)}-${padded(month, 2)}`;
  return { text, edtf: `${start}-${padded(first, 2)}/${start}-${padded(to ?? daysOf(month, Number(year)), 2)}` };
}

/** Wide, since what conflicts with them is an error. */
const monthsOf: Readonly<Record<Stretch, readonly [from: number, to: number]>> = {
  beginning: [1, 4],
  early: [1, 6],
  middle: [3, 10],
  late: [7, 12],
  end: [9, 12],
};
/** Null: the last day of the month. */
const daysIn: Readonly<Record<Stretch, readonly [from: number, to: number | null]>> = {
  beginning: [1, 12],
  early: [1, 16],
  middle: [7, 24],
  late: [15, null],
  end: [19, null],
};

/** Null: a slot has no value that fits. */
function filledIn(template: string, slots: Slots, words: TimeWords): string | null {
  if (slots.nextYear !== undefined && !follows(Number(slots.year), slots.nextYear)) return null;
  let fits = true;
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slotText(slot, slots, words);
    if (value === null) fits = false;
    return value ?? '';
  });
  return fits ? text : null;
}

function slotText(slot: string, slots: Slots, words: TimeWords): string | null {
  const number = Number((slots.number ?? '0').replace(/,/g, ''));
  switch (slot) {
    case 'year':
      return padded(Number(slots.year), 4);
    case 'toYear':
      return Number(slots.toYear) > Number(slots.year) ? padded(Number(slots.toYear), 4) : null;
    case 'toShortYear':
      return laterYear(slots.year ?? '', slots.shortYear ?? '');
    case 'yearBefore':
      return padded(Number(slots.year) - 1, 4);
    case 'yearAfter':
      return padded(Number(slots.year) + 1, 4);
    case 'month':
      return padded(lookUp(words.months, slots.month ?? '') ?? 0, 2);
    case 'number':
      return between(number, 1, 12) || slots.day !== undefined ? padded(number, 2) : null;
    case 'day':
      return padded(dayIn(slots, words) ?? 0, 2);
    case 'quarter': {
      const quarter = slots.quarter === undefined ? (nthOf(slots.nthQuarter ?? '', words) ?? 0) : Number(slots.quarter);
      return between(quarter, 1, 4) ? String(firstQuarter + quarter - 1) : null;
    }
    case 'season':
      return String(seasons[lookUp(words.seasons, slots.season ?? '') ?? 'spring']);
    // There is no year 0 in words, but one in EDTF.
    case 'bc':
      return number === 0 ? null : astronomical(number);
    case 'ad':
      return number === 0 ? null : padded(number, 4);
    default:
      return slots[slot] ?? null;
  }
}

/** In EDTF, in the place of the month. */
const firstQuarter = 33;

/** 1911–12 and 1911–3 go on within the century, or the decade. */
function laterYear(year: string, short: string): string | null {
  const to = `${year.slice(0, -short.length)}${short}`;
  return Number(to) > Number(year) ? padded(Number(to), 4) : null;
}

/** A year BC as astronomers count: 1 BC is 0. */
function astronomical(bc: number): string {
  return bc === 1 ? '0000' : `${bc > 10_000 ? 'Y' : ''}-${padded(bc - 1, 4)}`;
}

const seasons: Readonly<Record<Season, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function between(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
