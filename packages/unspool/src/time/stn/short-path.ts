import type { DistanceGraph, Fan } from './distance-graph.js';

/**
 * Looks for a path with few bounds whose reduced cost is within a budget: in layers from both ends, the cheaper layer
 * first, and only by bounds with numbers below the one given. A person is to read it. Gives up, with nothing, where that
 * takes too long.
 */
export function shortPath(
  graph: DistanceGraph,
  from: number,
  to: number,
  budget: number,
  budgetEps: number,
  below: number,
): number[] | null {
  startAgain(graph.time.length);
  begin(forth, from);
  begin(back, to);
  const ahead: Half = { side: forth, other: back, fan: graph.out, ends: graph.to, sign: 1 };
  const behind: Half = { side: back, other: forth, fan: graph.into, ends: graph.from, sign: -1 };
  const limits: Limits = { budget, budgetEps, below };
  let patience = 20_000;
  while (forth.last.length && back.last.length) {
    const toForth = work(forth, graph.out);
    const toBack = work(back, graph.into);
    const isForth = toForth <= toBack;
    patience -= Math.min(toForth, toBack);
    if (patience < 0) return null;
    const meeting = addLayer(graph, isForth ? ahead : behind, limits);
    if (meeting) {
      const [mine, others] = meeting;
      const [start, end] = isForth ? [mine, others] : [others, mine];
      return withoutLoops(graph, from, [...boundsTo(start).reverse(), ...boundsTo(end)]);
    }
  }
  return null;
}

/** A path without what leads back to where it has been. */
export function withoutLoops(graph: DistanceGraph, from: number, path: readonly number[]): number[] {
  const at = new Map([[from, 0]]);
  const simple: number[] = [];
  for (const bound of path) {
    simple.push(bound);
    const end = graph.to[bound] as number;
    const before = at.get(end);
    if (before === undefined) {
      at.set(end, simple.length);
      continue;
    }
    for (const left of simple.splice(before)) {
      if (graph.to[left] !== end) at.delete(graph.to[left] as number);
    }
  }
  return simple;
}

/**
 * How points were reached, and at what reduced cost, by the number of the step. Thousands of contradictions ask for paths one
 * after the other, and nothing of one is needed for the next.
 */
const steps = {
  count: 0,
  point: [] as number[],
  cost: [] as number[],
  costEps: [] as number[],
  bound: [] as number[],
  before: [] as number[],
};

/** The steps of the last layer, and the cheapest to every point so far, of those that are marked with the present round. */
type Layers = { last: number[]; best: Int32Array; mark: Int32Array };

const forth: Layers = { last: [], best: new Int32Array(0), mark: new Int32Array(0) };
const back: Layers = { last: [], best: new Int32Array(0), mark: new Int32Array(0) };
let round = 0;

/** Points at which so many bounds meet are ends of a path or where its halves meet, never opened on the way. */
const crowd = 4000;

function startAgain(room: number): void {
  if (forth.mark.length < room || round > 1e9) {
    round = 0;
    for (const side of [forth, back]) {
      side.best = new Int32Array(room);
      side.mark = new Int32Array(room);
    }
  }
  round += 1;
  steps.count = 0;
}

function begin(side: Layers, point: number): void {
  side.last = [stepTo(side, point, 0, 0, -1, -1)];
}

/** Takes note of a step, which is the cheapest to its point. */
function stepTo(side: Layers, point: number, cost: number, costEps: number, bound: number, before: number): number {
  const step = steps.count++;
  steps.point[step] = point;
  steps.cost[step] = cost;
  steps.costEps[step] = costEps;
  steps.bound[step] = bound;
  steps.before[step] = before;
  side.best[point] = step;
  side.mark[point] = round;
  return step;
}

function work({ last }: Layers, { size }: Fan): number {
  let sum = 0;
  for (const step of last) {
    const bounds = size[steps.point[step] as number] as number;
    if (bounds <= crowd) sum += bounds;
  }
  return sum;
}

/** One end of the path that is looked for, and how the graph looks from there. */
type Half = {
  readonly side: Layers;
  readonly other: Layers;
  readonly fan: Fan;
  readonly ends: Int32Array;
  /** 1 along the bounds, −1 against them. */
  readonly sign: 1 | -1;
};

/** What a path may cost, and the number below which its bounds are. */
type Limits = { readonly budget: number; readonly budgetEps: number; readonly below: number };

function addLayer(
  { time, timeEps, value, eps }: DistanceGraph,
  { side, other, fan: { head, next, size }, ends, sign }: Half,
  { budget, budgetEps, below }: Limits,
): readonly [number, number] | null {
  const layer: number[] = [];
  let meeting: readonly [number, number] | null = null;
  let least = budget;
  let leastEps = budgetEps;
  for (const step of side.last) {
    const point = steps.point[step] as number;
    if (side.best[point] !== step || (size[point] as number) > crowd) continue;
    const near = steps.cost[step] as number;
    const nearEps = steps.costEps[step] as number;
    for (let bound = head[point] as number; bound >= 0; bound = next[bound] as number) {
      if (bound >= below) continue;
      const end = ends[bound] as number;
      const cost = near + (value[bound] as number) + sign * ((time[point] as number) - (time[end] as number));
      const costEps = nearEps + (eps[bound] as number) + sign * ((timeEps[point] as number) - (timeEps[end] as number));
      if (isMore(cost, costEps, budget, budgetEps)) continue;
      if (side.mark[end] === round) {
        const best = side.best[end] as number;
        if (!isMore(steps.cost[best] as number, steps.costEps[best] as number, cost, costEps)) continue;
      }
      const reached = stepTo(side, end, cost, costEps, bound, step);
      layer.push(reached);
      if (other.mark[end] !== round) continue;
      const rest = other.best[end] as number;
      const sum = cost + (steps.cost[rest] as number);
      const sumEps = costEps + (steps.costEps[rest] as number);
      if (isMore(sum, sumEps, least, leastEps)) continue;
      meeting = [reached, rest];
      least = sum;
      leastEps = sumEps;
    }
  }
  side.last = layer;
  return meeting;
}

function isMore(a: number, aEps: number, b: number, bEps: number): boolean {
  return a > b || (a === b && aEps > bEps);
}

/** From the end of a way to its start. */
function boundsTo(end: number): number[] {
  const bounds: number[] = [];
  for (let step = end; (steps.before[step] as number) >= 0; step = steps.before[step] as number)
    bounds.push(steps.bound[step] as number);
  return bounds;
}
