import type { DistanceGraph } from './distance-graph.js';
import type { Guide } from './guide.js';
import { type Heap, heap, pop, push } from './heap.js';

/**
 * Dijkstra's algorithm from both ends at once, by reduced costs (which are never negative), cut by a budget.
 *
 * The next step is taken on the side that has looked at fewer bounds, what stands in its way included: so a point at which
 * very many bounds meet is opened only if there is no way around it.
 */
export type PathSearch = {
  /** From the start, along the bounds; and from the goal, against them. */
  readonly forth: Side;
  readonly back: Side;
  round: number;
  /** Where the best path met, −1 if there was none. */
  meet: number;
  /** The reduced cost that a path may have at most. */
  budget: number;
  budgetEps: number;
};

export type Side = {
  readonly heap: Heap;
  /** Which points are settled, in that order: their labels are their reduced distances. */
  readonly settled: number[];
  start: number;
  work: number;
  // By point; only what is marked with the present round counts: 2 × round if labelled, one more if settled.
  mark: Int32Array;
  value: Float64Array;
  eps: Float64Array;
  via: Int32Array;
};

/** What is known of the distances from and to the origin, as bounds from below for what is left of a path. */
export type Landmark = {
  readonly fromOrigin: Float64Array;
  readonly toOrigin: Float64Array;
  readonly most: number;
  /** Keeps the search near its way. Which of several paths is found may be another one with it. */
  readonly guide?: Guide | undefined;
};

export function pathSearch(): PathSearch {
  return { forth: side(), back: side(), round: 0, meet: -1, budget: 0, budgetEps: 0 };
}

/**
 * Looks for a path between two different points whose reduced cost is within the budget. With `shortest`, for the
 * shortest one; otherwise any will do. With a landmark, only for paths that avoid the origin.
 */
export function findPath(
  graph: DistanceGraph,
  search: PathSearch,
  from: number,
  to: number,
  budget: number,
  budgetEps: number,
  shortest: boolean,
  landmark?: Landmark,
): boolean {
  const { forth, back } = search;
  search.meet = -1;
  search.budget = budget;
  search.budgetEps = budgetEps;
  begin(search, graph, from, to);
  for (;;) {
    settleTop(forth, search.round);
    settleTop(back, search.round);
    if (forth.heap.size === 0 || back.heap.size === 0) break;
    const reach = (forth.heap.value[0] as number) + (back.heap.value[0] as number);
    const reachEps = (forth.heap.eps[0] as number) + (back.heap.eps[0] as number);
    if (isLess(search.budget, search.budgetEps, reach, reachEps)) break;
    const toForth = forth.work + (graph.out.size[forth.heap.item[0] as number] as number);
    const toBack = back.work + (graph.into.size[back.heap.item[0] as number] as number);
    const found = open(graph, search, toForth <= toBack, shortest, landmark);
    if (found && !shortest) break;
  }
  return search.meet >= 0;
}

/** The bounds of the path that was found, in order. */
export function pathFound(graph: DistanceGraph, { forth, back, meet }: PathSearch): number[] {
  const path: number[] = [];
  for (let point = meet; point !== forth.start; ) {
    const bound = forth.via[point] as number;
    path.push(bound);
    point = graph.from[bound] as number;
  }
  path.reverse();
  for (let point = meet; point !== back.start; ) {
    const bound = back.via[point] as number;
    path.push(bound);
    point = graph.to[bound] as number;
  }
  return path;
}

function side(): Side {
  return {
    heap: heap(),
    settled: [],
    start: 0,
    work: 0,
    mark: new Int32Array(0),
    value: new Float64Array(0),
    eps: new Float64Array(0),
    via: new Int32Array(0),
  };
}

function begin(search: PathSearch, graph: DistanceGraph, from: number, to: number): void {
  const room = graph.time.length;
  if (search.forth.mark.length < room || search.round > 1e9) {
    search.round = 0;
    for (const side of [search.forth, search.back]) {
      side.mark = new Int32Array(room);
      side.value = new Float64Array(room);
      side.eps = new Float64Array(room);
      side.via = new Int32Array(room);
    }
  }
  search.round++;
  start(search.forth, from, search.round);
  start(search.back, to, search.round);
}

function start(side: Side, point: number, round: number): void {
  side.heap.size = 0;
  side.settled.length = 0;
  side.start = point;
  side.work = 0;
  side.mark[point] = 2 * round;
  side.value[point] = 0;
  side.eps[point] = 0;
  side.via[point] = -1;
  push(side.heap, 0, 0, point);
}

/** A point whose label was lowered is in the heap more than once; all but its first appearance are passed over. */
function settleTop(side: Side, round: number): void {
  while (side.heap.size > 0 && side.mark[side.heap.item[0] as number] === 2 * round + 1) pop(side.heap);
}

