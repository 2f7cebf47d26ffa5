import { type Claim, indexOf, type Slice } from '../../story/index.js';

/** The paragraph of which a claim is a part. */
export function paragraphOf(slice: Slice, claim: Claim): Claim | undefined {
  const parent = claim.parent === undefined ? undefined : indexOf(slice).claims.get(claim.parent);
  return parent?.sense.kind === 'prose' ? parent : undefined;
}
