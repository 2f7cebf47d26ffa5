import { tokens } from '../../language/index.js';
import { type EntityId, kindOf, nameOf, type Slice } from '../../story/index.js';
import { canBe } from '../told/whom/gender.js';
import { knownNames } from './names/known-names.js';

/**
 * A question in which "he", "she", "it" and "they" are the names of whom they mean: whom or what the question before named,
 * if that is one only, whom what is told lets be so called, and the question itself names nobody else. Otherwise it stays as it is.
 */
export function followUp(slice: Slice, question: string, before = ''): string {
  if (question.length > longest || before.length > longest) return question;
  const [own, earlier] = [namedIn(slice, question), namedIn(slice, before)];
  return question.replace(pronouns, (word, at: number) => {
    const kinds = meant.get(word.toLowerCase()) ?? [];
    const isOne = (id: EntityId) => kinds.includes(kindOf(slice, id));
    const [one, ...others] = earlier.filter(isOne);
    if (one === undefined || others.length > 0 || own.some(isOne)) return word;
    const gender = genderOf.get(word.toLowerCase());
    if (gender && !canBe(slice, one, gender)) return word;
    const name = nameOf(slice, one);
    return isOwner(word.toLowerCase(), question.slice(at + word.length)) ? `${name}'s` : name;
  });
}

/** Longer questions are taken as they are, in characters. */
const longest = 300;

const pronouns = /(?<![\p{L}\p{N}'’-])(?:he|him|his|she|hers?|its?|they|them|theirs?)(?![\p{L}\p{N}-])/giu;

type Kind = ReturnType<typeof kindOf>;
const people: readonly Kind[] = ['person'];
const things: readonly Kind[] = ['thing', 'document', 'symbol', 'place'];
const several: readonly Kind[] = ['group'];
const meant: ReadonlyMap<string, readonly Kind[]> = new Map(
  (
    [
      ['he him his she her hers', people],
      ['it its', things],
      ['they them their theirs', several],
    ] as const
  ).flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const)),
);

const genderOf: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers'].map((word) => [word, 'she'] as const),
]);

/** "her brother", not "saw her", nor "saw her at the pier". */
function isOwner(word: string, after: string): boolean {
  if (word !== 'her') return /^(?:his|hers|its|theirs?)$/.test(word);
  const next = /^\s+([\p{L}\p{N}'’-]+)/u.exec(after)?.[1]?.toLowerCase();
  return next !== undefined && !behindObjects.has(next);
}

const behindObjects: ReadonlySet<string> = new Set(
  (
    'a an the in on at to from of for with by about after before when while because and or as that again there here then ' +
    'that how why what where who whom is was last first now alive dead lie'
  ).split(' '),
);

/** Whom and what a question names for certain, each once. */
function namedIn(slice: Slice, question: string): readonly EntityId[] {
  const { byName, longest: most } = knownNames(slice);
  const words = tokens(question);
  const found = new Set<EntityId>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(most, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    const bearers = [...(byName.get(words.slice(at, at + length).join(' ')) ?? [])];
    if (bearers.length === 1) found.add(bearers[0] as EntityId);
    at += Math.max(1, length);
  }
  return [...found];
}