/** Settles the nearest point of the side from the start, or from the goal, and labels its neighbours. Says whether that found a path within the budget. */
function open(
  graph: DistanceGraph,
  search: PathSearch,
  isForth: boolean,
  shortest: boolean,
  landmark: Landmark | undefined,
): boolean {
  const { time, timeEps, value, eps } = graph;
  const side = isForth ? search.forth : search.back;
  const other = isForth ? search.back : search.forth;
  const fan = isForth ? graph.out : graph.into;
  const ends = isForth ? graph.to : graph.from;
  const sign = isForth ? 1 : -1;
  const labelled = 2 * search.round;
  const settled = labelled + 1;
  const { mark } = side;
  const point = pop(side.heap);
  mark[point] = settled;
  side.settled.push(point);
  side.work += 1 + (fan.size[point] as number);
  const near = side.value[point] as number;
  const nearEps = side.eps[point] as number;
  const here = time[point] as number;
  const hereEps = timeEps[point] as number;
  let found = false;
  for (let bound = fan.head[point] as number; bound >= 0; bound = fan.next[bound] as number) {
    const end = ends[bound] as number;
    if (mark[end] === settled) continue;
    const far = near + (value[bound] as number) + sign * (here - (time[end] as number));
    const farEps = nearEps + (eps[bound] as number) + sign * (hereEps - (timeEps[end] as number));
    if (isLess(search.budget, search.budgetEps, far, farEps)) continue;
    if (mark[end] === labelled && !isLess(far, farEps, side.value[end] as number, side.eps[end] as number)) continue;
    if (landmark && isVain(landmark, search, graph, isForth, end, far)) continue;
    mark[end] = labelled;
    side.value[end] = far;
    side.eps[end] = farEps;
    side.via[end] = bound;
    if ((other.mark[end] as number) >= labelled && meets(search, other, end, far, farEps)) {
      found = true;
      search.meet = end;
      if (!shortest) break;
      search.budget = far + (other.value[end] as number);
      search.budgetEps = farEps + (other.eps[end] as number) - 1;
    }
    push(side.heap, far, farEps, end);
  }
  return found;
}

/** Whether a path over a point that both sides have labelled is within the budget. */
function meets({ budget, budgetEps }: PathSearch, other: Side, point: number, value: number, eps: number): boolean {
  return !isLess(budget, budgetEps, value + (other.value[point] as number), eps + (other.eps[point] as number));
}

/** Whether no path that is looked for comes through a point. */
function isVain(
  landmark: Landmark,
  search: PathSearch,
  graph: DistanceGraph,
  isForth: boolean,
  point: number,
  label: number,
): boolean {
  const side = isForth ? search.forth : search.back;
  const goal = (isForth ? search.back : search.forth).start;
  if (point === 0 || isHopeless(landmark, graph, side, goal, point, label, isForth ? 1 : -1)) return true;
  return landmark.guide !== undefined && isAstray(landmark.guide, search, graph, isForth, point, label);
}

/**
 * Whether a path that comes through a point must be too long, by the triangle inequality with the origin (Goldberg &
 * Harrelson, “Computing the shortest path: A* search meets graph theory”, 2005).
 */
function isHopeless(
  { fromOrigin, toOrigin, most }: Landmark,
  { time }: DistanceGraph,
  { start }: Side,
  goal: number,
  point: number,
  label: number,
  sign: 1 | -1,
): boolean {
  const length = label + sign * ((time[point] as number) - (time[start] as number));
  return sign > 0
    ? isBeyond(fromOrigin, toOrigin, point, goal, most - length)
    : isBeyond(toOrigin, fromOrigin, point, goal, most - length);
}

/** Whether from a point to the goal it is farther than so much, by the distances from and to a third. */
function isBeyond(from: Float64Array, to: Float64Array, point: number, goal: number, most: number): boolean {
  // Where both are infinite the difference is NaN, which says nothing.
  return (from[goal] as number) - (from[point] as number) > most || (to[point] as number) - (to[goal] as number) > most;
}

/** The same by the distances of the guide, and by what has been found so far; or since no path leads that way at all. */
function isAstray(
  { rank, fromRoot, toRoot }: Guide,
  { forth, back, budget }: PathSearch,
  { time }: DistanceGraph,
  isForth: boolean,
  point: number,
  label: number,
): boolean {
  if ((rank[point] as number) > (rank[forth.start] as number)) return true;
  if ((rank[point] as number) < (rank[back.start] as number)) return true;
  // What may be left of the way, as the bounds tell it and not as they are reduced.
  const at = time[point] as number;
  return isForth
    ? isBeyond(fromRoot, toRoot, point, back.start, budget - label - (at - (time[back.start] as number)))
    : isBeyond(toRoot, fromRoot, point, forth.start, budget - label - ((time[forth.start] as number) - at));
}

function isLess(a: number, aEps: number, b: number, bEps: number): boolean {
  return a < b || (a === b && aEps < bEps);
}
