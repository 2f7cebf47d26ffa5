import { key } from '../../base/index.js';
import type { Amount } from '../../language/index.js';
import { ofKind, perSlice, type Slice } from '../../story/index.js';
import { lengthOf, type Range } from './units.js';

/** What an amount allows, in seconds. Infinite where it sets no limit. */
export type Allowed = Range & { readonly leastStrict: boolean; readonly mostStrict: boolean };

/** Units of time of the story's own, by name; a plural ends in "s". */
export type OwnUnits = ReadonlyMap<string, Amount>;

/** The units that a slice declares. */
export const ownUnits = perSlice(
  (slice): OwnUnits => new Map(ofKind(slice, 'unit').map(({ sense }) => [key(sense.name), sense.amount])),
);

/**
 * What "so much time" allows. "3 days" lies between two and four, "a fortnight" is as sure as two weeks, "exactly 3 days" is three, "years" is at least one.
 * Null: a unit that nobody declared.
 */
export function allowedBy(amount: Amount, units: OwnUnits): Allowed | null {
  const { count, exact, limit, plus, to } = amount;
  const length = (count: number) =>
    sum(lengthIn(count, amount, units, 0), plus ? lengthIn(plus.count, plus, units, 0) : none);
  const own = length(count ?? 1);
  if (!own) return null;
  const loose = { leastStrict: false, mostStrict: false };
  if (count === null || limit === 'least') return { least: own.least, most: Number.POSITIVE_INFINITY, ...loose };
  if (limit === 'most') return { least: 0, most: own.most, ...loose };
  if (to !== undefined) {
    const longest = length(to);
    return longest && { least: own.least, most: longest.most, ...loose };
  }
  if (exact) return { ...own, ...loose };
  const by = (step: number) => {
    if (plus) return sum(length(count), shifted(lengthIn(1, plus, units, 0), step));
    return length(Math.max(0, count + step));
  };
  const slack = slackOf(amount);
  const [less, more] = [by(-slack), by(slack)];
  return less && more && { least: less.least, most: more.most, leastStrict: true, mostStrict: true };
}

/**
 * How far from the letter an amount may be, in its smallest unit: one more or less, but a fortnight is as sure as two weeks,
 * "1.5 hours" lie between one and two, and half an hour is not meant to the minute. Who counts minutes means them.
 */
export function slackOf({ count, unit, plus, to, slack }: Amount): number {
  if (to !== undefined) return 0;
  if (slack !== undefined) return slack;
  const last = plus ?? { count: count ?? 1, unit };
  return last.unit === 'fortnight' || !Number.isInteger(last.count) ? 0.5 : 1;
}

/** How long an amount is, taken to the letter: "two or three days" are two to three. Null: a unit that nobody declared, or no number. */
export function exactLength(amount: Amount, units: OwnUnits): Range | null {
  const { count, plus, to } = amount;
  if (count === null) return null;
  if (to !== undefined) {
    const [least, most] = [lengthIn(count, amount, units, 0), lengthIn(to, amount, units, 0)];
    return least && most && { least: least.least, most: most.most };
  }
  return sum(lengthIn(count, amount, units, 0), plus ? lengthIn(plus.count, plus, units, 0) : none);
}

const none: Range = { least: 0, most: 0 };

function sum(a: Range | null, b: Range | null): Range | null {
  return a && b && { least: a.least + b.least, most: a.most + b.most };
}

function shifted(range: Range | null, step: number): Range | null {
  return range && { least: step * range.least, most: step * range.most };
}

/** How long an amount is at least, in seconds; null if its unit is not known. */
export function leastOf(slice: Slice, amount: Amount): number | null {
  return exactLength({ ...amount, count: amount.count ?? 1 }, ownUnits(slice))?.least ?? null;
}

/** Units may be declared by others; not endlessly. */
const deepest = 8;
/** Longer than any story: 10^8 years. */
const longest = 1e8 * 366 * 86_400;

function lengthIn(
  count: number,
  { unit, name = '' }: Pick<Amount, 'unit' | 'name'>,
  units: OwnUnits,
  depth: number,
): Range | null {
  if (unit !== 'named') return withinStory(knownLength(count, unit));
  const declared = units.get(key(name)) ?? units.get(key(name).replace(/s$/, ''));
  if (!declared || depth === deepest || declared.count === null) return null;
  const one = lengthIn(declared.count, declared, units, depth + 1);
  return one && withinStory({ least: one.least * count, most: one.most * count });
}

function withinStory({ least, most }: Range): Range {
  return { least: Math.min(least, longest), most: Math.min(most, longest) };
}

const lengths = new Map<string, Range>();
const mostKept = 1000;

/** Months take a walk through the calendar, and stories use the same few numbers again and again. */
function knownLength(count: number, unit: Parameters<typeof lengthOf>[1]): Range {
  const name = `${count} ${unit}`;
  const known = lengths.get(name);
  if (known) return known;
  if (lengths.size >= mostKept) lengths.clear();
  const made = lengthOf(count, unit);
  lengths.set(name, made);
  return made;
}
