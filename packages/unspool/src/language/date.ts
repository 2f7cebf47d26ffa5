import { lookUp } from './pattern.js';
import type { Season, TimeWords } from './words.js';

type Slots = Readonly<Record<string, string | undefined>>;

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

/** A date in EDTF by a template such as `{year}-{month}-{day}`. Null: there is no such date. */
export function edtfOf(template: string, slots: Slots, words: TimeWords): string | null {
  let fits = true;
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slotText(slot, slots, words);
    if (value === null) fits = false;
    return value ?? '';
  });
  return fits ? text : null;
}

/** Whether a date is one: no 31st of June. */
export function isDay({ day: number, month }: Slots, words: TimeWords): boolean {
  if (number === undefined) return true;
  const last = month === undefined ? 31 : (lengths[(lookUp(words.months, month) ?? 1) - 1] as number);
  return between(Number(number), 1, last);
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function slotText(slot: string, slots: Slots, words: TimeWords): string | null {
  const number = Number(slots.number ?? 0);
  switch (slot) {
    case 'year':
      return padded(Number(slots.year), 4);
    case 'month':
      return padded(lookUp(words.months, slots.month ?? '') ?? 0, 2);
    case 'number':
      return between(number, 1, 12) ? padded(number, 2) : null;
    case 'day':
      return between(Number(slots.day), 1, 31) ? padded(Number(slots.day), 2) : null;
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
