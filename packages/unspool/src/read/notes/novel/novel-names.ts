import { capital, key } from '../../../base/index.js';
import type { NovelPerson, PersonId, StretchReading } from '../../novel/stretch.js';
import { escapeNotes } from '../escape-notes.js';

/** Under which names the notes of a novel have its people, as far as it has been read. */
export type NovelNames = {
  /** Takes up what a stretch tells, and gives the lines that say it. */
  readonly learn: (reading: StretchReading) => readonly string[];
  /** Who is called so at the head of what they tell: somebody who is known by that name, or who is met here. */
  readonly teller: (name: string) => PersonId;
  /** What somebody is called by now; undefined for somebody of whom nothing was told. */
  readonly of: (id: PersonId) => string | undefined;
};

/** The name by which notes have somebody, and whether it is a name of theirs and no word for them. */
type Called = { readonly name: string; readonly isProper: boolean; readonly isGroup: boolean };

/** What is known of names so far. */
type Known = {
  readonly people: Map<PersonId, Called>;
  /** Whose each name is, by its letters. */
  readonly taken: Map<string, PersonId>;
  /** Who turned out to be whom. */
  readonly into: Map<PersonId, PersonId>;
  /** Who tells something and was not read of before: numbers below 0. */
  tellers: number;
  /** Whom the next lines introduce. */
  readonly fresh: Set<PersonId>;
};

export function createNovelNames(): NovelNames {
  const known: Known = { people: new Map(), taken: new Map(), into: new Map(), tellers: 0, fresh: new Set() };
  return {
    learn: ({ people, names, merges }) => {
      for (const person of people) meet(known, person);
      const also = new Map<PersonId, string[]>();
      const turned: string[] = [];
      for (const { person, name, kind } of names) {
        const id = lastOf(known, person);
        const before = known.people.get(id);
        const own = cleaned(name);
        if (!before || own === '' || known.taken.has(keyOf(own))) continue;
        known.taken.set(keyOf(own), id);
        if (kind === 'name' && !before.isProper && isProper(own)) {
          known.people.set(id, { ...before, name: own, isProper: true });
          turned.push(introduction({ ...before, name: own }, []), isLine(before.name, own));
        } else if (!isWithin(own, before.name)) also.set(id, [...(also.get(id) ?? []), own]);
      }
      const told = [...new Set([...known.fresh, ...also.keys()])].flatMap((id) => {
        const called = known.people.get(id);
        return called ? [introduction(called, also.get(id) ?? [])] : [];
      });
      known.fresh.clear();
      return [...told, ...turned, ...merges.flatMap(({ person, into }) => merge(known, person, into))];
    },
    teller: (name) => {
      const own = cleaned(name);
      const before = known.taken.get(keyOf(own));
      if (before !== undefined) return before;
      known.tellers += 1;
      return put(known, -known.tellers, { name: own, isProper: true, isGroup: false });
    },
    of: (id) => known.people.get(lastOf(known, id))?.name,
  };
}

/** Another who has the name of somebody gets a number with it. Whoever tells something is who is read of under that name. */
function meet(known: Known, { id, name, kind }: NovelPerson): void {
  const own = cleaned(kind === 'narrator' && name === 'I' ? 'the narrator' : name);
  if (own === '' || anybody.test(own)) return;
  const teller = known.taken.get(keyOf(own));
  if (teller !== undefined && teller < 0) {
    known.into.set(id, teller);
    return;
  }
  let unique = own;
  for (let count = 2; known.taken.has(keyOf(unique)); count += 1) unique = `${own} ${count}`;
  put(known, id, { name: unique, isProper: isProper(unique), isGroup: kind === 'group' });
}

/** Words that stand for another one each time. */
const anybody =
  /^(?:(?:the|an?|this|that) )?(?:man|woman|boy|girl|child|baby|gentleman|lady|fellow|person|people|one|other|others|former|latter|first|second|third|next|last|speaker|voice|answer|reply)$/i;

function put({ people, taken, fresh }: Known, id: PersonId, called: Called): PersonId {
  taken.set(keyOf(called.name), id);
  people.set(id, called);
  fresh.add(id);
  return id;
}

/** Two turn out to be one, who goes by a name where one of the two has one. */
function merge(known: Known, person: PersonId, into: PersonId): readonly string[] {
  const [a, b] = [lastOf(known, person), lastOf(known, into)];
  const [one, other] = [known.people.get(a), known.people.get(b)];
  if (a === b || !one || !other) return [];
  known.into.set(a, b);
  if (one.isProper && !other.isProper) known.people.set(b, one);
  return [isLine(one.name, other.name)];
}

/** “Jack is Ernest.” */
function isLine(one: string, other: string): string {
  return `- ${capital(escapeNotes(one))} is ${escapeNotes(other)}.`;
}

function introduction({ name, isGroup }: Pick<Called, 'name' | 'isGroup'>, also: readonly string[]): string {
  const others = also.map((other) => `, also ${escapeNotes(other)}`).join('');
  return `- ${isGroup ? 'Group' : 'Person'}: **${escapeNotes(name)}**${others}`;
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

/** Whoever reads the whole name knows its parts. */
function isWithin(name: string, whole: string): boolean {
  return ` ${keyOf(whole)} `.includes(` ${keyOf(name)} `);
}

/** Words for somebody begin small, or with an article. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^(?:The|An?) /.test(name);
}
