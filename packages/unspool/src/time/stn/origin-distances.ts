import { active, type DistanceGraph, type Fan, grown } from './distance-graph.js';
import { type Heap, heap, pop, push } from './heap.js';

/**
 * The shortest distances from the origin to every point, or from every point to the origin, brought up to date when they
 * are asked for: what became worse is what hung, in the tree of shortest paths, on a bound that was removed; what became
 * better is reached from a bound that was added; both at once by Dijkstra's algorithm with reduced costs (Ramalingam &
 * Reps, “An incremental algorithm for a generalization of the shortest-path problem”, 1996).
 *
 * A distance needs no count of strict bounds, only whether there is one. That keeps a change of one bound from changing
 * the distances of all that hangs on it.
 */
export type Distances = {
  /** Whether the distances are from the origin, along the bounds. */
  readonly isForth: boolean;
  value: Float64Array;
  strict: Uint8Array;
  /** By point: the last bound of the path from the origin, or the first of the path to it. */
  via: Int32Array;
  /** What has changed since; `null` where so much has that it is better to start again. */
  added: number[] | null;
  /** Points whose `via` was removed. */
  lost: number[];
  points: number;
};

export function distances(isForth: boolean): Distances {
  return {
    isForth,
    value: new Float64Array(0),
    strict: new Uint8Array(0),
    via: new Int32Array(0),
    added: null,
    lost: [],
    points: 0,
  };
}

export function copyDistances({ isForth, value, strict, via, added, lost, points }: Distances): Distances {
  return {
    isForth,
    value: value.slice(),
    strict: strict.slice(),
    via: via.slice(),
    added: added && [...added],
    lost: [...lost],
    points,
  };
}

export function noteAdded(distances: Distances, bound: number): void {
  const { added } = distances;
  if (!added) return;
  if (added.length > distances.points) distances.added = null;
  else added.push(bound);
}

export function noteRemoved(distances: Distances, graph: DistanceGraph, bound: number): void {
  if (!distances.added) return;
  const end = (distances.isForth ? graph.to : graph.from)[bound] as number;
  if (end >= distances.points || distances.via[end] !== bound) return;
  distances.via[end] = gone;
  distances.lost.push(end);
}

/** Brings the distances up to date. The solution of the graph must hold. */
export function refresh(distances: Distances, graph: DistanceGraph): void {
  if (distances.added && !distances.added.length && !distances.lost.length && distances.points === graph.points) return;
  const sides = orient(distances, graph);
  addPoints(distances, graph);
  if (!distances.added) {
    distances.value.fill(Number.POSITIVE_INFINITY);
    distances.strict.fill(0);
    distances.via.fill(none);
    distances.value[0] = 0;
    enqueue(distances, graph, 0);
  } else {
    loosen(distances, graph, sides);
    for (const bound of distances.added) {
      if (graph.state[bound] === active) relax(distances, graph, bound, sides.near, sides.far);
    }
  }
  distances.added = [];
  distances.lost = [];
  spread(distances, graph, sides);
}

/** The bounds of the shortest path from the origin to a point, or from it to the origin, in order. */
export function pathOf({ isForth, via }: Distances, graph: DistanceGraph, point: number): number[] {
  const path: number[] = [];
  for (let at = point; at !== 0; ) {
    const bound = via[at] as number;
    path.push(bound);
    at = (isForth ? graph.from : graph.to)[bound] as number;
  }
  return isForth ? path.reverse() : path;
}

/** No bound leads here. */
const none = -1;
/** The bound that led here was removed. */
const gone = -2;

/** The graph as seen when walking away from the origin. */
type Sides = { readonly near: Int32Array; readonly far: Int32Array; readonly onward: Fan; readonly backward: Fan };

function orient({ isForth }: Distances, graph: DistanceGraph): Sides {
  return isForth
    ? { near: graph.from, far: graph.to, onward: graph.out, backward: graph.into }
    : { near: graph.to, far: graph.from, onward: graph.into, backward: graph.out };
}

