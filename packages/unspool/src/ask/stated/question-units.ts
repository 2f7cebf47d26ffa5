import { tokens } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { namedKinds } from '../question/calling-nouns.js';
import { knownNames } from '../question/known-names.js';
import { canBe } from '../told/whom/gender.js';
import { isPerson } from './stated-sentences.js';

/** A word of a question, or a name. */
export type Unit = {
  readonly word: string;
  /** Those whose name it may be. */
  readonly bearers?: ReadonlySet<EntityId>;
  /** It owns what follows: "Ada's". */
  readonly isOwner: boolean;
  /** What it is a word for that has a name: "the trawler". */
  readonly meant?: EntityId;
  /** Several have that name: the notes may use it without saying whom it means. */
  readonly isShared?: true;
  /** It is the name of somebody. */
  readonly isPerson?: boolean;
};

/**
 * The units of a question. `words` are those that count, in lower case and without possessive endings; where an ending stood
 * is seen in the question as it was typed.
 */
export function unitsOf(slice: Slice, question: string, words: readonly string[]): readonly Unit[] {
  const owners = ownersIn(question, words);
  const found: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, ...name } = nameAt(slice, words, at);
    const last = at + Math.max(1, length) - 1;
    const word = words[last] ?? '';
    const meant = name.bearers ? undefined : namedKinds(slice).get(word);
    const isOwner = owners.has(last) || name.isOwner === true;
    found.push({ word, ...(meant === undefined ? {} : { meant }), ...name, isOwner });
    at = last + 1;
  }
  return found;
}

/** "Adas wife", where she is known as Ada's wife. */
function kinOfBare(
  byName: ReadonlyMap<string, ReadonlySet<EntityId>>,
  words: readonly string[],
  at: number,
): ReadonlySet<EntityId> | undefined {
  const [word = '', next] = words.slice(at, at + 2);
  return word.length > 3 && word.endsWith('s') && next !== undefined
    ? byName.get(`${word.slice(0, -1)} ${next}`)
    : undefined;
}

/** The longest name that begins at a place, in how many words. */
function nameAt(
  slice: Slice,
  words: readonly string[],
  at: number,
): Partial<Omit<Unit, 'word'>> & { readonly length: number } {
  const { byName, longest } = knownNames(slice);
  let length = Math.min(longest, words.length - at);
  while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
  const isSomebody = (ids: ReadonlySet<EntityId>) => [...ids].some((id) => isPerson(slice, id));
  const full = length > 0 ? byName.get(words.slice(at, at + length).join(' ')) : undefined;
  if (full) return { length, bearers: full, isPerson: isSomebody(full) };
  const bare = bareOwner(byName, words[at] ?? '');
  if (bare) return { length: 0, bearers: bare, isPerson: isSomebody(bare), isOwner: true };
  const shared = sharedName(slice, words, at);
  return shared ? { length: 0, bearers: shared, isPerson: isSomebody(shared), isShared: true } : { length: 0 };
}

/** A name that several share, by those of them who can be "Mrs." where that stands before it. */
function sharedName(slice: Slice, words: readonly string[], at: number): ReadonlySet<EntityId> | undefined {
  const all = knownNames(slice).shared.get(words[at] ?? '');
  const title = words[at - 1] ?? '';
  const pronoun = title === 'mr' ? 'he' : /^(?:mrs|miss|ms)$/.test(title) ? 'she' : undefined;
  const own = new Set([...(all ?? [])].filter((id) => pronoun === undefined || canBe(slice, id, pronoun)));
  return own.size > 0 ? own : undefined;
}

/** "Adas letter": people leave the mark out. */
function bareOwner(
  byName: ReadonlyMap<string, ReadonlySet<EntityId>>,
  word: string,
): ReadonlySet<EntityId> | undefined {
  return word.length > 3 && word.endsWith('s') ? byName.get(word.slice(0, -1)) : undefined;
}

/** The places of the words that had a possessive ending. */
function ownersIn(question: string, words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let place = 0;
  for (const [typed] of question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
    const [own] = tokens(typed);
    const at = words.indexOf(own ?? '', place);
    if (at < 0) continue;
    if (/['’]s?$/.test(typed)) found.add(at);
    place = at + 1;
  }
  return found;
}
