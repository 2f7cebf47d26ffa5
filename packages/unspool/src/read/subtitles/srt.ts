import { decode } from '../decode.js';
import type { Reader } from '../source.js';
import { type Cue, timeless } from './cues/cue.js';
import { isBlank } from './cues/cue-blanks.js';
import { isLineEnd, type LinePlace, lineEnd, lineOf } from './cues/cue-lines.js';
import { type CueText, feedText } from './cues/cue-text.js';
import { readTiming, type Time, timesLength, usualTimes } from './cues/cue-times.js';
import { addCue, addWords, newTrack, sourceOf, type Track } from './subtitles.js';

/** SubRip. It has no specification; this reads what players read, and what is found in the wild. */
export const srtReader: Reader = {
  format: 'srt',
  read: (bytes, name) => {
    const decoded = decode(bytes);
    return sourceOf(trackIn(feedText(decoded, bytes)), name, { decoding: decoded.problem });
  },
};

/**
 * The cues of a text: what stands between two lines of times belongs to the first of them, but for the number before
 * the second. So it does not matter whether blank lines are missing, or stand within the words.
 */
function trackIn(file: CueText): Track {
  const { text } = file;
  const track = newTrack('srt', 'srt', file);
  const place: LinePlace = { at: 0, line: 1 };
  /** Adds what stands between two places, and gives what was no plain words. */
  const add = (first: number, last: number, time: Time | undefined): Cue | null => {
    let from = first;
    let to = last;
    while (from < to && isInkless(text.charCodeAt(from))) from++;
    while (to > from && isInkless(text.charCodeAt(to - 1))) to--;
    if (from === to) return null;
    const line = lineOf(text, from, place);
    const ends = addWords(track, { from, to, line, time, speaker: '' });
    if (ends >= 0) {
      place.at = to;
      place.line += ends;
      return null;
    }
    const raw = text.slice(from, to);
    const cue = time ? { raw, from, line, time } : { raw, from, line };
    addCue(track, cue);
    return cue;
  };
  let found = nextTiming(text, 0, 1);
  // The first cue of a track is never taken as plain words.
  const untimed = found && add(0, found.head, undefined);
  if (untimed) {
    const at = { from: untimed.from, to: untimed.from + untimed.raw.length, line: untimed.line };
    track.problems.push({ message: timeless.missing, at });
  }
  while (found) {
    const next = nextTiming(text, found.words, found.number + 1);
    if (!found.time) {
      const at = { from: found.start, to: found.words, line: lineOf(text, found.start, place) };
      track.problems.push({ message: timeless.unread, at });
    }
    add(found.words, next ? next.head : text.length, found.time);
    found = next;
  }
  return track;
}

/** A line of times: where it and the number before it begin, and where its words do. */
type Mark = {
  head: number;
  readonly start: number;
  readonly words: number;
  readonly time: Time | undefined;
  /** 0 where there is none. */
  number: number;
};

/** The next line of times; `due` is the number that should stand above it. */
function nextTiming(text: string, from: number, due: number): Mark | null {
  for (let arrow = text.indexOf('->', from); arrow >= 0; arrow = text.indexOf('->', arrow + 2)) {
    const mark = usualMark(text, arrow - 1, from) ?? markAt(text, arrow, from);
    if (!mark) continue;
    takeNumber(text, mark, from, due);
    return mark;
  }
  return null;
}

/** A line that is spelled as nearly all are; no pattern is as quick. */
function usualMark(text: string, arrow: number, from: number): Mark | null {
  const start = arrow - timesLength;
  if (start < from || (start > from && !isLineEnd(text.charCodeAt(start - 1)))) return null;
  const time = usualTimes(text, arrow);
  return time && { head: start, start, words: arrow + 3 + timesLength, time, number: 0 };
}

function markAt(text: string, arrow: number, from: number): Mark | null {
  const start = lineStart(text, arrow, from);
  if (start === null) return null;
  const timing = readTiming(text, start);
  const times = timing !== null && timing.end > arrow;
  if (!times && !/^[\s\u200e\u200f\u202a-\u202e]*\d[\d:.,;\s]{3,30}[^\n]{0,30}--$/.test(text.slice(start, arrow + 1)))
    return null;
  const words = times ? afterSettings(text, timing.end) : lineEnd(text, arrow, text.length);
  return { head: start, start, words, time: times ? timing.time : undefined, number: 0 };
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
function takeNumber(text: string, mark: Mark, from: number, due: number): void {
  const { start } = mark;
  // Most often a number ends right before the line end above, and words do not.
  const last = text.charCodeAt(start - (text.charCodeAt(start - 2) === 13 ? 3 : 2));
  if ((last > 57 && !isBlank(last)) || takePlainNumber(text, mark, from)) return;
  const before = text.slice(Math.max(from, start - 40), start);
  const above =
    /(?:^|[\r\n])((?:[^\S\r\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])*\uFEFF?#?(\d{1,9})\.?(?:[^\S\r\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])*((?:[\r\n]\s*)?))$/.exec(
      before,
    );
  if (!above) return;
  const [, whole = '', digits, gap = ''] = above;
  const value = Number(digits);
  const right = gap === '\n' || gap === '\r\n' || gap === '\r';
  if (!right && value !== due) return;
  mark.head = start - whole.length;
  mark.number = value;
}

/** The number on the line above, where nothing else stands on it; no pattern is as quick. */
function takePlainNumber(text: string, mark: Mark, from: number): boolean {
  const { start } = mark;
  if (text.charCodeAt(start - 1) !== 10) return false;
  const end = start - (text.charCodeAt(start - 2) === 13 ? 2 : 1);
  let at = end;
  let value = 0;
  for (let digits = 0, unit = 1; at > from && digits < 9; digits++, unit *= 10) {
    const code = text.charCodeAt(at - 1);
    if (code < 48 || code > 57) break;
    value += (code - 48) * unit;
    at--;
  }
  if (at === end || (at > from && !isLineEnd(text.charCodeAt(at - 1)))) return false;
  mark.head = at;
  mark.number = value;
  return true;
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
