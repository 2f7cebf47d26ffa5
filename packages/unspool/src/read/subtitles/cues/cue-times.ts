import type { SourceSpan } from '../../source.js';

/** When something is on the screen, in seconds. */
export type Time = NonNullable<SourceSpan['time']>;

/** A line of times, read; `end` is where what stands behind them begins. */
export type Timing = { readonly time: Time; readonly end: number };

/**
 * Reads the line of times that begins at `from`: hours may be missing, the fraction may follow a comma, a stop or a
 * colon, and blanks may stand anywhere. SubRip has no specification; WebVTT allows less than is read here.
 */
export function readTiming(text: string, from: number): Timing | null {
  return usualTiming(text, from) ?? anyTiming(text, from);
}

/**
 * The times of a line that is nothing but `00:00:01,000 --> 00:00:02,000`, by where its arrow stands; null for any other. It
 * begins {@link timesLength} before the arrow.
 */
export function usualTimes(text: string, arrow: number): Time | null {
  const from = arrow - timesLength;
  const to = arrow + 4;
  const after = to + fullLength;
  if (after < text.length && text.charCodeAt(after) !== 10 && text.charCodeAt(after) !== 13) return null;
  if (!text.startsWith(' --> ', arrow - 1) || !isFullTime(text, from) || !isFullTime(text, to)) return null;
  return { from: fullTime(text, from), to: fullTime(text, to) };
}

/** Reads the time between two places, which may have space around it. */
export function timeIn(text: string, from: number, to: number): number | null {
  const usual = usualTime(text, from, to);
  return usual >= 0 ? usual : readTime(text.slice(from, to).trim());
}

/** Reads one time that stands alone. */
export function readTime(text: string): number | null {
  const usual = usualTime(text, 0, text.length);
  if (usual >= 0) return usual;
  const found = alone.exec(text);
  return found ? seconds(found, 1) : null;
}

/** `00:00:01,000 --> 00:00:02,000`, as nearly all of them are spelled; no pattern is as quick. */
function usualTiming(text: string, from: number): Timing | null {
  const isFull = isFullTime(text, from);
  const arrow = isFull ? from + fullLength : usualEnd(text, from);
  if (!text.startsWith(' --> ', arrow)) return null;
  const isFullEnd = isFullTime(text, arrow + 5);
  const end = isFullEnd ? arrow + 5 + fullLength : usualEnd(text, arrow + 5);
  // What follows after blanks may belong to the time, unless it is a setting.
  if (isBlank(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) return null;
  const start = isFull ? fullTime(text, from) : usualTime(text, from, arrow);
  const stop = isFullEnd ? fullTime(text, arrow + 5) : usualTime(text, arrow + 5, end);
  return start < 0 || stop < 0 ? null : { time: { from: start, to: stop }, end };
}

/** Whether `00:00:01,000` stands there and nothing goes on behind it. */
function isFullTime(text: string, at: number): boolean {
  if (text.charCodeAt(at + 2) !== 58 || text.charCodeAt(at + 5) !== 58 || !isMark(text.charCodeAt(at + 8)))
    return false;
  for (let place = 0; place < fullLength; place++)
    if (place !== 2 && place !== 5 && place !== 8 && !isDigit(text.charCodeAt(at + place))) return false;
  const next = text.charCodeAt(at + fullLength);
  return !isDigit(next) && !isSign(next);
}

const fullLength = 12;
/** A time and a blank. */
export const timesLength = fullLength + 1;

function fullTime(text: string, at: number): number {
  const milliseconds = two(text, at + 9) * 10 + text.charCodeAt(at + 11) - 48;
  return (((two(text, at) * 60 + two(text, at + 3)) * 60 + two(text, at + 6)) * 1000 + milliseconds) / 1000;
}

function two(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** Where digits and the signs between them end. */
function usualEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); isDigit(code) || isSign(code); code = text.charCodeAt(at)) at++;
  return at;
}

/** `1:02:03.045`, `02:03,04`; -1 for anything else. */
function usualTime(text: string, from: number, to: number): number {
  let whole = 0;
  let part = 0;
  let digits = 0;
  let colons = 0;
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      part = part * 10 + code - 48;
      digits++;
    } else {
      if (code !== 58 || digits === 0 || digits > 2) break;
      whole = (whole + part) * 60;
      part = 0;
      digits = 0;
      colons++;
    }
  }
  if (digits === 0 || digits > 2 || colons === 0 || colons > 2) return -1;
  let milliseconds = 0;
  let unit = 100;
  if (at < to && (!isMark(text.charCodeAt(at++)) || at === to)) return -1;
  for (; at < to; at++, unit /= 10) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) || unit < 1) return -1;
    milliseconds += (code - 48) * unit;
  }
  return ((whole + part) * 1000 + milliseconds) / 1000;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** A small one or a capital of ASCII. */
function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isMark(code: number): boolean {
  return code === 44 || code === 46;
}

function isSign(code: number): boolean {
  return code === 58 || isMark(code);
}

function anyTiming(text: string, from: number): Timing | null {
  timing.lastIndex = from;
  const found = timing.exec(text);
  if (!found) return null;
  return { time: { from: seconds(found, 1), to: seconds(found, 6) }, end: timing.lastIndex };
}

/** Blanks, and the signs for the direction of writing that stand in files from right to left. */
const blank = '[ \\t\\f\\u00a0\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]{0,9}';
const colon = `${blank}:${blank}`;
const stamp = `(-)?(?:(\\d{1,6})${colon})?(\\d{1,3})${colon}(\\d{1,2})(?:${blank}[.,:;]${blank}(\\d{1,9})(?:\\.\\d{1,20})?)?`;
const alone = new RegExp(`^\\s*${stamp}\\s*$`);
const timing = new RegExp(`\\uFEFF?${blank}${stamp}${blank}-{1,3}>${blank}${stamp}(?!\\d)`, 'y');

/** From five groups; whole milliseconds, so that equal times are equal numbers. */
function seconds(found: RegExpExecArray, first: number): number {
  const part = (index: number) => Number(found[first + index] ?? 0);
  const fraction = (found[first + 4] ?? '').padEnd(3, '0').slice(0, 3);
  const whole = (part(1) * 60 + part(2)) * 60 + part(3);
  const value = (whole * 1000 + Number(fraction)) / 1000;
  return found[first] ? 0 - value : value;
}
