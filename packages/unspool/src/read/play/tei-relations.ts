import type { Branch } from '../markup/markup-tree.js';
import type { Relation } from '../source.js';
import { type Places, within } from './play-words.js';
import { pointers } from './tei-pointers.js';

/** Who has to do with whom, as the header says (`listRelation` in `particDesc`); what does not say who is left out. */
export function relationsOf(header: Branch | undefined, places: Places): readonly Relation[] {
  if (!header) return [];
  return within(header, 'particDesc')
    .flatMap((people) => within(people, 'relation'))
    .flatMap(({ attributes, at }) => {
      const name = (attributes.get('name') ?? attributes.get('key') ?? '').trim();
      const of = pointers(attributes.get('mutual') ?? attributes.get('active'));
      const to = attributes.has('mutual') ? [] : pointers(attributes.get('passive'));
      const isWhole = of.length > 0 && (to.length > 0 || (attributes.has('mutual') && of.length > 1));
      return name !== '' && isWhole ? [{ name, of, to, at: places(at.from, at.to) }] : [];
    });
}
