import { active, type DistanceGraph, refused, unlink } from './distance-graph.js';

/**
 * Finds a solution of many bounds at once and leaves out what cannot hold: of each negative cycle that it meets, the
 * bound with the highest number. All are linked when this begins, and those before `first` hold together.
 *
 * Goldberg & Radzik, “A heuristic improvement of the Bellman–Ford algorithm” (1993): points are scanned in topological
 * order of the bounds that are violated or tight. A cycle of such bounds, not all tight, is negative. What is left out
 * does not undo what was done: the solution in the making serves the remaining bounds as well.
 *
 * A pass goes through all that hangs on what was lowered, and finds few of the cycles that meet at one point. So after a
 * few passes with cycles, whatever is still violated is left out, too, also of what stood before: then the rest holds, and
 * whoever asked tries those one by one. Returns all that was left out.
 */
export function insertMany(graph: DistanceGraph, first: number): readonly number[] {
  const { from, out, points } = graph;
  const { next } = out;
  const order = new Int32Array(points);
  const stack = new Int32Array(points);
  const via = new Int32Array(points);
  const cursor = new Int32Array(points);
  /** How many bounds on the way down the stack are violated. */
  const violations = new Int32Array(points);
  /** 2 × pass once seen, one more once left. */
  const mark = new Int32Array(points);
  const isDue = new Uint8Array(points);
  /** By which bound each point was last lowered. */
  const lowered = new Int32Array(points).fill(-1);
  let due: number[] = [];
  let pass = 1;
  /** How many points `order` holds in this pass. */
  let count = 0;
  const left: number[] = [];
  const leaveOut = (bound: number) => {
    unlink(graph, bound, refused);
    left.push(bound);
  };

  const enter = (point: number, depth: number, bound: number, violated: number) => {
    stack[depth] = point;
    via[point] = bound;
    cursor[point] = out.head[point] as number;
    violations[point] = violated;
    mark[point] = 2 * pass;
  };

  for (let bound = first; bound < graph.bounds; bound++) {
    const point = from[bound] as number;
    if (isDue[point] || !isViolated(graph, bound)) continue;
    isDue[point] = 1;
    due.push(point);
  }

  const leave = (point: number) => {
    mark[point] = 2 * pass + 1;
    order[count++] = point;
  };

  /** Leaves out the highest bound of the cycle that `bound` closes; the depth to go on from. */
  const breakCycle = (bound: number, depth: number): number => {
    const end = graph.to[bound] as number;
    let highest = bound;
    for (let at = stack[depth] as number; at !== end; at = from[via[at] as number] as number) {
      highest = Math.max(highest, via[at] as number);
    }
    leaveOut(highest);
    if (highest === bound) return depth;
    // What stands above the gap is not on this path any more; should it still be violated, the next pass sees to it.
    let kept = depth;
    while (stack[kept] !== from[highest]) leave(stack[kept--] as number);
    return kept;
  };

  const search = (root: number) => {
    let depth = 0;
    enter(root, 0, -1, 0);
    while (depth >= 0) {
      const point = stack[depth] as number;
      const bound = cursor[point] as number;
      if (bound < 0) {
        leave(point);
        depth--;
        continue;
      }
      cursor[point] = next[bound] as number;
      const end = graph.to[bound] as number;
      if (mark[end] === 2 * pass + 1) continue;
      const sign = signOf(graph, bound);
      if (sign > 0) continue;
      const violated = (violations[point] as number) + (sign < 0 ? 1 : 0);
      if (mark[end] !== 2 * pass) enter(end, ++depth, bound, violated);
      else if (violated !== violations[end]) depth = breakCycle(bound, depth);
    }
  };

  for (let patience = passesWithCycles; due.length; pass++) {
    count = 0;
    const before = left.length;
    for (const root of due) {
      if ((mark[root] as number) < 2 * pass && hasViolated(graph, root)) search(root);
    }
    for (const point of due) isDue[point] = 0;
    due = scan(graph, order, count, isDue, lowered);
    if (pass % 8 === 0) dropLoops(graph, lowered, due, leaveOut);
    if (left.length > before) patience--;
    if (patience === 0) {
      for (const bound of violatedFrom(graph, due)) leaveOut(bound);
      break;
    }
  }
  return left;
}

