import { leastOf, mostOf } from '../../base/lists.js';
import { crossingsBetween, type LineOrders, type Slot } from './line-orders.js';

/**
 * Orders with fewer crossings than these, while any are found: each line that crosses others is taken out and put back where all of it,
 * from slot to slot, crosses them least, and each group is put where it does. What costs the same stays as it is.
 */
export function untangled(slots: readonly Slot[], given: LineOrders): LineOrders {
  const count = Math.max(-1, mostOf(given.flat())) + 1;
  const tangle: Tangle = {
    slots,
    orders: [...given],
    groupOf: slots.map(({ groups }) => numbered(count, groups)),
    placeOf: given.map((order) => placesIn(order, count)),
    work: 0,
  };
  for (let isBetter = true; isBetter && tangle.work < mostWork; ) {
    isBetter = false;
    for (let line = 0; line < count; line += 1)
      for (const run of runsOf(tangle, line)) isBetter = putBack(tangle, line, run) || isBetter;
    for (const slot of slots.keys()) isBetter = regrouped(tangle, slot) || isBetter;
  }
  return tangle.orders;
}

/** As much as some tenths of a second take. */
const mostWork = 4e6;

type Tangle = {
  readonly slots: readonly Slot[];
  readonly orders: (readonly number[])[];
  /** For each slot the group of each line; -1 where it is not there. */
  readonly groupOf: readonly Int32Array[];
  /** For each slot the place of each line; -1 where it is not there. */
  readonly placeOf: Int32Array[];
  work: number;
};

function numbered(count: number, groups: readonly (readonly number[])[]): Int32Array {
  const own = new Int32Array(count).fill(-1);
  groups.forEach((group, index) => {
    for (const line of group) own[line] = index;
  });
  return own;
}

function placesIn(order: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  order.forEach((line, place) => {
    places[line] = place;
  });
  return places;
}

function reorder({ orders, placeOf }: Tangle, slot: number, order: readonly number[]): void {
  orders[slot] = order;
  placeOf[slot] = placesIn(order, (placeOf[slot] as Int32Array).length);
}

/** The runs of slots in which a line is. */
function runsOf({ placeOf }: Tangle, line: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  placeOf.forEach((places, slot) => {
    if (at(places, line) < 0) return;
    const run = runs.at(-1);
    if (run?.at(-1) === slot - 1) run.push(slot);
    else runs.push([slot]);
  });
  return runs;
}

/** How many lines cross this one from a slot to the next. */
function crossingsOfLine({ orders, placeOf }: Tangle, line: number, slot: number): number {
  const [left, right] = [placeOf[slot] as Int32Array, placeOf[slot + 1] as Int32Array];
  const [from, to] = [at(left, line), at(right, line)];
  let count = 0;
  for (const other of orders[slot] as readonly number[]) {
    const place = at(right, other);
    if (place >= 0 && other !== line && at(left, other) < from !== place < to) count += 1;
  }
  return count;
}

/** Where a line can be in a slot among the others, as they stand without it. */
type Gaps = { readonly others: readonly number[]; readonly places: readonly number[]; readonly now: number };

/** Puts a line where it crosses least over a run of slots; says whether that is less than before. */
function putBack(tangle: Tangle, line: number, run: readonly number[]): boolean {
  const before = run.slice(1).reduce((sum, slot) => sum + crossingsOfLine(tangle, line, slot - 1), 0);
  if (before === 0 || tangle.work > mostWork) return false;
  const gaps = run.map((slot) => gapsOf(tangle, slot, line));
  let costs = (gaps[0] as Gaps).places.map(() => 0);
  const cameFrom: (readonly number[])[] = [];
  gaps.slice(1).forEach((right, index) => {
    const left = gaps[index] as Gaps;
    const between = costsBetween(
      left.others,
      right.others,
      tangle.placeOf[(run[index] as number) + 1] as Int32Array,
      line,
    );
    tangle.work += 2 * left.others.length * right.others.length + left.places.length * right.places.length;
    const from: number[] = [];
    costs = right.places.map((to) => {
      let [best, least] = [-1, Number.POSITIVE_INFINITY];
      left.places.forEach((place, way) => {
        const cost = (costs[way] as number) + between(place, to);
        if (cost < least || (cost === least && place === left.now)) [best, least] = [way, cost];
      });
      from.push(best);
      return least;
    });
    cameFrom.push(from);
  });
  const least = leastOf(costs);
  if (least >= before) return false;
  let way = costs.indexOf(least);
  for (let index = run.length - 1; index >= 0; index -= 1) {
    const { others, places } = gaps[index] as Gaps;
    reorder(tangle, run[index] as number, others.toSpliced(places[way] as number, 0, line));
    way = cameFrom[index - 1]?.[way] ?? 0;
  }
  return true;
}

