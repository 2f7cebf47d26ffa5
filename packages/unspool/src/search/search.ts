import { addAll } from '../base/lists.js';
import { sceneTellings } from '../explain/index.js';
import { identities, indexOf, kindOf, ofKind, perSlice, type Slice } from '../story/index.js';
import { type Found, find } from './find.js';
import { searchIndex } from './line-index.js';
import type { Named } from './searched-names.js';

/**
 * Searches what the scenes of a slice tell: by words, by phrases in quotation marks, by who says it (`said by Ann`,
 * `by:Ann`, `Ann:`), about whom (`about Ann`) and in which scene (`in The call`, `in [The call]`).
 */
export function search(slice: Slice, query: string): Found {
  return find(indexFor(slice), query);
}

const indexFor = perSlice((slice) => searchIndex({ scenes: sceneTellings(slice), people: peopleOf(slice) }));

/** Whoever and whatever has a name by now, with all of them; who turned out to be one, once. */
function peopleOf(slice: Slice): readonly Named[] {
  const same = identities(slice);
  const { joined } = indexOf(slice);
  const aliases = new Map<string, string[]>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    const known = aliases.get(same(sense.entity)) ?? [];
    addAll(known, sense.as === 'symbol' ? [] : sense.aliases);
    aliases.set(same(sense.entity), known);
  }
  return slice.entities
    .filter(({ id }) => same(id) === id)
    .map(({ id, name }) => ({
      id,
      name,
      kind: kindOf(slice, id),
      aliases: [...(joined.get(id) ?? []).map((other) => other.name), ...(aliases.get(id) ?? [])],
    }));
}
