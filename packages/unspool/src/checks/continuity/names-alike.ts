import { key, say } from '../../base/index.js';
import { type Claim, type EntityId, identities, indexOf, kindOf, type Whole } from '../../story/index.js';
import { type Finding, finding } from '../finding.js';

/**
 * People whose names are one letter apart: which of them is meant is easily misread, and one may be a slip. Names of two are
 * compared by what is left where one letter is left out, so that time grows as the names do.
 */
export function namesAlike(story: Whole): readonly Finding<'names-alike'>[] {
  const same = identities(story);
  const seen = new Map<string, Named[]>();
  return peopleIn(story).flatMap((one) => {
    const found = new Map<EntityId, Named>();
    for (const shape of shapesOf(one.key)) {
      const before = seen.get(shape) ?? [];
      for (const other of before) {
        if (same(other.entity) !== same(one.entity) && isOneApart(one.key, other.key)) found.set(other.entity, other);
      }
      seen.set(shape, [...before, one].slice(0, mostOfShape));
    }
    return [...found.values()]
      .slice(0, 1)
      .map((other) => finding(say.namesAlike({ name: one.name, other: other.name }), [one.claim, other.claim]));
  });
}

type Named = { readonly entity: EntityId; readonly name: string; readonly key: string; readonly claim: Claim };

const article = /^(?:the|an?) /i;
const mostOfShape = 20;
const leastLetters = 4;
const mostLetters = 60;

/** Proper names, each with the claim by which it is known. */
function peopleIn(story: Whole): readonly Named[] {
  const { about } = indexOf(story);
  const same = identities(story);
  return story.entities.flatMap(({ id, name }): readonly Named[] => {
    if (kindOf(story, id) !== 'person' || !/^\p{Lu}[\p{L}\p{M} .'’-]*$/u.test(name) || article.test(name)) return [];
    const own = key(name);
    if (own.length < leastLetters || own.length > mostLetters) return [];
    const claims = about.get(same(id)) ?? [];
    const claim = claims.find(({ sense }) => sense.kind === 'introduce' && sense.entity === id) ?? claims[0];
    return claim ? [{ entity: id, name, key: own, claim }] : [];
  });
}

/** A name with each of its letters left out in turn, and as it is. */
function shapesOf(name: string): readonly string[] {
  const letters = [...name];
  return [...new Set([name, ...letters.map((_, at) => letters.filter((_one, index) => index !== at).join(''))])];
}

/** Whether one letter is another, more or less; a letter that swaps places with another is two. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (a === b || long.length - short.length > 1 || isPlural(short.join(''), long.join(''))) return false;
  const at = short.findIndex((letter, index) => letter !== long[index]);
  const rest = long.slice(at < 0 ? long.length : at + 1).join('');
  const isOne = at < 0 || rest === short.slice(long.length === short.length ? at + 1 : at).join('');
  return isOne && lettersAround(short.join(''), at < 0 ? short.length : at) >= leastLetters - 1;
}

/** "Lord" and "Lords", "Gentleman" and "Gentlemen" are one and several. */
function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || [a, b].every((name) => /m[ae]n$/.test(name));
}

/** "Mr. Reed" and "Mrs. Reed" differ in a word that is no name: how many letters the word around a place has. */
function lettersAround(text: string, at: number): number {
  let [from, to] = [at, at];
  while (from > 0 && isLetter(text[from - 1])) from -= 1;
  while (to < text.length && isLetter(text[to])) to += 1;
  return to - from;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{M}]/u.test(letter);
}
