import { tokens } from '../../../language/index.js';
import { type EntityId, nameOf, type Slice } from '../../../story/index.js';
import { namedKinds } from '../../question/names/calling-nouns.js';
import { knownNames } from '../../question/names/known-names.js';
import { canBe, pronounOfTitle } from '../../told/whom/gender.js';
import { isPerson } from '../stated-sentences.js';

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
  const { longest } = knownNames(slice);
  const found: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const { bearers, length, isBare, isShared } = nameAt(slice, words, at, Math.min(longest, words.length - at));
    const last = at + length - 1;
    const isOwner = owners.has(last) || isBare;
    const isSomebody = bearers !== undefined && [...bearers].some((id) => isPerson(slice, id));
    const meant = bearers ? undefined : namedKinds(slice).get(words[last] ?? '');
    found.push({
      word: words[last] ?? '',
      isOwner,
      ...(meant === undefined ? {} : { meant }),
      ...(bearers ? { bearers, isPerson: isSomebody } : {}),
      ...(isShared ? { isShared } : {}),
    });
    at = last + 1;
  }
  return found;
}

type NameThere = {
  readonly bearers?: ReadonlySet<EntityId> | undefined;
  /** How many words it has; 1 for a word that is no name. */
  readonly length: number;
  /** It owns what follows, and has no mark for that: "Adas letter". */
  readonly isBare: boolean;
  readonly isShared?: true;
};

/** The name of at most so many words that begins at a place. */
function nameAt(slice: Slice, words: readonly string[], at: number, longest: number): NameThere {
  const { byName } = knownNames(slice);
  let length = longest;
  while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
  const kin = length < 2 ? kinOfBare(byName, words, at) : undefined;
  if (kin) return { bearers: kin, length: 2, isBare: false };
  if (length > 1 || (length === 1 && !isCommonNoun(slice, byName, words, at)))
    return { bearers: byName.get(words.slice(at, at + length).join(' ')), length, isBare: false };
  const bearers = bareOwner(byName, words[at] ?? '');
  if (bearers) return { bearers, length: 1, isBare: true };
  const shared = sharedName(slice, words, at);
  return shared ? { bearers: shared, length: 1, isBare: false, isShared: true } : { length: 1, isBare: false };
}

/** A name that several share, by those of them who can be "Mrs." where that stands before it. */
function sharedName(slice: Slice, words: readonly string[], at: number): ReadonlySet<EntityId> | undefined {
  const all = knownNames(slice).shared.get(words[at] ?? '');
  if (!all || words[at - 1] === 'the') return undefined;
  const pronoun = pronounOfTitle(words[at - 1] ?? '');
  const own = new Set([...all].filter((id) => pronoun === undefined || canBe(slice, id, pronoun)));
  return own.size > 0 ? own : undefined;
}

/** "the marsh" is not Livia Marsh. */
function isCommonNoun(
  slice: Slice,
  byName: ReadonlyMap<string, ReadonlySet<EntityId>>,
  words: readonly string[],
  at: number,
): boolean {
  const [before, word] = [words[at - 1] ?? '', words[at] ?? ''];
  if (before !== 'the' || byName.has(`the ${word}`)) return false;
  return [...(byName.get(word) ?? [])].every((id) => isPerson(slice, id) && tokens(nameOf(slice, id)).length > 1);
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
