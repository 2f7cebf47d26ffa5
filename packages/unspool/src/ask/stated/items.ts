import { basesOf } from '../../language/index.js';
import type { EntityId } from '../../story/index.js';
import { adverbs, determiners } from '../told/words/clause-words.js';
import { isAskedVerb, tellingVerbs } from '../told/words/verb-groups.js';
import type { Unit } from './question/question-units.js';
import {
  clauseOpeners,
  doing,
  isBe,
  isPrep,
  modalWords,
  negative,
  type particleBehind,
} from './question/question-verbs.js';
import { rootsOf } from './roots.js';
import { entityKey, keysOfWord } from './stated-sentences.js';
import { phrasesFrom, phrasesOf } from './word-groups.js';

/** Something that a question names, which an answer must tell of. */
export type Item = {
  readonly word: string;
  readonly bearers?: ReadonlySet<EntityId>;
  readonly isPerson: boolean;
  /** The word by which a thing or a place that has a name is told of without it. */
  readonly noun?: string;
  /** What a word must have to tell of it: a root of it, a meaning, or a name. */
  readonly keys: ReadonlySet<string>;
  readonly phrases: readonly { readonly first: string; readonly more: readonly string[] }[];
  /** Or what a word must have before the other word of the phrase asked with: "drags out" tells of "pulled out". */
  readonly before?: { readonly keys: ReadonlySet<string>; readonly more: readonly string[] };
  /** How it stands to the verb; what a clause of its own says need but be told in the scene. */
  readonly as: 'subject' | 'verb' | 'object' | 'adjunct' | 'any' | 'scene';
  /** What opens the clause of its own: "after". */
  readonly opener?: string;
  /** The preposition before it. */
  readonly by?: string;
  readonly isOwner: boolean;
  /** It only says of which kind the word behind it is: "insurance claim". */
  readonly isModifier: boolean;
  /** What an owner has, or of what it only says the kind. */
  readonly head?: Item;
};

export function verbItem(unit: Unit, phrase: ReturnType<typeof particleBehind>): Item {
  const item = itemOf(unit, 'verb');
  if (phrase) {
    const words = [phrase.first, ...phrase.more].join(' ');
    const known = tellingVerbs(words);
    return {
      ...item,
      keys: new Set([
        ...phrasesFrom(phrase.first).flatMap(({ more, meaning }) =>
          more.join(' ') === phrase.more.join(' ') ? [meaning] : [],
        ),
        ...known.filter(({ length }) => length === 1).flatMap(([word = '']) => rootsOf(word)),
      ]),
      phrases: [phrase, ...phrasesOf(phrase.meaning), ...asPhrases(known)],
      before: { keys: asVerb(item).keys, more: phrase.more },
    };
  }
  return asVerb(item);
}

function asPhrases(verbs: readonly (readonly string[])[]): Item['phrases'] {
  return verbs.flatMap(([first = '', ...more]) => (more.length > 0 ? [{ first, more }] : []));
}

/** What a plate reads it says; what somebody reads they do not say. */
function isReading(word: string): boolean {
  return basesOf(word).includes('read');
}

/** Whoever lies lays nothing. */
const lying: ReadonlySet<string> = new Set(['lie', 'fib'].flatMap(rootsOf).filter((root) => root !== 'lay'));

/** With all that tells of a verb in the table of verbs. */
export function asVerb(item: Item): Item {
  // Whoever is born is not carried.
  if (/^(?:lie[sd]?|lying)$/.test(item.word)) return { ...item, as: 'verb', keys: lying, phrases: [] };
  if (item.word === 'born') return { ...item, as: 'verb', keys: new Set(['born', 'birth']), phrases: [] };
  const known = basesOf(item.word)
    .filter((base) => isAskedVerb(base))
    .flatMap(tellingVerbs);
  const roots = known.filter(({ length }) => length === 1).flatMap(([word = '']) => rootsOf(word));
  return {
    ...item,
    as: 'verb',
    keys: new Set([...(isReading(item.word) ? rootsOf('read') : item.keys), ...roots]),
    phrases: [...item.phrases, ...asPhrases(known)],
  };
}

/** A verb that tells of any of some deeds, given by their bases. */
export function verbMeaning(bases: ReadonlySet<string>): Item {
  const own = asVerb(itemOf({ word: [...bases][0] ?? '', isOwner: false }, 'verb'));
  return { ...own, keys: new Set([...bases].flatMap(rootsOf)), phrases: [] };
}

/** What carries nothing that must be told. */
const empty: ReadonlySet<string> = new Set(
  (
    'really actually end again ever still there here some any only also too very quite own ' +
    'other each one time times kind sort and or he she it they him her his hers its their them i me my you your we us our ' +
    'who whom which that whose do does did done be been being have has had having is are was were not first then now all ' +
    'both himself herself itself themselves something anything somebody someone anybody anyone apparently together supposed ' +
    'else exactly to about according'
  ).split(' '),
);

