/**
 * The bounds as a weighted graph, and one solution of them.
 *
 * The bound x(to) − x(from) ≤ most is an edge from → to with the weight (most, 0), or (most, −1) if it is strict: time is
 * dense, so “less than” is “at most, less an amount as small as one likes”. Sums of weights are sums of both parts, the
 * second of which counts strict bounds; pairs compare by the first part, then by the second. A set of bounds can hold
 * exactly if no cycle sums to less than (0, 0).
 *
 * Values are exact as long as sums of them stay within ±2⁵³.
 */
export type DistanceGraph = {
  points: number;
  bounds: number;

  // By bound.
  from: Int32Array;
  to: Int32Array;
  value: Float64Array;
  eps: Int8Array;
  state: Uint8Array;
  readonly out: Fan;
  readonly into: Fan;

  // By point: a solution of all active bounds, so that every reduced cost, weight + time(from) − time(to), is ≥ 0.
  time: Float64Array;
  timeEps: Float64Array;
};

/** The active bounds that leave, or enter, each point, as doubly linked lists; −1 ends a list. */
export type Fan = {
  head: Int32Array;
  size: Int32Array;
  next: Int32Array;
  previous: Int32Array;
};

export const removed = 0;
export const active = 1;
export const refused = 2;
/** Says nothing: it holds whatever the times are. */
export const idle = 3;

export function graph(): DistanceGraph {
  return {
    points: 0,
    bounds: 0,
    from: new Int32Array(16),
    to: new Int32Array(16),
    value: new Float64Array(16),
    eps: new Int8Array(16),
    state: new Uint8Array(16),
    out: fan(),
    into: fan(),
    time: new Float64Array(8),
    timeEps: new Float64Array(8),
  };
}

export function copyGraph(graph: DistanceGraph): DistanceGraph {
  return {
    points: graph.points,
    bounds: graph.bounds,
    from: graph.from.slice(),
    to: graph.to.slice(),
    value: graph.value.slice(),
    eps: graph.eps.slice(),
    state: graph.state.slice(),
    out: copyFan(graph.out),
    into: copyFan(graph.into),
    time: graph.time.slice(),
    timeEps: graph.timeEps.slice(),
  };
}

export function addPoint(graph: DistanceGraph): number {
  const point = graph.points++;
  if (point === graph.time.length) growPoints(graph);
  graph.out.head[point] = -1;
  graph.into.head[point] = -1;
  return point;
}

/** Takes note of a bound, which is not active yet. */
export function addBound(graph: DistanceGraph, from: number, to: number, value: number, eps: number): number {
  const bound = graph.bounds++;
  if (bound === graph.from.length) growBounds(graph);
  graph.from[bound] = from;
  graph.to[bound] = to;
  graph.value[bound] = value;
  graph.eps[bound] = eps;
  graph.state[bound] = refused;
  return bound;
}

/** Makes a bound active. Whoever calls this sees to the solution. */
export function link(graph: DistanceGraph, bound: number): void {
  graph.state[bound] = active;
  prepend(graph.out, graph.from[bound] as number, bound);
  prepend(graph.into, graph.to[bound] as number, bound);
}

export function unlink(graph: DistanceGraph, bound: number, state: number): void {
  graph.state[bound] = state;
  drop(graph.out, graph.from[bound] as number, bound);
  drop(graph.into, graph.to[bound] as number, bound);
}

function fan(): Fan {
  return {
    head: new Int32Array(8),
    size: new Int32Array(8),
    next: new Int32Array(16),
    previous: new Int32Array(16),
  };
}

function copyFan({ head, size, next, previous }: Fan): Fan {
  return { head: head.slice(), size: size.slice(), next: next.slice(), previous: previous.slice() };
}

function prepend(fan: Fan, point: number, bound: number): void {
  const first = fan.head[point] as number;
  fan.next[bound] = first;
  fan.previous[bound] = -1;
  if (first >= 0) fan.previous[first] = bound;
  fan.head[point] = bound;
  (fan.size[point] as number)++;
}

function drop(fan: Fan, point: number, bound: number): void {
  const next = fan.next[bound] as number;
  const previous = fan.previous[bound] as number;
  if (previous >= 0) fan.next[previous] = next;
  else fan.head[point] = next;
  if (next >= 0) fan.previous[next] = previous;
  (fan.size[point] as number)--;
}

function growPoints(graph: DistanceGraph): void {
  const room = 2 * graph.time.length;
  graph.time = grown(graph.time, new Float64Array(room));
  graph.timeEps = grown(graph.timeEps, new Float64Array(room));
  for (const fan of [graph.out, graph.into]) {
    fan.head = grown(fan.head, new Int32Array(room));
    fan.size = grown(fan.size, new Int32Array(room));
  }
}

function growBounds(graph: DistanceGraph): void {
  const room = 2 * graph.from.length;
  graph.from = grown(graph.from, new Int32Array(room));
  graph.to = grown(graph.to, new Int32Array(room));
  graph.value = grown(graph.value, new Float64Array(room));
  graph.eps = grown(graph.eps, new Int8Array(room));
  graph.state = grown(graph.state, new Uint8Array(room));
  for (const fan of [graph.out, graph.into]) {
    fan.next = grown(fan.next, new Int32Array(room));
    fan.previous = grown(fan.previous, new Int32Array(room));
  }
}

/** Copies an array to the start of a longer one. */
export function grown<A extends Float64Array | Int32Array | Int8Array | Uint8Array>(short: A, long: A): A {
  long.set(short);
  return long;
}
