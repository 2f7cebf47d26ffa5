import { type Branch, isBranch } from '../markup/markup-tree.js';
import type { Role } from '../source.js';
import { meaningOf, typesOf } from './play-meaning.js';
import { bareName, type Places, plain, textOf, within } from './play-words.js';

/** The people in the lists that are marked as dramatis personae. What follows a name's comma describes it. */
export function castIn(root: Branch, places: Places): readonly Role[] {
  return sections(root).flatMap((list) =>
    within(list, 'li').flatMap((item) => {
      const lines = within(item, 'p');
      const [first, ...more] = (lines.length > 0 ? lines : [item]).map(wordsOf);
      const isList = (first ?? '').split(',').length > 3;
      const [, name = '', rest = ''] = isList ? ['', first] : (/^([^,]*),?(.*)$/s.exec(first ?? '') ?? []);
      const description = plain([rest, ...more].join(' '));
      if (bareName(name) === '') return [];
      return [
        {
          name: bareName(name),
          ...(isList ? { group: true as const } : {}),
          ...(description === '' ? {} : { description }),
          at: places(item.at.from, item.at.to),
        },
      ];
    }),
  );
}

/** The names that stand alone beside speeches or in the cast. */
export function namesIn(roots: readonly Branch[], cast: readonly Role[]): ReadonlySet<string> {
  const cells = roots.flatMap((root) => within(root, 'td')).filter((cell) => typesOf(cell).has('z3998:persona'));
  return new Set([...cast.map(({ name }) => name), ...cells.map(wordsOf)]);
}

function wordsOf(element: Branch): string {
  return plain(textOf(element, (one) => meaningOf(one) !== 'none'));
}

function sections(element: Branch): readonly Branch[] {
  return element.children
    .filter(isBranch)
    .flatMap((child) => (typesOf(child).has('z3998:dramatis-personae') ? [child] : sections(child)));
}
