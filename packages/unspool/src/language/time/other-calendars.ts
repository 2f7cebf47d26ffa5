import { lookUp } from '../pattern.js';
import type { TimeWords } from '../word-table.js';
import { isDay } from './days-of-month.js';
import type { Slots, WrittenDate } from './written-date.js';

/** "Room 12 of the Grand Hotel" looks like a month of a calendar, and is none. */
export function ownDate(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const month = slots.calendarMonth;
  if (month !== undefined) {
    const [first = ''] = month.split(' ');
    if (!/^\p{Lu}/u.test(month) || words.notMonths.includes(first.toLowerCase())) return null;
  }
  // "32 BBY" is in capitals; "12 oaks" is none.
  if (slots.era !== undefined && (!/^\p{Lu}+$/u.test(slots.era) || isOurs(slots.era, words))) return null;
  const year = ownYear(slots, words);
  const day = dayIn(slots, words);
  const side = slots.era !== undefined ? 'era' : (slots.side?.toLowerCase() as 'before' | 'after' | undefined);
  if (year === null) return null;
  return {
    text,
    calendar: {
      name: slots.era ?? (slots.calendar as string),
      year,
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      ...(side === undefined ? {} : { side }),
    },
  };
}

function isOurs(era: string, { ad, bc }: TimeWords): boolean {
  return ad.includes(era.toLowerCase()) || bc.includes(era.toLowerCase());
}

/** "312", "-32", "VIII", "third" */
function ownYear({ calendarYear, nth }: Slots, words: TimeWords): number | null {
  if (nth !== undefined) return nthOf(nth, words) ?? null;
  if (calendarYear === undefined) return null;
  if (/^[-−]?\d+$/.test(calendarYear)) return Number(calendarYear.replace('−', '-'));
  return romanOf(calendarYear);
}

/** Null: not in Roman figures as they are written. */
function romanOf(text: string): number | null {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null;
  const values = [...text].map((letter) => roman.get(letter) ?? 0);
  const total = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return total === 0 ? null : total;
}

const roman: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
]);

/** "third", "10th" */
export function nthOf(text: string, words: TimeWords): number | undefined {
  return /^\d/.test(text) ? Number.parseInt(text, 10) : lookUp(words.nth, text);
}

/** A year "1711/12" begins on 25 March in one reckoning and on 1 January in the other, which is the one that is meant. */
export function julianDate(text: string, slots: Slots, words: TimeWords): WrittenDate | null {
  const month = slots.month === undefined ? undefined : lookUp(words.months, slots.month);
  const day = dayIn(slots, words);
  const year = slots.bc === undefined ? Number(slots.year) : 1 - Number(slots.number);
  if (slots.dualYear !== undefined && !follows(year, slots.dualYear)) return null;
  const own = slots.dualYear === undefined ? year : year + 1;
  // Every fourth year is a leap year, as 2000 is in ours.
  const likeOurs = ((own % 4) + 4) % 4 === 0 ? 2000 : 2001;
  if (day !== undefined && !isDay(day, month ?? 0, likeOurs)) return { text, impossible: true };
  return {
    text,
    julian: { year: own, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
  };
}

/** Whether the figures, or the last of them, are those of the year after: 1711 and "12". */
export function follows(year: number, figures: string): boolean {
  return String(year + 1).endsWith(figures);
}

/** The number of a day, in figures or in words. */
export function dayIn({ day, dayWord }: Slots, words: TimeWords): number | undefined {
  return day !== undefined ? Number(day) : dayWord === undefined ? undefined : lookUp(words.nth, dayWord);
}
