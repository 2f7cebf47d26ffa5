import { toldSentences } from '../../../explain/index.js';
import { plain, stemsOf, tokens } from '../../../language/index.js';
import {
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nameOf,
  ofKind,
  perSlice,
  type Slice,
} from '../../../story/index.js';
import { isVerbForm } from '../../stated/question/question-verbs.js';
import { bearersOf } from './known-names.js';

/**
 * The thing that words mean: by its name, or by that with more around it that tells which: "Ada's letter", "the letter to
 * Ada", "the letter in the locker". All that stands around it must be said of it where it is introduced, or in one sentence
 * that names it.
 */
export function thingMeant(
  slice: Slice,
  words: readonly string[],
  kinds: readonly ReturnType<typeof kindOf>[],
): EntityId | undefined {
  const whole = only([...bearersOf(slice, words)].filter((id) => kinds.includes(kindOf(slice, id))));
  const short = whole ?? only(calledLast(slice, words).filter((id) => kinds.includes(kindOf(slice, id))));
  if (short !== undefined || words.length < 2 || words.length > mostWords) return short;
  const found = new Set<EntityId>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      if (from === 0 && to === words.length) continue;
      // "Where is the cup played?" does not ask where the cup is.
      if (to === words.length - 1 && isVerbForm({ word: words[to] ?? '', isOwner: false })) continue;
      const id = only([...bearersOf(slice, words.slice(from, to))].filter((own) => kinds.includes(kindOf(slice, own))));
      if (id !== undefined && isSaidOf(slice, id, [...words.slice(0, from), ...words.slice(to)])) found.add(id);
    }
  }
  return only([...found]);
}

const mostWords = 8;

/** "The watch" is the silver watch, where that is the only one. */
function calledLast(slice: Slice, words: readonly string[]): readonly EntityId[] {
  const [article = '', ...noun] = words;
  if (noun.length === 0 || !['the', 'this', 'that'].includes(article)) return [];
  const all = byLastWord(slice).get(noun.at(-1) ?? '') ?? [];
  const isCalled = (id: EntityId) => tokens(nameOf(slice, id)).slice(-noun.length).join(' ') === noun.join(' ');
  return all.length === 1 ? all.filter(isCalled) : [];
}

const byLastWord = perSlice((slice): ReadonlyMap<string, readonly EntityId[]> => {
  const found = new Map<string, EntityId[]>();
  for (const { id } of indexOf(slice).entities.values()) {
    const one = identities(slice)(id);
    const last = tokens(nameOf(slice, one)).at(-1) ?? '';
    const own = found.get(last) ?? [];
    if (!own.includes(one)) found.set(last, [...own, one]);
  }
  return found;
});

function only(ids: readonly EntityId[]): EntityId | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

function isSaidOf(slice: Slice, id: EntityId, more: readonly string[]): boolean {
  const wanted = stemsOf(more);
  if (wanted.length === 0) return more.every((word) => ['the', 'a', 'an', 'this', 'that'].includes(word));
  const named = stemsOf(tokens(nameOf(slice, id)));
  const isIn = (own: readonly string[], all: readonly string[]) => all.every((one) => own.includes(one));
  return (
    isIn(introductions(slice).get(id) ?? [], wanted) || toldStems(slice).some((own) => isIn(own, [...wanted, ...named]))
  );
}

/** The stems of all with which something is introduced. */
const introductions = perSlice((slice): ReadonlyMap<EntityId, readonly string[]> => {
  const found = new Map<EntityId, readonly string[]>();
  for (const { sense, words } of ofKind(slice, 'introduce')) {
    const id = identities(slice)(sense.entity);
    found.set(id, [...(found.get(id) ?? []), ...stemsOf(tokens(plain(words)))]);
  }
  return found;
});

const toldStems = perSlice((slice): readonly (readonly string[])[] =>
  toldSentences(slice).map(({ words }) => stemsOf(tokens(plain(words)))),
);
