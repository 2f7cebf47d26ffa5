import { grouped } from '../../base/index.js';
import { type Claim, type EntityId, identities, ofKind, perSlice, type Slice } from '../../story/index.js';

/** Whether one of the deeds that somebody or something has part in is such a deed; where there are too many to look at each, one may be. */
export function mayHaveDeed(slice: Slice, of: EntityId, isSuch: (deed: Claim) => boolean): boolean {
  const deeds = deedsOf(slice).get(of) ?? [];
  return deeds.length > mostDeeds || deeds.some(isSuch);
}

const mostDeeds = 200;

const deedsOf = perSlice((slice): ReadonlyMap<EntityId, readonly Claim[]> => {
  const same = identities(slice);
  return grouped(ofKind(slice, 'act'), ({ about }) => [...new Set(about.map(same))]);
});
