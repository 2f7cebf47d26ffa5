import { withoutEnd, withoutEnds } from '../../base/ends.js';
import { addAll } from '../../base/lists.js';
import { dateExpression, isYear } from './date-expressions.js';
import { type Lexicon, numberOf, slotsOf, spelled } from './lexicon.js';
import type { TimeExpression } from './time-expression.js';

/** What a text says about time, and whether nothing else stands in it. */
export type Read = { readonly expressions: readonly TimeExpression[]; readonly complete: boolean };

/**
 * Reads the words of a heading, a transition or a title: as a whole, else part by part. Whatever is no expression of time is passed
 * over; in "PARIS, 1944" only the year is one.
 */
export function expressionsIn(text: string, lexicon: Lexicon): Read {
  if (text.length > longest) return { expressions: [], complete: false };
  return read(spelled(text), lexicon, 0);
}

/** Nobody puts more on a screen to say when it is. */
const longest = 200;
const mostParts = 12;
const deepest = 3;

function read(text: string, lexicon: Lexicon, depth: number): Read {
  const own = one(text, lexicon, depth);
  if (own) return { expressions: own, complete: true };
  const parts = partsOf(text, lexicon);
  if (parts.length > mostParts) return { expressions: [], complete: false };
  const expressions: TimeExpression[] = [];
  let complete = true;
  for (let first = 0; first < parts.length; ) {
    let next = Math.min(parts.length, first + 4);
    let found: readonly TimeExpression[] | undefined;
    for (; next > first; next -= 1) {
      found = one(text.slice(parts[first]?.from, parts[next - 1]?.to), lexicon, depth);
      if (found) break;
    }
    if (found) addAll(expressions, found);
    else complete = false;
    first = found ? next : first + 1;
  }
  return { expressions, complete: complete && expressions.length > 0 };
}

/** Where the parts of a text stand. Scripts without capitals part them with blanks. */
function partsOf(text: string, { language }: Lexicon): readonly { readonly from: number; readonly to: number }[] {
  const divider = spaced.has(language)
    ? /--+|[–—|;,，、/()（）\s]+|(?: |^)-(?: |$)/g
    : /--+|[–—|;,/()]|(?: |^)-+(?: |$)|\. /g;
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  const add = (to: number) => {
    if (text.slice(from, to).trim() !== '') parts.push({ from, to });
  };
  for (const { 0: mark, index } of text.matchAll(divider)) {
    add(index);
    from = index + mark.length;
  }
  add(text.length);
  return parts;
}

const spaced: ReadonlySet<string> = new Set(['ko', 'ja', 'zh']);

/** What words that are one expression say; undefined: they are none. */
function one(raw: string, lexicon: Lexicon, depth: number): readonly TimeExpression[] | undefined {
  const text = trimmed(raw);
  if (text === '' || depth > deepest) return undefined;
  for (const { pattern, expression } of lexicon.phrases) {
    const found = pattern.exec(text);
    const made = found && expressionsOf(expression, slotsOf(found), text, lexicon, depth);
    if (made) return made;
  }
  const alone = dayTimeExpression(text, lexicon) ?? clockExpression(text, lexicon) ?? dateExpression(text, lexicon);
  if (alone) return [alone];
  // "NIGHT 1989": a year may follow anything.
  const dated = /^(.+?) \(?(\d{4})\)?$/.exec(text);
  const before = dated && isYear(Number(dated[2])) ? one(dated[1] as string, lexicon, depth + 1) : undefined;
  return before && [...before, { kind: 'date', text: dated?.[2] as string, year: Number(dated?.[2]) }];
}

/** Without the marks around it; a stop may belong to "A.M.". */
function trimmed(text: string): string {
  const own = withoutEnds(text, /[\s>(（[<:.…·-]/, /[\s<)）\]>:：!…·-]/);
  return /(?:^|[^A-Z])[A-Z]\.[A-Z]\.$/.test(own) ? own : withoutEnd(own, /[.\s。]/);
}

type Slots = Readonly<Record<string, string | undefined>>;

