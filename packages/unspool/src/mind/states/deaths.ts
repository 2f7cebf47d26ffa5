import { addTo } from '../../base/index.js';
import { verbs } from '../../language/index.js';
import { type EntityId, identities, perSlice, type Sense } from '../../story/index.js';
import { type SureClaim, sureClaims } from '../holding/sure-claims.js';

/** What surely tells of the death of each who dies, as told. */
export const deaths = perSlice((slice): ReadonlyMap<EntityId, readonly SureClaim[]> => {
  const same = identities(slice);
  const found = new Map<EntityId, SureClaim[]>();
  for (const one of sureClaims(slice)) for (const id of dyingIn(one.sense)) addTo(found, same(id), one);
  return found;
});

/** Of whose death a sentence tells. */
export function dyingIn(sense: Sense): readonly EntityId[] {
  if (sense.kind !== 'act') return [];
  const { deathOf } = verbs[sense.verb];
  const parties = deathOf === 'subject' ? sense.who : deathOf === 'object' ? (sense.what ?? []) : [];
  return parties.flatMap(({ entity }) => entity ?? []);
}
