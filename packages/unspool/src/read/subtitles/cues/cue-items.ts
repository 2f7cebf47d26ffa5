import { linesBetween } from '../../../base/index.js';
import type { Item, SourceSpan, Speech } from '../../source.js';
import type { Cue } from './cue.js';
import { isBlank, isNote, skipBlanks, skipNotes } from './cue-blanks.js';
import { type Direction, directionAt, directionAtEnd } from './cue-directions.js';
import { labelAt, voiceIn } from './cue-label.js';
import { lineEnds } from './cue-lines.js';
import { type Clean, clean, type Markup, rawEnd, rawStart } from './cue-markup.js';
import { addPlain, type PlainCue } from './cue-plain.js';
import { learnDirection, type Speakers, speakersIn } from './cue-speakers.js';
import type { CueText } from './cue-text.js';
import { type Turn, turnsOf } from './cue-turns.js';

/**
 * Adds what a cue says, turn by turn: speeches, and what is heard or seen besides. `file` is where it stands, if its words
 * stand there as in a text.
 */
export function addItems(items: Item[], cue: Cue, markup: Markup, speakers: Speakers, file: CueText | undefined): void {
  const { is, raw, speaker } = cue;
  const isText = is === undefined && raw !== '' && !cue.reading && (!speaker || !isMore(speaker));
  if (isText && file && addPlain(items, plainOf(cue), file, markup, speakers) >= 0) return;
  if (isText && !busy.test(raw)) {
    // Words in other letters than those of Europe.
    const part = partOf('said', { from: 0, to: raw.length }, wordsOf(cue, speakers));
    const who = speaker ? speakersIn(speaker, speakers) : nobody;
    items.push({ kind: 'speech', cue: speaker ?? '', who, parts: [part], at: part.at });
    return;
  }
  const reading = readingOf(cue, markup, speakers);
  const { text } = reading;
  if (is === undefined || is === 'sung') {
    for (const turn of turnsOf(reading, speakers, speaker)) addTurn(items, turn, reading);
    return;
  }
  const whole = trimmed(text, 0, text.length);
  if (whole) items.push({ kind: is, text: joined(text.slice(whole.from, whole.to)), at: spanOf(whole, reading) });
}

/** Whether a field for names may have more than a name, or none. */
export function isMore(speaker: string): boolean {
  return /[)\]]$|^[^\p{L}\p{N}]/u.test(speaker);
}

function plainOf({ raw, from, line, time, speaker = '' }: Cue): PlainCue {
  return { from, to: from + raw.length, line, time, speaker };
}

