import { lookUp } from '../pattern.js';
import type { TimeWords, Unit } from '../word-table.js';
import { compiled } from './time-phrases.js';

/** So much time. `count` is null where the notes only say "years". */
export type Amount = {
  readonly count: number | null;
  /** `named`: a unit that the story declares, under the name in `name`. */
  readonly unit: Unit | 'named';
  readonly name?: string;
  readonly exact: boolean;
  /** "at least 3 days", "at most 3 days". */
  readonly limit?: 'least' | 'most';
};

export type AmountSlots = {
  readonly count?: string;
  readonly half?: string;
  readonly exact?: string;
  readonly limit?: string;
  readonly unit?: string;
  readonly named?: string;
};

/** The amount in the slots of a phrase; undefined if there is none. */
export function amountOf(slots: AmountSlots, words: TimeWords): Amount | undefined {
  const { count, half, exact, named } = slots;
  const limit = slots.limit === undefined ? undefined : lookUp(words.limits, slots.limit);
  const how = { exact: exact !== undefined, ...(limit === undefined ? {} : { limit }) };
  const counted = count === undefined ? null : numberOf(count, words);
  if (named !== undefined) return { count: counted, unit: 'named', name: named, ...how };
  const unit = slots.unit === undefined ? undefined : lookUp(words.units, slots.unit);
  if (unit === undefined) return undefined;
  if (half === undefined) return { count: counted, unit, ...how };
  const halved = halves[unit];
  return { count: halved?.[0] ?? null, unit: halved?.[1] ?? unit, ...how };
}

/** "3 days", "at least half an hour", "2 moons"; null if the words are no amount of time. */
export function readAmount(text: string, words: TimeWords): Amount | null {
  for (const pattern of compiled(words).amounts) {
    const slots = pattern.exec(text)?.groups;
    const amount = slots && amountOf(slots, words);
    if (amount) return amount;
  }
  return null;
}

/** What half of a unit is in the next smaller one. */
const halves: Readonly<Partial<Record<Unit, readonly [number, Unit]>>> = {
  minute: [30, 'second'],
  hour: [30, 'minute'],
  day: [12, 'hour'],
  year: [6, 'month'],
};

/** The number that digits or words stand for; null if they leave it open. */
export function numberOf(text: string, words: TimeWords): number | null {
  if (/^\d/.test(text)) return Number(text.replace(/,/g, ''));
  if (words.vague.includes(text.toLowerCase())) return null;
  let total = 0;
  for (const word of text.split(/[ -]/)) {
    const value = lookUp(words.numbers, word) ?? 0;
    total = value >= 100 ? Math.max(total, 1) * value : total + value;
  }
  return total;
}
