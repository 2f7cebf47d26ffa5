import type { Item, Segment, SourceSpan } from '../source.js';

/**
 * Divides a track where nothing is said for far longer than was usual in it up to there. Such a border is a guess: scenes
 * also change in the middle of talk, and people fall silent within a scene; but no guess depends on what follows it.
 * `starts` says from when each item counts; in the order of that they are told.
 */
export function stretches(items: readonly Item[], starts: readonly number[]): readonly Segment[] {
  const order = orderOf(starts);
  const gaps = gapsIn(items, starts, order);
  const parts: Item[][] = [];
  let part: Item[] = [];
  for (let index = 0; index < order.length; index++) {
    if (index === 0 || isBorder(gaps, index)) {
      part = [];
      parts.push(part);
    }
    part.push(items[order[index] as number] as Item);
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
    if (at.to > to) to = at.to;
    const { time } = at;
    if (!time) continue;
    if (time.from < start) start = time.from;
    if (time.from > end) end = time.from;
    if (time.to > end) end = time.to;
  }
  return { from, to, ...(line ? { line } : {}), ...(start <= end ? { time: { from: start, to: end } } : {}) };
}

/** In seconds. Talk hardly pauses longer within a scene. */
const shortestBorder = 20;

/** The numbers of the items by their starts; those that start together stay as they stand in the file. */
function orderOf(starts: readonly number[]): Uint32Array {
  const order = new Uint32Array(starts.length);
  let inOrder = true;
  for (let index = 0; index < order.length; index++) {
    order[index] = index;
    if (index > 0 && !((starts[index - 1] as number) <= (starts[index] as number))) inOrder = false;
  }
  return inOrder ? order : order.sort((a, b) => (starts[a] as number) - (starts[b] as number) || a - b);
}

/** In that order, how long nothing was on the screen before each. A cue that never ends is not believed. */
function gapsIn(items: readonly Item[], starts: readonly number[], order: Uint32Array): Float64Array {
  const gaps = new Float64Array(order.length);
  let end = starts[order[0] ?? 0] ?? 0;
  for (let index = 0; index < order.length; index++) {
    const item = order[index] as number;
    const start = starts[item] as number;
    gaps[index] = start - end;
    const { time } = (items[item] as Item).at;
    end = Math.max(end, start, Math.min(time ? time.to : start, start + longestCue));
  }
  return gaps;
}

const longestCue = 60;

function isBorder(gaps: Float64Array, index: number): boolean {
  const gap = gaps[index] as number;
  return gap > shortestBorder && gap > 5 * median(gaps.subarray(Math.max(0, index - lookedBack), index));
}

/** What is usual is judged by so many of the gaps before. */
const lookedBack = 200;

function median(gaps: Float64Array): number {
  const sorted = gaps.filter((gap) => gap > 0).sort();
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
