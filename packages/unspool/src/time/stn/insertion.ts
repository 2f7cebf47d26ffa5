import { type DistanceGraph, link } from './distance-graph.js';
import { findPath, type PathSearch, pathFound, type Side } from './path-search.js';
import { shortPath } from './short-path.js';

/**
 * Makes a bound active if it can be, and changes the solution where it has to. Otherwise returns a cycle of bounds that cannot
 * all hold: this one, then active ones.
 *
 * After Cotton & Maler, “Fast and flexible difference constraint propagation for DPLL(T)” (2006), but from both ends of the
 * bound: what follows is moved down by as much as the search from one end has got, what leads to it is moved up by the
 * rest. So the origin and its thousands of dates stay where they are.
 */
export function insertBound(graph: DistanceGraph, search: PathSearch, bound: number): number[] | null {
  const from = graph.from[bound] as number;
  const to = graph.to[bound] as number;
  if (from === to) return [bound];
  const { excess, excessEps } = excessOf(graph, bound);
  if (excess > 0 || (excess === 0 && excessEps > 0)) {
    // A path back that takes up less than the excess closes a negative cycle.
    if (findPath(graph, search, to, from, excess, excessEps - 1, false)) return [bound, ...pathFound(graph, search)];
    const { forth, back } = search;
    let down = excess;
    let downEps = excessEps;
    if (forth.heap.size > 0) {
      const reach = forth.heap.value[0] as number;
      const reachEps = forth.heap.eps[0] as number;
      if (reach < excess || (reach === excess && reachEps < excessEps)) {
        down = reach;
        downEps = reachEps;
      }
    }
    shift(graph, forth, -1, down, downEps);
    shift(graph, back, 1, excess - down, excessEps - downEps);
  }
  link(graph, bound);
  return null;
}

/** The same conflict as a person would rather read it: with few bounds, if such a cycle of earlier ones is found soon. */
export function shortCycle(graph: DistanceGraph, cycle: readonly number[]): readonly number[] {
  if (cycle.length < 4) return cycle;
  const bound = cycle[0] as number;
  const { excess, excessEps } = excessOf(graph, bound);
  const from = graph.from[bound] as number;
  const path = shortPath(graph, graph.to[bound] as number, from, excess, excessEps - 1, bound);
  return path && path.length + 1 < cycle.length ? [bound, ...path] : cycle;
}

/** By how much the present solution violates a bound. */
function excessOf({ from, to, value, eps, time, timeEps }: DistanceGraph, bound: number) {
  const start = from[bound] as number;
  const end = to[bound] as number;
  return {
    excess: (time[end] as number) - (time[start] as number) - (value[bound] as number),
    excessEps: (timeEps[end] as number) - (timeEps[start] as number) - (eps[bound] as number),
  };
}

/** Moves every settled point that is nearer than `by` by the difference. */
function shift({ time, timeEps }: DistanceGraph, side: Side, sign: 1 | -1, by: number, byEps: number): void {
  for (const point of side.settled) {
    const way = by - (side.value[point] as number);
    const wayEps = byEps - (side.eps[point] as number);
    if (way < 0 || (way === 0 && wayEps <= 0)) continue;
    time[point] = (time[point] as number) + sign * way;
    timeEps[point] = (timeEps[point] as number) + sign * wayEps;
  }
}