function expressionsOf(
  expression: TimeExpression,
  slots: Slots,
  text: string,
  lexicon: Lexicon,
  depth: number,
): readonly TimeExpression[] | undefined {
  switch (expression.kind) {
    case 'after':
    case 'before':
      return distant(expression, slots, lexicon);
    case 'same':
      return [{ ...expression, ...(expression.unit === '' ? sameOf(partOf(slots.part, lexicon) ?? 'day') : {}) }];
    case 'next':
      return [{ kind: 'next', part: partOf(slots.part, lexicon) ?? (expression.part || 'day') }];
    case 'day':
      return dayOrYear(slots, text, lexicon);
    default:
      return [expression, ...(slots.rest === undefined ? [] : read(slots.rest, lexicon, depth + 1).expressions)];
  }
}

/** "Three days later", "the day before". */
function distant(
  expression: Extract<TimeExpression, { readonly kind: 'after' | 'before' }>,
  slots: Slots,
  lexicon: Lexicon,
): readonly TimeExpression[] | undefined {
  const by = expression.by ?? (slots.unit === undefined ? undefined : amountOf(slots, lexicon));
  if (by === '') return undefined;
  const own = { ...expression, ...(by === undefined ? {} : { by }) };
  if (own.kind === 'after' || own.part === undefined) return [own];
  return [{ ...own, part: partOf(slots.part, lexicon) ?? (own.part || 'day') }];
}

/** "Day 3", "NIGHT 3", "Day 1989". */
function dayOrYear(slots: Slots, text: string, lexicon: Lexicon): readonly TimeExpression[] | undefined {
  const number = numberOf(slots.number ?? '', lexicon);
  if (number === null || number === 0) return undefined;
  const lead = lexicon.dayTimes.get(/^\p{L}+/u.exec(text)?.[0] ?? '');
  const dayTime: readonly TimeExpression[] = lead ? [{ kind: 'dayTime', part: lead, sure: true }] : [];
  if (number < 1000) return [{ kind: 'day', number }, ...dayTime];
  return isYear(number) ? [{ kind: 'date', text: String(number), year: number }, ...dayTime] : undefined;
}

function sameOf(part: string): { readonly unit: string; readonly part?: string } {
  return units.has(part) ? { unit: part } : { unit: 'day', part };
}

const units: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'year']);

/** A unit or a part of the day, as a dateline has it. */
function partOf(text: string | undefined, { dayTimes, units: known }: Lexicon): string | undefined {
  if (text === undefined) return undefined;
  const dayTime = dayTimes.get(text)?.replace(/^early /, '');
  return dayTime && !dayTime.includes(' ') ? dayTime : (known.get(text)?.[1] ?? 'day');
}

/** "5 years", "years"; '' if there is no such amount. */
function amountOf({ count, unit }: Slots, lexicon: Lexicon): string {
  const [each, name] = lexicon.units.get(unit ?? '') ?? [1, 'day'];
  const number = count === undefined ? null : numberOf(count, lexicon);
  if (number === 0) return '';
  if (number === null) return `${name}s`;
  return number * each === 1 ? `1 ${name}` : `${number * each} ${name}s`;
}

/** "NIGHT", "EARLY MORNING". */
function dayTimeExpression(text: string, { dayTimes, early, late }: Lexicon): TimeExpression | undefined {
  const own = dayTimes.get(text);
  if (own !== undefined) return { kind: 'dayTime', part: own, sure: true };
  const blank = text.indexOf(' ');
  const [lead, part] = [text.slice(0, blank), dayTimes.get(text.slice(blank + 1))];
  const how = early.has(lead) ? 'early' : late.has(lead) ? 'late' : undefined;
  if (blank < 0 || part === undefined || how === undefined) return undefined;
  return { kind: 'dayTime', part: part === '' || part.includes(' ') ? part : `${how} ${part}`, sure: true };
}

function clockExpression(text: string, { clocks, isEnglish }: Lexicon): TimeExpression | undefined {
  for (const pattern of clocks) {
    const slots: Slots | undefined = pattern.exec(text)?.groups;
    if (!slots) continue;
    const [hour, minute] = [Number(slots.h), Number(slots.m ?? 0)];
    const isHalf = slots.am !== undefined || slots.pm !== undefined;
    if (hour > 24 || minute > 59 || (isHalf && hour > 12)) return undefined;
    const shown = slots.am === undefined ? (slots.pm === undefined ? hour : (hour % 12) + 12) : hour % 12;
    // Where hours are counted to twelve, "2:30" leaves open which; a nought in front, or 13 and more, does not.
    const half = isHalf || slots.military !== undefined || !isEnglish || hour > 12 || /^0/.test(slots.h ?? '');
    return { kind: 'clock', hour: shown % 24, minute, half };
  }
  return undefined;
}
