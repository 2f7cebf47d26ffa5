import type { Span } from '../../base/index.js';
import { split } from '../block/split.js';
import { english } from '../english.js';
import { readRuns } from '../inline/inline.js';
import { plain, type Run, sliceRuns } from '../inline/run.js';
import { isSpace } from '../inline/scan.js';
import { lookUp, oneOf, perTable } from '../pattern.js';
import type { Certainty, Way, WordTable } from '../word-table.js';
import { mayBeTime, readWhen, whenIn } from './read-when.js';
import type { When } from './when.js';

/** How somebody takes part without simply being there. */
export type Attendance = 'there' | 'unseen' | { readonly by: string };

/** One part of a dateline, and where it stands in its block. Each is a claim of its own, read by itself. */
export type Part = { readonly runs: readonly Run[]; readonly at: Span } & (
  | { readonly kind: 'at'; readonly measure: string }
  /** `certainty`: "before [A] (likely)". */
  | { readonly kind: 'when'; readonly when: readonly When[]; readonly certainty?: Certainty }
  /** `mayBeTime`: it has words of time in it, and yet no statement of time could be read. */
  | { readonly kind: 'place'; readonly mayBeTime?: true }
  /** `in this order` */
  | { readonly kind: 'inOrder' }
  | { readonly kind: 'with'; readonly people: readonly Attendee[]; readonly adds: boolean }
  | { readonly kind: 'notHere'; readonly people: readonly Attendee[] }
  | { readonly kind: 'way'; readonly ways: readonly Narration[] }
  | { readonly kind: 'again'; readonly of: string }
);

export type Attendee = { readonly name: string; readonly ref: boolean; readonly how: Attendance };
export type Narration = { readonly way: Way; readonly by?: string; readonly in?: string };

/**
 * Sentences in italics are prose; a dateline has no final stop, or middle dots between its parts. A stop that belongs to
 * its last word ends no sentence: "9 a.m.", "12 Oct.", "44 B.C.", "1911?", "1985/..".
 */
