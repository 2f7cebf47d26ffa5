import { edtfOf, isDay, isEdtf } from './date.js';
import { english } from './english.js';
import { lookUp, oneOf } from './pattern.js';
import type { Run } from './run.js';
import type { Season, TimeMeaning, TimePhrase, TimeRelation, TimeWords, Unit, WordTable } from './words.js';

/** A statement about when, as the notes put it. What it amounts to is for whoever solves time. */
export type When = {
  readonly relation: TimeRelation;
  /** The bracketed names it relates to, as written: two for `between`; none: to what was told just before. */
  readonly to: readonly string[];
  readonly near?: 'right' | 'soon' | 'long';
  readonly amount?: Amount;
  /** For `same` and `next`: "the next morning" is the next day, in the morning. */
  readonly unit?: Unit | 'time';
  /** A date as written; `edtf` is its Extended Date/Time Format where it has one. */
  readonly date?: WrittenDate;
  /** Minutes since midnight. */
  readonly clock?: number;
  /** Whose clock says so: "22:00 by the heron clock". */
  readonly by?: string;
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly dayPart?: string;
  readonly season?: Season;
  /** For `point`: how one of its ends lies to an end of what it relates to: "starts before [A] ends". */
  readonly ends?: {
    readonly own: 'start' | 'end';
    readonly is: 'before' | 'after' | 'with';
    readonly other: 'start' | 'end';
  };
  /** For `either`: one of these holds, each a statement or several that hold together. */
  readonly either?: readonly (readonly When[])[];
};

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

/** Reads a time statement; null if the words are none. Several may stand side by side: "after [A] and before [B]". */
export function readWhen(runs: readonly Run[], words: WordTable = english): readonly When[] | null {
  const { text, refs } = withMarks(runs);
  if (text.length > longest || (refs.length === 0 && !speaksOfTime(text, words.time))) return null;
  return one(text, refs, words.time) ?? several(text, refs, words.time);
}

/** Most places are told apart from times by this: there is no number in them and no word of time. */
function speaksOfTime(text: string, words: TimeWords): boolean {
  if (/\d/.test(text)) return true;
  const { hints } = compiled(words);
  return text
    .toLowerCase()
    .split(/[^\p{L}?]+/u)
    .some((word) => hints.has(word));
}

/** No statement of time is longer than this, and few have more parts. */
const longest = 1000;
const mostParts = 8;

function several(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const cuts = [...text.matchAll(compiled(words).joint)].map(({ 0: { length }, index }) => ({
    to: index,
    next: index + length,
  }));
  if (cuts.length === 0 || cuts.length > mostParts) return null;
  cuts.push({ to: text.length, next: text.length });
  const found: When[] = [];
  let from = 0;
  for (let first = 0; first < cuts.length; ) {
    let last = cuts.length - 1;
    let read: readonly When[] | null = null;
    for (; last >= first && !read; last -= 1) read = one(text.slice(from, cuts[last]?.to), refs, words);
    if (!read) return null;
    found.push(...read);
    first = last + 2;
    from = cuts[last + 1]?.next as number;
  }
  return found;
}

/** Each reference becomes one mark, so that its words are not taken for the statement's own. */
function withMarks(runs: readonly Run[]): { text: string; refs: readonly string[] } {
  const refs: string[] = [];
  let text = '';
  for (const run of runs) {
    if (run.ref === undefined) text += run.text;
    else {
      text += `${pointer}${refs.length}\uE001`;
      refs.push(run.ref);
    }
  }
  if (unusual.test(text)) text = text.trim().replace(/’/g, "'");
  return { text: /\.$/.test(text) && !/[ap]\.m\.$/i.test(text) ? text.replace(/[.\s]+$/, '') : text, refs };
}

/** What stands for a reference: this, its number, and an end. */
const pointer = '\uE000';
const noRefs: readonly string[] = [];
const unusual = /’|^\s|\s$/;

type Slots = Readonly<Record<string, string | undefined>>;

