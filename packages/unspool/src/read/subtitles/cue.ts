import type { SourceProblem, SourceSpan } from '../source.js';

/** A piece of a subtitle file as it stands there: what is on the screen from when to when. */
export type Cue = {
  /** Its words with all markup, as in the file. */
  readonly raw: string;
  /** Where `raw` begins in the decoded text. */
  readonly from: number;
  /** The line on which `raw` begins, 1 for the first. */
  readonly line: number;
  /** Absent where the file gives none that can be read; it then stands where it stands in the file. */
  readonly time?: Time;
  /** Who speaks, where a field of the format says so. */
  readonly speaker?: string;
  /** What the track or the style says it is; else it is judged by its words. */
  readonly is?: 'action' | 'caption' | 'note' | 'sung';
};

export type Time = NonNullable<SourceSpan['time']>;

/** A line of times, read; `end` is where what stands behind them begins. */
export type Timing = { readonly time: Time; readonly end: number };

/**
 * Reads the line of times that begins at `from`: hours may be missing, the fraction may follow a comma, a stop or a
 * colon, and blanks may stand anywhere. SubRip has no specification; WebVTT allows less than is read here.
 */
export function readTiming(text: string, from: number): Timing | null {
  timing.lastIndex = from;
  const found = timing.exec(text);
  if (!found) return null;
  return { time: { from: seconds(found, 1), to: seconds(found, 6) }, end: timing.lastIndex };
}

/** Reads one time that stands alone. */
export function readTime(text: string): number | null {
  const found = alone.exec(text);
  return found ? seconds(found, 1) : null;
}

/** What is wrong with the times of a cue. */
export function problemOf({ time, raw, from, line }: Cue): SourceProblem | null {
  if (!time || time.to >= time.from) return null;
  return { message: 'This ends before it begins.', at: { from, to: from + raw.length, line, time } };
}

/** Counts line ends; a carriage return alone is one. */
export function linesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

const blank = '[ \\t\\u00a0]{0,9}';
const colon = `${blank}:${blank}`;
const stamp = `(-)?(?:(\\d{1,6})${colon})?(\\d{1,3})${colon}(\\d{1,2})(?:${blank}[.,:;]${blank}(\\d{1,9}))?`;
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
