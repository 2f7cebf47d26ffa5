import type { DistanceGraph } from './distance-graph.js';
import { type Guide, guideOf } from './guide.js';
import { type Distances, pathOf } from './origin-distances.js';
import { findPath, type Landmark, type PathSearch, pathFound } from './path-search.js';
import { withoutLoops } from './short-path.js';

/** What is up to date: the bounds and their solution, and the distances from and to the origin. */
export type Solved = {
  readonly graph: DistanceGraph;
  readonly search: PathSearch;
  readonly fromOrigin: Distances;
  readonly toOrigin: Distances;
  /** How much was searched for in the graph as it is now, in bounds looked at, and what guides the search if that is much. */
  searched: number;
  guide: Guide | undefined;
};

/**
 * Whether x(to) − x(from) ≤ most follows. The windows of the two points tell most of the time: by way of the origin it
 * follows, or in the solution in which all is as early, or as late, as can be, or in the one at hand, it does not hold.
 */
export function entailsBound(known: Solved, from: number, to: number, most: number, strict: boolean): boolean {
  if (most === Number.POSITIVE_INFINITY) return true;
  if (from === to) return most > 0 || (most === 0 && !strict);
  const { graph } = known;
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
  return guided(known, from, to, budget, budgetEps, false, most);
}

/** As {@link shortest}, without the path: so it may be found in any way. */
export function shortestLimit(known: Solved, from: number, to: number): { value: number; strict: boolean } {
  if (from === to) return { value: 0, strict: false };
  const { graph, search } = known;
  const through = throughOrigin(known, from, to);
  if (from === 0 || to === 0) return through;
  const { budget, budgetEps } = betterThan(known, through, from, to);
  if (!guided(known, from, to, budget, budgetEps, true, through.value)) return through;
  return lengthOf(graph, pathFound(graph, search));
}

/** The least that x(to) − x(from) is at most; infinite, with no path, where nothing says. */
export function shortest(known: Solved, from: number, to: number): { value: number; strict: boolean; path: number[] } {
  if (from === to) return { value: 0, strict: false, path: [] };
  const { graph, search, fromOrigin, toOrigin } = known;
  const through = throughOrigin(known, from, to);
  if (from !== 0 && to !== 0) {
    const { budget, budgetEps } = betterThan(known, through, from, to);
    if (findPath(graph, search, from, to, budget, budgetEps, true, landmarkFor(known, through.value))) {
      const path = pathFound(graph, search);
      return { ...lengthOf(graph, path), path };
    }
  }
  if (through.value === Number.POSITIVE_INFINITY) return { ...through, path: [] };
  const path = withoutLoops(graph, from, [...pathOf(toOrigin, graph, from), ...pathOf(fromOrigin, graph, to)]);
  return { ...through, path };
}

/** Looks for a path where it does not matter which of several is found. */
function guided(
  known: Solved,
  from: number,
  to: number,
  budget: number,
  budgetEps: number,
  isShortest: boolean,
  most: number,
): boolean {
  const { graph, search } = known;
  if (known.guide === undefined && known.searched > patience * graph.points) known.guide = guideOf(graph);
  const landmark = { ...landmarkFor(known, most), guide: known.guide };
  const found = findPath(graph, search, from, to, budget, budgetEps, isShortest, landmark);
  known.searched += search.forth.work + search.back.work;
  return found;
}

/** After so many bounds for each point a guide is worth making. */
const patience = 4;

/** What a path may cost that is less than by way of the origin, or as much and strict where that is not. */
function betterThan(
  { graph: { time, timeEps } }: Solved,
  through: { readonly value: number; readonly strict: boolean },
  from: number,
  to: number,
) {
  return {
    budget: through.value + ((time[from] as number) - (time[to] as number)),
    budgetEps: through.strict ? Number.NEGATIVE_INFINITY : (timeEps[from] as number) - (timeEps[to] as number) - 1,
  };
}

function lengthOf(graph: DistanceGraph, path: readonly number[]): { value: number; strict: boolean } {
  let value = 0;
  let strict = false;
  for (const bound of path) {
    value += graph.value[bound] as number;
    strict ||= graph.eps[bound] !== 0;
  }
  return { value, strict };
}

function throughOrigin({ fromOrigin, toOrigin }: Solved, from: number, to: number) {
  const value = (toOrigin.value[from] as number) + (fromOrigin.value[to] as number);
  const strict = ((toOrigin.strict[from] as number) | (fromOrigin.strict[to] as number)) === 1;
  return { value, strict: strict && value !== Number.POSITIVE_INFINITY };
}

function landmarkFor({ fromOrigin, toOrigin }: Solved, most: number): Landmark {
  return { fromOrigin: fromOrigin.value, toOrigin: toOrigin.value, most };
}
