import { decode } from '../decode.js';
import type { Reader } from '../source.js';
import { type Cue, timeless } from './cues/cue.js';
import { isBlank } from './cues/cue-blanks.js';
import { isLineEnd, lineCounter, lineEnd } from './cues/cue-lines.js';
import { readTiming, type Time } from './cues/cue-times.js';
import { addCue, newTrack, sourceOf, type Track } from './subtitles.js';

/** SubRip. It has no specification; this reads what players read, and what is found in the wild. */
export const srtReader: Reader = {
  format: 'srt',
  read: (bytes, name) => {
    const { text, problem: decoding } = decode(bytes);
    return sourceOf(trackIn(text), name, { decoding });
  },
};

/**
 * The cues of a text: what stands between two lines of times belongs to the first of them, but for the number before
 * the second. So it does not matter whether blank lines are missing, or stand within the words.
 */
function trackIn(text: string): Track {
  const track = newTrack('srt', 'srt');
  const lineAt = lineCounter(text);
  const cueIn = (first: number, last: number, time?: Time): Cue | null => {
    let from = first;
    let to = last;
    while (from < to && isInkless(text.charCodeAt(from))) from++;
    while (to > from && isInkless(text.charCodeAt(to - 1))) to--;
    if (from === to) return null;
    const raw = text.slice(from, to);
    const line = lineAt(from);
    return time ? { raw, from, line, time } : { raw, from, line };
  };
  let found = nextTiming(text, 0, 1);
  const untimed = found && cueIn(0, found.head);
  if (untimed) {
    addCue(track, untimed);
    const at = { from: untimed.from, to: untimed.from + untimed.raw.length, line: untimed.line };
    track.problems.push({ message: timeless.missing, at });
  }
  while (found) {
    const next = nextTiming(text, found.words, (found.number ?? 0) + 1);
    if (!found.time) {
      const message = timeless.unread;
      track.problems.push({ message, at: { from: found.start, to: found.words, line: lineAt(found.start) } });
    }
    const cue = cueIn(found.words, next ? next.head : text.length, found.time);
    if (cue) addCue(track, cue);
    found = next;
  }
  return track;
}

/** A line of times: where it and the number before it begin, and where its words do. */
type Mark = {
  readonly head: number;
  readonly start: number;
  readonly words: number;
  readonly time: Time | undefined;
  readonly number: number | undefined;
};

/** The next line of times; `due` is the number that should stand above it. */
function nextTiming(text: string, from: number, due: number): Mark | null {
  for (let arrow = text.indexOf('->', from); arrow >= 0; arrow = text.indexOf('->', arrow + 2)) {
    const start = lineStart(text, arrow, from);
    if (start === null) continue;
    const timing = readTiming(text, start);
    const times = timing !== null && timing.end > arrow;
    if (!times && !/^[\s\u200e\u200f\u202a-\u202e]*\d[\d:.,;\s]{3,30}[^\n]{0,30}--$/.test(text.slice(start, arrow + 1)))
      continue;
    const words = times ? afterSettings(text, timing.end) : lineEnd(text, arrow, text.length);
    const number = numberBefore(text, start, from, due);
    const head = number ? number.from : start;
    return { head, start, words, time: times ? timing.time : undefined, number: number?.value };
  }
  return null;
}

/** Where the line of an arrow begins; null where it is too long before to be one of times. */
function lineStart(text: string, arrow: number, from: number): number | null {
  for (let at = arrow; at >= from && arrow - at < 80; at--)
    if (at === from || isLineEnd(text.charCodeAt(at - 1))) return at;
  return null;
}

/**
 * The number of a cue stands on the line right above its times. Further above it is a word, unless it is the number that
 * is due, as in files that have a blank line after each.
 */
function numberBefore(
  text: string,
  start: number,
  from: number,
  due: number,
): { readonly from: number; readonly value: number } | null {
  // Most often a number ends right before the line end above, and words do not.
  const last = text.charCodeAt(start - (text.charCodeAt(start - 2) === 13 ? 3 : 2));
  if (last > 57 && !isBlank(last)) return null;
  const plain = plainNumber(text, start, from);
  if (plain) return plain;
  const before = text.slice(Math.max(from, start - 40), start);
  const above =
    /(?:^|[\r\n])((?:[^\S\r\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])*\uFEFF?#?(\d{1,9})\.?(?:[^\S\r\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])*((?:[\r\n]\s*)?))$/.exec(
      before,
    );
  if (!above) return null;
  const [, whole = '', digits, gap = ''] = above;
  const value = Number(digits);
  const right = gap === '\n' || gap === '\r\n' || gap === '\r';
  return right || value === due ? { from: start - whole.length, value } : null;
}

/** The number on the line above, where nothing else stands on it; no pattern is as quick. */
function plainNumber(
  text: string,
  start: number,
  from: number,
): { readonly from: number; readonly value: number } | null {
  if (text.charCodeAt(start - 1) !== 10) return null;
  let at = start - (text.charCodeAt(start - 2) === 13 ? 2 : 1);
  let value = 0;
  for (let digits = 0, unit = 1; at > from && digits < 9; digits++, unit *= 10) {
    const code = text.charCodeAt(at - 1);
    if (code < 48 || code > 57) break;
    value += (code - 48) * unit;
    at--;
  }
  const isLine = at === from || isLineEnd(text.charCodeAt(at - 1));
  return isLine && at < start - 1 && text.charCodeAt(at) >= 48 ? { from: at, value } : null;
}

/** Behind the times may stand coordinates (`X1:100 Y1:20`) or settings (`align:start`); anything else is words. */
function afterSettings(text: string, from: number): number {
  const end = lineEnd(text, from, text.length);
  if (end === from) return from;
  const tokens = text
    .slice(from, Math.min(end, from + 500))
    .trim()
    .split(/\s+/);
  return tokens.every((token) => token === '' || /^[a-z]+\d?:\S/i.test(token)) ? end : from;
}

function isInkless(code: number): boolean {
  return code <= 32 || isBlank(code);
}
