/**
 * Lines that run through slots from the left to the right. In each slot stand groups of lines that are together; a line by itself is a
 * group of one. Lines are numbers, and one that is in no group of a slot is not there.
 */
export type LineProblem = { readonly slots: readonly Slot[] };

/** The groups of one slot; a line is in one at most. */
export type Slot = { readonly groups: readonly (readonly number[])[] };

/** For each slot its lines from the top to the bottom; those of a group stand next to each other. */
export type LineOrders = readonly (readonly number[])[];

/** How often lines cross, from slot to slot: pairs that are in both of two slots, the other way round. */
export function crossingsOf(orders: LineOrders): number {
  return orders
    .slice(1)
    .reduce((sum, order, slot) => sum + crossingsBetween(orders[slot] as readonly number[], order), 0);
}

/** How many pairs of lines stand in one order the other way round than in another, of those that are in both. */
export function crossingsBetween(a: readonly number[], b: readonly number[]): number {
  const places = new Map(b.map((line, place) => [line, place]));
  const seen: number[] = [];
  let count = 0;
  for (const line of a) {
    const place = places.get(line);
    if (place === undefined) continue;
    for (let at = seen.length - 1; at >= 0 && (seen[at] as number) > place; at -= 1) count += 1;
    insert(seen, place);
  }
  return count;
}

/** Puts a number among rising ones. */
function insert(rising: number[], number: number): void {
  let at = rising.length;
  while (at > 0 && (rising[at - 1] as number) > number) at -= 1;
  rising.splice(at, 0, number);
}

/** Whether in every slot its lines are there, once each, those of a group next to each other. */
export function isOrdered({ slots }: LineProblem, orders: LineOrders): boolean {
  return slots.every(({ groups }, slot) => {
    const order = orders[slot] ?? [];
    const places = new Map(order.map((line, place) => [line, place]));
    const all = groups.flat();
    if (places.size !== order.length || all.length !== order.length) return false;
    return groups.every((group) => {
      const own = group.map((line) => places.get(line) ?? Number.NaN).sort((a, b) => a - b);
      return own.every((place, at) => place === (own[0] as number) + at);
    });
  });
}
