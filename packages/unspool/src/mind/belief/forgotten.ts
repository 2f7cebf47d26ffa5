import { depthOf } from './attention.js';
import { columnOf, type History, none } from './history.js';
import { forgetsOf, timesOf } from './look-ups.js';

/**
 * What a chain has forgotten: all of it, and what those before the last of the chain have. What the last of them only
 * forgot of one thing is no knowledge of theirs, and is not undone where they forget more.
 */
export type Forgotten = { readonly all: Stretches; readonly before: Stretches };

/** Stretches of happenings, first and last, that rise and do not touch. */
type Stretches = readonly (readonly [first: number, last: number])[];

/**
 * What a chain of people has forgotten by a happening. Whoever forgets loses all that they perceived, also of others; that somebody
 * else forgot is known to who perceived it and did not forget it themselves.
 */
export function forgottenBy(history: History, chain: readonly number[], after: number): Forgotten {
  if (history.forgets.count === 0) return nothing;
  const { start, rows } = forgetsOf(history);
  const depth = depthOf(history, chain);
  const [events] = history.forgets.columns as [Int32Array];
  let lost: Stretches = [];
  let before = lost;
  chain.forEach((who, at) => {
    const own: (readonly [number, number])[] = [];
    for (let place = start[who] as number; place < (start[who + 1] as number); place += 1) {
      const row = rows[place] as number;
      const event = events[row] as number;
      if (event > after || (at > 0 && (isIn(lost, event) || depth(event) < at))) continue;
      const stretch = stretchOf(history, row, event, after);
      if (stretch[0] <= stretch[1]) own.push(stretch);
    }
    before = lost;
    lost = joined([...lost, ...own]);
  });
  return { all: lost, before };
}

const nothing: Forgotten = { all: [], before: [] };

function stretchOf(history: History, row: number, event: number, after: number): readonly [number, number] {
  const { since, ordinal } = columnOf.forgets;
  const first = history.forgets.columns[since]?.[row] as number;
  if (first !== none) return [first, event - 1];
  const forgetting = history.happenings[event]?.forgets?.[history.forgets.columns[ordinal]?.[row] as number];
  const span = forgetting && 'olderThan' in forgetting ? forgetting.olderThan : Number.POSITIVE_INFINITY;
  const times = timesOf(history);
  const oldest = (times[after] ?? 0) - span;
  let [low, high] = [0, after + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < oldest) low = middle + 1;
    else high = middle;
  }
  return [event, low - 1];
}

/** Stretches in order, those that meet or overlap as one. */
function joined(stretches: readonly (readonly [number, number])[]): Stretches {
  const found: [number, number][] = [];
  for (const [first, last] of [...stretches].sort(([a], [b]) => a - b)) {
    const before = found.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  }
  return found;
}

/** Whether a happening is in a stretch. */
export function isIn(stretches: Stretches, event: number): boolean {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = stretches[middle] as readonly [number, number];
    if (event < first) high = middle - 1;
    else if (event > last) low = middle + 1;
    else return true;
  }
  return false;
}
