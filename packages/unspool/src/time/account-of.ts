import { indexOf, perSlice, type SceneId, type Slice } from '../story/index.js';
import { type AccountId, accountsOf, world } from './accounts.js';
import type { Moment } from './moment.js';
import { sceneMoment } from './moment-of.js';

/** The account to which a moment belongs. What is shown in the world, too, belongs to the world. */
export function accountOf(slice: Slice, moment: Moment): AccountId {
  if (moment.of === 'scene') return eventAccounts(slice).get(moment.id) ?? world;
  const claim = moment.of === 'claim' ? indexOf(slice).claims.get(moment.id) : undefined;
  return claim ? accountsOf(slice).of(claim.scene) : world;
}

const eventAccounts = perSlice((slice): ReadonlyMap<SceneId, AccountId> => {
  const { of, within } = accountsOf(slice);
  const found = new Map<SceneId, AccountId>();
  for (const { id } of slice.scenes) {
    const [event, account] = [sceneMoment(slice, id).id, of(id)];
    const known = found.get(event);
    if (known === undefined || within(known).includes(account)) found.set(event, account);
  }
  return found;
});
