import type { DistanceGraph } from './distance-graph.js';
import { heap, pop, push } from './heap.js';

/**
 * A time for every point which satisfies all bounds: as early as can be; where nothing says how early, as late as can be;
 * where nothing says that either, not before the origin. It depends on nothing but the bounds that stand.
 *
 * Strict bounds are kept by fractions of a second, less than one in all. They are multiples of a power of two, so nothing
 * is lost to rounding as long as the times leave enough bits: with chains of 100,000 strict bounds, up to some 2,000 years
 * from the origin. Beyond that, times may coincide, but never change places.
 */
export function scheduleOf(graph: DistanceGraph): number[] {
  const { points, from, to, out, into } = graph;
  const time = new Float64Array(points).fill(Number.NaN);
  const timeEps = new Float64Array(points);
  const isOpen = (point: number) => Number.isNaN(time[point]);

  const early = labels(points);
  early.value[0] = 0;
  spread(graph, early, -1, isOpen);
  settle(early, -1);

  const late = labels(points);
  for (let point = 0; point < points; point++) {
    if (!isOpen(point)) continue;
    for (let bound = into.head[point] as number; bound >= 0; bound = into.next[bound] as number) {
      const start = from[bound] as number;
      if (!isOpen(start)) lower(graph, late, bound, point, time[start] as number, timeEps[start] as number);
    }
  }
  spread(graph, late, 1, isOpen);
  settle(late, 1);

  const free = labels(points);
  for (let point = 0; point < points; point++) {
    if (!isOpen(point)) continue;
    free.value[point] = 0;
    for (let bound = out.head[point] as number; bound >= 0; bound = out.next[bound] as number) {
      const end = to[bound] as number;
      if (!isOpen(end)) lower(graph, free, bound, point, -(time[end] as number), -(timeEps[end] as number));
    }
  }
  spread(graph, free, -1, isOpen);
  settle(free, -1);

  let low = 0;
  let high = 0;
  for (const eps of timeEps) {
    low = Math.min(low, eps);
    high = Math.max(high, eps);
  }
  const unit = 2 ** -Math.ceil(Math.log2(high - low + 1));
  return Array.from(time, (value, point) => value + (timeEps[point] as number) * unit);

  function settle({ value, eps }: Labels, sign: 1 | -1): void {
    for (let point = 0; point < points; point++) {
      if (!isOpen(point) || value[point] === Number.POSITIVE_INFINITY) continue;
      time[point] = 0 + sign * (value[point] as number);
      timeEps[point] = 0 + sign * (eps[point] as number);
    }
  }
}

/** Distances in the making, by point. */
type Labels = { readonly value: Float64Array; readonly eps: Float64Array };

function labels(points: number): Labels {
  return { value: new Float64Array(points).fill(Number.POSITIVE_INFINITY), eps: new Float64Array(points) };
}

/** Lowers the label of a point to what a bound makes of a label at its other end. Says whether it was higher. */
function lower(
  graph: DistanceGraph,
  { value, eps }: Labels,
  bound: number,
  point: number,
  near: number,
  nearEps: number,
) {
  const far = near + (graph.value[bound] as number);
  const farEps = nearEps + (graph.eps[bound] as number);
  const present = value[point] as number;
  if (far > present || (far === present && farEps >= (eps[point] as number))) return false;
  value[point] = far;
  eps[point] = farEps;
  return true;
}

/** Dijkstra's algorithm with reduced costs, from all that is labelled, along the bounds (1) or against them (−1). */
function spread(graph: DistanceGraph, labels: Labels, sign: 1 | -1, isOpen: (point: number) => boolean): void {
  const fan = sign > 0 ? graph.out : graph.into;
  const ends = sign > 0 ? graph.to : graph.from;
  const isLeft = new Uint8Array(graph.points);
  const queue = heap();
  const enqueue = (point: number) => {
    const value = (labels.value[point] as number) - sign * (graph.time[point] as number);
    push(queue, value, (labels.eps[point] as number) - sign * (graph.timeEps[point] as number), point);
  };
  labels.value.forEach((value, point) => {
    if (value !== Number.POSITIVE_INFINITY) enqueue(point);
  });
  for (let point = pop(queue); point >= 0; point = pop(queue)) {
    if (isLeft[point]) continue;
    isLeft[point] = 1;
    const near = labels.value[point] as number;
    const nearEps = labels.eps[point] as number;
    for (let bound = fan.head[point] as number; bound >= 0; bound = fan.next[bound] as number) {
      const end = ends[bound] as number;
      if (isOpen(end) && lower(graph, labels, bound, end, near, nearEps)) enqueue(end);
    }
  }
}
