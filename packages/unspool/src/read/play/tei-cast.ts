import { beforeFirst } from '../../base/ends.js';
import { type Branch, isBranch } from '../markup/markup-tree.js';
import type { Role } from '../source.js';
import { billing, type Entry, listed, type Person } from './play-billing.js';
import { bareName, childrenOf, type Places, plain, textOf, within } from './play-words.js';
import { inOwnLanguage, plainText } from './tei-header.js';
import { pointers } from './tei-pointers.js';

/** The people of the play: as billed (`castList`), joined with the ids and names of the header (`listPerson`). */
export function castOf(root: Branch, header: Branch | undefined, places: Places): readonly Role[] {
  const people = header ? peopleIn(header, root, places) : [];
  const entries = within(root, 'text').flatMap((text) =>
    text.children.filter(isBranch).flatMap((part) => {
      const isBefore = part.name !== 'back';
      const lists = part.name === 'castList' ? [part] : within(part, 'castList');
      return lists.flatMap((list) => entriesIn(list, isBefore, places));
    }),
  );
  return billing(people, entries);
}

function peopleIn(header: Branch, root: Branch, places: Places): readonly Person[] {
  const labels = labelsIn(root);
  const language = within(root, 'TEI', 'TEI.2')[0]?.attributes.get('xml:lang');
  return within(header, 'particDesc')
    .flatMap((one) => within(one, 'person', 'personGrp'))
    .map((element) => {
      const names = childrenOf(element, 'persName', 'name').filter((one) => one.attributes.get('type') !== 'variant');
      const named = inOwnLanguage(names, language);
      const id = element.attributes.get('xml:id');
      const sex = element.attributes.get('sex') ?? childrenOf(element, 'sex')[0]?.attributes.get('value');
      return {
        ...(id === undefined ? {} : { id }),
        name: (named ? plainText(named) : '') || (id ?? ''),
        labels: labels.get(id ?? '') ?? [],
        ...(element.name === 'personGrp' ? { group: true as const } : {}),
        ...(sex ? { sex } : {}),
        at: places(element.at.from, element.at.to),
      };
    });
}

/** What is printed over the speeches that each has alone. */
function labelsIn(root: Branch): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const speech of within(root, 'sp')) {
    const [id = '', ...others] = pointers(speech.attributes.get('who'));
    const [speaker] = childrenOf(speech, 'speaker');
    if (id === '' || others.length > 0 || !speaker) continue;
    const label = bareName(plainText(speaker));
    const own = labels.get(id);
    if (!own) labels.set(id, [label]);
    else if (own.length < mostLabels && !own.includes(label)) own.push(label);
  }
  return labels;
}

const mostLabels = 8;

/** An entry of the list; where it names several people, each of them. */
function entriesIn(list: Branch, isBefore: boolean, places: Places): readonly Entry[] {
  return within(list, 'castItem', 'castGroup').flatMap((element) => {
    if (element.name === 'castGroup') {
      const shared = childrenOf(element, 'roleDesc').map(plainText).join(' ');
      return entriesIn(element, isBefore, places).map((entry) => ({ ...entry, shared: listed(entry.shared, shared) }));
    }
    const roles = within(element, 'role');
    const described = within(element, 'roleDesc').map(plainText).join(' ');
    const entry = (role: Branch, name: string, description: string): Entry => {
      const id = role.attributes.get('xml:id') ?? element.attributes.get('xml:id');
      return {
        ...(id === undefined ? {} : { id }),
        points: [element, role].flatMap(({ attributes }) => [
          ...pointers(attributes.get('corresp')),
          ...pointers(attributes.get('sameAs')),
        ]),
        name: bareName(name),
        description: bareName(description),
        shared: '',
        isBefore,
        at: places(role.at.from, role.at.to),
      };
    };
    if (roles.length === 0) {
      const text = plainText(element);
      const name = beforeFirst(text, /[,:;]/);
      return [entry(element, name, text.slice(name.length + 1))];
    }
    // What is between several names only joins them.
    const around = roles.length > 1 ? '' : textOf(element, ({ name }) => name !== 'role' && name !== 'note');
    return roles.map((role) => entry(role, plainText(role), described || plain(around)));
  });
}
