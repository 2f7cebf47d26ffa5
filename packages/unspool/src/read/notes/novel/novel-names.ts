import { capital, key } from '../../../base/index.js';
import type { NovelPerson, PersonId, StretchReading } from '../../novel/stretch.js';
import { escapeNotes } from '../escape-notes.js';

/** Under which names the notes of a novel have its people, as far as it has been read. */
export type NovelNames = {
  /** Takes up what a stretch tells, and gives the lines that say it. */
  readonly learn: (reading: StretchReading) => readonly string[];
  /** What somebody is called by now; undefined for somebody of whom nothing was told. */
  readonly of: (id: PersonId) => string | undefined;
};

/** What is known of names so far. */
type Known = {
  /** The name by which notes have somebody, and whether it is a name of theirs and no word for them. */
  readonly people: Map<PersonId, { readonly name: string; readonly isProper: boolean }>;
  /** Whose each name is, by its letters. */
  readonly taken: Map<string, PersonId>;
  readonly into: Map<PersonId, PersonId>;
};

export function createNovelNames(): NovelNames {
  const known: Known = { people: new Map(), taken: new Map(), into: new Map() };
  return {
    learn: ({ people, names, merges }) => {
      const also = new Map<PersonId, string[]>();
      const own = new Set(people.map(({ id }) => id));
      const lines = new Map<PersonId, readonly string[]>();
      for (const person of people) lines.set(person.id, meet(known, person));
      const turned: string[] = [];
      for (const { person, name, kind } of names) {
        const id = lastOf(known, person);
        const before = known.people.get(id);
        const clean = cleaned(name);
        if (!before || clean === '' || isTaken(known, clean)) continue;
        if (kind === 'name' && !before.isProper && isProper(clean))
          turned.push(...turnOut(known, id, before.name, clean));
        else {
          known.taken.set(keyOf(clean), id);
          also.set(id, [...(also.get(id) ?? []), clean]);
        }
      }
      for (const { person, into } of merges) turned.push(...merge(known, person, into));
      const others = [...also].filter(([id]) => !own.has(id));
      return [
        ...people.flatMap(({ id, kind }) => introduction(lines.get(id) ?? [], kind, also.get(id) ?? [])),
        ...others.flatMap(([id, list]) => {
          const name = known.people.get(id)?.name;
          return name === undefined ? [] : introduction([name], 'person', list);
        }),
        ...turned,
      ];
    },
    of: (id) => known.people.get(lastOf(known, id))?.name,
  };
}

/** The names to introduce somebody by: one. Another who has it makes it a name with a number. */
function meet(known: Known, { id, name, kind }: NovelPerson): readonly string[] {
  const own = cleaned(kind === 'narrator' && name === 'I' ? 'the narrator' : name);
  if (own === '') return [];
  let unique = own;
  for (let count = 2; isTaken(known, unique); count += 1) unique = `${own} ${count}`;
  known.taken.set(keyOf(unique), id);
  known.people.set(id, { name: unique, isProper: isProper(unique) });
  return [unique];
}

/** Somebody who went by other words has a name: from here on it is theirs. */
function turnOut(known: Known, id: PersonId, before: string, name: string): readonly string[] {
  known.taken.set(keyOf(name), id);
  known.people.set(id, { name, isProper: true });
  return [`- Person: **${escapeNotes(name)}**`, `- ${isLine(before, name)}`];
}

/** Two turn out to be one, who goes by a name where one of the two has one. */
function merge(known: Known, person: PersonId, into: PersonId): readonly string[] {
  const [a, b] = [lastOf(known, person), lastOf(known, into)];
  const [one, other] = [known.people.get(a), known.people.get(b)];
  if (a === b || !one || !other) return [];
  known.into.set(a, b);
  if (one.isProper && !other.isProper) known.people.set(b, one);
  return [`- ${isLine(one.name, other.name)}`];
}

/** “Jack is Ernest.” */
function isLine(one: string, other: string): string {
  return `${capital(escapeNotes(one))} is ${escapeNotes(other)}.`;
}

function introduction(
  [name]: readonly string[],
  kind: NovelPerson['kind'],
  also: readonly string[],
): readonly string[] {
  if (name === undefined) return [];
  const others = also.map((other) => `, also ${escapeNotes(other)}`).join('');
  return [`- ${kind === 'group' ? 'Group' : 'Person'}: **${escapeNotes(name)}**${others}`];
}

/** Whoever somebody has turned out to be. */
function lastOf({ into }: Known, id: PersonId): PersonId {
  let last = id;
  for (let next = into.get(last); next !== undefined; next = into.get(last)) last = next;
  return last;
}

/** A name in one line: commas would part it. */
function cleaned(name: string): string {
  return name.replace(/[\s,;:*[\]()|]+/gu, ' ').trim();
}

function keyOf(name: string): string {
  return key(name.replace(/^(?:the|an?) /i, ''));
}

function isTaken({ taken }: Known, name: string): boolean {
  return taken.has(keyOf(name));
}

/** Words for somebody begin small, or with an article. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^(?:The|An?) /.test(name);
}
