import type { Cue } from './cues/cue.js';
import { readTime, type Time } from './cues/cue-times.js';

/**
 * Whether a line heads another file: the segments of a stream have a head each (RFC 8216, 3.5), which stays where they were
 * joined.
 */
export function headsSegment(line: string): boolean {
  return /^\uFEFF?(?:WEBVTT\s*|X-TIMESTAMP-MAP=.*)$/.test(line);
}

/** Puts the cues of joined segments on one clock, and leaves out what a segment repeats of the one before. */
export type Segments = {
  /** Takes the lines of a head. */
  readonly head: (lines: readonly string[]) => void;
  /** A cue at its time; null where it stood in the segment before. */
  readonly placed: (cue: Cue) => Cue | null;
};

/** Cues that are on the screen at the border of two segments stand in both. */
export function createSegments(): Segments {
  let before: ReadonlySet<string> = new Set<string>();
  let current: Cue[] = [];
  let first: number | undefined;
  let shift = 0;
  return {
    head: (lines) => {
      if (current.length > 0) {
        before = new Set(current.map(keyOf));
        current = [];
      }
      const start = lines.map(startOf).find((one) => one !== undefined);
      if (start === undefined) return;
      first ??= start;
      // The clock of the stream has 33 bits.
      shift = start - first < -halfRound ? start - first + 2 * halfRound : start - first;
    },
    placed: (cue) => {
      const own = shift === 0 || !cue.time ? cue : { ...cue, time: later(cue.time, shift) };
      current.push(own);
      return before.size > 0 && before.has(keyOf(own)) ? null : own;
    },
  };
}

/** What a cue says, and when. */
function keyOf({ time, raw }: Cue): string {
  return `${time?.from} ${time?.to} ${raw}`;
}

const halfRound = 2 ** 32 / 90_000;

/** Where on the clock of the stream the times of a segment begin, in seconds: `X-TIMESTAMP-MAP=LOCAL:…,MPEGTS:…`. */
function startOf(line: string): number | undefined {
  const [, values = ''] = /^X-TIMESTAMP-MAP=(.{0,100})$/.exec(line.trim()) ?? [];
  const local = readTime(/LOCAL:([\d:.]{1,20})/.exec(values)?.[1] ?? '');
  const ticks = /MPEGTS:(\d{1,10})/.exec(values)?.[1];
  return local === null || ticks === undefined ? undefined : Number(ticks) / 90_000 - local;
}

function later({ from, to }: Time, seconds: number): Time {
  const moved = (time: number) => Math.round((time + seconds) * 1000) / 1000;
  return { from: moved(from), to: moved(to) };
}
