import { capital, key } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import type { NovelName, NovelPerson, PersonId, StretchReading } from '../../novel/stretch.js';
import { escapeNotes } from '../escape-notes.js';

/** Under which names the notes of a novel have its people, as far as it has been read. */
export type NovelNames = {
  /**
   * Takes up what a stretch tells, and gives the lines that say it. Of whom it only has a name they say nothing until they are among
   * the `proven`: until they speak, do something, are known to be a woman or a man, or are named again and again.
   */
  readonly learn: (reading: StretchReading, proven: ReadonlySet<PersonId>) => readonly string[];
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
  /** Of whom there are only names so far. */
  readonly held: Map<PersonId, { called: Called; readonly also: string[]; mentions: number }>;
  /** Whose each name is, by its letters. */
  readonly taken: Map<string, PersonId>;
  /** Who turned out to be whom. */
  readonly into: Map<PersonId, PersonId>;
  /** The names at the head of what somebody tells. */
  readonly headed: Set<string>;
  /** Who tells something and was not read of before: numbers below 0. */
  tellers: number;
  /** What the next lines say: whom they introduce, and the names that somebody has besides. */
  readonly fresh: Map<PersonId, string[]>;
};

export function createNovelNames(): NovelNames {
  const known: Known = {
    people: new Map(),
    held: new Map(),
    taken: new Map(),
    into: new Map(),
    headed: new Set(),
    tellers: 0,
    fresh: new Map(),
  };
  return {
    learn: ({ people, names, merges, mentions }, proven) => {
      for (const person of people) meet(known, person);
      const turned = names.flatMap((name) => callAlso(known, name));
      const ids = new Set([...proven].map((id) => lastOf(known, id)));
      for (const { person } of mentions) countMention(known, person);
      for (const [id, { called, also, mentions: count }] of known.held)
        if (ids.has(id) || count >= often) introduce(known, id, called, also);
      addAll(
        turned,
        merges.flatMap(({ person, into }) => merge(known, person, into)),
      );
      const told = [...known.fresh].flatMap(([id, also]) => {
        const called = known.people.get(id);
        return called ? [introduction(called, also)] : [];
      });
      known.fresh.clear();
      return [...told, ...turned];
    },
    teller: (name) => {
      const own = cleaned(name);
      const before = known.taken.get(keyOf(own)) ?? onlyOfFirstName(known, own);
      if (before !== undefined) {
        addName(known, before, own);
        known.headed.add(keyOf(own));
        return before;
      }
      known.tellers += 1;
      introduce(known, -known.tellers, { name: own, isProper: true, isGroup: false }, []);
      return -known.tellers;
    },
    of: (id) => known.people.get(lastOf(known, id))?.name,
  };
}

/** Whoever tells something is who is read of under that name. */
function meet(known: Known, { id, name, kind, gender }: NovelPerson): void {
  const own = kind === 'narrator' && name === 'I' ? 'the narrator' : cleaned(name);
  const teller = known.taken.get(keyOf(own));
  if (teller !== undefined && (teller < 0 || known.headed.has(keyOf(own)))) {
    known.into.set(id, teller);
    return;
  }
  if (!isName(own)) return;
  const called = { name: own, isProper: isProper(own), isGroup: kind === 'group' };
  known.held.set(id, { called, also: [], mentions: 0 });
  if (kind === 'narrator' || gender) introduce(known, id, called, []);
}

/** So often somebody is named who is more than a name. */
const often = 4;

function countMention(known: Known, person: PersonId): void {
  const held = known.held.get(lastOf(known, person));
  if (held) held.mentions += 1;
}

/** “Mina Harker” tells, and Mina is known: the one of that first name alone, where nobody else has it. */
function onlyOfFirstName({ people, taken, into }: Known, name: string): PersonId | undefined {
  const [first = '', ...others] = keyOf(name).split(' ');
  const id = taken.get(first);
  if (id === undefined || others.length === 0 || into.has(id) || !people.has(id)) return undefined;
  const isShared = [...taken].some(([other, whose]) => whose !== id && other.startsWith(`${first} `));
  return isShared ? undefined : id;
}

