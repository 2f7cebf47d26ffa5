import { leastOf, mostOf } from '../../base/lists.js';
import type { LineOrders, LineProblem } from './line-orders.js';
import { type Edge, ranksOf } from './network-simplex.js';

/** How high lines are in each slot, in steps from the top, and how often one goes up or down from slot to slot. */
export type LineHeights = {
  readonly slots: readonly ReadonlyMap<number, number>[];
  readonly steps: number;
  readonly bends: number;
};

/** Whether a line is drawn broad in a slot, so that it is seen more where it bends. */
export type IsHeavy = (slot: number, line: number) => boolean;

/** For how many thin lines a broad one counts. */
const heavy = 3;

/** How far two neighbours are apart: lines of a group, lines that only pass, and a group and whatever is beside it. */
const [within, passing, around] = [2, 2, 4];

/**
 * Heights for lines in an order. Lines of a group stand close together. As many lines as may be go straight on: where two
 * groups, one after the other, can have the same lines at the same height, they have, those first of which most do; and all others go as
 * little up and down as they can.
 */
export function lineHeights(problem: LineProblem, orders: LineOrders, isHeavy: IsHeavy = () => false): LineHeights {
  const { blocks, placeOf } = blocksOf(problem, orders);
  const apart = apartIn(blocks);
  const joins = joinsOf(orders, placeOf, isHeavy);
  const { bodies, heights } = bodiesOf(blocks.length, apart, joins);
  // Of very many, as high as they can be.
  const tops = blocks.length > mostLevelled ? [...heights] : levelled(blocks, apart, joins, bodies);
  const slots = orders.map((order, slot) => {
    const places = placeOf[slot] as ReadonlyMap<number, PlaceInBlock>;
    return new Map(
      order.map((line) => {
        const { block, below } = places.get(line) as PlaceInBlock;
        return [line, (tops[block] as number) + below] as const;
      }),
    );
  });
  const all = slots.flatMap((own) => [...own.values()]);
  return { slots, steps: Math.max(0, mostOf(all)), bends: bendsIn(slots) };
}

/** As many as are levelled in a second or so. */
const mostLevelled = 3000;

/** Lines of one group in one slot, which stay together. */
type Block = { readonly slot: number; readonly height: number; readonly isScene: boolean };
type PlaceInBlock = { readonly block: number; readonly below: number };

function blocksOf({ slots }: LineProblem, orders: LineOrders) {
  const blocks: Block[] = [];
  const placeOf = orders.map((order, slot) => {
    const groups = slots[slot]?.groups ?? [];
    const groupOf = new Map(groups.flatMap((group) => group.map((line) => [line, group] as const)));
    const places = new Map<number, PlaceInBlock>();
    for (let from = 0; from < order.length; ) {
      const group = groupOf.get(order[from] as number) ?? [];
      const size = Math.max(1, group.length);
      order.slice(from, from + size).forEach((line, place) => {
        places.set(line, { block: blocks.length, below: place * within });
      });
      blocks.push({ slot, height: (size - 1) * within, isScene: size > 1 });
      from += size;
    }
    return places;
  });
  return { blocks, placeOf };
}

/** What keeps blocks of one slot apart. */
function apartIn(blocks: readonly Block[]): readonly Edge[] {
  return blocks.slice(1).flatMap((block, index): readonly Edge[] => {
    const above = blocks[index] as Block;
    if (above.slot !== block.slot) return [];
    const gap = above.isScene || block.isScene ? around : passing;
    return [{ tail: index, head: index + 1, length: above.height + gap, weight: 1 }];
  });
}

/** Two blocks, one after the other, that would have so many lines (broad ones count more) straight if the second were so far below the first. */
type Join = { readonly from: number; readonly to: number; readonly by: number; readonly lines: number };

function joinsOf(
  orders: LineOrders,
  placeOf: readonly ReadonlyMap<number, PlaceInBlock>[],
  isHeavy: IsHeavy,
): readonly Join[] {
  const joins = new Map<string, Join>();
  orders.slice(1).forEach((order, before) => {
    for (const line of order) {
      const [left, right] = [placeOf[before]?.get(line), placeOf[before + 1]?.get(line)];
      if (!left || !right) continue;
      const [from, to, by] = [left.block, right.block, left.below - right.below];
      const name = `${from} ${to} ${by}`;
      joins.set(name, {
        from,
        to,
        by,
        lines: (joins.get(name)?.lines ?? 0) + (isHeavy(before, line) && isHeavy(before + 1, line) ? heavy : 1),
      });
    }
  });
  return [...joins.values()];
}

