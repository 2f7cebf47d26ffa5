import { type EntityId, kindOf, nameOf, type Slice } from '../../../story/index.js';
import { pronounOfName } from '../../told/whom/first-names.js';
import { pronounOfTitle, titles } from '../../told/whom/gender.js';

type Names = ReadonlyMap<string, ReadonlySet<EntityId>>;

/** How people write names that the notes write otherwise: without accents, and with a title before a name of somebody. */
export function otherSpellings(slice: Slice, byName: Names): Names {
  const found = new Map<string, ReadonlySet<EntityId>>();
  for (const [name, bearers] of byName) {
    for (const other of [withoutAccents(name), ...titled(slice, name, bearers)])
      if (!byName.has(other)) found.set(other, new Set([...(found.get(other) ?? []), ...bearers]));
  }
  return found;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** "Mr. Lind" is Lind, where he can be one. */
function titled(slice: Slice, name: string, bearers: ReadonlySet<EntityId>): readonly string[] {
  const [id, ...others] = bearers;
  if (id === undefined || others.length > 0 || name.includes(' ') || kindOf(slice, id) !== 'person') return [];
  const [first = '', ...more] = nameOf(slice, id).toLowerCase().split(' ');
  // Of "Ada Lind", "Miss Ada" is no name.
  if (more.length > 0 && first === name) return [];
  const pronoun = pronounOfName(first);
  return titles.flatMap((title) => (pronounOfTitle(title) === pronoun ? [`${title} ${name}`] : []));
}
