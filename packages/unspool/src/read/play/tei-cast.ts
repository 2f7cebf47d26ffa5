import type { Branch } from '../markup/markup-tree.js';
import type { Role } from '../source.js';
import { bareName, childrenOf, type Places, plain, textOf, within } from './play-words.js';
import { inOwnLanguage, plainText } from './tei-header.js';
import { pointers } from './tei-pointers.js';

/**
 * The people of the play: as billed (`castList`), joined with the ids and names of the header (`listPerson`), then whom
 * only the header knows. Nothing says which entry is which person, unless by a pointer; so an entry is joined where it
 * has the name, is described by it ("Anton Antonovich, the Mayor" is "the Mayor"), or alone contains it.
 */
export function castOf(root: Branch, header: Branch | undefined, places: Places): readonly Role[] {
  const people = header ? peopleIn(header, root) : [];
  const billed = within(root, 'text')
    .flatMap((text) => within(text, 'castList'))
    .flatMap(entriesIn);
  const joined = join(people, billed);
  const used = new Set(joined.values());
  return [
    ...billed.map((entry) => {
      const person = joined.get(entry);
      const name = person?.name ?? entry.name;
      const description = listed(entry.name === name ? '' : entry.name, entry.description, entry.shared);
      const id = person?.id ?? entry.id;
      return roleOf(
        { ...person, ...(id === undefined ? {} : { id }), name, element: entry.element },
        description,
        places,
      );
    }),
    ...people.filter((person) => !used.has(person)).map((person) => roleOf(person, '', places)),
  ].filter(({ name }) => name !== '');
}

type Person = {
  readonly id?: string;
  readonly name: string;
  readonly group?: true;
  readonly sex?: string;
  readonly element: Branch;
};

type Entry = {
  readonly id?: string;
  /** Whom it says it is. */
  readonly points: readonly string[];
  readonly name: string;
  readonly description: string;
  /** What is said of all of a group. */
  readonly shared: string;
  readonly element: Branch;
};

/** Some words of what is printed beside a name, one after the other. */
function listed(...words: readonly string[]): string {
  return words
    .map(bareName)
    .filter((one) => one !== '')
    .join(', ');
}

function roleOf({ id, name, group, sex, element }: Person, description: string, places: Places): Role {
  return {
    ...(id === undefined ? {} : { id }),
    name,
    ...(group ? { group } : {}),
    ...(sex === undefined ? {} : { sex }),
    ...(description === '' ? {} : { description }),
    at: places(element.at.from, element.at.to),
  };
}

function peopleIn(header: Branch, root: Branch): readonly Person[] {
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
        ...(element.name === 'personGrp' ? { group: true as const } : {}),
        ...(sex ? { sex } : {}),
        element,
      };
    });
}

/** An entry of the list; where it names several people, each of them. */
function entriesIn(list: Branch): readonly Entry[] {
  return within(list, 'castItem', 'castGroup').flatMap((element) => {
    if (element.name === 'castGroup') {
      const shared = childrenOf(element, 'roleDesc').map(plainText).join(' ');
      return entriesIn(element).map((entry) => ({ ...entry, shared: listed(entry.shared, shared) }));
    }
    const roles = within(element, 'role');
    if (roles.length === 0) {
      const [, name = '', description = ''] = /^([^,:;]*)[,:;]?(.*)$/s.exec(plainText(element)) ?? [];
      return [entry(element, element, name, description)];
    }
    const described = within(element, 'roleDesc').map(plainText).join(' ');
    // What is between several names only joins them.
    const around = roles.length > 1 ? '' : textOf(element, ({ name }) => name !== 'role' && name !== 'note');
    const rest = described || plain(around);
    return roles.map((role) => entry(element, role, plainText(role), rest));
  });
}

function entry(item: Branch, element: Branch, name: string, description: string): Entry {
  const id = element.attributes.get('xml:id') ?? item.attributes.get('xml:id');
  const points = [item, element].flatMap(({ attributes }) => [
    ...pointers(attributes.get('corresp')),
    ...pointers(attributes.get('sameAs')),
  ]);
  return {
    ...(id === undefined ? {} : { id }),
    points,
    name: bareName(name),
    description: bareName(description),
    shared: '',
    element,
  };
}

function join(people: readonly Person[], billed: readonly Entry[]): ReadonlyMap<Entry, Person> {
  const joined = new Map<Entry, Person>();
  const used = new Set<Person>();
  /** Joins what fits one to one: a person whom two entries fit, or the other way round, is left alone. */
  const joinBy = (fits: (entry: Entry, person: Person) => boolean) => {
    const entries = billed.filter((entry) => !joined.has(entry));
    const persons = people.filter((person) => !used.has(person));
    if (entries.length * persons.length > mostPairs) return;
    const found = entries.map((entry) => persons.filter((person) => fits(entry, person)));
    const times = new Map<Person, number>();
    for (const person of found.flat()) times.set(person, (times.get(person) ?? 0) + 1);
    entries.forEach((entry, index) => {
      const [person, ...others] = found[index] ?? [];
      if (!person || others.length > 0 || times.get(person) !== 1) return;
      joined.set(entry, person);
      used.add(person);
    });
  };
  const words = new Map([...people, ...billed].map((one) => [one, wordsOf(one.name)]));
  const said = new Map(billed.map((one) => [one, wordsOf(one.description).join(' ')]));
  const wordsIn = (one: Person | Entry) => words.get(one) ?? [];
  joinBy((entry, { id }) => id !== undefined && (entry.points.includes(id) || entry.id === id));
  joinBy((entry, person) => wordsIn(entry).join(' ') === wordsIn(person).join(' '));
  joinBy((entry, person) => said.get(entry) === wordsIn(person).join(' '));
  for (const more of [1, 2, 3]) {
    joinBy((entry, person) => {
      const [long, short] = [wordsIn(entry), wordsIn(person)];
      return long.length === short.length + more && short.length > 0 && short.every((word) => long.includes(word));
    });
  }
  return joined;
}

const mostPairs = 1_000_000;

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
