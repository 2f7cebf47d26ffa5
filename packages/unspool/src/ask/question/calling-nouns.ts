import { plain } from '../../language/index.js';
import { type EntityId, identities, ofKind, perSlice } from '../../story/index.js';

/** What people are called who are introduced by it alone: "the ferryman", of "Joss, the ferryman". */
export const callingNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (sense.as !== 'person') continue;
    const noun = /^the (\p{L}+)(?=$|[,;]| who )/u.exec(plain(sense.description ?? []))?.[1]?.toLowerCase();
    if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(same(sense.entity)));
  }
  return new Map(
    [...found].flatMap(([noun, ids]): readonly [string, EntityId][] => {
      const [only, ...others] = ids;
      return only !== undefined && others.length === 0 ? [[noun, only]] : [];
    }),
  );
});
