import { decode, decodeHead } from '../decode.js';
import type { Reader, SourceProblem } from '../source.js';
import { type Cue, linesBetween, readTiming } from './cue.js';
import { sourceOf } from './subtitles.js';

/** SubRip. It has no specification; this reads what players read, and what is found in the wild. */
export const srtReader: Reader = {
  format: 'srt',
  accepts: (name, head) => {
    const text = decodeHead(head);
    if (/^\s*WEBVTT/.test(text) || /\[Script Info\]/i.test(text)) return false;
    return nextTiming(text, 0) !== null || (/\.srt$/i.test(name) && text.trim() === '');
  },
  read: (bytes, name) => {
    const { text, problem } = decode(bytes);
    return sourceOf({ format: 'srt', ...cuesIn(text) }, name, problem);
  },
};

/**
 * The cues of a text: what stands between two lines of times belongs to the first of them, but for the number before
 * the second. So it does not matter whether blank lines are missing, or stand within the words.
 */
function cuesIn(text: string): { readonly cues: readonly Cue[]; readonly problems: readonly SourceProblem[] } {
  const cues: Cue[] = [];
  const problems: SourceProblem[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number) => {
    line += linesBetween(text, counted, offset);
    counted = offset;
    return line;
  };
  const add = (from: number, to: number, time?: Cue['time']) => {
    const words = inked(text, from, to);
    if (words)
      cues.push({
        raw: text.slice(words.from, words.to),
        from: words.from,
        line: lineAt(words.from),
        ...(time ? { time } : {}),
      });
  };
  let found = nextTiming(text, 0);
  if (!found) return { cues, problems };
  add(0, found.head);
  const [untimed] = cues;
  if (untimed) {
    const at = { from: untimed.from, to: untimed.from + untimed.raw.length, line: untimed.line };
    problems.push({ message: 'There is no time for these words.', at });
  }
  while (found) {
    const next = nextTiming(text, found.words, (found.number ?? 0) + 1);
    if (!found.time) {
      const message = 'These times cannot be read. The words under them are kept without any.';
      problems.push({ message, at: { from: found.start, to: found.words, line: lineAt(found.start) } });
    }
    add(found.words, next ? next.head : text.length, found.time);
    found = next;
  }
  return { cues, problems };
}

/** A line of times: where it and the number before it begin, and where its words do. */
type Mark = {
  readonly head: number;
  readonly start: number;
  readonly words: number;
  readonly time?: Cue['time'];
  readonly number?: number;
};

function nextTiming(text: string, from: number, due = 1): Mark | null {
  for (let arrow = text.indexOf('->', from); arrow >= 0; arrow = text.indexOf('->', arrow + 2)) {
    const start = lineStart(text, arrow, from);
    if (start === null) continue;
    const timing = readTiming(text, start);
    if (timing && timing.end > arrow) {
      const words = afterSettings(text, timing.end);
      return { ...numberBefore(text, start, from, due), start, words, time: timing.time };
    }
    if (/^\s*\d[\d:.,;\s]{3,30}[^\n]{0,30}--$/.test(text.slice(start, arrow + 1)))
      return { ...numberBefore(text, start, from, due), start, words: lineEnd(text, arrow) };
  }
  return null;
}

/** Where the line of an arrow begins; null where it is too long before to be one of times. */
function lineStart(text: string, arrow: number, from: number): number | null {
  for (let at = arrow; at >= from && arrow - at < 80; at--) if (at === from || isLineEnd(text, at - 1)) return at;
  return null;
}

/**
 * The number of a cue stands on the line right above its times. Further above it is a word, unless it is the number that
 * is due, as in files that have a blank line after each.
 */
function numberBefore(text: string, start: number, from: number, due: number): { head: number; number?: number } {
  const first = Math.max(from, start - 40);
  // Most often a number ends right before the line end above, and words do not.
  const last = text.charCodeAt(start - (text.charCodeAt(start - 2) === 13 ? 3 : 2));
  if (last > 57 && last !== 0xa0) return { head: start };
  const above = /(?:^|[\r\n])([^\S\r\n]*\uFEFF?#?(\d{1,9})\.?[^\S\r\n]*(\s*))$/.exec(text.slice(first, start));
  if (!above) return { head: start };
  const number = Number(above[2]);
  const right = /^(?:\r\n|\r|\n)$/.test(above[3] ?? '');
  return right || number === due ? { head: start - (above[1] ?? '').length, number } : { head: start };
}

/** Behind the times may stand coordinates (`X1:100 Y1:20`) or settings (`align:start`); anything else is words. */
function afterSettings(text: string, from: number): number {
  const end = lineEnd(text, from);
  const tokens = text
    .slice(from, Math.min(end, from + 500))
    .trim()
    .split(/\s+/);
  return tokens.every((token) => token === '' || /^[a-z]+\d?:\S/i.test(token)) ? end : from;
}

function lineEnd(text: string, from: number): number {
  ending.lastIndex = from;
  return ending.test(text) ? ending.lastIndex - 1 : text.length;
}

const ending = /[\r\n]/g;

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function inked(text: string, from: number, to: number): { readonly from: number; readonly to: number } | null {
  let start = from;
  let end = to;
  while (start < end && isInkless(text.charCodeAt(start))) start++;
  while (end > start && isInkless(text.charCodeAt(end - 1))) end--;
  return start < end ? { from: start, to: end } : null;
}

function isInkless(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}