/** So many that a story with a few contradictions never gets there. */
const passesWithCycles = 16;

/**
 * The search does not see a negative cycle whose violated bound leads to what was left by way of a cycle of tight bounds.
 * But whoever is lowered time and again ends up having been lowered, through others, by itself; so now and then we look
 * for that.
 */
function dropLoops(
  graph: DistanceGraph,
  lowered: Int32Array,
  due: readonly number[],
  leaveOut: (bound: number) => void,
): void {
  const seen = new Int32Array(graph.points);
  due.forEach((start, i) => {
    const walk = i + 1;
    let point = start;
    while (seen[point] === 0 && (lowered[point] as number) >= 0) {
      seen[point] = walk;
      const bound = lowered[point] as number;
      if (graph.state[bound] !== active) {
        lowered[point] = -1;
        return;
      }
      point = graph.from[bound] as number;
    }
    if (seen[point] !== walk) return;
    let highest = lowered[point] as number;
    for (let at = graph.from[highest] as number; at !== point; at = graph.from[lowered[at] as number] as number) {
      highest = Math.max(highest, lowered[at] as number);
    }
    leaveOut(highest);
  });
}

/** Lowers what violated bounds ask to be lower, in reverse of the order given. Returns what has to be scanned again. */
function scan(graph: DistanceGraph, order: Int32Array, count: number, isDue: Uint8Array, by: Int32Array): number[] {
  const { out, to, value, eps, time, timeEps } = graph;
  const lowered: number[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const point = order[i] as number;
    isDue[point] = 0;
    const here = time[point] as number;
    const hereEps = timeEps[point] as number;
    for (let bound = out.head[point] as number; bound >= 0; bound = out.next[bound] as number) {
      const end = to[bound] as number;
      const latest = here + (value[bound] as number);
      const present = time[end] as number;
      if (latest > present) continue;
      const latestEps = hereEps + (eps[bound] as number);
      if (latest === present && latestEps >= (timeEps[end] as number)) continue;
      time[end] = latest;
      timeEps[end] = latestEps;
      by[end] = bound;
      if (!isDue[end]) lowered.push(end);
      isDue[end] = 1;
    }
  }
  const due: number[] = [];
  for (const point of lowered) {
    if (isDue[point] !== 1) continue;
    isDue[point] = 2;
    due.push(point);
  }
  return due;
}

/** The violated bounds that leave these points. */
function violatedFrom(graph: DistanceGraph, points: readonly number[]): readonly number[] {
  const { head, next } = graph.out;
  const found: number[] = [];
  for (const point of points) {
    for (let bound = head[point] as number; bound >= 0; bound = next[bound] as number) {
      if (isViolated(graph, bound)) found.push(bound);
    }
  }
  return found;
}

function hasViolated(graph: DistanceGraph, point: number): boolean {
  const { head, next } = graph.out;
  for (let bound = head[point] as number; bound >= 0; bound = next[bound] as number) {
    if (isViolated(graph, bound)) return true;
  }
  return false;
}

function isViolated(graph: DistanceGraph, bound: number): boolean {
  return signOf(graph, bound) < 0;
}

/** Less than 0 where the present times violate a bound, 0 where they just meet it. */
function signOf({ from, to, value, eps, time, timeEps }: DistanceGraph, bound: number): number {
  const start = from[bound] as number;
  const end = to[bound] as number;
  const slack = (time[start] as number) + (value[bound] as number) - (time[end] as number);
  if (slack !== 0) return slack;
  return (timeEps[start] as number) + (eps[bound] as number) - (timeEps[end] as number);
}
