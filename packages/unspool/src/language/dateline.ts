import type { Span } from '../base/index.js';
import { english } from './english.js';
import { plain, type Run, readRuns, sliceRuns } from './inline.js';
import { readWhen, type When } from './when.js';
import type { WordTable } from './words.js';

/** How a scene reaches the audience. */
export type Way = 'told' | 'seen' | 'dreamt' | 'imagined' | 'planned' | 'written';

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

/** Reads a dateline, without its asterisks. Parts stand between middle dots, in any order. */
export function readDateline(source: string, from: number, to: number, words: WordTable = english): readonly Part[] {
  return partSpans(source, from, to).flatMap((at) => {
    const runs = readRuns(source, at.from, at.to);
    return plain(runs).trim() === '' ? [] : [readPart(runs, at, words)];
  });
}

/** Where the parts stand. A middle dot within brackets, parentheses, code or a comment divides nothing. */
function partSpans(source: string, from: number, to: number): readonly Span[] {
  const text = source.slice(from, to);
  const closes = new Map([...pairs(text, '(', ')'), ...pairs(text, '[', ']')]);
  const lastComment = text.lastIndexOf('-->') - 3;
  const spans: Span[] = [];
  let start = 0;
  const end = (upTo: number) => {
    const own = text.slice(start, upTo);
    const lead = own.length - own.trimStart().length;
    spans.push({ from: from + start + lead, to: from + start + Math.max(own.trimEnd().length, lead) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    const comment = at < lastComment && text.startsWith('<!--', at);
    const close = char === '`' ? text.indexOf('`', at + 1) : comment ? text.indexOf('-->', at + 4) : closes.get(at);
    if (char === '\\') at += 1;
    else if (close !== undefined && close > at) at = close;
    else if (char === '·' || char === '•') {
      end(at);
      start = at + 1;
    }
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

function readPart(runs: readonly Run[], place: Span, words: WordTable): Part {
  const text = plain(runs);
  const own = { runs, at: place };
  const at =
    /^at (\d+(?::\d{2}){1,2}|(?:p|pp|page|ch|chapter|act|line|l|verse|v|§)\.? ?[\w.:,–-]+|\d+ ?(?:%|min|minutes?|s|sec))$/i.exec(
      text,
    );
  if (at) return { kind: 'at', ...own, measure: at[1] as string };
  const again = /^again (?=\S)/i.exec(text);
  const ref = runs.find((run) => run.ref !== undefined)?.ref;
  if (again && ref !== undefined) return { kind: 'again', ...own, of: ref };
  const people = /^(with |not here:? ?)(\+?)/i.exec(text);
  if (people) {
    const adds = people[2] === '+';
    const list = attendees(sliceRuns(runs, people[0].length, text.length));
    if (list.length > 0) {
      return (people[1] as string).toLowerCase().startsWith('not')
        ? { kind: 'notHere', ...own, people: list }
        : { kind: 'with', ...own, people: list, adds: adds || /[,&] ?\+/.test(text) };
    }
  }
  const ways = readWays(runs);
  if (ways) return { kind: 'way', ...own, ways };
  const when = readWhen(runs, words);
  return when ? { kind: 'when', ...own, when } : { kind: 'place', ...own };
}

const wayWord =
  /^(told|narrated|recounted|seen|shown|dreamt|dreamed|imagined|planned|written|read)(?: (?:by|through) (.+?))?(?: in$|$)/i;
const wayOf: Readonly<Record<string, Way>> = {
  told: 'told',
  narrated: 'told',
  recounted: 'told',
  seen: 'seen',
  shown: 'seen',
  dreamt: 'dreamt',
  dreamed: 'dreamt',
  imagined: 'imagined',
  planned: 'planned',
  written: 'written',
  read: 'written',
};

function readWays(runs: readonly Run[]): readonly Narration[] | null {
  const ways: Narration[] = [];
  for (const part of split(runs, /,\s*(?=(?:told|seen|dreamt|dreamed|imagined|planned|written)\b)/gi)) {
    const scene = part.find((run) => run.ref !== undefined)?.ref;
    const words = plain(part.filter((run) => run.ref === undefined)).trim();
    const found = wayWord.exec(words);
    if (!found) return null;
    const way = wayOf[(found[1] as string).toLowerCase()] as Way;
    const by = found[2];
    ways.push({ way, ...(by ? { by } : {}), ...(scene === undefined ? {} : { in: scene }) });
  }
  return ways.length > 0 ? ways : null;
}

function attendees(runs: readonly Run[]): readonly Attendee[] {
  const people: Attendee[] = [];
  for (const part of split(runs, /,\s*(?:and\s+)?\+?|\s+and\s+|\s*&\s*/g)) {
    const text = plain(part).trim();
    const how = /\s*\(([^()]*)\)\s*$/.exec(text);
    const name = (how ? text.slice(0, how.index) : text).trim();
    if (name === '') continue;
    const way = how?.[1]?.trim() ?? '';
    const attendance: Attendance =
      way === '' ? 'there' : /^unseen|^hidden/i.test(way) ? 'unseen' : { by: way.replace(/^(?:by|on|over|via) /i, '') };
    people.push({ name, ref: part.some((run) => run.ref !== undefined), how: attendance });
  }
  return people;
}

/** Splits runs where the pattern matches outside references and parentheses. */
export function split(runs: readonly Run[], between: RegExp): readonly (readonly Run[])[] {
  const masked = runs.map((run) => (run.ref === undefined ? run.text : '\uE000'.repeat(run.text.length))).join('');
  const text = masked.replace(/\([^()]*\)/g, (inside) => '\uE000'.repeat(inside.length));
  const parts: (readonly Run[])[] = [];
  let from = 0;
  for (const match of text.matchAll(between)) {
    parts.push(sliceRuns(runs, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(sliceRuns(runs, from, text.length));
  return parts;
}