function addPoints(distances: Distances, graph: DistanceGraph): void {
  const room = graph.time.length;
  if (distances.value.length < room) {
    distances.value = grown(distances.value, new Float64Array(room));
    distances.strict = grown(distances.strict, new Uint8Array(room));
    distances.via = grown(distances.via, new Int32Array(room));
  }
  distances.value.fill(Number.POSITIVE_INFINITY, distances.points, graph.points);
  distances.via.fill(none, distances.points, graph.points);
  distances.points = graph.points;
}

/** What hung on bounds that were removed gets a new hold, or the best distance by way of what hung on none of them. */
function loosen(distances: Distances, graph: DistanceGraph, { near, far, onward, backward }: Sides): void {
  const { value, strict, via } = distances;
  const affected: number[] = [];
  for (const point of distances.lost) {
    if (via[point] === gone && !regain(distances, graph, point, near, backward)) affected.push(point);
  }
  for (let i = 0; i < affected.length; i++) {
    const point = affected[i] as number;
    value[point] = Number.POSITIVE_INFINITY;
    strict[point] = 0;
    via[point] = none;
    for (let bound = onward.head[point] as number; bound >= 0; bound = onward.next[bound] as number) {
      const end = far[bound] as number;
      if (via[end] === bound) affected.push(end);
    }
  }
  for (const point of affected) {
    for (let bound = backward.head[point] as number; bound >= 0; bound = backward.next[bound] as number) {
      relax(distances, graph, bound, near, far);
    }
  }
}

/** Looks for another bound that gives a point the same distance, from a point which does not itself hang on this one. */
function regain(distances: Distances, graph: DistanceGraph, point: number, near: Int32Array, backward: Fan): boolean {
  const { value, strict, via } = distances;
  let patience = 200;
  for (let bound = backward.head[point] as number; bound >= 0 && patience > 0; bound = backward.next[bound] as number) {
    patience--;
    let at = near[bound] as number;
    if ((value[at] as number) + (graph.value[bound] as number) !== value[point]) continue;
    if (((strict[at] as number) | -(graph.eps[bound] as number)) !== strict[point]) continue;
    while (at !== 0 && at !== point && (via[at] as number) >= 0 && patience-- > 0) {
      at = near[via[at] as number] as number;
    }
    if (at === 0) {
      via[point] = bound;
      return true;
    }
  }
  return false;
}

/** Whether the far end of a bound gets nearer by it; if so it is queued. */
function relax(distances: Distances, graph: DistanceGraph, bound: number, near: Int32Array, far: Int32Array): void {
  const { value, strict, via } = distances;
  const from = near[bound] as number;
  const end = far[bound] as number;
  const length = (value[from] as number) + (graph.value[bound] as number);
  const present = value[end] as number;
  if (length > present || length === Number.POSITIVE_INFINITY) return;
  const isStrict = (strict[from] as number) | -(graph.eps[bound] as number);
  if (length === present && isStrict <= (strict[end] as number)) return;
  value[end] = length;
  strict[end] = isStrict;
  via[end] = bound;
  enqueue(distances, graph, end);
}

/**
 * Points by their distance less what the solution says of it: no point is left before its distance is final, but for its
 * strictness, which may change once more.
 */
const queue: Heap = heap();
let queued = new Uint8Array(0);

function enqueue({ isForth, value }: Distances, { time }: DistanceGraph, point: number): void {
  const label = value[point] as number;
  const at = time[point] as number;
  if (queued.length <= point) queued = grown(queued, new Uint8Array(2 * point + 16));
  queued[point] = 1;
  push(queue, isForth ? label - at : label + at, 0, point);
}

function spread(distances: Distances, graph: DistanceGraph, { near, far, onward }: Sides): void {
  for (let point = pop(queue); point >= 0; point = pop(queue)) {
    if (!queued[point]) continue;
    queued[point] = 0;
    for (let bound = onward.head[point] as number; bound >= 0; bound = onward.next[bound] as number) {
      relax(distances, graph, bound, near, far);
    }
  }
}
