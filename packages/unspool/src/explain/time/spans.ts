import { day, hour, minute, week } from '../../time/index.js';

/** So much time in seconds; infinite where nothing is known. */
export type Span = { readonly least: number; readonly most: number };

/**
 * A length of time as one says it, never more exactly than it is known: "about 12 years", "2 to 4 days", "at least a
 * year", "up to 3 hours". Undefined where there is nothing to say.
 */
export function spanInWords({ least, most }: Span): string | undefined {
  const from = Math.max(0, least);
  if (most < from || (from <= 0 && most === Number.POSITIVE_INFINITY)) return undefined;
  if (most < minute) return 'less than a minute';
  const one = units.find((unit) => from < most && isAbout(1, unit, from, most));
  if (one) return `about ${counted(1, one)}`;
  const unit = unitFor(from, most);
  if (from === most && !isWhole(from, unit)) return inHalves(from);
  const low = Math.floor((from + unit.give) / unit.seconds);
  if (most === Number.POSITIVE_INFINITY) return low > 0 ? `at least ${counted(low, unit)}` : undefined;
  const high = Math.max(1, Math.ceil((most - unit.give) / unit.seconds));
  if (low >= high) return counted(high, unit);
  const middle = Math.round((from + most) / 2 / unit.seconds);
  if (isAbout(middle, unit, from, most)) return `about ${counted(middle, unit)}`;
  if (low === 0) return `up to ${counted(high, unit)}`;
  return high - low === 1 ? `${low} or ${high} ${unit.name}s` : `${low} to ${high} ${unit.name}s`;
}

/** A length that is known too exactly to be said so: "about 23½ years". */
function inHalves(length: number): string {
  const unit = units.find(({ seconds }) => length >= 2 * seconds) ?? (units.at(-1) as Unit);
  return aboutInWords(Math.round((length / unit.seconds) * 2) / 2, unit.name);
}

/** "about 3 weeks", "about a day", "about an hour and a half", "2 or 3 days" */
export function aboutInWords(count: number, unit: string, to?: number): string {
  const name = unit === 'night' ? 'day' : unit;
  const plural = name === 'century' ? 'centuries' : `${name}s`;
  if (to !== undefined) return `${count} ${to - count === 1 ? 'or' : 'to'} ${to} ${plural}`;
  const one = `${name === 'hour' ? 'an' : 'a'} ${name}`;
  if (count === 1 || count === 1.5) return `about ${one}${count === 1 ? '' : ' and a half'}`;
  return `about ${Number.isInteger(count) || count % 1 !== 0.5 ? count : `${Math.floor(count)}½`} ${plural}`;
}

/** How many years old somebody is who was born so long ago: "34", "33 or 34", "at least 30". */
export function ageInWords({ least, most }: Span): string | undefined {
  const low = Math.max(0, Math.floor((least + birthday) / year.seconds));
  const high = Math.floor((most - birthday) / year.seconds);
  const known = least > 0 && low > 0;
  if (most === Number.POSITIVE_INFINITY) return known ? `at least ${low}` : undefined;
  if (high < 0) return undefined;
  if (high <= low) return String(Math.min(low, Math.max(high, 0)));
  if (!known) return `at most ${high}`;
  return high - low === 1 ? `${low} or ${high}` : `between ${low} and ${high}`;
}

type Unit = {
  readonly name: string;
  readonly seconds: number;
  /** How far whole months or years, counted from different days, can be from their mean; weeks are counted by days. */
  readonly give: number;
  /** From how many on a length is counted in it. */
  readonly from: number;
  /** How many one counts at most where a larger unit is not as exact. */
  readonly most: number;
};

const year: Unit = { name: 'year', seconds: 365.2425 * day, give: 3 * day, from: 1.9, most: Number.POSITIVE_INFINITY };
/** How far whole years can be from so many mean ones. */
const birthday = 1.5 * day;

const units: readonly Unit[] = [
  year,
  { name: 'month', seconds: 30.436875 * day, give: 3 * day, from: 1.9, most: 36 },
  { name: 'week', seconds: week, give: day, from: 2.5, most: 20 },
  { name: 'day', seconds: day, give: 0, from: 1, most: 120 },
  { name: 'hour', seconds: hour, give: 0, from: 1, most: 72 },
  { name: 'minute', seconds: minute, give: 0, from: 0, most: 180 },
];

/** How far from a round number a length may be, as a part of it, to be called "about" that. */
const mostAbout = 0.125;

/** The largest unit of which there are a few; one is enough for a length that is exactly so, or at least so. */
function unitFor(from: number, most: number): Unit {
  const whole = units.find((unit) => from === most && isWhole(from, unit));
  const few = (unit: Unit) =>
    most === Number.POSITIVE_INFINITY ? from + unit.give >= unit.seconds : most >= unit.from * unit.seconds;
  return whole ?? units.find(few) ?? (units.at(-1) as Unit);
}

function isWhole(seconds: number, unit: Unit): boolean {
  const count = Math.round(seconds / unit.seconds);
  const give = unit.seconds > week ? unit.give : 0;
  return count > 0 && count <= unit.most && Math.abs(seconds - count * unit.seconds) <= give;
}

function isAbout(count: number, unit: Unit, from: number, most: number): boolean {
  const length = count * unit.seconds;
  return Math.max(length - from, most - length) <= length * mostAbout + unit.give;
}

function counted(count: number, { name }: Unit): string {
  if (count === 1) return name === 'hour' ? 'an hour' : `a ${name}`;
  return `${count} ${name}s`;
}