/** "in the book" is in all that is told; "from the book" is from a book of the story. */
function isOfAll(word: string, by: string | undefined): boolean {
  return /^(?:film|story|movie|book|play|novel)$/.test(word) && by !== 'from';
}

const relativeWords: ReadonlySet<string> = new Set(['that', 'who', 'which', 'whom']);

/** What a stretch of a question names. */
export function itemsOf(units: readonly Unit[], as: Item['as']): readonly Item[] {
  const found: Item[] = [];
  let [by, zone, isRelative]: [string | undefined, Item['as'], boolean] = [undefined, as, false];
  let opener: string | undefined;
  for (const [at, unit] of units.entries()) {
    const isOpener = !unit.bearers && clauseOpeners.has(unit.word);
    if (isOpener) [by, zone, opener] = [undefined, 'scene', unit.word];
    else if (isPrep(unit)) by = unit.word;
    isRelative ||= !unit.bearers && relativeWords.has(unit.word) && found.length > 0;
    const next = units[at + 1];
    const isThen = sameTime.has(units[at - 1]?.word ?? '') && times.has(unit.word);
    if (isOpener || isThen || isPrep(unit) || says(unit, next, by) === undefined) continue;
    const isModifier = !unit.bearers && !unit.isOwner && next !== undefined && isContent(next);
    const own = zoneOf(zone, isRelative, by);
    found.push({
      ...itemOf(unit, own),
      isModifier,
      ...(by === undefined ? {} : { by }),
      ...(opener === undefined ? {} : { opener }),
    });
    // "in the fish capsules": the name of a thing may say which.
    const isKind = unit.bearers !== undefined && !unit.isPerson && next !== undefined && isContent(next);
    if (!isModifier && !unit.isOwner && !isKind) by = undefined;
  }
  return found.map((item, at) => {
    const head = item.isModifier || item.isOwner ? found.slice(at + 1).find(isHead) : undefined;
    return head ? { ...item, head } : item;
  });
}

/** "that night" says no more than "then". */
const sameTime: ReadonlySet<string> = new Set(['that', 'same']);
const times: ReadonlySet<string> = new Set(
  'night day evening morning afternoon time week month year summer winter'.split(' '),
);

function isHead({ isModifier, isOwner }: Item): boolean {
  return !isModifier && !isOwner;
}

function zoneOf(zone: Item['as'], isRelative: boolean, by: string | undefined): Item['as'] {
  if (zone === 'scene') return zone;
  if (isRelative) return 'any';
  return zone === 'object' && by !== undefined ? 'adjunct' : zone;
}

/** The unit itself where it names something, and does not only lead to the next. */
function says(unit: Unit, next: Unit | undefined, by: string | undefined): Unit | undefined {
  if (unit.bearers) return unit;
  const isIn = (set: ReadonlySet<string>) => set.has(unit.word);
  return [determiners, empty, adverbs, negative, modalWords].some(isIn) ||
    isOfAll(unit.word, by) ||
    isIdle(unit.word, next, by)
    ? undefined
    : unit;
}

/** Words that only lead to the next: "the real Ada", "Miss Lind", "in front of", "and puts him there". */
function isIdle(word: string, next: Unit | undefined, by: string | undefined): boolean {
  if (next?.bearers && titles.has(word)) return true;
  return (word === 'front' && by === 'in') || lightVerbs.has(word) || (word === 'going' && next?.word === 'to');
}

const titles: ReadonlySet<string> = new Set(
  'real true miss mr mrs ms dr doctor captain old young poor dead late'.split(' '),
);

/** Verbs that say little by themselves. */
export const lightVerbs: ReadonlySet<string> = new Set(
  'do did does done have has had get gets got use used uses take takes took come comes came go goes went make makes made put puts give gave be'.split(
    ' ',
  ),
);

function isContent(unit: Unit): boolean {
  return (
    !unit.bearers &&
    !isPrep(unit) &&
    ![determiners, empty, adverbs, clauseOpeners, doing, modalWords].some((set) => set.has(unit.word)) &&
    !isOfAll(unit.word, undefined) &&
    !isBe(unit)
  );
}

/** A unit as something that must be told of. */
export function itemOf({ word, bearers, meant, isShared, isOwner, isPerson = false }: Unit, as: Item['as']): Item {
  const isNoun =
    isShared || (bearers !== undefined && !isPerson && !isOwner && word.length > 2 && !modalWords.has(word));
  if (bearers)
    return {
      word,
      bearers,
      keys: new Set([...[...bearers].map(entityKey), ...(isNoun ? rootsOf(word) : [])]),
      ...(isNoun ? { noun: word } : {}),
      phrases: [],
      as,
      isOwner,
      isPerson,
      isModifier: false,
    };
  const keys = keysOfWord(word);
  return {
    word,
    keys: new Set(meant === undefined ? keys : [...keys, entityKey(meant)]),
    phrases: keys.flatMap(phrasesOf),
    as,
    isOwner,
    isPerson,
    isModifier: false,
  };
}
