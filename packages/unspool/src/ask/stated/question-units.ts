import { tokens } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { namedKinds } from '../question/calling-nouns.js';
import { knownNames } from '../question/known-names.js';
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
  /** It is the name of somebody. */
  readonly isPerson?: boolean;
};

/**
 * The units of a question. `words` are those that count, in lower case and without possessive endings; where an ending stood
 * is seen in the question as it was typed.
 */
export function unitsOf(slice: Slice, question: string, words: readonly string[]): readonly Unit[] {
  const owners = ownersIn(question, words);
  const { byName, longest } = knownNames(slice);
  const found: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    const kin = length < 2 ? kinOfBare(byName, words, at) : undefined;
    if (kin) {
      found.push({ word: words[at + 1] ?? '', isOwner: owners.has(at + 1), bearers: kin, isPerson: true });
      at += 2;
      continue;
    }
    const own = length > 0 ? byName.get(words.slice(at, at + length).join(' ')) : bareOwner(byName, words[at] ?? '');
    const last = at + Math.max(1, length) - 1;
    const isOwner = owners.has(last) || (length === 0 && own !== undefined);
    const isSomebody = own !== undefined && [...own].some((id) => isPerson(slice, id));
    const meant = own ? undefined : namedKinds(slice).get(words[last] ?? '');
    found.push({
      word: words[last] ?? '',
      isOwner,
      ...(meant === undefined ? {} : { meant }),
      ...(own ? { bearers: own, isPerson: isSomebody } : {}),
    });
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
