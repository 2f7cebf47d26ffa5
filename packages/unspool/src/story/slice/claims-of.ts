import { grouped } from '../../base/index.js';
import type { Claim, ClaimId, Slice } from '../story.js';
import { perSlice } from './per-slice.js';

/** A claim of one kind. */
export type ClaimOf<K extends Claim['sense']['kind']> = Claim & {
  readonly sense: Extract<Claim['sense'], { readonly kind: K }>;
};

/** Whether a claim is of one kind. */
export function isOf<K extends Claim['sense']['kind']>(claim: Claim, kind: K): claim is ClaimOf<K> {
  return claim.sense.kind === kind;
}

/** All claims in the order in which they are told: by stop, and within a stop as they stand in the file. */
export const asTold = perSlice((slice): readonly Claim[] => [...slice.claims].sort((a, b) => a.told - b.told));

/** The claims of one kind, as told; what an overturning says instead is a claim like any other. */
export function ofKind<K extends Claim['sense']['kind']>(slice: Slice, kind: K): readonly ClaimOf<K>[] {
  return (kinds(slice).get(kind) ?? []) as readonly ClaimOf<K>[];
}

const kinds = perSlice(
  (slice): ReadonlyMap<Claim['sense']['kind'], readonly Claim[]> =>
    grouped(
      asTold(slice).flatMap((claim) => (stated(claim) === claim ? [claim] : [claim, stated(claim)])),
      ({ sense }) => [sense.kind],
    ),
);

/** A claim as what it states: an overturning, too, says something of the world, namely what it puts in the place of the other. */
export function stated(claim: Claim): Claim {
  return claim.sense.kind === 'overturns' && claim.sense.instead ? { ...claim, sense: claim.sense.instead } : claim;
}

/** The claims by id. */
export const claimsById = perSlice(
  (slice): ReadonlyMap<ClaimId, Claim> => new Map(slice.claims.map((claim) => [claim.id, claim])),
);

/** The claims nested under each claim, in the order of the file. */
export const nestedUnder = perSlice(
  (slice): ReadonlyMap<ClaimId, readonly Claim[]> =>
    grouped(slice.claims, (claim) => (claim.parent === undefined ? [] : [claim.parent])),
);

/** Whether the notes say beneath a claim when what it tells is so, apart from its scene. */
export function isDated(slice: Slice, { id }: Claim): boolean {
  return (nestedUnder(slice).get(id) ?? []).some(({ sense }) => sense.kind === 'when');
}
