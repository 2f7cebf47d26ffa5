import type { Claim, ClaimId, Slice } from './story.js';

/** A claim of one kind. */
export type ClaimOf<K extends Claim['sense']['kind']> = Claim & {
  readonly sense: Extract<Claim['sense'], { readonly kind: K }>;
};

/** Whether a claim is of one kind. */
export function isOf<K extends Claim['sense']['kind']>(claim: Claim, kind: K): claim is ClaimOf<K> {
  return claim.sense.kind === kind;
}

/** A function of a slice that is computed once for each slice. */
export function perSlice<T extends object>(make: (slice: Slice) => T): (slice: Slice) => T {
  const made = new WeakMap<Slice, T>();
  return (slice) => {
    const known = made.get(slice);
    if (known) return known;
    const fresh = make(slice);
    made.set(slice, fresh);
    return fresh;
  };
}

/** All claims in the order in which they are told: by stop, and within a stop as they stand in the file. */
export const asTold = perSlice((slice): readonly Claim[] => [...slice.claims].sort((a, b) => a.told - b.told));

/** The claims of one kind, as told. */
export function ofKind<K extends Claim['sense']['kind']>(slice: Slice, kind: K): readonly ClaimOf<K>[] {
  return (kinds(slice).get(kind) ?? []) as readonly ClaimOf<K>[];
}

const kinds = perSlice((slice): ReadonlyMap<Claim['sense']['kind'], readonly Claim[]> => {
  const found = new Map<Claim['sense']['kind'], Claim[]>();
  for (const claim of asTold(slice)) {
    const list = found.get(claim.sense.kind);
    if (list) list.push(claim);
    else found.set(claim.sense.kind, [claim]);
  }
  return found;
});

/** The claims by id. */
export const claimsById = perSlice(
  (slice): ReadonlyMap<ClaimId, Claim> => new Map(slice.claims.map((claim) => [claim.id, claim])),
);

/** The claims nested under each claim, in the order of the file. */
export const nestedUnder = perSlice(
  (slice): ReadonlyMap<ClaimId, readonly Claim[]> =>
    grouped(slice.claims, (claim) => (claim.parent === undefined ? [] : [claim.parent])),
);

/** Items under each of their keys, in order. */
export function grouped<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const group of keysOf(item)) {
      const list = groups.get(group);
      if (list) list.push(item);
      else groups.set(group, [item]);
    }
  }
  return groups;
}
