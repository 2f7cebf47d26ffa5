import { type EntityId, identities, ofKind, perSlice } from '../../story/index.js';

/** Who wrote each document, as far as the notes say. */
export const writers = perSlice((slice): ReadonlyMap<EntityId, EntityId> => {
  const same = identities(slice);
  return new Map(
    ofKind(slice, 'introduce').flatMap(({ sense: { entity, sender } }) =>
      sender?.entity === undefined ? [] : [[same(entity), same(sender.entity)] as const],
    ),
  );
});
