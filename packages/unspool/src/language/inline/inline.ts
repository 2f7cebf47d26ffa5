import { readBracket } from './bracket.js';
import { closeQuote, type Draft, finished, type Marks, markEmphasis, newMarks, openQuote, quoteTurn } from './marks.js';
import type { Run } from './run.js';
import { addressEnd, htmlTag, isSpace, lengthOf, spaceUntil } from './scan.js';

/** Reads the inline markup of `source` between `from` and `to`. Never fails; linear in the length. */
export function readRuns(source: string, from: number, to: number): readonly Run[] {
  let start = from;
  let end = to;
  while (start < end && isSpace(source, start)) start += 1;
  while (end > start && isSpace(source, end - 1)) end -= 1;
  if (start === end) return [];
  const own = end === source.length ? source : source.slice(0, end);
  special.lastIndex = start;
  const first = special.test(own) ? special.lastIndex - 1 : -1;
  return first < 0 ? [{ from: start, to: end, text: own.slice(start) }] : scan(own, start, first);
}

/** Everything that may not be just itself. Each alternative is one character long. */
const special = /[\\<*_`[\]\n\r\t"“”„«»「」『』]|!(?=\[)| (?=[ \t\n\r])/g;
const escapable = /[!-/:-@[-`{-~]/;
const letter = /[\p{L}\p{N}]/u;
/** No one writes more in one paragraph; the rest of it is read as it stands. */
const mostRuns = 50_000;

const none: readonly string[] = [];

type Scan = {
  readonly source: string;
  readonly from: number;
  readonly drafts: Draft[];
  /** Made when the first mark comes: most lines have none. */
  marks: Marks | undefined;
  at: number;
  /** Where the text begins that is in no draft yet, and whether it holds white space to fold. */
  start: number;
  folded: boolean;
  /** Where the text of a link ends, and where the link does. */
  link: { readonly text: number; readonly end: number } | undefined;
  /** What was looked for in vain: a scan that does not look again stays linear. */
  missing: readonly string[];
};

function scan(source: string, from: number, first: number): readonly Run[] {
  const drafts: Draft[] = [];
  const state: Scan = {
    source,
    from,
    drafts,
    marks: undefined,
    at: first,
    start: from,
    folded: false,
    link: undefined,
    missing: none,
  };
  while (state.at < source.length && drafts.length < mostRuns) {
    step(state, source[state.at] as string);
    special.lastIndex = state.at;
    state.at = special.test(source) ? special.lastIndex - 1 : source.length;
  }
  state.folded ||= state.at < source.length;
  state.at = source.length;
  flush(state);
  return finished(drafts, state.marks);
}

function step(state: Scan, char: string): void {
  const { source, at } = state;
  const next = source[at + 1] ?? '';
  if (char === ' ' || char === '\n' || char === '\r' || char === '\t') {
    const end = spaceUntil(source, at);
    state.folded ||= char !== ' ';
    state.at += 1;
    if (state.at < end) skipTo(state, end);
  } else if (char === '*' || char === '_') emphasis(state, char);
  else if (char === '[' || char === '!') bracket(state, char === '!');
  else if (char === ']' && at === state.link?.text) skipTo(state, state.link.end);
  else if (char === '\\' && (next === '\n' || next === '\r')) leaveOut(state, at + 1);
  else if (char === '\\' && escapable.test(next)) {
    skipTo(state, at + 1);
    state.at += 1;
  } else if (char === '`') code(state);
  else if (char === '<') {
    angle(state);
  } else quote(state, char);
}

function flush(state: Scan): void {
  const { source, start, at, folded, drafts } = state;
  if (at > start) {
    const text = source.slice(start, at);
    drafts.push({ from: start, to: at, text: folded ? text.replace(/[\n\r\t]/g, ' ') : text });
  }
  state.folded = false;
  state.start = at;
}

function skipTo(state: Scan, end: number): void {
  flush(state);
  state.at = end;
  state.start = end;
}

/** What is left out must not leave two spaces. */
function leaveOut(state: Scan, end: number): void {
  skipTo(state, end);
  if (state.drafts.at(-1)?.text.endsWith(' ') ?? true) skipTo(state, spaceUntil(state.source, end));
}

function isGap({ source, from }: Scan, index: number): boolean {
  return index < from || index >= source.length || isSpace(source, index);
}

function isLetter({ source, from }: Scan, index: number): boolean {
  return index >= from && index < source.length && letter.test(source[index] as string);
}

function emphasis(state: Scan, char: '*' | '_'): void {
  const { source, at, drafts } = state;
  const length = lengthOf(source, at);
  const loose = char === '*';
  const opens = !isGap(state, at + length) && (loose || !isLetter(state, at - 1));
  const closes = !isGap(state, at - 1) && (loose || !isLetter(state, at + length));
  flush(state);
  state.marks ??= newMarks();
  const left = markEmphasis(state.marks, drafts, { char, at, length, opens, closes });
  state.start = at + length - left;
  state.at = at + length;
}

function quote(state: Scan, char: string): void {
  const { at, drafts } = state;
  state.marks ??= newMarks();
  const { marks } = state;
  const turn = quoteTurn(marks, char, isGap(state, at - 1), isGap(state, at + 1));
  if (turn === 'open') {
    flush(state);
    openQuote(marks, drafts, char);
  }
  state.at += 1;
  if (turn === 'close') {
    flush(state);
    closeQuote(marks, drafts, char);
  }
}

function code(state: Scan): void {
  const { source, at } = state;
  const length = lengthOf(source, at);
  const end = length > 3 ? -1 : ticksAfter(state, length, at + length);
  if (end < 0) {
    state.at += length;
    return;
  }
  skipTo(state, at + length);
  const wrapped = /[\n\r\t]/.test(source.slice(state.at, end));
  while (wrapped && state.at < end) {
    const space = source[state.at] === '\n' || source[state.at] === '\r' || source[state.at] === '\t';
    const next = space ? Math.min(spaceUntil(source, state.at), end) : state.at + 1;
    state.folded ||= space;
    state.at += 1;
    if (next > state.at) skipTo(state, next);
  }
  state.at = end;
  skipTo(state, end + length);
}

function bracket(state: Scan, image: boolean): void {
  const { source, at, drafts } = state;
  const found = readBracket(source, image ? at + 1 : at);
  if (found?.kind === 'link') {
    skipTo(state, found.from);
    state.link = { text: found.to, end: found.end };
  } else if (found?.kind === 'note' || (found?.kind === 'box' && at === state.from)) leaveOut(state, found.end);
  else if (found?.kind === 'ref' && !image) {
    flush(state);
    drafts.push({ from: at, to: found.end, text: found.text, ref: found.ref });
    state.at = found.end;
    state.start = found.end;
  } else state.at += 1;
}

/** A comment, a tag of HTML, or an address; anything else in angle brackets is the author's. */
function angle(state: Scan): void {
  const { source, at, drafts } = state;
  const comment = source.startsWith('<!--', at) ? find(state, '-->', at + 4) : -1;
  const tag = comment < 0 ? htmlTag(source, at) : -1;
  const address = comment < 0 && tag < 0 ? addressEnd(source, at) : -1;
  if (comment >= 0) leaveOut(state, comment + 3);
  else if (tag >= 0) {
    flush(state);
    if (/^<br/i.test(source.slice(at, at + 3))) drafts.push({ from: at, to: at + 1, text: ' ' });
    leaveOut(state, tag);
  } else if (address >= 0) {
    skipTo(state, at + 1);
    state.at = address - 1;
    skipTo(state, address);
  } else state.at += 1;
}

function find(state: Scan, what: string, from: number): number {
  if (state.missing.includes(what)) return -1;
  const index = state.source.indexOf(what, from);
  if (index < 0) state.missing = [...state.missing, what];
  return index;
}

/** Where exactly so many backticks stand, and no more. */
function ticksAfter(state: Scan, length: number, from: number): number {
  const what = '`'.repeat(length);
  for (let at = from; ; ) {
    const index = find(state, what, at);
    if (index < 0) return -1;
    const found = lengthOf(state.source, index);
    if (found === length) return index;
    at = index + found;
  }
}
