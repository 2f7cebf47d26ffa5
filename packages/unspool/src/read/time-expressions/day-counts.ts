import { twoDigits } from '../../base/index.js';
import type { SourceProblem } from '../source.js';
import { type DatelinePart, dayTimeIn } from './dateline-parts.js';
import type { Thread } from './threads.js';
import type { PlacedExpression, TimeExpression } from './time-expression.js';

/** The last scene of each thread that said which day of the story it is. */
export type DayCounts = Map<Thread, { readonly number: number; readonly scene: number }>;

/** DAY 3 is two days after DAY 1 of the same thread. */
export function countedDays(
  head: readonly PlacedExpression[],
  frame: Thread,
  scene: number,
  counts: DayCounts,
): readonly DatelinePart[] {
  const found = head.find(({ expression }) => expression.kind === 'day');
  if (found?.expression.kind !== 'day') return [];
  const { number } = found.expression;
  const before = counts.get(frame);
  counts.set(frame, { number, scene });
  if (!before) return [];
  const days = number - before.number;
  const apart = `exactly ${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  const dateline = days === 0 ? 'same day as [#]' : `${apart} ${days > 0 ? 'after' : 'before'} [#]`;
  return [{ dateline, known: true, at: found.at, refers: before.scene }];
}

/** Dates, times of day, clock times. Of two years in one scene the first is taken, and a problem told. */
export function calendarParts(
  head: readonly PlacedExpression[],
  report: (problem: SourceProblem) => void,
): readonly DatelinePart[] {
  const parts: DatelinePart[] = [];
  let year: number | undefined;
  const dayTime = dayTimeIn(head);
  for (const { expression, at, text } of head) {
    if (expression.kind === 'date') {
      if (expression.impossible) {
        report({ message: `There is no such day: ${expression.text}. It was not used.`, at });
      } else if (expression.year !== undefined && year !== undefined && expression.year !== year) {
        report({ message: `This scene names two years, ${year} and ${expression.year}. The first was taken.`, at });
      } else if (!parts.some(({ dateline }) => dateline === expression.text)) {
        year ??= expression.year;
        parts.push({ dateline: expression.text, known: true, at });
      }
    } else if (expression.kind === 'clock') {
      const { hour, known } = hourOf(expression, dayTime ?? (/\bDAY\b/.test(text) ? 'day' : undefined));
      parts.push({ dateline: `${twoDigits(hour)}:${twoDigits(expression.minute)}`, known, at });
    } else if (expression.kind === 'dayTime' && expression.part !== '' && expression.part === dayTime) {
      if (!parts.some(({ dateline }) => dateline === expression.part))
        parts.push({ dateline: expression.part, known: expression.sure, at });
    }
  }
  return parts;
}

/** "2:30" in the afternoon is 14:30; without a time of day it is assumed to be as it stands. */
function hourOf({ hour, half }: TimeExpression & { kind: 'clock' }, dayTime: string | undefined) {
  if (half || dayTime === undefined) return { hour, known: half };
  const part = dayTime.replace(/^(?:early|late) /, '');
  if (part === 'morning' || part === 'dawn' || part === 'sunrise') return { hour: hour % 12, known: true };
  if (part === 'night' || part === 'midnight')
    return { hour: hour === 12 ? 0 : hour > 6 ? hour + 12 : hour, known: true };
  if (part === 'day') return { hour: hour < 7 ? hour + 12 : hour, known: false };
  const isLater = part === 'afternoon' || part === 'evening' || part === 'dusk' || part === 'sunset';
  return isLater && hour < 12 ? { hour: hour + 12, known: true } : { hour, known: isLater };
}
