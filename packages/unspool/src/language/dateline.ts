import type { Span } from '../base/index.js';
import { english } from './english.js';
import { readRuns } from './inline.js';
import { lookUp, oneOf, perTable } from './pattern.js';
import { plain, type Run, sliceRuns } from './run.js';
import { split } from './split.js';
import { readWhen, type When } from './when.js';
import type { Way, WordTable } from './words.js';

/** How somebody takes part without simply being there. */
export type Attendance = 'there' | 'unseen' | { readonly by: string };

/** One part of a dateline, and where it stands in its block. Each is a claim of its own, read by itself. */
export type Part = { readonly runs: readonly Run[]; readonly at: Span } & (
  | { readonly kind: 'at'; readonly measure: string }
  | { readonly kind: 'when'; readonly when: readonly When[] }
  | { readonly kind: 'place' }
  | { readonly kind: 'with'; readonly people: readonly Attendee[]; readonly adds: boolean }
  | { readonly kind: 'notHere'; readonly people: readonly Attendee[] }
  | { readonly kind: 'way'; readonly ways: readonly Narration[] }
  | { readonly kind: 'again'; readonly of: string }
);

export type Attendee = { readonly name: string; readonly ref: boolean; readonly how: Attendance };
export type Narration = { readonly way: Way; readonly by?: string; readonly in?: string };

/** Sentences in italics are prose; a dateline has no final stop, or middle dots between its parts. */
export function isDateline(text: string): boolean {
  return /\s[·•]\s/.test(text) || !/[.!?…]["”’»]?$/.test(text) || /\b[ap]\.m\.$/.test(text);
}

/** A dateline of these parts, as written. Two dots keep one that ends like a sentence from being read as one. */
export function writeDateline(mark: string, parts: readonly string[]): string {
  const own = parts.join(' · ');
  return isDateline(plain(readRuns(own, 0, own.length))) ? `${mark}${own}${mark}` : `${mark}· · ${own}${mark}`;
}

/** Reads a dateline, without its asterisks. Parts stand between middle dots, in any order. */
export function readDateline(source: string, from: number, to: number, words: WordTable = english): readonly Part[] {
  return partSpans(source, from, to).flatMap((at) => {
    const runs = readRuns(source, at.from, at.to);
    return plain(runs).trim() === '' ? [] : [readPart(runs, at, words)];
  });
}

/** Where the parts stand. A middle dot within brackets, parentheses, code or a comment divides nothing. */
function partSpans(source: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  const text = source.slice(from, to);
  const closes = /[([]/.test(text) ? new Map([...pairs(text, '(', ')'), ...pairs(text, '[', ']')]) : undefined;
  const lastComment = text.lastIndexOf('-->') - 3;
  let start = 0;
  const end = (upTo: number) => {
    const own = text.slice(start, upTo);
    const lead = own.length - own.trimStart().length;
    spans.push({ from: from + start + lead, to: from + start + Math.max(own.trimEnd().length, lead) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '\\') at += 1;
    else if (char === '·' || char === '•') {
      end(at);
      start = at + 1;
    } else if (char === '`') at = Math.max(at, text.indexOf('`', at + 1));
    else if (char === '<' && at < lastComment && text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4);
    else if (char === '(' || char === '[') at = closes?.get(at) ?? at;
  }
  end(text.length);
  return spans;
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
  const { measure, again, people: lead } = patterns(words);
  const own = { runs, at };
  const found = measure.exec(text);
  if (found) return { kind: 'at', ...own, measure: found[1] as string };
  const ref = runs.find((run) => run.ref !== undefined)?.ref;
  if (ref !== undefined && again.test(text)) return { kind: 'again', ...own, of: ref };
  const people = lead.exec(text);
  if (people) {
    const list = attendees(sliceRuns(runs, people[0].length, text.length), words);
    const absent = words.dateline.notHere.includes((people[1] as string).toLowerCase());
    if (list.length > 0 && absent) return { kind: 'notHere', ...own, people: list };
    if (list.length > 0)
      return { kind: 'with', ...own, people: list, adds: people[2] === '+' || /[,&] ?\+/.test(text) };
  }
  const ways = readWays(runs, words);
  if (ways) return { kind: 'way', ...own, ways };
  const when = readWhen(runs, words);
  return when ? { kind: 'when', ...own, when } : { kind: 'place', ...own };
}

function readWays(runs: readonly Run[], words: WordTable): readonly Narration[] | null {
  const { anyWay, way: lead, nextWay, within } = patterns(words);
  if (!anyWay.test(plain(runs))) return null;
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
    const end = /\s*\(([^()]*)\)\s*$/.exec(text);
    const name = (end ? text.slice(0, end.index) : text).trim();
    if (name === '') continue;
    const way = end?.[1]?.trim() ?? '';
    const how: Attendance = way === '' ? 'there' : unseen.test(way) ? 'unseen' : { by: way.replace(channel, '') };
    people.push({ name, ref: part.some((run) => run.ref !== undefined), how });
  }
  return people;
}

const patterns = perTable(({ dateline }) => {
  const and = oneOf(dateline.and);
  const ways = oneOf(Object.keys(dateline.ways));
  const unit = `${oneOf(dateline.measures)}\\.?`;
  const number = '\\d[\\w.:–-]*';
  return {
    measure: new RegExp(
      `^${oneOf(dateline.at)} (\\d+(?::\\d{2}){1,2}|${unit} ?${number}(?:,? ${unit} ?${number})*|${unit} [ivxlc]+|\\d+(?:\\.\\d+)? ?${oneOf(dateline.measured)})$`,
      'i',
    ),
    again: new RegExp(`^${oneOf(dateline.again)} `, 'i'),
    people: new RegExp(`^(${oneOf([...dateline.with, ...dateline.notHere])})(?:[ :]+(\\+?) ?|$)`, 'i'),
    nextPerson: new RegExp(`,\\s*(?:${and}\\s+)?\\+?\\s*|\\s+${and}\\s+\\+?`, 'gi'),
    unseen: new RegExp(`^${oneOf(dateline.unseen)}`, 'i'),
    channel: new RegExp(`^${oneOf(dateline.channel)} `, 'i'),
    way: new RegExp(`^(${ways})(?: ${oneOf(dateline.by)} (.+?))?$`, 'i'),
    nextWay: new RegExp(`,\\s*(?:${and}\\s+)?(?=${ways}(?:$|[ ,]))`, 'gi'),
    within: new RegExp(`(?:^|\\s+)${oneOf(dateline.in)}\\s+$`, 'i'),
    anyWay: new RegExp(`^${ways}(?:$|[ ,])`, 'i'),
  };
});
