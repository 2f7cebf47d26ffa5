import { linesBetween } from '../../base/index.js';
import { decode } from '../decode.js';
import type { Reader } from '../source.js';
import { timeless } from './cues/cue.js';
import { type CueWords, cueWords } from './cues/cue-words.js';
import { type JsonValue, readJson } from './json-places.js';
import { addCue, newTrack, sourceOf, type Track } from './subtitles.js';

/**
 * The JSON in which YouTube keeps its captions. It is not documented; this is what its files hold. Events without words, or
 * with nothing but a line break, move the lines up the screen.
 */
export const json3Reader: Reader = {
  format: 'json3',
  read: (bytes, name) => {
    const { text, problem: decoding } = decode(bytes);
    const track = newTrack('json3', 'vtt');
    const { value, end } = readJson(text);
    read(text, eventsIn(text, value), track);
    if (end !== null) {
      const message = 'This file is cut off or damaged here; what stands before it is read. Download it once more.';
      track.problems.push({ message, at: { from: end, to: end, line: 1 + linesBetween(text, 0, end) } });
    }
    return sourceOf(track, name, { decoding });
  },
};

type Event = { readonly start: number; readonly end: number; readonly words: ReturnType<CueWords['end']> };

function read(text: string, events: readonly (Event & { readonly isAutomatic: boolean })[], track: Track): void {
  let line = 1;
  let counted = 0;
  for (const [index, { start, end, words, isAutomatic }] of events.entries()) {
    if (!words) continue;
    // Automatic captions stay until the next but one; what is said ends where the next begins.
    const next = isAutomatic ? events[index + 1]?.start : undefined;
    const to = next !== undefined && next > start && next < end ? next : end;
    line += linesBetween(text, counted, words.from);
    counted = words.from;
    const time = Number.isNaN(start) ? {} : { time: { from: start, to: Number.isNaN(to) ? start : to } };
    const { to: last, ...reading } = words;
    addCue(track, { raw: text.slice(words.from, last), from: words.from, line, reading, ...time });
    if (!Number.isNaN(start)) continue;
    const message = timeless.missing;
    track.problems.push({ message, at: { from: words.from, to: last, line } });
  }
}

function eventsIn(text: string, file: JsonValue | null): readonly (Event & { readonly isAutomatic: boolean })[] {
  const events = member(file, 'events');
  if (events?.kind !== 'list') return [];
  return events.items.flatMap((event) => {
    const segments = member(event, 'segs');
    if (segments?.kind !== 'list') return [];
    const words = cueWords();
    for (const segment of segments.items) addLetters(text, member(segment, 'utf8'), words);
    const said = words.end();
    if (!said) return [];
    const start = secondsOf(member(event, 'tStartMs'));
    const end = start + secondsOf(member(event, 'dDurationMs'));
    const isAutomatic = segments.items.some((segment) => member(segment, 'tOffsetMs') || member(segment, 'acAsrConf'));
    return [{ start, end, words: said, isAutomatic }];
  });
}

function member(value: JsonValue | null | undefined, key: string): JsonValue | undefined {
  return value?.kind === 'object' ? value.members.get(key) : undefined;
}

/** NaN if there is none that can be read. */
function secondsOf(value: JsonValue | undefined): number {
  return value?.kind === 'word' && /^\d/.test(value.text) ? Number(value.text) / 1000 : Number.NaN;
}

function addLetters(text: string, value: JsonValue | undefined, words: CueWords): void {
  if (value?.kind !== 'text') return;
  for (let at = value.from; at < value.to; ) {
    const letter = text[at] as string;
    if (letter !== '\\') words.add(letter, at++);
    else {
      const [code = letter] = /^\\u[\da-f]{4}|^\\./i.exec(text.slice(at, Math.min(at + 6, value.to))) ?? [];
      words.add(
        code.length === 6 ? String.fromCharCode(Number.parseInt(code.slice(2), 16)) : plain(code),
        at,
        code.length,
      );
      at += code.length;
    }
  }
}

function plain(code: string): string {
  return blanks.get(code) ?? code.slice(-1);
}

const blanks = new Map([
  ['\\n', '\n'],
  ['\\r', ' '],
  ['\\t', ' '],
  ['\\b', ''],
  ['\\f', ' '],
]);
