import { nameWords } from '../likeness.js';
import { type Branch, isBranch } from '../markup/markup-tree.js';
import type { Role, Segment } from '../source.js';
import { billing, type Entry, type Person } from './play-billing.js';
import { typesOf, wordsOf } from './play-meaning.js';
import { nameAndRest } from './play-names.js';
import { bareName, type Places, plain, within } from './play-words.js';

/** What the lists have that are marked as dramatis personae. What follows a name's comma describes it. */
export function entriesIn(root: Branch, places: Places, isBefore: (at: number) => boolean): readonly Entry[] {
  return sections(root).flatMap((list) =>
    within(list, 'li').flatMap((item) => {
      const lines = within(item, 'p');
      const [first, ...more] = (lines.length > 0 ? lines : [item]).map(wordsOf);
      const isList = (first ?? '').split(',').length > 3;
      const { name, rest } = isList ? { name: bareName(first ?? ''), rest: '' } : nameAndRest(first ?? '');
      if (name === '') return [];
      // Nothing else says what is a name: two words are one, a list is none.
      const isName = !isList && nameWords(name).length <= 2;
      return [
        {
          points: [],
          name,
          ...(isName ? { isName } : {}),
          description: plain([rest, ...more].join(' ')),
          shared: '',
          isBefore: isBefore(item.at.from),
          ...(isList ? { group: true as const } : {}),
          at: places(item.at.from, item.at.to),
        },
      ];
    }),
  );
}

/** The people in the lists, and those beside whose speeches another name stands. Speeches refer to them by that. */
export function castOf(entries: readonly Entry[], segments: readonly Segment[]): readonly Role[] {
  const people = new Map<string, Person>();
  for (const { items } of segments) {
    for (const item of items) {
      if (item.kind !== 'speech') continue;
      for (const id of item.who) if (!people.has(id)) people.set(id, { id, name: id, labels: [], at: item.at });
    }
  }
  return billing([...people.values()], entries, false);
}

function sections(element: Branch): readonly Branch[] {
  return element.children
    .filter(isBranch)
    .flatMap((child) => (typesOf(child).has('z3998:dramatis-personae') ? [child] : sections(child)));
}
