import type { SourceProblem } from '../source.js';
import type { Cue, Placed } from './cue.js';
import { type CuePart, dayTimeIn } from './parts.js';
import type { Frame } from './threads.js';

/** The last scene of each thread that said which day of the story it is. */
export type DayCounts = Map<Frame, { readonly number: number; readonly scene: number }>;

/** DAY 3 is two days after DAY 1 of the same thread. */
export function countedDays(
  head: readonly Placed[],
  frame: Frame,
  scene: number,
  counts: DayCounts,
): readonly CuePart[] {
  const found = head.find(({ cue }) => cue.kind === 'day');
  if (found?.cue.kind !== 'day') return [];
  const { number } = found.cue;
  const before = counts.get(frame);
  counts.set(frame, { number, scene });
  if (!before) return [];
  const days = number - before.number;
  const apart = `exactly ${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  const dateline = days === 0 ? 'same day as [#]' : `${apart} ${days > 0 ? 'after' : 'before'} [#]`;
  return [{ dateline, known: true, at: found.at, refers: before.scene }];
}

/** Dates, times of day, clock times. Of two years in one scene the first is taken, and a problem told. */
export function calendarParts(head: readonly Placed[], report: (problem: SourceProblem) => void): readonly CuePart[] {
  const parts: CuePart[] = [];
  let year: number | undefined;
  const dayTime = dayTimeIn(head);
  for (const { cue, at, text } of head) {
    if (cue.kind === 'date') {
      if (cue.impossible) {
        report({ message: `There is no such day: ${cue.text}. It was not used.`, at });
      } else if (cue.year !== undefined && year !== undefined && cue.year !== year) {
        report({ message: `This scene names two years, ${year} and ${cue.year}. The first was taken.`, at });
      } else if (!parts.some(({ dateline }) => dateline === cue.text)) {
        year ??= cue.year;
        parts.push({ dateline: cue.text, known: true, at });
      }
    } else if (cue.kind === 'clock') {
      const { hour, known } = hourOf(cue, dayTime ?? (/\bDAY\b/.test(text) ? 'day' : undefined));
      parts.push({ dateline: `${padded(hour)}:${padded(cue.minute)}`, known, at });
    } else if (cue.kind === 'dayTime' && cue.part !== '' && cue.part === dayTime) {
      if (!parts.some(({ dateline }) => dateline === cue.part)) parts.push({ dateline: cue.part, known: cue.sure, at });
    }
  }
  return parts;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** "2:30" in the afternoon is 14:30; without a time of day it is assumed to be as it stands. */
function hourOf({ hour, half }: Cue & { kind: 'clock' }, dayTime: string | undefined) {
  if (half || dayTime === undefined) return { hour, known: half };
  const part = dayTime.replace(/^(?:early|late) /, '');
  if (part === 'morning' || part === 'dawn' || part === 'sunrise') return { hour: hour % 12, known: true };
  if (part === 'night' || part === 'midnight')
    return { hour: hour === 12 ? 0 : hour > 6 ? hour + 12 : hour, known: true };
  if (part === 'day') return { hour: hour < 7 ? hour + 12 : hour, known: false };
  const isLater = part === 'afternoon' || part === 'evening' || part === 'dusk' || part === 'sunset';
  return isLater && hour < 12 ? { hour: hour + 12, known: true } : { hour, known: isLater };
}
