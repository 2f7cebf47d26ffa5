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
  const forth = layers(from);
  const back = layers(to);
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

/** How a point was reached, and at what reduced cost. */
type Step = {
  readonly point: number;
  readonly cost: number;
  readonly costEps: number;
  readonly bound: number;
  readonly before: Step | null;
};

/** The last layer, and the cheapest step to every point so far. */
type Layers = { last: Step[]; readonly best: Map<number, Step> };

/** Points at which so many bounds meet are ends of a path or where its halves meet, never opened on the way. */
const crowd = 4000;

function layers(point: number): Layers {
  const start: Step = { point, cost: 0, costEps: 0, bound: -1, before: null };
  return { last: [start], best: new Map([[point, start]]) };
}

function work({ last }: Layers, { size }: Fan): number {
  let sum = 0;
  for (const { point } of last) if ((size[point] as number) <= crowd) sum += size[point] as number;
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
): readonly [Step, Step] | null {
  const layer: Step[] = [];
  let meeting: readonly [Step, Step] | null = null;
  let least = budget;
  let leastEps = budgetEps;
  for (const step of side.last) {
    const { point } = step;
    if (side.best.get(point) !== step || (size[point] as number) > crowd) continue;
    for (let bound = head[point] as number; bound >= 0; bound = next[bound] as number) {
      if (bound >= below) continue;
      const end = ends[bound] as number;
      const cost = step.cost + (value[bound] as number) + sign * ((time[point] as number) - (time[end] as number));
      const costEps =
        step.costEps + (eps[bound] as number) + sign * ((timeEps[point] as number) - (timeEps[end] as number));
      if (isMore(cost, costEps, budget, budgetEps)) continue;
      const best = side.best.get(end);
      if (best && !isMore(best.cost, best.costEps, cost, costEps)) continue;
      const reached: Step = { point: end, cost, costEps, bound, before: step };
      side.best.set(end, reached);
      layer.push(reached);
      const rest = other.best.get(end);
      if (!rest) continue;
      const sum = cost + rest.cost;
      const sumEps = costEps + rest.costEps;
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
function boundsTo(end: Step): number[] {
  const bounds: number[] = [];
  for (let step: Step | null = end; step?.before; step = step.before) bounds.push(step.bound);
  return bounds;
}
