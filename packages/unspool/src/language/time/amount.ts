import { withoutStart } from '../../base/ends.js';
import type { Lexicon } from '../lexicon.js';
import { lookUp } from '../pattern.js';
import type { TimeWords, Unit } from '../word-table.js';
import { compiled } from './time-phrases.js';

/** So much time. `count` is null where the notes only say "years". */
export type Amount = {
  readonly count: number | null;
  /** `named`: a unit that the story declares, under the name in `name`. */
  readonly unit: Unit | 'named';
  readonly name?: string;
  /** "two or three days": up to so many. */
  readonly to?: number;
  /** How far from the letter it may be, in its unit, where that is not one of it: half an hour is 30 minutes, and not so to the minute. */
  readonly slack?: number;
  /** A smaller amount that it goes on with: "a year and a day". Its unit is how exactly all of it is meant. */
  readonly plus?: { readonly count: number; readonly unit: Unit };
  readonly exact: boolean;
  /** "at least 3 days", "at most 3 days". */
  readonly limit?: 'least' | 'most';
};

export type AmountSlots = {
  readonly count?: string;
  readonly upTo?: string;
  readonly orTwo?: string;
  readonly low?: string;
  readonly high?: string;
  readonly half?: string;
  readonly quarters?: string;
  readonly andHalf?: string;
  readonly moreCount?: string;
  readonly moreUnit?: string;
  readonly exact?: string;
  readonly limit?: string;
  readonly unit?: string;
  readonly named?: string;
};

/** The amount in the slots of a phrase; undefined if there is none. */
export function amountOf(slots: AmountSlots, words: TimeWords): Amount | undefined {
  const { half, exact, named } = slots;
  const count = slots.low ?? slots.count;
  const upTo = slots.high ?? slots.upTo;
  const limit = found(words.limits, slots.limit);
  const how = { exact: exact !== undefined, ...(limit === undefined ? {} : { limit }) };
  const isVague = count !== undefined && words.vague.includes(count.toLowerCase());
  const counted = count === undefined ? null : numberOf(count, words);
  if (named !== undefined) return { count: counted, unit: 'named', name: named, ...how };
  const unit = found(words.units, slots.unit);
  if (unit === undefined) return undefined;
  const quarters = found(words.quarters, slots.quarters);
  const part = quarters !== undefined ? quarters / 4 : half === undefined ? undefined : 1 / 2;
  if (part !== undefined) return { ...partOf(part, unit), ...how };
  // "Several" are two or more.
  if (isVague && limit === undefined) return { count: 2, unit, exact: false, limit: 'least' };
  if (counted === null) return { count: null, unit, ...how };
  const to = slots.orTwo !== undefined && counted === 1 ? 2 : upTo === undefined ? null : numberOf(upTo, words);
  if (to !== null) return to > counted ? { count: counted, to, unit, ...how } : undefined;
  return withMore(counted, unit, slots, how, words);
}

type How = Pick<Amount, 'exact' | 'limit'>;

/** "Two and a half hours", "2 hours and 30 minutes". */
function withMore(count: number, unit: Unit, slots: AmountSlots, how: How, words: TimeWords): Amount | undefined {
  const more = found(words.units, slots.moreUnit);
  const moreCount = slots.moreCount === undefined ? null : numberOf(slots.moreCount, words);
  if (more !== undefined && moreCount !== null) {
    const sum = together(count, unit, moreCount, more);
    return sum && { ...sum, ...how };
  }
  return { count: count + (slots.andHalf === undefined ? 0 : 1 / 2), unit, ...how };
}

function found<T>(names: Lexicon<T>, word: string | undefined): T | undefined {
  return word === undefined ? undefined : lookUp(names, word);
}

/** Half an hour is 30 minutes; what has no whole number of a smaller unit stays a part of its own. */
function partOf(part: number, unit: Unit): Pick<Amount, 'count' | 'unit' | 'slack'> {
  const smaller = smallerUnits[unit];
  const count = smaller ? part * smaller[0] : part;
  if (!smaller || !Number.isInteger(count)) return { count: part, unit };
  return { count, unit: smaller[1], slack: Math.max(1, Math.round(count / 4)) };
}

/** "2 hours 30 minutes" is 150 minutes; "a year and a day" stays two. Undefined: the second is no smaller unit. */
function together(
  count: number,
  unit: Unit,
  moreCount: number,
  more: Unit,
): Pick<Amount, 'count' | 'unit' | 'plus'> | undefined {
  let [total, at] = [count, unit];
  while (at !== more) {
    const smaller = smallerUnits[at];
    if (!smaller) break;
    [total, at] = [total * smaller[0], smaller[1]];
  }
  if (at === more && unit !== more) return { count: total + moreCount, unit: more };
  return bySize.indexOf(more) < bySize.indexOf(unit)
    ? { count, unit, plus: { count: moreCount, unit: more } }
    : undefined;
}

/** "3 days", "at least half an hour", "2 moons"; null if the words are no amount of time. */
export function readAmount(text: string, words: TimeWords): Amount | null {
  for (const pattern of compiled(words).amounts) {
    const slots = pattern.groups(text);
    const amount = slots && amountOf(slots, words);
    if (amount) return amount;
  }
  return null;
}

/** How many of a smaller unit are just one. */
const smallerUnits: Readonly<Partial<Record<Unit, readonly [number, Unit]>>> = {
  minute: [60, 'second'],
  hour: [60, 'minute'],
  day: [24, 'hour'],
  week: [7, 'day'],
  fortnight: [2, 'week'],
  year: [12, 'month'],
  decade: [10, 'year'],
  century: [100, 'year'],
};

const bySize: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'month', 'year'];

/** The number that digits or words stand for; null if they leave it open. */
export function numberOf(text: string, words: TimeWords): number | null {
  if (/^[\d½¼¾⅓⅔]/.test(text)) return inFigures(text);
  const low = text.toLowerCase();
  if (words.vague.includes(low)) return null;
  const whole = lookUp(words.numbers, low);
  if (whole !== undefined) return whole;
  const half = words.andHalf.find((end) => low.endsWith(` ${end}`));
  let total = half === undefined ? 0 : 1 / 2;
  for (const word of low.slice(0, low.length - (half === undefined ? 0 : half.length + 1)).split(/[ -]/)) {
    const value = lookUp(words.numbers, word) ?? 0;
    const isTimes = value >= 100 || (word === dozen && total >= 1);
    total = isTimes ? Math.max(total, 1) * value : total + value;
  }
  return total;
}

/** "two dozen": it counts, as a hundred does. */
const dozen = 'dozen';

/** "10,000", "1.5", "2½", "2 1/2", "2 and a half" */
function inFigures(text: string): number {
  const rest = withoutStart(text, /[\d,.]/);
  const whole = text.slice(0, text.length - rest.length);
  const fraction = rest.replace(/^ /, '');
  const part = fraction === '' ? 0 : (fractions.get(fraction) ?? 1 / 2);
  return Number(whole.replace(/,/g, '') || 0) + part;
}

const fractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['1/2', 1 / 2],
]);
