import { addTo } from '../../base/index.js';
import { verbs } from '../../language/index.js';
import { type EntityId, identities, perSlice, type Sense, type Slice } from '../../story/index.js';
import { type SureClaim, sureClaims } from '../holding/sure-claims.js';

/** What surely tells of the death of each who dies, as told. */
export const deaths = perSlice((slice): ReadonlyMap<EntityId, readonly SureClaim[]> => {
  const same = identities(slice);
  const found = new Map<EntityId, SureClaim[]>();
  for (const one of sureClaims(slice)) for (const id of dyingIn(one.sense)) addTo(found, same(id), one);
  return found;
});

/** Whether somebody is said to be alive after all that tells of their death. */
export function isBackAlive(slice: Slice, id: EntityId): boolean {
  const same = identities(slice);
  const died = deaths(slice).get(same(id));
  if (!died) return false;
  return sureClaims(slice).some(
    ({ claim, sense }) =>
      sense.kind === 'state' &&
      sense.verb === 'is' &&
      /^alive\b/i.test(sense.what) &&
      sense.of.some((one) => same(one) === same(id)) &&
      died.every((death) => death.claim.told < claim.told),
  );
}

/** Of whose death a sentence tells. */
export function dyingIn(sense: Sense): readonly EntityId[] {
  if (sense.kind !== 'act') return [];
  const { deathOf } = verbs[sense.verb];
  const parties = deathOf === 'subject' ? sense.who : deathOf === 'object' ? (sense.what ?? []) : [];
  return parties.flatMap(({ entity }) => entity ?? []);
}
