import type { Item, SourceSpan } from '../../source.js';
import type { Markup } from './cue-markup.js';
import { type Speakers, speakersIn } from './cue-speakers.js';
import { type CueText, isEscape, isFeed } from './cue-text.js';
import type { Time } from './cue-times.js';

/** The words of a cue where they stand in its file, with the line and time of the cue and who speaks, if a field says so. */
export type PlainCue = {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly time: Time | undefined;
  readonly speaker: string;
};

/**
 * Adds what a cue says that is nothing but words, or turns with a dash before each, and at most the tags for italics, bold
 * and underlining: most cues are such, and there are millions. One look at each letter shows it, and no pattern is as quick.
 * Gives the number of line ends in it; -1: it may hold anything else, and nothing was added.
 */
export function addPlain(items: Item[], cue: PlainCue, file: CueText, markup: Markup, speakers: Speakers): number {
  const { from, to, speaker } = cue;
  if (from >= to) return -1;
  const isAss = markup === 'ass';
  if (!lookAt(file.text, from, to, isAss, looked)) return -1;
  const { heads, lines } = looked;
  if (heads > 0 && speaker !== '') return -1;
  if (heads > 0) addTurns(items, cue, file, isAss);
  else addSpeech(items, cue, file, from, to, 0, speaker === '' ? nobody : speakersIn(speaker, speakers));
  return lines;
}

const nobody: readonly string[] = [];

/** What one look at a cue has shown: how many lines begin with a dash and go on with words, and how many lines end in it. */
type Looked = { heads: number; lines: number; hasTags: boolean };

/** That of the last cue: there are too many for an object each. */
const looked: Looked = { heads: 0, lines: 0, hasTags: false };

function addSpeech(
  items: Item[],
  { line, time, speaker }: PlainCue,
  file: CueText,
  first: number,
  last: number,
  above: number,
  who: readonly string[],
): void {
  let from = first;
  let to = last;
  let text: string;
  if (looked.hasTags) {
    from = behindTags(file.text, first);
    text = '';
    to = from;
    for (let at = from; at < last; at = behindTags(file.text, to)) {
      const tag = file.text.indexOf('<', at);
      to = tag < 0 || tag > last ? last : tag;
      text += file.onOneLine(at, to);
      if (to === last) break;
    }
  } else text = file.onOneLine(from, to);
  const at: SourceSpan = time ? { from, to, line: line + above, time } : { from, to, line: line + above };
  items.push({ kind: 'speech', cue: speaker, who, parts: [{ kind: 'said', text, at }], at });
}

/** What stands between dashes that begin lines. */
function addTurns(items: Item[], cue: PlainCue, file: CueText, isAss: boolean): void {
  const { text } = file;
  const { from, to } = cue;
  let start = from;
  let above = 0;
  let lines = 0;
  for (let at = from, end = from; at < to; ) {
    const dash = looked.hasTags ? behindTags(text, at) : at;
    if (isDash(text.charCodeAt(dash))) {
      if (at > from) addSpeech(items, cue, file, start, end, above, nobody);
      start = dash + (text.charCodeAt(dash + 1) === 32 ? 2 : 1);
      above = lines;
    }
    // No other backslash is in it.
    end = text.indexOf(isAss ? '\\' : '\n', at);
    if (end < 0 || end >= to) break;
    at = isAss ? end + 2 : end + 1;
    if (!isAss) lines++;
    if (!isAss && text.charCodeAt(end - 1) === 13) end--;
  }
  addSpeech(items, cue, file, start, to, above, nobody);
}

/**
 * Whether there is nothing in a cue but words: no markup, bracket, label, note or odd sign, no space beside space or at an
 * edge, no dash that may divide a line, and none alone that may be a thought.
 */
