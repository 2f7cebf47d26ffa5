import { fewestViolated, type Watch } from './fewest-violated.js';
import { crossingsOf, type LineOrders, type LineProblem, type Slot } from './line-orders.js';
import type { Sat } from './sat.js';
import { soonOrders } from './soon-orders.js';

/** Orders, how often lines cross in them, and how often they must at least: as often, where it is proven that no orders have fewer. */
export type Ordered = { readonly orders: LineOrders; readonly crossings: number; readonly least: number };

/** Orders found at once, of which nothing is proven, unless there is nothing to prove. */
export function orderedSoon(problem: LineProblem): Ordered {
  const orders = soonOrders(problem);
  return { orders, crossings: crossingsOf(orders), least: 0 };
}

/**
 * The fewest crossings, proven. In each slot it is a variable which of two groups, and of two lines of a group, is above the other; that this
 * is an order is a clause for each three; that two lines stay as they are from slot to slot is a wish. Stopped, it gives the best
 * that is found, with what is known of the least.
 */
export function fewestCrossings(problem: LineProblem, sat: Sat, watch: Watch = {}): Ordered {
  const soon = orderedSoon(problem);
  if (soon.crossings === 0) return soon;
  const { slots, from } = withoutRepeats(problem.slots);
  const variables = variablesOf(slots, sat);
  prefer(variables, slots, from, soon.orders, sat);
  const wishes = wishesOf(slots, variables, sat);
  const { least, isOptimal } = fewestViolated(sat, wishes, variables.make, soon.crossings, watch);
  if (!isOptimal) return { ...soon, least };
  const orders = slots.map((slot, at) => orderIn(slot, (a, b) => sat.value(variables.above(at, a, b))));
  return { orders: from.map((slot) => orders[slot] as readonly number[]), crossings: least, least };
}

/** Slots that say the same as the one before them are left out; `from` says which slot stands for each. */
function withoutRepeats(all: readonly Slot[]): { readonly slots: readonly Slot[]; readonly from: readonly number[] } {
  const slots: Slot[] = [];
  let before = '';
  const from = all.map((slot) => {
    const name = JSON.stringify(
      slot.groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    );
    if (name !== before) slots.push(slot);
    before = name;
    return slots.length - 1;
  });
  return { slots, from };
}

type Variables = {
  /** The literal that says that in a slot one line is above another. */
  readonly above: (slot: number, a: number, b: number) => number;
  readonly make: () => number;
};

/** Gives out the variables of all slots, and says that they are orders. */
function variablesOf(slots: readonly Slot[], sat: Sat): Variables {
  let count = 0;
  const make = () => {
    count += 1;
    return count;
  };
  const known = slots.map(({ groups }) => {
    const groupOf = new Map(groups.flatMap((group, index) => group.map((line) => [line, index] as const)));
    const between = tournament(groups.length, make, sat);
    const within = groups.map((group) => ({
      places: new Map(group.map((line, place) => [line, place])),
      above: tournament(group.length, make, sat),
    }));
    return { groupOf, between, within };
  });
  return {
    make,
    above: (slot, a, b) => {
      const { groupOf, between, within } = known[slot] as (typeof known)[number];
      const [first, second] = [groupOf.get(a) as number, groupOf.get(b) as number];
      if (first !== second) return between(first, second);
      const { places, above } = within[first] as (typeof within)[number];
      return above(places.get(a) as number, places.get(b) as number);
    },
  };
}

/** A variable for each two of so many, and for each three that they do not go round. */
function tournament(count: number, make: () => number, sat: Sat): (a: number, b: number) => number {
  const first = Array.from({ length: count }, (_, a) => Array.from({ length: count }, (_, b) => (a < b ? make() : 0)));
  const above = (a: number, b: number) => (a < b ? (first[a]?.[b] as number) : -(first[b]?.[a] as number));
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1)
      for (let c = b + 1; c < count; c += 1) {
        sat.addClause([-above(a, b), -above(b, c), above(a, c)]);
        sat.addClause([above(a, b), above(b, c), -above(a, c)]);
      }
  return above;
}

/** For each two lines that are in two slots, one after the other, the wish that they do not cross; those that are one wish cost as many. */
function wishesOf(slots: readonly Slot[], { above, make }: Variables, sat: Sat): Map<number, number> {
  const wishes = new Map<number, number>();
  slots.slice(1).forEach(({ groups }, at) => {
    const before = new Set((slots[at] as Slot).groups.flat());
    const both = groups.flat().filter((line) => before.has(line));
    const made = new Map<string, number>();
    both.forEach((a, place) => {
      for (const b of both.slice(place + 1)) {
        const [left, right] = [above(at, a, b), above(at + 1, a, b)];
        const [x, y] = left > 0 ? [left, right] : [-left, -right];
        const name = `${x} ${y}`;
        const crossed = made.get(name) ?? make();
        if (!made.has(name)) {
          sat.addClause([crossed, -x, y]);
          sat.addClause([crossed, x, -y]);
          made.set(name, crossed);
        }
        wishes.set(-crossed, (wishes.get(-crossed) ?? 0) + 1);
      }
    });
  });
  return wishes;
}

/** Of several ways, that is tried first which was found at once. */
function prefer(
  { above }: Variables,
  slots: readonly Slot[],
  from: readonly number[],
  orders: LineOrders,
  sat: Sat,
): void {
  slots.forEach((_, slot) => {
    const order = orders[from.indexOf(slot)] as readonly number[];
    order.forEach((a, place) => {
      for (const b of order.slice(place + 1)) sat.phase(above(slot, a, b));
    });
  });
}

/** The lines of a slot by which is above which. */
function orderIn({ groups }: Slot, isAbove: (a: number, b: number) => boolean): readonly number[] {
  const lines = groups.flat();
  const higher = (line: number) => lines.filter((other) => other !== line && isAbove(other, line)).length;
  return lines
    .map((line) => ({ line, at: higher(line) }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}
