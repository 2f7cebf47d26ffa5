import type { DistanceGraph } from './distance-graph.js';
import { heap, pop, push } from './heap.js';

/**
 * What keeps a search that avoids the origin near its way: most of all where no date is near, and the origin tells nothing.
 * It says of the graph as it was when this was made, and is worth making where much is searched for in one graph.
 */
export type Guide = {
  /** A path never leads to a point of higher rank: those of a strongly connected part have one, in topological order. */
  readonly rank: Int32Array;
  /** The distances from and to one point of each connected part; infinite where there is no path. */
  readonly fromRoot: Float64Array;
  readonly toRoot: Float64Array;
};

/** Time linear in points and bounds, but for the queues. */
export function guideOf(graph: DistanceGraph): Guide {
  const roots = rootsOf(graph);
  return {
    rank: ranksOf(graph),
    fromRoot: distancesOf(graph, roots, true),
    toRoot: distancesOf(graph, roots, false),
  };
}

/** The first point of each part that hangs together when the origin is taken away. */
function rootsOf({ points, out, into, from, to }: DistanceGraph): readonly number[] {
  const roots: number[] = [];
  const seen = new Uint8Array(points);
  for (let root = 1; root < points; root += 1) {
    if (seen[root]) continue;
    roots.push(root);
    seen[root] = 1;
    const part = [root];
    for (let at = part.pop(); at !== undefined; at = part.pop()) {
      for (const [fan, ends] of [[out, to] as const, [into, from] as const]) {
        for (let bound = fan.head[at] as number; bound >= 0; bound = fan.next[bound] as number) {
          const end = ends[bound] as number;
          if (end === 0 || seen[end]) continue;
          seen[end] = 1;
          part.push(end);
        }
      }
    }
  }
  return roots;
}

/** Tarjan, “Depth-first search and linear graph algorithms” (1972): what nothing leads out of is numbered first. */
function ranksOf({ points, out, to }: DistanceGraph): Int32Array {
  const rank = new Int32Array(points).fill(-1);
  const index = new Int32Array(points);
  const low = new Int32Array(points);
  const cursor = new Int32Array(points);
  const open: number[] = [];
  let [count, ranks] = [0, 0];
  const enter = (point: number, way: number[]) => {
    index[point] = low[point] = ++count;
    cursor[point] = out.head[point] as number;
    open.push(point);
    way.push(point);
  };
  const leave = (point: number, above: number | undefined) => {
    if (low[point] === index[point]) {
      let member: number | undefined;
      do {
        member = open.pop() as number;
        rank[member] = ranks;
      } while (member !== point);
      ranks += 1;
    }
    if (above !== undefined) low[above] = Math.min(low[above] as number, low[point] as number);
  };
  for (let root = 1; root < points; root += 1) {
    if (index[root]) continue;
    const way: number[] = [];
    enter(root, way);
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const bound = cursor[at] as number;
      if (bound < 0) {
        way.pop();
        leave(at, way.at(-1));
        continue;
      }
      cursor[at] = out.next[bound] as number;
      const end = to[bound] as number;
      if (end === 0) continue;
      if (!index[end]) enter(end, way);
      else if ((rank[end] as number) < 0) low[at] = Math.min(low[at] as number, index[end] as number);
    }
  }
  return rank;
}

/** Dijkstra's algorithm by reduced costs, from all roots at once: no path leads from one part into another. */
function distancesOf(graph: DistanceGraph, roots: readonly number[], isForth: boolean): Float64Array {
  const { points, value, time, out, into, from, to } = graph;
  const [fan, ends, sign] = isForth ? [out, to, 1] : [into, from, -1];
  const distance = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const cost = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(points);
  const queue = heap();
  for (const root of roots) {
    distance[root] = cost[root] = 0;
    push(queue, 0, 0, root);
  }
  for (let point = pop(queue); point >= 0; point = pop(queue)) {
    if (settled[point]) continue;
    settled[point] = 1;
    for (let bound = fan.head[point] as number; bound >= 0; bound = fan.next[bound] as number) {
      const end = ends[bound] as number;
      if (end === 0) continue;
      const most = value[bound] as number;
      const far = (cost[point] as number) + most + sign * ((time[point] as number) - (time[end] as number));
      if (far >= (cost[end] as number)) continue;
      cost[end] = far;
      distance[end] = (distance[point] as number) + most;
      push(queue, far, 0, end);
    }
  }
  return distance;
}
