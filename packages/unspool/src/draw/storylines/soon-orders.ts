import { crossingsOf, type LineOrders, type LineProblem, type Slot } from './line-orders.js';
import { untangled } from './untangled.js';

/**
 * Orders with few crossings, at once: each slot is put in order by where its lines stand in the slots before it, and after it, to and
 * fro, and the best of these is untangled. The same problem gets the same orders.
 */
export function soonOrders({ slots }: LineProblem): LineOrders {
  const starts: LineOrders[] = [
    swept(
      slots,
      slots.map(({ groups }) => groups.flat()),
      1,
    ),
  ];
  for (let round = 1; round < rounds; round += 1)
    starts.push(swept(slots, starts.at(-1) as LineOrders, round % 2 === 0 ? 1 : -1));
  let best = starts[0] as LineOrders;
  let fewest = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const orders = untangled(slots, start);
    const count = crossingsOf(orders);
    if (count < fewest) [best, fewest] = [orders, count];
    if (fewest === 0) break;
  }
  return best;
}

const rounds = 4;

/** Each slot in order of where its lines stood when they were last seen, in one direction. */
function swept(slots: readonly Slot[], orders: LineOrders, direction: 1 | -1): LineOrders {
  const seen = new Map<number, number>();
  const result: (readonly number[])[] = [];
  const from = direction === 1 ? 0 : slots.length - 1;
  for (let slot = from; slot >= 0 && slot < slots.length; slot += direction) {
    const own = orders[slot] as readonly number[];
    const height = (line: number) => seen.get(line) ?? own.indexOf(line) / Math.max(1, own.length - 1);
    const order = sortedBy((slots[slot] as Slot).groups, height).flat();
    order.forEach((line, at) => {
      seen.set(line, at / Math.max(1, order.length - 1));
    });
    result[slot] = order;
  }
  return result;
}

/** Groups by how high their lines are in the middle, and the lines of each by how high they are. */
function sortedBy(groups: Slot['groups'], height: (line: number) => number): readonly (readonly number[])[] {
  return groups
    .map((group) => {
      const own = group.map((line) => ({ line, at: height(line) })).sort((a, b) => a.at - b.at);
      return { lines: own.map(({ line }) => line), at: own.reduce((sum, { at }) => sum + at, 0) / own.length };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ lines }) => lines);
}