function lookAt(text: string, from: number, to: number, isAss: boolean, into: Looked): boolean {
  let heads = 0;
  let lines = 0;
  let isSpaced = false;
  /** What stands before; the beginning is as a line end. */
  let before: number = sort.end;
  into.hasTags = false;
  for (let at = from; at < to; at++) {
    const end = wordsEnd(text, at, to);
    if (end > at) before = sort.word;
    at = end;
    if (at === to) break;
    const own = sortAt(text, at, to, isAss);
    if (own === sort.other) return false;
    if (own === sort.tag) {
      at += tagAt(text, at) - 1;
      into.hasTags = true;
      continue;
    }
    if (own === sort.dash && before === sort.end) {
      const words = wordsAfter(text, at, to, isAss);
      if (words < 0) return false;
      isSpaced = words > at + 1;
      heads++;
    } else if (own !== sort.word && isBlankSort(before)) return false;
    before = own;
    if (own === sort.end) {
      lines++;
      // Of two letters.
      if (text.charCodeAt(at) !== 10) at++;
    }
  }
  into.heads = heads;
  into.lines = lines;
  return !isBlankSort(before) && (heads !== 1 || isSpaced);
}

function isBlankSort(own: number): boolean {
  return own === sort.space || own === sort.end;
}

/** Where letters end that are nothing but parts of words. */
function wordsEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && sorts[text.charCodeAt(at)] === sort.word) at++;
  return at;
}

function sortAt(text: string, at: number, to: number, isAss: boolean): number {
  const own = sorts[text.charCodeAt(at)] as number;
  return own === sort.other ? signAt(text, at, to, isAss) : own;
}

/** What a sign is that may be markup. */
function signAt(text: string, at: number, to: number, isAss: boolean): number {
  if (at + 1 < to && (isAss ? isEscape(text, at) : isFeed(text, at))) return sort.end;
  if (!isAss) {
    const tag = tagAt(text, at);
    return tag > 0 && at + tag <= to ? sort.tag : sort.other;
  }
  const code = text.charCodeAt(at);
  // Two of them begin a turn.
  if (code === 62 /* > */) return text.charCodeAt(at + 1) === 62 ? sort.other : sort.word;
  return code === 60 /* < */ || code === 38 /* & */ ? sort.word : sort.other;
}

/** How long `<i>`, `</b>` or `<u>` is that stands there, the only tags that most files have; 0 for anything else. */
function tagAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 60) return 0;
  const slash = text.charCodeAt(at + 1) === 47 ? 1 : 0;
  const name = text.charCodeAt(at + 1 + slash) | 32;
  const isTag = (name === 105 || name === 98 || name === 117) && text.charCodeAt(at + 2 + slash) === 62;
  return isTag ? 3 + slash : 0;
}

function behindTags(text: string, from: number): number {
  let at = from;
  for (let tag = tagAt(text, at); tag > 0; tag = tagAt(text, at)) at += tag;
  return at;
}

/** Where words begin behind a dash that begins a line; -1 where none do, or a number. */
function wordsAfter(text: string, dash: number, to: number, isAss: boolean): number {
  const first = text.charCodeAt(dash + 1) === 32 ? dash + 2 : dash + 1;
  const at = first > dash + 1 && !isAss ? behindTags(text, first) : first;
  if (at >= to) return -1;
  const code = text.charCodeAt(at);
  if (!(code > 32) || isDash(code) || (code >= 48 && code <= 57)) return -1;
  return code === 92 || (code === 60 /* < */ && !isAss) ? -1 : at;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

/** What a letter is to a cue. */
const sort = { word: 0, space: 1, end: 2, dash: 3, tag: 4, other: 5 } as const;

/** The same for each letter: those of Europe are words; signs that mean something, and what cannot be seen, are others. */
const sorts = new Uint8Array(0x1_0000)
  .fill(sort.other)
  .fill(sort.word, 33, 0x250)
  .fill(sort.word, 0x400, 0x500)
  .fill(sort.word, 0x2018, 0x201e);
for (const sign of '\u00a0\u201a\u201b<>{&\\[(#:') sorts[sign.charCodeAt(0)] = sort.other;
for (const sign of '-\u2013\u2014') sorts[sign.charCodeAt(0)] = sort.dash;
sorts[0x2026] = sort.word;
sorts[10] = sort.end;
sorts[32] = sort.space;
