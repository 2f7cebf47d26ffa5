import type { Slice } from '../../story/index.js';
import { fewestCrossings, type Ordered, orderedSoon } from './fewest-crossings.js';
import type { Watch } from './fewest-violated.js';
import type { LineProblem } from './line-orders.js';
import type { Sat } from './sat.js';
import { type SceneOrder, storyLines } from './story-lines.js';

/**
 * The storylines of a slice with the fewest crossings, proven: what `draw` takes as `ordered`. It takes a second for a film; where there is
 * too much to prove, and where it is stopped, it gives what is found at once with what is known of the least.
 */
export function proveStorylines(slice: Slice, order: SceneOrder, sat: Sat, watch: Watch = {}): Ordered {
  const { problem } = storyLines(slice, order);
  return sizeOf(problem) > largest ? orderedSoon(problem) : fewestCrossings(problem, sat, watch);
}

/** What is to be proven of the storylines of a slice, as plain data for a thread; undefined where it is too much. */
export function lineProblem(slice: Slice, order: SceneOrder): LineProblem | undefined {
  const { problem } = storyLines(slice, order);
  return sizeOf(problem) > largest ? undefined : problem;
}

/** As many clauses as say that every slot is an order. */
function sizeOf({ slots }: LineProblem): number {
  const threes = (count: number) => (count * (count - 1) * (count - 2)) / 3;
  return slots.reduce(
    (sum, { groups }) => sum + threes(groups.length) + groups.reduce((own, { length }) => own + threes(length), 0),
    0,
  );
}

const largest = 600_000;
