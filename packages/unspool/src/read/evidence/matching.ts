/** Segments of two drafts that have text in common. */
export type Shared = { readonly earlier: number; readonly later: number; readonly weight: number };

/**
 * One partner at most for each, so that together they share much: the first that are free, and then whatever two
 * segments gain by leaving theirs. The most for itself would take a scene from its own lines for one long line that was
 * moved into it. Not always the very most, but linear: `pairs` come in order of weight, and few of each are looked at.
 */
export function matching(pairs: readonly Shared[]): ReadonlyMap<number, number> {
  const partners = new Map<number, Shared>();
  const takers = new Map<number, Shared>();
  const [byEarlier, byLater] = [new Map<number, Shared[]>(), new Map<number, Shared[]>()];
  for (const pair of pairs) {
    if (!partners.has(pair.earlier) && !takers.has(pair.later)) take(pair);
    note(byEarlier, pair.earlier, pair);
    note(byLater, pair.later, pair);
  }
  for (let round = 0; round < mostRounds; round += 1) {
    if (pairs.filter(exchange).length === 0) break;
  }
  return new Map([...partners.values()].map(({ earlier, later }) => [earlier, later]));

  function take(pair: Shared) {
    partners.set(pair.earlier, pair);
    takers.set(pair.later, pair);
  }

  /** Makes a pair of two that have others, or none, where that and what the others find then is more than they had. */
  function exchange(pair: Shared): boolean {
    const [left, taken] = [partners.get(pair.earlier), takers.get(pair.later)];
    if (left === pair) return false;
    const isFree = ({ earlier, later }: Shared) =>
      (!partners.has(earlier) || earlier === taken?.earlier) &&
      (!takers.has(later) || later === left?.later) &&
      earlier !== pair.earlier &&
      later !== pair.later;
    const others = [taken && byEarlier.get(taken.earlier), left && byLater.get(left.later)];
    const [first, second] = others.map((own) => own?.find(isFree));
    const fits = first && second && first.earlier !== second.earlier && first.later !== second.later;
    const found = [first, second].filter((one) => one !== undefined).sort((a, b) => b.weight - a.weight);
    const fresh = [pair, ...(fits ? found : found.slice(0, 1))];
    if (sum(fresh) <= sum([left, taken])) return false;
    for (const old of [left, taken]) {
      if (old) partners.delete(old.earlier);
      if (old) takers.delete(old.later);
    }
    fresh.forEach(take);
    return true;
  }
}

const mostRounds = 8;
const mostLookedAt = 20;

function note(lists: Map<number, Shared[]>, index: number, pair: Shared): void {
  const list = lists.get(index);
  if (!list) lists.set(index, [pair]);
  else if (list.length < mostLookedAt) list.push(pair);
}

function sum(pairs: readonly (Shared | undefined)[]): number {
  return pairs.reduce((total, pair) => total + (pair?.weight ?? 0), 0);
}