function one(text: string, refs: readonly string[], words: TimeWords): readonly When[] | null {
  const { pointing, plain } = compiled(words);
  if (isEdtf(text)) return [{ relation: 'date', to: [], date: { text, edtf: text } }];
  for (const { pattern, meanings } of text.includes(pointer) ? pointing : plain) {
    const found = pattern.exec(text);
    if (!found) continue;
    const slots = found.groups ?? {};
    const read = meanings.map((meaning, index) =>
      whenOf(meaning, text, slots, scenes(slots, refs, index, meanings), words),
    );
    if (read.every((when) => when !== null)) return read as When[];
  }
  return null;
}

/** With several meanings each has one of the references; a single one has all. */
function scenes(
  { scene1, scene2 }: Slots,
  refs: readonly string[],
  index: number,
  { length }: readonly TimeMeaning[],
): readonly string[] {
  if (scene1 === undefined) return noRefs;
  const [first, second] = [refs[Number(scene1)] ?? '', refs[Number(scene2)] ?? ''];
  if (length > 1) return [index === 0 ? first : second];
  return scene2 === undefined ? [first] : [first, second];
}

function whenOf(
  { relation, count, unit, edtf }: TimeMeaning,
  text: string,
  slots: Slots,
  to: readonly string[],
  words: TimeWords,
): When | null {
  const when: { -readonly [K in keyof When]: When[K] } = { relation, to };
  if (slots.near) when.near = lookUp(words.near, slots.near) as 'right';
  if (slots.unit) {
    const of = lookUp(words.units, slots.unit) as Unit;
    when.amount = count === undefined ? amountOf(slots, of, words) : { count, unit: of, exact: false };
  }
  if (unit) when.unit = unit;
  if (slots.part) {
    const part = slots.part.toLowerCase();
    when.unit = words.sameTime.includes(part) ? 'time' : (lookUp(words.units, part) ?? 'day');
    if (words.dayParts.includes(part) && when.unit === 'day') when.dayPart = part;
  }
  if (slots.weekday) when.weekday = lookUp(words.weekdays, slots.weekday) as number;
  if (slots.dayPart) when.dayPart = slots.dayPart.toLowerCase();
  if (slots.clock) {
    const clock = clockOf(slots.clock, words);
    if (clock === undefined) return null;
    when.clock = clock;
  }
  if (relation === 'date') {
    const written = edtf === undefined ? undefined : edtfOf(edtf, slots, words);
    if (written === null || !isDay(slots, words)) return null;
    when.date = { text, ...(written === undefined ? {} : { edtf: written }) };
    if (slots.season) when.season = lookUp(words.seasons, slots.season) as Season;
  }
  return when;
}

function amountOf({ count, half, exact }: Slots, unit: Unit, words: TimeWords): Amount {
  if (half) {
    const halved = halves[unit];
    return { count: halved?.[0] ?? null, unit: halved?.[1] ?? unit, exact: false };
  }
  return { count: count === undefined ? null : numberOf(count, words), unit, exact: exact !== undefined };
}

/** What half of a unit is in the next smaller one. */
const halves: Readonly<Partial<Record<Unit, readonly [number, Unit]>>> = {
  minute: [30, 'second'],
  hour: [30, 'minute'],
  day: [12, 'hour'],
  year: [6, 'month'],
};

function numberOf(text: string, words: TimeWords): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (words.vague.includes(text.toLowerCase())) return null;
  let total = 0;
  for (const word of text.split(/[ -]/)) {
    const value = lookUp(words.numbers, word) ?? 0;
    total = value >= 100 ? Math.max(total, 1) * value : total + value;
  }
  return total;
}

function clockOf(text: string, words: TimeWords): number | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?(.*)$/.exec(text.toLowerCase());
  const [hour, minute, half] = [Number(found?.[1]), Number(found?.[2] ?? 0), found?.[3] ?? ''];
  const [am, pm] = [words.am.includes(half), words.pm.includes(half)];
  if (hour > 23 || minute > 59 || ((am || pm) && (hour > 12 || hour === 0))) return undefined;
  return (am ? hour % 12 : pm ? (hour % 12) + 12 : hour) * 60 + minute;
}