/** Brings somebody into the notes. Another who has the name of somebody gets a number with it. */
function introduce(known: Known, id: PersonId, called: Called, also: readonly string[]): void {
  known.held.delete(id);
  let unique = called.name;
  for (let count = 2; known.taken.has(keyOf(unique)); count += 1) unique = `${called.name} ${count}`;
  known.taken.set(keyOf(unique), id);
  known.people.set(id, { ...called, name: unique });
  known.fresh.set(id, []);
  for (const name of also) addName(known, id, name);
}

/** A name that somebody has besides, unless it is another's, or part of the one by which they are known. */
function addName(known: Known, id: PersonId, name: string): void {
  const called = known.people.get(id);
  if (!called || known.taken.has(keyOf(name))) return;
  known.taken.set(keyOf(name), id);
  if (!isWithin(name, called.name)) known.fresh.set(id, [...(known.fresh.get(id) ?? []), name]);
}

/** What somebody is called from here on. Who went by other words so far turns out to be the one of that name. */
function callAlso(known: Known, { person, name, kind }: NovelName): readonly string[] {
  const id = lastOf(known, person);
  const own = cleaned(name);
  if (!isName(own)) return [];
  const held = known.held.get(id);
  if (held) {
    if (kind === 'name' && !held.called.isProper && isProper(own))
      held.called = { ...held.called, name: own, isProper: true };
    else held.also.push(own);
    return [];
  }
  const before = known.people.get(id);
  if (!before || known.taken.has(keyOf(own))) return [];
  if (kind !== 'name' || before.isProper || !isProper(own)) {
    addName(known, id, own);
    return [];
  }
  known.taken.set(keyOf(own), id);
  known.people.set(id, { ...before, name: own, isProper: true });
  return [introduction({ ...before, name: own }, []), isLine(before.name, own)];
}

/** Two turn out to be one, who goes by a name where one of the two has one. */
function merge(known: Known, person: PersonId, into: PersonId): readonly string[] {
  const [a, b] = [lastOf(known, person), lastOf(known, into)];
  if (a === b) return [];
  const [one, other] = [known.people.get(a), known.people.get(b)];
  if (one && other) {
    known.into.set(a, b);
    if (one.isProper && !other.isProper) known.people.set(b, one);
    return [isLine(one.name, other.name)];
  }
  // Of one of them nothing has been told: all there is of them are names of the other.
  const [gone, stays] = one ? [b, a] : [a, b];
  const held = known.held.get(gone);
  known.held.delete(gone);
  known.into.set(gone, stays);
  for (const name of held ? [held.called.name, ...held.also] : []) {
    if (known.people.has(stays)) addName(known, stays, name);
    else known.held.get(stays)?.also.push(name);
  }
  return [];
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

/** “Miss Lucy Vane” is Lucy Vane; “Mrs. Paul Vane” has the name of another, and “Miss Vane” may be her sister. */
function keyOf(name: string): string {
  const own = name.replace(/^(?:the|an?) /i, '');
  return key(own.replace(/^(?:Miss|Mr|Master|Dr|Doctor|Herr|Monsieur|M)\.? (?=\p{Lu}\S* \p{Lu})/u, ''));
}

/** Whoever reads the whole name knows its parts. */
function isWithin(name: string, whole: string): boolean {
  return ` ${keyOf(whole)} `.includes(` ${keyOf(name)} `);
}

/** Words for somebody begin small, or with an article. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^(?:The|An?) /.test(name);
}

/** Whether words can be a name in notes: they begin with a letter, are short, and mean somebody. */
function isName(name: string): boolean {
  return /^\p{L}/u.test(name) && name.split(' ').length <= longestName && !anybody.test(name) && !telling.test(name);
}

const longestName = 6;

/** Words that stand for another one each time. */
const anybody =
  /^(?:(?:the|an?|this|that|his|her|my|their) )?(?:i|me|he|she|we|you|they|man|woman|boy|girl|child|baby|gentleman|lady|fellow|person|people|one|other|others|former|latter|first|second|third|next|last|speaker|(?:\p{L}+ )?voice|face|head|eyes|lips|words|look|inquiry|question|answer|reply)$/iu;
/** What goes on behind these tells something, and is no name. */
const telling = /(?<!\p{L})(?:which|that|who|whom|whose)(?!\p{L})/iu;
