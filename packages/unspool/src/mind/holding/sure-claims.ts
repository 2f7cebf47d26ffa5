import {
  acceptance,
  type Claim,
  END,
  hasTrait,
  objectionsTo,
  perSlice,
  type Sense,
  type Slice,
  stated,
} from '../../story/index.js';
import { type AccountId, accountsOf } from '../../time/index.js';

/** What the notes state of the world, or of somebody's account of it. */
export type SureClaim = {
  readonly claim: Claim;
  /** What it says; what an overturning says instead is said like anything else. */
  readonly sense: Sense;
  readonly account: AccountId;
};

/**
 * All that is stated without a doubt: it stands, nothing is held against it, nobody only dreams it, and its author calls it
 * no less than certain. In the order of the file.
 */
export const sureClaims = perSlice((slice: Slice): readonly SureClaim[] => {
  const { isAccepted } = acceptance(slice);
  const accounts = accountsOf(slice);
  return slice.claims.flatMap((claim): readonly SureClaim[] => {
    const { sense } = stated(claim);
    const isFree = claim.sense.kind === 'overturns' && claim.sense.instead === null;
    if (!isFree && !hasTrait(sense, 'worldly')) return [];
    if (claim.scene === null && claim.told === END) return [];
    if (claim.certainty !== undefined && claim.certainty !== 'certain') return [];
    if (!isAccepted(claim.id) || accounts.isUnreal(claim.scene) || objectionsTo(slice, claim).length > 0) return [];
    return [{ claim, sense: isFree ? { kind: 'fact' } : sense, account: accounts.of(claim.scene) }];
  });
});
