import { compact } from '../base/letters.js';
import type { Profile } from '../explain/index.js';
import { stems } from '../language/index.js';
import { type EntityId, nounOf, partsOf } from '../story/index.js';
import { spelt } from './spelling.js';

/** Whoever and whatever can be named: all names known so far, by whom they mean. */
export type Names = {
  /** Who bears a name, given as its words. */
  readonly bearers: (words: readonly string[]) => readonly EntityId[];
  /** The same where words can only be a name: a person may also be called by a first or last name of their own alone. */
  readonly called: (words: readonly string[]) => readonly EntityId[];
  /** The stems of each name of somebody. */
  readonly stemsOf: (id: EntityId) => readonly (readonly string[])[];
  /** Whom a word of a line names that is marked with an id: the id itself, or whoever bears it by now. */
  readonly meant: (id: EntityId, text: string) => readonly EntityId[];
  /** The number of words of the longest name that is looked for in what somebody types. */
  readonly longest: number;
};

/** Whom a reader can ask for. */
export type Named = Pick<Profile, 'id' | 'name' | 'aliases' | 'kind'>;

/** The names of people and things. */
export function namesOf(people: readonly Named[]): Names {
  const byName = new Map<string, Set<EntityId>>();
  const stemmed = new Map<EntityId, (readonly string[])[]>();
  let longest = 0;
  for (const { id, name, aliases } of people) {
    const own: (readonly string[])[] = [];
    for (const called of [name, ...aliases]) {
      for (const form of [called, called.replace(article, '')]) {
        const words = nameWords(form);
        if (words.length === 0) continue;
        byName.set(words.join(' '), (byName.get(words.join(' ')) ?? new Set()).add(id));
        longest = Math.max(longest, words.length);
      }
      const meaning = stems(
        spelt(called)
          .map(({ letters }) => letters)
          .join(' '),
      );
      if (meaning.length > 0) own.push(meaning);
    }
    stemmed.set(id, own);
  }
  const bearers = (words: readonly string[]) => [...(byName.get(words.join(' ')) ?? [])];
  const byPart = bearersOfParts(people);
  const called = (words: readonly string[]) => {
    const whole = bearers(words);
    const whose = whole.length > 0 ? whole : [...(byPart.get(words.join(' ')) ?? [])];
    return whole.length > 0 || whose.length === 1 ? whose : [];
  };
  return {
    bearers,
    called,
    stemsOf: (id) => stemmed.get(id) ?? [],
    meant: (id, text) => (stemmed.has(id) ? [id] : bearers(nameWords(text))),
    longest: Math.min(mostWords, longest),
  };
}

/** Nobody types a name or a title of more. */
export const mostWords = 40;

/** The people whose name a word is the first or the last of. */
function bearersOfParts(people: readonly Named[]): ReadonlyMap<string, Set<EntityId>> {
  const found = new Map<string, Set<EntityId>>();
  for (const { id, name, aliases, kind } of people) {
    if (kind !== 'person') continue;
    for (const part of [name, ...aliases].flatMap(ownParts)) found.set(part, (found.get(part) ?? new Set()).add(id));
  }
  return found;
}

/** The first and the last word of a proper name, by which somebody may be called for short. */
function ownParts(name: string): readonly string[] {
  const { noun, descriptive } = nounOf(name);
  return descriptive ? [] : partsOf(noun).map((part) => nameWords(part).join(' '));
}

/** A name, a title or a question as its words, without what shows whose something is: "Ann’s" is "Ann". */
export function nameWords(text: string): readonly string[] {
  return spelt(text).map(({ from, to }) => nameWord(text.slice(from, to)));
}

/** One word of those. */
export function nameWord(text: string): string {
  return compact(text.replace(/['’]s?$/i, ''));
}

const article = /^(?:the|an?) /i;