export function isDateline(text: string, words: WordTable = english): boolean {
  if (/\s[·•]\s/.test(text) || !/[.!?…]["”’»]?$/.test(text) || /\b[ap]\.m\.$/.test(text)) return true;
  return text.length <= longestAbbreviated && patterns(words).ownStop.test(text) && whenIn(text, words) !== null;
}

const longestAbbreviated = 100;

/** A dateline of these parts, as written. Two dots keep one that ends like a sentence from being read as one. */
export function writeDateline(mark: string, parts: readonly string[]): string {
  const own = parts.join(' · ');
  return isDateline(plain(readRuns(own, 0, own.length))) ? `${mark}${own}${mark}` : `${mark}· · ${own}${mark}`;
}

/** Reads a dateline, without its asterisks. Parts stand between middle dots, in any order. */
export function readDateline(source: string, from: number, to: number, words: WordTable = english): readonly Part[] {
  const parts: Part[] = [];
  for (const at of partSpans(source, from, to)) {
    const runs = readRuns(source, at.from, at.to);
    if (runs.length === 0 || plain(runs).trim() === '') continue;
    const part = readPart(runs, at, words);
    for (const one of (part.kind === 'place' && divided(source, at, words, part.mayBeTime)) || [part]) parts.push(one);
  }
  return parts;
}

/** The parts of what commas divide, if they do; `mayBeTime` where something in it is surely of time. */
function divided(source: string, at: Span, words: WordTable, mayBeTime = false): readonly Part[] | undefined {
  return placeAndTime(source, at, words, mayBeTime) ?? (mayBeTime ? withPeople(source, at, words) : undefined);
}

/**
 * "A village church, February 1994", "the next day, the inn": a place and a time, in either order, that a comma divides. Where
 * nothing in it is surely of time, only what is counted from another time is one: "Spring, Texas" is none.
 */
function placeAndTime(source: string, at: Span, words: WordTable, mayBeTime = false): readonly Part[] | undefined {
  const text = source.slice(at.from, at.to);
  for (const { index } of [...text.matchAll(/,\s/g)].slice(-longestDivided)) {
    if (!isClosed(text.slice(0, index))) continue;
    const spans = [trimmedSpan(source, at.from, at.from + index), trimmedSpan(source, at.from + index + 1, at.to)];
    const parts = spans.map((span) => readPart(readRuns(source, span.from, span.to), span, words));
    const isTime = (part: Part) => part.kind === 'when' && (mayBeTime || part.when.some(isCounted));
    if (parts.some(isTime) && parts.some((part) => part.kind === 'place' && !part.mayBeTime)) return parts;
  }
  return undefined;
}

function isCounted({ relation }: When): boolean {
  return /^(?:next|previous|same|after|before)$/.test(relation);
}

const longestDivided = 4;

/** "The roof, the next morning, with Ann and a boy": behind what is read as a time, people of whom one has a name. */
function withPeople(source: string, at: Span, words: WordTable): readonly Part[] | undefined {
  const text = source.slice(at.from, at.to);
  for (const { index } of [...text.matchAll(/,\s/g)].slice(0, longestDivided)) {
    if (!isClosed(text.slice(0, index))) continue;
    const [front, tail] = [
      trimmedSpan(source, at.from, at.from + index),
      trimmedSpan(source, at.from + index + 1, at.to),
    ];
    const people = readPart(readRuns(source, tail.from, tail.to), tail, words);
    if (people.kind !== 'with' || mayBeTime(people.runs, words)) continue;
    if (!people.people.some(({ name }) => /^\p{Lu}/u.test(name))) continue;
    const first = readPart(readRuns(source, front.from, front.to), front, words);
    const before = first.kind === 'when' ? [first] : placeAndTime(source, front, words, true);
    if (before) return [...before, people];
  }
  return undefined;
}

/** Whether every bracket and parenthesis that opens here is closed here. */
function isClosed(text: string): boolean {
  return ['[]', '()'].every(
    ([open, close]) => text.split(open as string).length === text.split(close as string).length,
  );
}

/** Where the parts stand. A middle dot within brackets, parentheses, code or a comment divides nothing. */
function partSpans(source: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  const text = source.slice(from, to);
  const closes = /[([]/.test(text) ? new Map([...pairs(text, '(', ')'), ...pairs(text, '[', ']')]) : undefined;
  const lastComment = text.lastIndexOf('-->') - 3;
  let start = 0;
  divider.lastIndex = 0;
  for (let found = divider.exec(text); found; found = divider.exec(text)) {
    const { 0: char, index } = found;
    let next = index + 1;
    if (char === '\\') next += 1;
    else if (char === '·' || char === '•') {
      spans.push(trimmedSpan(source, from + start, from + index));
      start = next;
    } else if (char === '`') next = text.indexOf('`', next) + 1 || next;
    else if (char === '<' && index < lastComment && text.startsWith('<!--', index))
      next = text.indexOf('-->', index + 4);
    else if (char === '(' || char === '[') next = (closes?.get(index) ?? index) + 1;
    divider.lastIndex = next;
  }
  spans.push(trimmedSpan(source, from + start, to));
  return spans;
}

const divider = /[\\·•`<([]/g;

function trimmedSpan(source: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(source, from)) from += 1;
  while (to > from && isSpace(source, to - 1)) to -= 1;
  return { from, to };
}

/** Where each opening mark that is closed is closed. */
function pairs(text: string, open: string, close: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === open) waiting.push(at);
    else if (text[at] === close) {
      const from = waiting.pop();
      if (from !== undefined) found.push([from, at]);
    }
  }
  return found;
}

function readPart(runs: readonly Run[], at: Span, words: WordTable): Part {
  const text = plain(runs);
  const { leads, measure, again, inOrder } = patterns(words);
  const lead = leads.get(firstWord.exec(text)?.[0].toLowerCase() ?? '');
  if (lead === 'at') {
    const found = measure.exec(text)?.[1];
    if (found !== undefined) return { kind: 'at', runs, at, measure: found };
  } else if (lead === 'again') {
    const ref = again.test(text) ? runs.find((run) => run.ref !== undefined)?.ref : undefined;
    if (ref !== undefined) return { kind: 'again', runs, at, of: ref };
  } else if (lead === 'people') {
    const part = readPeople(runs, text, at, words);
    if (part) return part;
  } else if (lead === 'way') {
    const ways = readWays(runs, words);
    if (ways) return { kind: 'way', runs, at, ways };
  }
  if (lead === 'inOrder' && inOrder.test(text)) return { kind: 'inOrder', runs, at };
  const sure = / \((\p{L}+)\)$/u.exec(text.slice(-longestWord));
  const certainty = sure ? lookUp(words.certainties, sure[1] as string) : undefined;
  const when = readWhen(sure && certainty ? sliceRuns(runs, 0, text.length - sure[0].length) : runs, words);
  if (when) return { kind: 'when', runs, at, when, ...(certainty ? { certainty } : {}) };
  return mayBeTime(runs, words) ? { kind: 'place', runs, at, mayBeTime: true } : { kind: 'place', runs, at };
}

const longestWord = 40;
const firstWord = /^[^\s:,]+/;

function readPeople(runs: readonly Run[], text: string, at: Span, words: WordTable): Part | null {
  const lead = patterns(words).people.exec(text);
  const people = lead ? attendees(sliceRuns(runs, lead[0].length), words) : [];
  if (!lead || people.length === 0) return null;
  if (words.dateline.notHere.includes((lead[1] as string).toLowerCase())) return { kind: 'notHere', runs, at, people };
  return { kind: 'with', runs, at, people, adds: lead[2] === '+' || /[,&] ?\+/.test(text) };
}

function readWays(runs: readonly Run[], words: WordTable): readonly Narration[] | null {
  const { way: lead, nextWay, within } = patterns(words);
  const ways: Narration[] = [];
  for (const part of split(runs, nextWay)) {
    const last = part.at(-1);
    const front = plain(part.slice(0, -1));
    const scene = last?.ref !== undefined && within.test(front) ? last.ref : undefined;
    const found = lead.exec((scene === undefined ? plain(part) : front.replace(within, '')).trim());
    if (!found) return null;
    const way = lookUp(words.dateline.ways, found[1] as string) as Way;
    ways.push({ way, ...(found[2] ? { by: found[2] } : {}), ...(scene === undefined ? {} : { in: scene }) });
  }
  return ways;
}

function attendees(runs: readonly Run[], words: WordTable): readonly Attendee[] {
  const { nextPerson, unseen, channel } = patterns(words);
  const people: Attendee[] = [];
  for (const part of split(runs, nextPerson)) {
    const text = plain(part).trim();
    const end = /\(([^()]*)\)$/.exec(text);
    const name = (end ? text.slice(0, end.index) : text).trim();
    if (name === '') continue;
    const way = end?.[1]?.trim() ?? '';
    const how: Attendance = way === '' ? 'there' : unseen.test(way) ? 'unseen' : { by: way.replace(channel, '') };
    people.push({ name, ref: part.some((run) => run.ref !== undefined), how });
  }
  return people;
}

function withStop({ bc, ad, julian, gregorian }: WordTable['time']): readonly string[] {
  return [...bc, ...ad, ...julian, ...gregorian].filter((mark) => mark.includes('.'));
}

type Lead = 'at' | 'again' | 'people' | 'way' | 'inOrder';

const patterns = perTable(({ dateline, time }) => {
  const and = oneOf(dateline.and);
  const ways = oneOf(Object.keys(dateline.ways));
  const unit = `${oneOf(dateline.measures)}\\.?`;
  const number = '\\d[\\w.:–-]*';
  const clock = '\\d+(?::\\d{2}){1,2}';
  const leads = new Map<string, Lead>();
  const lead = (kind: Lead, phrases: readonly string[]) => {
    for (const phrase of phrases) leads.set((firstWord.exec(phrase) as RegExpExecArray)[0], kind);
  };
  lead('at', dateline.at);
  lead('again', dateline.again);
  lead('people', [...dateline.with, ...dateline.notHere]);
  lead('way', Object.keys(dateline.ways));
  lead('inOrder', dateline.inOrder);
  return {
    /** What a part can be by its first word. */
    leads,
    measure: new RegExp(
      `^${oneOf(dateline.at)} (${clock}(?:[–-]${clock})?|${unit} ?${number}(?:,? ${unit} ?${number})*|${unit} [ivxlc]+|\\d+(?:\\.\\d+)? ?${oneOf(dateline.measured)})$`,
      'i',
    ),
    inOrder: new RegExp(`^${oneOf(dateline.inOrder)}$`, 'i'),
    again: new RegExp(`^${oneOf(dateline.again)} `, 'i'),
    people: new RegExp(`^(${oneOf([...dateline.with, ...dateline.notHere])})(?:[ :]+(\\+?) ?|$)`, 'i'),
    nextPerson: new RegExp(`,\\s?(?:${and}\\s)?\\+?\\s?|\\s${and}\\s\\+?`, 'gi'),
    unseen: new RegExp(`^${oneOf(dateline.unseen)}`, 'i'),
    channel: new RegExp(`^${oneOf(dateline.channel)} `, 'i'),
    way: new RegExp(`^(${ways})(?: ${oneOf(dateline.by)} (.+?))?$`, 'i'),
    nextWay: new RegExp(`,\\s*(?:${and}\\s+)?(?=${ways}(?:$|[ ,]))`, 'gi'),
    /** A last word with a stop of its own. */
    ownStop: new RegExp(
      `(?:\\d\\?|/\\.\\.|\\b${oneOf([...Object.keys(time.months).filter((name) => name.length < 5), ...withStop(time)])}\\.?)$`,
      'i',
    ),
    within: new RegExp(`(?:^|\\s)${oneOf(dateline.in)}\\s$`, 'i'),
  };
});