type Phrase = { readonly pattern: RegExp; readonly meanings: readonly TimeMeaning[] };

type Compiled = {
  /** Phrases that can hold a reference, and those that can do without. */
  readonly pointing: readonly Phrase[];
  readonly plain: readonly Phrase[];
  readonly joint: RegExp;
  readonly hints: ReadonlySet<string>;
};

const known = new WeakMap<TimeWords, Compiled>();

function compiled(words: TimeWords): Compiled {
  let made = known.get(words);
  if (!made) {
    const slots = slotPatterns(words);
    const { units, weekdays, months, seasons, near, dayParts } = words;
    const named = [units, weekdays, months, seasons, near].flatMap((record) => Object.keys(record));
    const plural = Object.keys(weekdays).map((day) => `${day}s`);
    // Short words of the phrases ("in", "the") are everywhere; those that matter are longer.
    const own = words.phrases.flatMap(([pattern]) => pattern.replace(/\{\w+\}/g, '').match(/\p{L}{4,}/gu) ?? []);
    const compile = ([pattern, ...meanings]: TimePhrase): Phrase => ({
      pattern: new RegExp(`^(?:${filled(pattern, slots)})$`, 'i'),
      meanings,
    });
    made = {
      pointing: words.phrases.filter(([pattern]) => pattern.includes('{scene}')).map(compile),
      plain: words.phrases
        .filter(([pattern]) => !pattern.includes('{scene}') || pattern.includes('{scene})?'))
        .map(compile),
      joint: new RegExp(oneOf(words.joints), 'gi'),
      hints: new Set([...named, ...plural, ...dayParts, ...own]),
    };
    known.set(words, made);
  }
  return made;
}

function filled(pattern: string, slots: ReadonlyMap<string, string>): string {
  let scene = 0;
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (_, slot: string) => {
    if (slot !== 'scene') return slots.get(slot) as string;
    scene += 1;
    return `\\uE000(?<scene${scene}>\\d+)\\uE001`;
  });
}

/** What can stand for each slot of a phrase. */
function slotPatterns(words: TimeWords): ReadonlyMap<string, string> {
  const keys = (record: Readonly<Record<string, unknown>>) => oneOf(Object.keys(record));
  const number = keys(words.numbers);
  const count = `(?<count>${oneOf(words.vague)}|\\d{1,9}|${number}(?:[ -]${number})*)`;
  const unit = `(?<unit>${keys(words.units)})`;
  const half = oneOf([...words.am, ...words.pm]);
  const end = oneOf([...words.am, ...words.pm, ...words.oClock]);
  const ordinal = oneOf(words.ordinals);
  return new Map([
    ['near', `(?<near>${keys(words.near)})`],
    ['unit', unit],
    [
      'amount',
      `(?:(?<exact>${oneOf(words.exactly)}) |${oneOf(words.about)} )?(?:(?<half>${oneOf(words.half)}) |${count} )?${unit}`,
    ],
    ['part', `(?<part>${oneOf([...Object.keys(words.units), ...words.dayParts, ...words.sameTime])})`],
    ['clock', `(?:${oneOf(words.clockAt)} )?(?<clock>\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?(?: ?${half})?| ?${end}))`],
    ['weekday', `(?<weekday>${keys(words.weekdays)})`],
    ['dayPart', `(?<dayPart>${oneOf(words.dayParts)})`],
    ['season', `(?<season>${keys(words.seasons)})`],
    ['month', `(?<month>${keys(words.months)})\\.?`],
    ['day', `(?<day>\\d{1,2})(?:${ordinal})?`],
    ['year', '(?<year>\\d{3,4})'],
    ['number', '(?<number>\\d{1,4})'],
    ['decade', '(?<decade>\\d{3})0'],
    ['century', `(?<century>\\d{1,2})${ordinal}`],
  ]);
}