function gapsOf({ slots, orders, groupOf }: Tangle, slot: number, line: number): Gaps {
  const order = orders[slot] as readonly number[];
  const groups = groupOf[slot] as Int32Array;
  const others = order.filter((other) => other !== line);
  const own = at(groups, line);
  const isAlone = slots[slot]?.groups[own]?.length === 1;
  const places: number[] = [];
  for (let place = 0; place <= others.length; place += 1) {
    const above = place === 0 ? -1 : at(groups, others[place - 1] as number);
    const below = place === others.length ? -2 : at(groups, others[place] as number);
    if (isAlone ? above !== below : above === own || below === own) places.push(place);
  }
  return { others, places, now: order.indexOf(line) };
}

/** How many lines are crossed on the way from one place to another: those that are above the one and below the other. */
function costsBetween(
  a: readonly number[],
  b: readonly number[],
  placeInB: Int32Array,
  line: number,
): (place: number, to: number) => number {
  const width = b.length + 1;
  const own = at(placeInB, line);
  // By how far down both places are, how many lines are above both.
  const above = new Int32Array((a.length + 1) * width);
  const inA = new Int32Array(a.length + 1);
  const inB = new Int32Array(width);
  a.forEach((other, row) => {
    const place = at(placeInB, other);
    const to = place > own ? place - 1 : place;
    inA[row + 1] = at(inA, row) + (place >= 0 ? 1 : 0);
    if (place >= 0) inB[to + 1] = 1;
    for (let column = 0; column < width; column += 1)
      above[(row + 1) * width + column] = at(above, row * width + column) + (place >= 0 && to < column ? 1 : 0);
  });
  for (let column = 1; column < width; column += 1) inB[column] = at(inB, column) + at(inB, column - 1);
  return (place, to) => at(inA, place) + at(inB, to) - 2 * at(above, place * width + to);
}

/** Puts each group of a slot where it crosses least; says whether that is less than before. */
function regrouped(tangle: Tangle, slot: number): boolean {
  const { slots, orders, groupOf } = tangle;
  const { groups } = slots[slot] as Slot;
  const kinds = groupOf[slot] as Int32Array;
  const beside = [orders[slot - 1], orders[slot + 1]].filter((order) => order !== undefined);
  const cost = (order: readonly number[]) => {
    tangle.work += 10 * order.length;
    return beside.reduce((sum, other) => sum + crossingsBetween(order, other), 0);
  };
  let least = cost(orders[slot] as readonly number[]);
  let isBetter = false;
  for (const [index, group] of groups.entries()) {
    if (group.length < 2 || least === 0 || tangle.work > mostWork) continue;
    const own = orders[slot] as readonly number[];
    const members = own.filter((line) => at(kinds, line) === index);
    const others = own.filter((line) => at(kinds, line) !== index);
    for (let place = 0; place <= others.length; place += 1) {
      const [above, below] = [others[place - 1], others[place]];
      if (above !== undefined && below !== undefined && at(kinds, above) === at(kinds, below)) continue;
      for (const block of [members, members.toReversed()]) {
        const made = others.toSpliced(place, 0, ...block);
        const count = cost(made);
        if (count >= least) continue;
        reorder(tangle, slot, made);
        [least, isBetter] = [count, true];
      }
    }
  }
  return isBetter;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}
