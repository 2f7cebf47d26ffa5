import type { DistanceGraph } from './distance-graph.js';
import { type Distances, pathOf } from './origin-distances.js';
import { findPath, type Landmark, type PathSearch, pathFound } from './path-search.js';
import { withoutLoops } from './short-path.js';

/** What is up to date: the bounds and their solution, and the distances from and to the origin. */
export type Solved = {
  readonly graph: DistanceGraph;
  readonly search: PathSearch;
  readonly fromOrigin: Distances;
  readonly toOrigin: Distances;
};

/**
 * Whether x(to) − x(from) ≤ most follows. The windows of the two points tell most of the time: by way of the origin it
 * follows, or in the solution in which all is as early, or as late, as can be, or in the one at hand, it does not hold.
 */
export function entailsBound(known: Solved, from: number, to: number, most: number, strict: boolean): boolean {
  if (most === Number.POSITIVE_INFINITY) return true;
  if (from === to) return most > 0 || (most === 0 && !strict);
  const { graph, search } = known;
  const through = throughOrigin(known, from, to);
  if (through.value < most || (through.value === most && (through.strict || !strict))) return true;
  if (from === 0 || to === 0) return false;
  const landmark = landmarkFor(known, most);
  const { fromOrigin, toOrigin } = landmark;
  if ((fromOrigin[to] as number) - (fromOrigin[from] as number) > most) return false;
  if ((toOrigin[from] as number) - (toOrigin[to] as number) > most) return false;
  const budget = most + ((graph.time[from] as number) - (graph.time[to] as number));
  const budgetEps = (graph.timeEps[from] as number) - (graph.timeEps[to] as number) - (strict ? 1 : 0);
  if (budget < 0 || (budget === 0 && budgetEps < 0)) return false;
  return findPath(graph, search, from, to, budget, budgetEps, false, landmark);
}

/** The least that x(to) − x(from) is at most; infinite, with no path, where nothing says. */
export function shortest(known: Solved, from: number, to: number): { value: number; strict: boolean; path: number[] } {
  if (from === to) return { value: 0, strict: false, path: [] };
  const { graph, search, fromOrigin, toOrigin } = known;
  const through = throughOrigin(known, from, to);
  if (from !== 0 && to !== 0) {
    // Better than by way of the origin: less, or as much and strict where that is not.
    const budget = through.value + ((graph.time[from] as number) - (graph.time[to] as number));
    const budgetEps = through.strict
      ? Number.NEGATIVE_INFINITY
      : (graph.timeEps[from] as number) - (graph.timeEps[to] as number) - 1;
    if (findPath(graph, search, from, to, budget, budgetEps, true, landmarkFor(known, through.value))) {
      const path = pathFound(graph, search);
      let value = 0;
      let strict = false;
      for (const bound of path) {
        value += graph.value[bound] as number;
        strict ||= graph.eps[bound] !== 0;
      }
      return { value, strict, path };
    }
  }
  if (through.value === Number.POSITIVE_INFINITY) return { ...through, path: [] };
  const path = withoutLoops(graph, from, [...pathOf(toOrigin, graph, from), ...pathOf(fromOrigin, graph, to)]);
  return { ...through, path };
}

function throughOrigin({ fromOrigin, toOrigin }: Solved, from: number, to: number) {
  const value = (toOrigin.value[from] as number) + (fromOrigin.value[to] as number);
  const strict = ((toOrigin.strict[from] as number) | (fromOrigin.strict[to] as number)) === 1;
  return { value, strict: strict && value !== Number.POSITIVE_INFINITY };
}

function landmarkFor({ fromOrigin, toOrigin }: Solved, most: number): Landmark {
  return { fromOrigin: fromOrigin.value, toOrigin: toOrigin.value, most };
}
