import type { Item, Segment, SourceSpan } from '../source.js';

/** An item, and the second from which it counts. */
export type Timed = { readonly start: number; readonly item: Item };

/**
 * Divides a track where nothing is said for far longer than is usual in it. Such a border is a guess: scenes also change
 * in the middle of talk, and people fall silent within a scene.
 */
export function stretches(timed: readonly Timed[]): readonly Segment[] {
  const gaps = gapsIn(timed);
  const least = Math.max(shortestBorder, 5 * median(gaps));
  const parts: Item[][] = [];
  for (const [index, { item }] of timed.entries()) {
    if (index === 0 || (gaps[index] ?? 0) > least) parts.push([]);
    parts.at(-1)?.push(item);
  }
  return parts.map((items) => ({
    kind: 'stretch',
    title: '',
    within: [],
    ...(parts.length > 1 ? { assumed: true as const } : {}),
    at: around(items),
    items,
  }));
}

/** From the first to the last of some items: in the file and in time. */
export function around(items: readonly Item[]): SourceSpan {
  const [first] = items;
  if (!first) return { from: 0, to: 0 };
  let { from, to } = first.at;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let { line } = first.at;
  for (const { at } of items) {
    if (at.from < from) ({ from, line } = at);
    to = Math.max(to, at.to);
    if (!at.time) continue;
    start = Math.min(start, at.time.from);
    end = Math.max(end, at.time.from, at.time.to);
  }
  return { from, to, ...(line ? { line } : {}), ...(start <= end ? { time: { from: start, to: end } } : {}) };
}

/** In seconds. Talk hardly pauses longer within a scene. */
const shortestBorder = 20;

/** For each item, how long nothing was on the screen before it. A cue that never ends is not believed. */
function gapsIn(timed: readonly Timed[]): Float64Array {
  const gaps = new Float64Array(timed.length);
  let end = timed[0]?.start ?? 0;
  for (const [index, { start, item }] of timed.entries()) {
    gaps[index] = start - end;
    const to = item.at.time?.to ?? start;
    end = Math.max(end, start, Math.min(to, start + longestCue));
  }
  return gaps;
}

const longestCue = 60;

function median(gaps: Float64Array): number {
  const sorted = gaps.filter((gap) => gap > 0).sort();
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
