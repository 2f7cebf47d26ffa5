import type { SourceProblem } from '../../source.js';
import type { Clean } from './cue-markup.js';
import type { Time } from './cue-times.js';

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
  /** Its words, where the format writes them otherwise than as a text with markup. */
  readonly reading?: Clean;
  /** Who speaks, where a field of the format says so. */
  readonly speaker?: string;
  /** What the track or the style says it is; else it is judged by its words. */
  readonly is?: 'action' | 'caption' | 'note' | 'sung';
};

/** What is wrong with the times of a cue. */
export function problemOf({ time, raw, from, line }: Cue): SourceProblem | null {
  if (!time || time.to >= time.from) return null;
  return { message: 'This ends before it begins.', at: { from, to: from + raw.length, line, time } };
}

/** What is wrong with words that stand under no time, and with times that are none. */
export const timeless = {
  missing: 'There is no time for these words.',
  unread: 'These times cannot be read. The words under them are kept without any.',
} as const;
