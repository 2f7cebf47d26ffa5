import { lookUp } from '../pattern.js';
import type { Season, TimeWords } from '../word-table.js';

type Slots = Readonly<Record<string, string | undefined>>;

/** A date as written; `edtf` is its Extended Date/Time Format where it has one. */
export type WrittenDate = {
  readonly text: string;
  readonly edtf?: string;
  /** There is no such day: 31 February. */
  readonly impossible?: true;
  /** A day of the year without the year: 12 October, or (without `day`) October. */
  readonly yearly?: { readonly month: number; readonly day?: number };
  /** In a calendar that the story declares: "12 Thaw 312 of the Reckoning", "day 40 of year 312 of the Reckoning". */
  readonly calendar?: { readonly name: string; readonly year: number; readonly month?: string; readonly day?: number };
};

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
  if (slots.calendar !== undefined) return ownDate(text, slots, words);
  const month = slots.month === undefined ? undefined : (lookUp(words.months, slots.month) as number);
  const day = slots.day === undefined ? undefined : Number(slots.day);
  if (day !== undefined) {
    const year = slots.year === undefined ? undefined : Number(slots.year);
    if (!isDay(day, month ?? Number(slots.number), year)) return { text, impossible: true };
  }
  if (template !== undefined) {
    const edtf = filledIn(template, slots, words);
    return edtf === null ? null : { text, edtf };
  }
  return month === undefined ? { text } : { text, yearly: { month, ...(day === undefined ? {} : { day }) } };
}

/** "Room 12 of the Grand Hotel" looks like a month of a calendar, and is none. */
function ownDate(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const month = slots.calendarMonth;
  if (month !== undefined) {
    const [first = ''] = month.split(' ');
    if (!/^\p{Lu}/u.test(month) || words.notMonths.includes(first.toLowerCase())) return null;
  }
  return {
    text,
    calendar: {
      name: slots.calendar as string,
      year: Number(slots.calendarYear),
      ...(month === undefined ? {} : { month }),
      ...(slots.day === undefined ? {} : { day: Number(slots.day) }),
    },
  };
}

/** Null: a slot has no value that fits. */
function filledIn(template: string, slots: Slots, words: TimeWords): string | null {
  let fits = true;
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slotText(slot, slots, words);
    if (value === null) fits = false;
    return value ?? '';
  });
  return fits ? text : null;
}

/** Whether there is such a day: no 31st of June, and without a leap year no 29th of February. */
function isDay(day: number, month: number, year: number | undefined): boolean {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 && !leap ? 28 : (lengths[month - 1] ?? 0);
  return between(day, 1, last);
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function slotText(slot: string, slots: Slots, words: TimeWords): string | null {
  const number = Number(slots.number ?? 0);
  switch (slot) {
    case 'year':
      return padded(Number(slots.year), 4);
    case 'toYear':
      return padded(Number(slots.toYear), 4);
    case 'yearBefore':
      return padded(Number(slots.year) - 1, 4);
    case 'yearAfter':
      return padded(Number(slots.year) + 1, 4);
    case 'month':
      return padded(lookUp(words.months, slots.month ?? '') ?? 0, 2);
    case 'number':
      return padded(number, 2);
    case 'day':
      return padded(Number(slots.day), 2);
    case 'season':
      return String(seasons[lookUp(words.seasons, slots.season ?? '') ?? 'spring']);
    case 'century':
      return between(Number(slots.century), 1, 99) ? padded(Number(slots.century) - 1, 2) : null;
    // There is no year 0 in words, but one in EDTF.
    case 'bc':
      return number === 0 ? null : number === 1 ? '0000' : `-${padded(number - 1, 4)}`;
    case 'ad':
      return number === 0 ? null : padded(number, 4);
    default:
      return slots[slot] ?? null;
  }
}

const seasons: Readonly<Record<Season, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function between(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
