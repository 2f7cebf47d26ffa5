import { addTo } from '../../base/index.js';
import { verbs } from '../../language/index.js';
import { type EntityId, identities, perSlice } from '../../story/index.js';
import { type SureClaim, sureClaims } from '../holding/sure-claims.js';

/** What surely says of each that something is so no longer: "Ada is no longer wounded", as told. */
export const stateEnds = perSlice((slice): ReadonlyMap<EntityId, readonly SureClaim[]> => {
  const same = identities(slice);
  const found = new Map<EntityId, SureClaim[]>();
  for (const one of sureClaims(slice)) {
    const { sense } = one;
    if ((sense.kind !== 'state' && sense.kind !== 'relation') || verbs[sense.verb].turn !== 'ends') continue;
    for (const id of sense.of) addTo(found, same(id), one);
  }
  return found;
});
