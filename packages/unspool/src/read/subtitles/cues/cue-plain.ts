import type { Item, SourceSpan } from '../../source.js';
import type { Cue } from './cue.js';
import type { Markup } from './cue-markup.js';
import { type Speakers, speakersIn } from './cue-speakers.js';

/**
 * Adds what a cue says that is nothing but words, or turns with a dash before each: most cues are such, and there are
 * millions. One look at each letter shows it, and no pattern is as quick. False: it may hold anything else, and nothing was
 * added.
 */
export function addPlain(items: Item[], cue: Cue, markup: Markup, speakers: Speakers): boolean {
  const { is, raw, speaker, reading } = cue;
  if (is !== undefined || reading || raw === '') return false;
  const heads = headsIn(raw, markup === 'ass');
  if (heads < 0 || (heads > 0 && speaker !== undefined)) return false;
  if (heads > 0) addTurns(items, cue, markup);
  else addSpeech(items, cue, 0, raw.length, 0, markup, speaker ? speakersIn(speaker, speakers) : nobody);
  return true;
}

const nobody: readonly string[] = [];

function addSpeech(
  items: Item[],
  { raw, from, line, time, speaker = '' }: Cue,
  start: number,
  end: number,
  above: number,
  markup: Markup,
  who: readonly string[],
): void {
  const at: SourceSpan = time
    ? { from: from + start, to: from + end, line: line + above, time }
    : { from: from + start, to: from + end, line: line + above };
  const words = raw.slice(start, end);
  const text = markup === 'ass' ? withoutBreaks(words) : words.replaceAll('\n', ' ');
  items.push({ kind: 'speech', cue: speaker, who, parts: [{ kind: 'said', text, at }], at });
}

/** Every backslash in it begins a line break. */
function withoutBreaks(words: string): string {
  const own = words.replaceAll('\\N', ' ');
  return own.includes('\\') ? own.replaceAll('\\n', ' ') : own;
}

/** What stands between dashes that begin lines. */
function addTurns(items: Item[], cue: Cue, markup: Markup): void {
  const { raw } = cue;
  const isAss = markup === 'ass';
  const wide = isAss ? 2 : 1;
  let start = 0;
  let above = 0;
  let lines = 0;
  for (let at = 0; at < raw.length; ) {
    if (isDash(raw.charCodeAt(at))) {
      if (at > 0) addSpeech(items, cue, start, at - wide, above, markup, nobody);
      start = at + (raw.charCodeAt(at + 1) === 32 ? 2 : 1);
      above = lines;
    }
    const end = isAss ? breakAfter(raw, at) : raw.indexOf('\n', at);
    if (end < 0) break;
    if (!isAss) lines++;
    at = end + wide;
  }
  addSpeech(items, cue, start, raw.length, above, markup, nobody);
}

/** Where the next `\N` or `\n` stands: no other backslash is in it. */
function breakAfter(raw: string, at: number): number {
  return raw.indexOf('\\', at);
}

/**
 * How many lines begin with a dash and go on with words; -1 where there is anything in it but words: markup, a bracket, a
 * label, a note, an odd sign, space beside space or at an edge, a dash that may divide a line, or one alone that may be a
 * thought.
 */
function headsIn(raw: string, isAss: boolean): number {
  let heads = 0;
  let isSpaced = false;
  let before: number = sort.space;
  let isFirst = true;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    let own = code < sorts.length ? (sorts[code] as number) : sortOf(code);
    if (own === sort.word) {
      before = own;
      isFirst = false;
      continue;
    }
    if (isAss && isBreak(raw, at)) {
      at++;
      own = sort.end;
    } else if (own === sort.other || (isAss && own === sort.end)) return -1;
    if (own === sort.dash && isFirst) {
      const words = wordsAfter(raw, at);
      if (words < 0) return -1;
      isSpaced = words > at + 1;
      heads++;
    } else if (before === sort.space) return -1;
    isFirst = own === sort.end;
    before = isFirst ? sort.space : own;
  }
  return before === sort.space || (heads === 1 && !isSpaced) ? -1 : heads;
}

/** `\N` or `\n`. */
function isBreak(raw: string, at: number): boolean {
  const next = raw.charCodeAt(at + 1);
  return raw.charCodeAt(at) === 92 && (next === 78 || next === 110);
}

/** Where words begin behind a dash that begins a line; -1 where none do, or a number. */
function wordsAfter(raw: string, dash: number): number {
  const at = raw.charCodeAt(dash + 1) === 32 ? dash + 2 : dash + 1;
  const code = raw.charCodeAt(at);
  return !(code > 32) || isDash(code) || (code >= 48 && code <= 57) || code === 92 ? -1 : at;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

/** What a letter is to a cue. */
const sort = { word: 0, space: 1, end: 2, dash: 3, other: 4 } as const;

/** The same for the letters of Europe; signs that mean something, and what cannot be seen, are others. */
const sorts = Uint8Array.from({ length: 0x250 }, (_, code) => {
  if (code === 10) return sort.end;
  if (code === 32) return sort.space;
  if (code === 45) return sort.dash;
  return code < 32 || code === 0xa0 || '<>{&\\[(#:'.includes(String.fromCharCode(code)) ? sort.other : sort.word;
});

function sortOf(code: number): number {
  if (isDash(code)) return sort.dash;
  const isWord =
    (code >= 0x400 && code <= 0x4ff) ||
    code === 0x2026 ||
    (code >= 0x2018 && code <= 0x201d && code !== 0x201a && code !== 0x201b);
  return isWord ? sort.word : sort.other;
}
