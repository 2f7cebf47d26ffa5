import { type Entity, type EntityId, identities, indexOf, perSlice, type Slice } from '../story/index.js';

/**
 * The colours of people, strands and whatever else, each kind by itself: a number for each id, in the order in which they are met. It
 * rests on what each was when it was met, so that nobody's colour changes as one reads on.
 */
export const huesOf = perSlice((slice): ReadonlyMap<EntityId, number> => {
  const same = identities(slice);
  const counts = new Map<string, number>();
  const hues = new Map<EntityId, number>();
  for (const entity of [...slice.entities].sort((a, b) => a.told - b.told)) {
    const kind = kindWhenMet(slice, entity);
    const next = counts.get(kind) ?? 0;
    counts.set(kind, next + 1);
    hues.set(entity.id, next);
  }
  return new Map(slice.entities.map(({ id }) => [id, hues.get(same(id)) ?? 0]));
});

function kindWhenMet(slice: Slice, { id }: Entity): string {
  const kind = kindsWhenMet(slice).get(id) ?? 'person';
  return kind === 'person' || kind === 'group' ? 'body' : kind;
}

/** What was said of each when it was met; what is said later does not count. */
const kindsWhenMet = perSlice((slice): ReadonlyMap<EntityId, string> => {
  const { entities } = indexOf(slice);
  const kinds = new Map<EntityId, string>();
  for (const { sense, told } of slice.claims)
    if (sense.kind === 'introduce' && told <= (entities.get(sense.entity)?.told ?? -1) && !kinds.has(sense.entity))
      kinds.set(sense.entity, sense.as);
  return kinds;
});
