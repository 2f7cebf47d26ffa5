import type { Cue } from './cue.js';
import { lineEnd, nextLine } from './cue-lines.js';
import { clean, type Markup } from './cue-markup.js';

/**
 * Whether these cues, the first of a track, roll: live and automatic captions push line after line up the screen, so that
 * a cue begins with the line with which the one before it ended. In other tracks hardly two do.
 */
export function areRolling(cues: readonly Cue[], markup: Markup): boolean {
  const pairs = cues.slice(1).map((cue, index) => repeated(cue, cues[index] as Cue, markup) > 0);
  return pairs.length >= 4 && pairs.filter((rolls) => rolls).length > pairs.length / 2;
}

/** What a rolling cue says that the one before it did not; null if nothing. */
export function newIn(cue: Cue, before: Cue, markup: Markup): Cue | null {
  const lines = linesOf(cue, markup);
  const count = repeated(cue, before, markup);
  const next = lines[count];
  if (count === 0 || !next) return count === 0 ? cue : null;
  return { ...cue, raw: cue.raw.slice(next.at), from: cue.from + next.at, line: cue.line + next.line };
}

/** A line with something to read: its words, where it begins in the cue, and on which line of it. */
type RollingLine = { readonly words: string; readonly at: number; readonly line: number };

/** How many of the first lines of a cue were the last ones of the cue before it, which it follows at once. */
function repeated(cue: Cue, before: Cue, markup: Markup): number {
  if (!cue.time || !before.time || Math.abs(cue.time.from - before.time.to) > longestBlink) return 0;
  const [lines, last] = [linesOf(cue, markup), linesOf(before, markup)];
  let count = Math.min(lines.length, last.length);
  const agrees = (line: RollingLine, index: number) => line.words === last[last.length - count + index]?.words;
  while (count > 0 && !lines.slice(0, count).every(agrees)) count--;
  return count;
}

/** In seconds. Subtitles that somebody wrote stand further apart, or say something else. */
const longestBlink = 0.05;

function linesOf({ raw }: Cue, markup: Markup): readonly RollingLine[] {
  const lines: RollingLine[] = [];
  for (let at = 0, line = 0; at < raw.length && lines.length < mostLines; line++) {
    const end = lineEnd(raw, at, raw.length);
    const words = clean(raw.slice(at, end), 0, markup).text.trim();
    if (words !== '') lines.push({ words, at, line });
    at = nextLine(raw, end);
  }
  return lines;
}

/** No screen has more. */
const mostLines = 15;
