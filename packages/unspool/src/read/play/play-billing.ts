import { defined } from '../../base/index.js';
import { isWithin, nameWords } from '../likeness.js';
import type { Role, SourceSpan } from '../source.js';
import { looksLikeName, printedIn } from './play-names.js';
import { bareName } from './play-words.js';

/** Somebody who speaks, or whom the header knows. */
export type Person = {
  readonly id?: string;
  readonly name: string;
  /** What is printed over their speeches. */
  readonly labels: readonly string[];
  readonly group?: true;
  readonly sex?: string;
  /** What stands behind their name in the header. */
  readonly description?: string;
  readonly at: SourceSpan;
};

/** What a list of persons has of one. */
export type Entry = {
  readonly id?: string;
  /** Whom it says it is. */
  readonly points: readonly string[];
  readonly name: string;
  readonly description: string;
  /** What is said of all of a group. */
  readonly shared: string;
  /** That these words are a name stands in the markup, or nothing else could say it. */
  readonly isName?: true;
  /** The list stands before the play. */
  readonly isBefore: boolean;
  readonly group?: true;
  readonly at: SourceSpan;
};

/**
 * The people of a play: as billed, then whom no list has. Nothing says which entry is which person, unless by a
 * pointer; so an entry is joined where it has the name, or the one over the speeches, is described by it ("Anton
 * Antonovich, the Mayor" is "the Mayor"), or alone contains it. Who was joined by what describes them bears the printed
 * name from the end only. What is billed is the name that the header has, if the list prints it, else what can only be
 * one: that rests on what stands before the play, and on no speech. Without a header (`isHeaded`), people are known
 * from speeches alone.
 */
export function billing(people: readonly Person[], entries: readonly Entry[], isHeaded: boolean): readonly Role[] {
  const joined = join(people, entries, ({ name, labels }) => [name, ...labels]);
  const known = join(isHeaded ? people : [], entries, ({ name }) => [name]);
  const billed = billedNames(entries, known);
  const used = new Set(joined.values());
  return [
    ...entries.map((entry) => {
      const person = joined.get(entry);
      const name = person?.name ?? entry.name;
      const own = billed.get(entry) ?? '';
      const isSaid = [name, own].some((one) => nameWords(one).join(' ') === nameWords(entry.name).join(' '));
      const printed =
        (entry.isBefore && own !== '' && nameWords(entry.name).length <= mostOfName) || isSaid ? '' : entry.name;
      const id = person?.id ?? entry.id;
      const group = person?.group ?? entry.group;
      const isGroup = own !== '' && (known.get(entry)?.group ?? entry.group);
      return roleOf(
        { ...person, ...defined({ id, group }), name, at: entry.at },
        listed(printed, entry.description, entry.shared, person?.description ?? ''),
        own,
        isGroup === true,
      );
    }),
    ...people
      .filter((person) => !used.has(person))
      .map((person) => roleOf(person, person.description ?? '', '', false)),
  ].filter(({ name }) => name !== '');
}

/** A name of more words holds more than a name. */
const mostOfName = 4;

/** What is billed of each; two whom only what follows their names tells apart are not, until they speak. */
function billedNames(entries: readonly Entry[], known: ReadonlyMap<Entry, Person>): ReadonlyMap<Entry, string> {
  const names = new Map<Entry, string>();
  const bearers = new Map<string, Set<Person | Entry>>();
  for (const entry of entries) {
    if (!entry.isBefore) continue;
    const person = known.get(entry);
    const name =
      person && printedIn(person.name, entry.name)
        ? person.name
        : entry.isName || looksLikeName(entry.name)
          ? entry.name
          : '';
    if (name === '') continue;
    names.set(entry, name);
    const key = nameWords(name).join(' ');
    bearers.set(key, (bearers.get(key) ?? new Set()).add(person ?? entry));
  }
  const isShared = (name: string) =>
    [...(bearers.get(nameWords(name).join(' ')) ?? [])].filter((one) => 'labels' in one).length > 1;
  for (const [entry, name] of names) if (isShared(name)) names.delete(entry);
  return names;
}

/** Some words of what is printed beside a name, one after the other. */
export function listed(...words: readonly string[]): string {
  return words
    .map(bareName)
    .filter((one) => one !== '')
    .join(', ');
}

function roleOf(
  { id, name, group, sex, at }: Omit<Person, 'labels'>,
  description: string,
  billed: string,
  isGroup: boolean,
): Role {
  return {
    ...(id === undefined ? {} : { id }),
    name,
    ...(billed === '' ? {} : { billed }),
    ...(isGroup ? { billedGroup: true as const } : {}),
    ...defined({ group, sex }),
    ...(description === '' ? {} : { description }),
    at,
  };
}

function join(
  people: readonly Person[],
  billed: readonly Entry[],
  namesOf: (person: Person) => readonly string[],
): ReadonlyMap<Entry, Person> {
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
  // A list of several is nobody's name and more.
  const single = new Map(billed.map((one) => [one, one.group ? [] : nameWords(one.name)]));
  const own = new Map(billed.map((one) => [one, nameWords(one.name)]));
  const said = new Map(billed.map((one) => [one, nameWords(one.description)]));
  const names = new Map(people.map((one) => [one, namesOf(one).map(nameWords)]));
  const joinByWords = (fits: (name: readonly string[], entry: readonly string[]) => boolean, of = own) =>
    joinBy((entry, person) => {
      const words = of.get(entry) ?? [];
      return words.length > 0 && (names.get(person) ?? []).some((name) => name.length > 0 && fits(name, words));
    });
  joinBy((entry, { id }) => id !== undefined && (entry.points.includes(id) || entry.id === id));
  joinByWords((name, entry) => name.join(' ') === entry.join(' '));
  joinByWords((name, description) => name.join(' ') === description.join(' '), said);
  for (const more of [1, 2, 3])
    joinByWords((name, entry) => entry.length === name.length + more && isWithin(name, entry));
  joinByWords((name, entry) => name.every((word, index) => word === entry[index]), single);
  joinByWords((name, entry) => isWithin(entry, name));
  const heads = new Map(billed.map((one) => [one, nameWords(one.description.split(',')[0] as string)]));
  joinByWords(
    (name, head) => bare(name).every((word, index) => head[index] === word) && head.length > bare(name).length,
    heads,
  );
  return joined;
}

/** Without the article: "Der Prinz" is described as "Prinz von Guastalla"; "merchants, beggars" describe many. */
function bare(name: readonly string[]): readonly string[] {
  return name.length > 1 && (name[0] as string).length <= 3 ? name.slice(1) : name;
}

const mostPairs = 1_000_000;
