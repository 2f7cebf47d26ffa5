import { listed } from '../../base/ends.js';
import { bolds, plain, type Run } from '../inline/run.js';
import { oneOf, perTable } from '../pattern.js';
import type { WordTable } from '../word-table.js';
import { type Amount, readAmount } from './amount.js';
import { whenIn } from './read-when.js';

/** A unit of time of the story's own, by its name without article: "Unit: **moon**, 28 days". */
export type OwnUnit = { readonly name: string; readonly amount: Amount };

/** A calendar of the story's own: "Calendar: **the Reckoning**, years of 360 days, year 1 is 2101". */
export type Calendar = {
  readonly name: string;
  readonly daysInYear: number;
  /** In order; where the calendar names them: "months Thaw 30, Seed 30, …". */
  readonly months: readonly { readonly name: string; readonly days: number }[];
  /** The date (EDTF) on which its year 1 begins, if it is tied to ours. */
  readonly begins?: string;
  /** When other years begin, in order, where it is told: the table of a calendar whose years are not all as long. */
  readonly years?: readonly { readonly year: number; readonly begins: string }[];
  /** Its years begin on the same day of ours, as those of a reign do. */
  readonly likeOurs?: true;
  /** What its years are called, before and from its beginning on: "32 BBY". */
  readonly eras?: readonly { readonly name: string; readonly side: 'before' | 'after' }[];
};

/** What a way takes: "Travel: from Thebes to Corinth, 3 days". */
export type Travel = { readonly from: string; readonly to: string; readonly amount: Amount };

/** Nobody says more of a calendar. */
const longest = 2000;
const longestWay = 300;

export function readUnit(runs: readonly Run[], words: WordTable): OwnUnit | null {
  const { name, rest } = named(runs, words);
  const amount = name === '' ? null : readAmount(rest.replace(patterns(words).is, ''), words.time);
  return amount?.count ? { name: name.replace(patterns(words).article, ''), amount } : null;
}

export function readCalendar(runs: readonly Run[], words: WordTable): Calendar | null {
  const { name, rest, bold } = named(runs, words);
  if (name === '' || rest.length > longest || (rest === '' && !bold)) return null;
  const read = readParts(rest === '' ? [] : listed(rest, /[,;]/), words);
  if (!read) return null;
  const { months, years, eras, isOurs } = read;
  const daysInYear = read.daysInYear ?? (months.length === 0 ? commonYear : sumOf(months));
  const isWrong = years.some(({ begins }) => begins === '') || months.some(({ days }) => days === 0);
  if (daysInYear === 0 || isWrong) return null;
  const begins = years.find(({ year }) => year === 1)?.begins;
  const others = years.some(({ year }) => year !== 1) ? years.toSorted((a, b) => a.year - b.year) : undefined;
  return {
    name,
    daysInYear,
    months,
    ...(begins === undefined ? {} : { begins }),
    ...(others ? { years: others } : {}),
    ...(isOurs ? { likeOurs: true } : {}),
    ...(eras.length > 0 ? { eras } : {}),
  };
}

/** What is said of a calendar, part by part. */
type Said = {
  daysInYear?: number;
  isOurs: boolean;
  readonly months: { name: string; days: number }[];
  readonly years: { year: number; begins: string }[];
  readonly eras: { name: string; side: 'before' | 'after' }[];
};

/** Null: one of the parts says nothing of a calendar. */
function readParts(parts: readonly string[], words: WordTable): Said | null {
  const { yearLength, months: lead, month, begins, likeOurs, era } = patterns(words);
  const said: Said = { isOurs: false, months: [], years: [], eras: [] };
  let listing = false;
  for (const part of parts) {
    const [days, start] = [yearLength.exec(part)?.[1], begins.exec(part)?.groups];
    const named = era.exec(part)?.groups;
    if (days !== undefined) said.daysInYear = Number(days);
    else if (start) said.years.push({ year: Number(start.year), begins: dateIn(start.date ?? '', words) });
    else if (likeOurs.test(part)) said.isOurs = true;
    else if (named) said.eras.push({ name: named.era ?? '', side: named.before === undefined ? 'after' : 'before' });
    else {
      listing ||= lead.test(part);
      const one = listing ? month.exec(part.replace(lead, '')) : null;
      if (!one) return null;
      said.months.push({ name: one[1] as string, days: Number(one[2]) });
    }
  }
  return said;
}

function sumOf(months: readonly { readonly days: number }[]): number {
  return months.reduce((sum, { days }) => sum + days, 0);
}

/** A date of ours in EDTF; empty for anything else. */
function dateIn(text: string, words: WordTable): string {
  return whenIn(text, words)?.find((when) => when.date)?.date?.edtf ?? '';
}

const commonYear = 365;

export function readTravel(runs: readonly Run[], words: WordTable): Travel | null {
  const text = spoken(runs);
  if (text.length > longestWay) return null;
  for (const takes of words.calendar.takes) {
    const at = text.lastIndexOf(takes);
    const amount = at < 0 ? null : readAmount(text.slice(at + takes.length), words.time);
    const { from = '', to = '' } = (amount && patterns(words).travel.exec(text.slice(0, at))?.groups) ?? {};
    if (amount && amount.count !== null && from !== '') return { from, to, amount };
  }
  return null;
}

/** The name that a line begins with, bold or up to a comma or colon, and what is said of it. */
function named(runs: readonly Run[], words: WordTable): { name: string; rest: string; bold: boolean } {
  const text = spoken(runs);
  const bold = bolds(runs).find(({ from }) => plain(runs).slice(0, from).trim() === '');
  const end = bold ? bold.to : (/[,:]/.exec(text)?.index ?? text.length);
  const name = bold ? bold.text : text.slice(0, end);
  return { name: name.trim(), rest: text.slice(end).replace(patterns(words).between, ''), bold: bold !== undefined };
}

/** The words as they are said, without a full stop at the end. */
function spoken(runs: readonly Run[]): string {
  const text = plain(runs.map((run) => ({ text: run.ref ?? run.text })))
    .replace(/’/g, "'")
    .trimEnd();
  return (text.endsWith('.') ? text.slice(0, -1) : text).trimEnd();
}

const patterns = perTable(({ calendar }) => {
  const number = '(\\d{1,6})';
  return {
    article: new RegExp(`^${oneOf(calendar.articles)} `, 'i'),
    between: /^\s*[,:;]?\s*/,
    is: new RegExp(`^${oneOf(calendar.is)} `, 'i'),
    yearLength: new RegExp(`^${calendar.yearLength.replace('{number}', number)}$`, 'i'),
    months: new RegExp(`^${calendar.months}`, 'i'),
    month: new RegExp(`^(\\S[^\\d]{0,60}?) ${number}(?: ${oneOf(calendar.days)})?$`, 'i'),
    begins: new RegExp(`^${calendar.begins}$`, 'i'),
    likeOurs: new RegExp(`^${calendar.likeOurs}$`, 'i'),
    era: new RegExp(`^${calendar.era}$`, 'iu'),
    travel: new RegExp(`^${calendar.travel}$`, 'i'),
  };
});