/** What may be markup, a dash before a line, a bracket, a label or a note; and blanks around. */
const busy = /[\r<{&\\[(（［【♪♫♬#:：\u200b-\u200f\u202a-\u202e\ufeff]|(?:^|\n)[^\S\n]*[-–—‐−>]|>>|^\s|\s$/;
const nobody: readonly string[] = [];

type Range = { readonly from: number; readonly to: number };
type Part = Speech['parts'][number];

/** A cue without its markup. */
type Reading = Clean & {
  readonly cue: Cue;
  readonly speakers: Speakers;
  /** Whether anything in it may be a label, a direction or a note. */
  readonly marked: boolean;
  /** Lines are counted from one place to the next, since a cue may have millions: `line` is that of `counted`. */
  counted: number;
  line: number;
  /** Where the line that holds a place ends, asked for ever later places. */
  readonly endOfLine: (at: number) => number;
};

const marks = /[[(（［【♪♫♬#:：]/;

/** A cue that is nothing but words. */
function wordsOf(cue: Cue, speakers: Speakers): Reading {
  const { raw: text, from, line } = cue;
  return {
    text,
    voices: [],
    steps: [],
    from,
    cue,
    speakers,
    marked: false,
    counted: 0,
    line,
    endOfLine: lineEnds(text),
  };
}

function readingOf(cue: Cue, markup: Markup, speakers: Speakers): Reading {
  const { text, voices, steps, from } = cue.reading ?? clean(cue.raw, cue.from, markup);
  const marked = marks.test(text);
  return { text, voices, steps, from, cue, speakers, marked, counted: 0, line: cue.line, endOfLine: lineEnds(text) };
}

function addTurn(items: Item[], turn: Turn, reading: Reading): void {
  const { text, cue, marked, speakers } = reading;
  const whole = trimmed(text, turn.from, turn.to);
  if (!whole) return;
  const field = turn.voice === undefined ? undefined : voiceIn(turn.voice);
  const voice = field?.name ? turn.voice : undefined;
  if (!marked) {
    items.push(unmarked(partOf('said', whole, reading), voice, field, cue.is, speakers));
    return;
  }
  const label = labelAt(text, turn.from, turn.to, speakers);
  const { parts, sung } = partsOf(label ? label.end : turn.from, turn.to, reading);
  const direction = label?.direction && trimmed(text, label.direction.from, label.direction.to);
  if (direction) parts.unshift(partOf('direction', direction, reading));
  if (parts.length === 0) return;
  const name = voice ?? label?.printed ?? '';
  // Nobody says anything: what stands in brackets is heard or seen.
  if (name === '' && !parts.some(({ kind }) => kind === 'said')) {
    for (const part of parts) items.push({ kind: 'action', text: part.text, at: part.at });
    return;
  }
  const manner = sung || cue.is === 'sung' ? 'sung' : (field?.manner ?? label?.manner);
  const at = spanOf(whole, reading);
  const first = parts[0]?.at;
  items.push({
    kind: 'speech',
    cue: name,
    who: speakersIn(field?.name || (label?.name ?? ''), speakers),
    ...(manner ? { manner } : {}),
    parts,
    // Shared where it can be, to save room.
    at: first && first.from === at.from && first.to === at.to ? first : at,
  });
}

/** A speech without labels, directions and notes. */
function unmarked(
  part: Part,
  cue: string | undefined,
  field: ReturnType<typeof voiceIn> | undefined,
  is: Cue['is'],
  speakers: Speakers,
): Speech {
  const who = field ? speakersIn(field.name, speakers) : nobody;
  const manner = is === 'sung' ? 'sung' : field?.manner;
  const said = { kind: 'speech', cue: cue ?? '', who, parts: [part], at: part.at } as const;
  return manner ? { ...said, manner } : said;
}

/** Words and directions of a turn in order. What stands in brackets within a line is part of the words. */
function partsOf(from: number, to: number, reading: Reading): { parts: Part[]; sung: boolean } {
  const { text } = reading;
  const parts: Part[] = [];
  let sung = false;
  let said: Range | null = null;
  const flush = () => {
    const words = said && withoutNotes(text, said.from, said.to);
    said = null;
    if (!words) return;
    sung ||= words.sung;
    const range = trimmed(text, words.from, words.to);
    if (range) parts.push(partOf(words.music ? 'direction' : 'said', range, reading));
  };
  let at = from;
  // What is heard may stand between notes of music: "♪ (SOFT MUSIC) ♪".
  let isNoted = false;
  while (at < to) {
    at = skipBlanks(text, at, to);
    const noted = directionBehindNotes(text, at, to);
    isNoted ||= noted !== null;
    if (isNoted && !said && skipNotes(text, at, to) === to) break;
    const direction = noted ?? directionAt(text, at, to);
    if (direction) {
      flush();
      const inner = trimmed(text, direction.from, direction.to);
      if (inner) parts.push(partOf('direction', inner, reading));
      at = direction.end;
      continue;
    }
    const end = endOfWords(reading, at, to);
    const last = directionAtEnd(text, at, end);
    if (at < end) said = { from: said ? (said as Range).from : at, to: last ? last.start : end };
    if (last) {
      flush();
      const inner = trimmed(text, last.from, last.to);
      if (inner) parts.push(partOf('direction', inner, reading));
    }
    // A square bracket within the line is a direction of its own; a line end goes on with the words.
    if (text[end] === '[') flush();
    at = end;
  }
  flush();
  return { parts, sung };
}

/** What stands in brackets behind notes of music. */
function directionBehindNotes(text: string, at: number, to: number): Direction | null {
  const behind = skipNotes(text, at, to);
  return behind > at ? directionAt(text, behind, to) : null;
}

function partOf(kind: Part['kind'], range: Range, reading: Reading): Part {
  const text = joined(reading.text.slice(range.from, range.to));
  if (kind === 'direction') learnDirection(text, reading.speakers);
  return { kind, text, at: spanOf(range, reading) };
}

function spanOf(range: Range, reading: Reading): SourceSpan {
  const { time } = reading.cue;
  const from = rawStart(reading, range.from);
  const to = rawEnd(reading, range.to);
  const line = lineAt(from, reading);
  return time ? { from, to, line, time } : { from, to, line };
}

function lineAt(offset: number, reading: Reading): number {
  const { raw, from } = reading.cue;
  const at = offset - from;
  reading.line += linesBetween(raw, reading.counted, at) - linesBetween(raw, at, reading.counted);
  reading.counted = at;
  return reading.line;
}

/** One line of several: with spaces, but not in scripts that have none. Notes of music within are no words. */
function joined(text: string): string {
  if (!/[^ -\u024f\u0400-\u04ff–—‘’“”…\n]|[ \n][ \n]|\u00a0/.test(text))
    return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?: ?\n ?)+/g, '\n')
    .replace(/ ?[♪♫♬]+ ?/g, (notes, at: number) => (at === 0 ? notes : ' '))
    .replace(/(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])\n(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lyrics stand between notes, or between number signs. Notes alone are music. */
function withoutNotes(text: string, from: number, to: number): Range & { sung: boolean; music?: true } {
  const range = trimmed(text, from, to);
  if (!range) return { from, to: from, sung: false };
  let start = range.from;
  let end = range.to;
  while (start < end && (isNote(text, start) || (start > range.from && text[start] === ' '))) start++;
  while (end > start && (isNote(text, end - 1) || (end < range.to && text[end - 1] === ' '))) end--;
  if (start === end) return { ...range, sung: false, music: true };
  if (start > range.from || end < range.to) return { from: start, to: end, sung: true };
  const signs = range.to - range.from > 4 && text.startsWith('# ', range.from) && text.startsWith(' #', range.to - 2);
  return signs ? { from: range.from + 2, to: range.to - 2, sung: true } : { ...range, sung: false };
}

function trimmed(text: string, from: number, to: number): Range | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { from: start, to: end } : null;
}

/** Where the words that begin at `from` are broken off: at the line end, or at a square bracket. */
function endOfWords({ text, endOfLine }: Reading, from: number, to: number): number {
  const end = Math.min(to, endOfLine(from));
  const line = text.slice(from, end);
  for (let at = line.indexOf('[', 1); at > 0; at = line.indexOf('[', at + 1))
    if (directionAt(text, from + at, to)) return from + at;
  return end;
}