/** Blocks that have one height between them: for each the first of them, and how far it is below that. */
type Body = { readonly root: number; readonly below: number };

/**
 * Joins blocks while nothing has to give way for it: heights are kept that all joins allow, and a join counts if they can be raised until it
 * holds, too, without coming back to where it began.
 */
function bodiesOf(
  count: number,
  apart: readonly Edge[],
  joins: readonly Join[],
): { readonly bodies: readonly Body[]; readonly heights: Float64Array } {
  const mostWork = Math.min(1.5e6, count * 400);
  const out: { readonly head: number; readonly length: number }[][] = Array.from({ length: count }, () => []);
  for (const { tail, head, length } of apart) out[tail]?.push({ head, length });
  const heights = new Float64Array(count);
  let work = 0;
  const raise = (tail: number, head: number, length: number, undo: Map<number, number>): boolean => {
    const open = [{ node: head, height: (heights[tail] as number) + length }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, height } = next;
      if ((heights[node] as number) >= height) continue;
      work += 1;
      if (node === tail || work > mostWork) return false;
      if (!undo.has(node)) undo.set(node, heights[node] as number);
      heights[node] = height;
      for (const edge of out[node] as (typeof out)[number])
        open.push({ node: edge.head, height: height + edge.length });
    }
    return true;
  };
  for (const { tail, head, length } of apart) raise(tail, head, length, new Map());
  const bodies: Body[] = Array.from({ length: count }, (_, root) => ({ root, below: 0 }));
  const members = bodies.map(({ root }) => [root]);
  for (const { from, to, by } of [...joins].sort((a, b) => b.lines - a.lines || a.from - b.from)) {
    const undo = new Map<number, number>();
    if (!raise(from, to, by, undo) || !raise(to, from, -by, undo)) {
      for (const [node, height] of undo) heights[node] = height;
      if (work > mostWork) break;
      continue;
    }
    out[from]?.push({ head: to, length: by });
    out[to]?.push({ head: from, length: -by });
    const [first, second] = [bodies[from] as Body, bodies[to] as Body];
    if (first.root === second.root) continue;
    const shift = first.below + by - second.below;
    for (const node of members[second.root] as number[]) {
      bodies[node] = { root: first.root, below: (bodies[node] as Body).below + shift };
      members[first.root]?.push(node);
    }
    members[second.root] = [];
  }
  return { bodies, heights };
}

/** How high each block is: all of a body together, so that the lines that are not straight go as little up and down as they can. */
function levelled(
  blocks: readonly Block[],
  apart: readonly Edge[],
  joins: readonly Join[],
  bodies: readonly Body[],
): readonly number[] {
  const numbers = new Map([...new Set(bodies.map(({ root }) => root))].map((root, at) => [root, at]));
  const bodyOf = (block: number) => {
    const { root, below } = bodies[block] as Body;
    return { body: numbers.get(root) as number, below };
  };
  const edges: Edge[] = [];
  const add = (from: number, to: number, length: number, weight: number) => {
    const [a, b] = [bodyOf(from), bodyOf(to)];
    if (a.body !== b.body) edges.push({ tail: a.body, head: b.body, length: length + a.below - b.below, weight });
  };
  for (const { tail, head, length, weight } of apart) add(tail, head, length, weight);
  let count = numbers.size;
  for (const { from, to, by, lines } of joins) {
    const [a, b] = [bodyOf(from), bodyOf(to)];
    if (a.body === b.body) continue;
    // A node above both, from which it costs to be far: together that is how far they are from one height.
    const low = Math.min(0, by + a.below - b.below);
    edges.push({ tail: count, head: a.body, length: -low, weight: weightOfLines * lines });
    edges.push({ tail: count, head: b.body, length: by + a.below - b.below - low, weight: weightOfLines * lines });
    count += 1;
  }
  const ranks = ranksOf(count, edges, mostSimplex);
  const tops = blocks.map((_, block) => {
    const { body, below } = bodyOf(block);
    return (ranks[body] as number) + below;
  });
  const top = leastOf(tops);
  return tops.map((one) => one - top);
}

const weightOfLines = 4;
const mostSimplex = 1e7;

function bendsIn(slots: LineHeights['slots']): number {
  return slots.slice(1).reduce((sum, own, before) => {
    const left = slots[before] as ReadonlyMap<number, number>;
    return sum + [...own].filter(([line, height]) => left.has(line) && left.get(line) !== height).length;
  }, 0);
}
