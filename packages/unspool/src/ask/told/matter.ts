import { addAll } from '../../base/lists.js';
import { basesOf, isIrregularVerb, plain, stem, stems, stemsOf } from '../../language/index.js';
import { type EntityId, identities, ofKind, perSlice, type Slice } from '../../story/index.js';
import { type NameOrWord, namesAndWords } from '../question/names/names-and-words.js';
import type { Deed } from './deeds.js';
import { isOwner } from './stretch.js';
import type { Token } from './token.js';
import { adverbs, auxiliaries, determiners, prepositions } from './words/clause-words.js';
import { isAskedVerb } from './words/verb-groups.js';

/** What a question names besides who does something: "Ann", "the key to Ben", "that Ann is a thief". */
export type Matter = readonly Item[];

type Item = {
  /** Those whom a name may mean; none for another word. */
  readonly bearers?: ReadonlySet<EntityId>;
  readonly stem?: string;
  /** The preposition before it. */
  readonly by?: string;
  /**
   * How it stands: first behind the verb, so that it is what is done to; as the owner of the word behind it; somewhere
   * further on; in what is thought or said; or in a clause of its own that only tells which is meant.
   */
  readonly as: 'target' | 'owner' | 'further' | 'content' | 'aside';
  /** An owner, or what is done to, which does what the next word says: "helps Ben escape". */
  readonly isEither?: boolean;
  /** What an owner owns. */
  readonly owned?: string;
};

/** Reads what follows a verb in a question. Undefined where it begins with a word that belongs to the verb: "up", or asks for more than that it is done: "again". */
export function matterOf(slice: Slice, words: readonly string[]): Matter | undefined {
  if (
    particles.has(words[0] ?? '') ||
    // Whoever sees something does not see it again.
    words.includes('again') ||
    (words.length > 1 && apart.has(words.at(-1) ?? '')) ||
    // Of "it" and "with it" nothing is known.
    (words.some(isOpen) && words.every((word) => isOpen(word) || prepositions.has(word)))
  )
    return undefined;
  const isContent = opensContent.has(words[0] ?? '');
  const all = namesAndWords(slice, words);
  const aside = isContent ? -1 : all.findIndex(({ word }, at) => at > 0 && asides.has(word));
  const joint = all.findIndex((_, at) => opensDeed(all, at));
  const end = joint < 0 ? all.length : joint;
  const own = readItems(slice, all.slice(0, aside < 0 ? end : Math.min(aside, end)), isContent);
  const more = aside < 0 || aside > end ? [] : all.slice(aside + 1, end).flatMap(asideOf);
  // Of "the will" there is nothing to look for: any deed would do.
  const isUnread = own.length + more.length === 0 && words.slice(0, -1).some((word) => determiners.has(word));
  return isUnread ? undefined : [...own, ...more];
}

function isOpen(word: string): boolean {
  return pronouns.has(word) || determiners.has(word) || asking.has(word);
}

const asking: ReadonlySet<string> = new Set(['what', 'which', 'who', 'whom']);
const asides: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whom']);

/** "… and put him in the closet" is done by the same. */
function opensDeed(all: readonly NameOrWord[], at: number): boolean {
  const next = all[at + 1];
  return (
    at > 0 && all[at]?.word === 'and' && next !== undefined && !next.bearers && basesOf(next.word).some(isAskedVerb)
  );
}

/** What a clause of its own says only tells which is meant. */
function asideOf({ word, bearers }: NameOrWord): readonly Item[] {
  const isSmall =
    pronouns.has(word) || subjects.has(word) || [auxiliaries, determiners, prepositions].some((set) => set.has(word));
  return !bearers && isSmall ? [] : itemsOf({ as: 'aside' }, word, bearers);
}

const subjects: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i', 'you']);

function readItems(slice: Slice, all: readonly NameOrWord[], isContent: boolean): readonly Item[] {
  const found: Item[] = [];
  let by: string | undefined;
  for (const [at, { word, bearers, next }] of all.entries()) {
    if (!bearers && (determiners.has(word) || isKnownOf(slice, word, all[at + 1]?.bearers))) continue;
    if (!bearers && prepositions.has(word)) {
      by = word;
      continue;
    }
    const isTarget = found.length === 0 && by === undefined;
    const as = isContent ? 'content' : placeOf(bearers, next, isTarget);
    const isEither = as === 'owner' && isTarget && isVerb(next);
    const owned = as === 'owner' && next !== undefined ? { owned: next } : {};
    const own: Item = { as, ...owned, ...(isEither ? { isEither } : {}), ...(by === undefined ? {} : { by }) };
    addAll(found, itemsOf(own, word, bearers));
    by = undefined;
  }
  return found;
}

function placeOf(bearers: ReadonlySet<EntityId> | undefined, next: string | undefined, isTarget: boolean): Item['as'] {
  if (bearers && isContentWord(next)) return 'owner';
  return isTarget ? 'target' : 'further';
}

function isVerb(word: string | undefined): boolean {
  return word !== undefined && (isAskedVerb(word) || isIrregularVerb(word));
}

/** "The gold lighter" is the lighter, where that is said to be of gold. */
function isKnownOf(slice: Slice, word: string, bearers: ReadonlySet<EntityId> | undefined): boolean {
  if (!bearers || prepositions.has(word)) return false;
  const [own] = stemsOf([word]);
  return own !== undefined && [...bearers].some((id) => descriptions(slice).get(id)?.has(own));
}

/** The stems of what is said of things where they are introduced. */
const descriptions = perSlice((slice): ReadonlyMap<EntityId, ReadonlySet<string>> => {
  const found = new Map<EntityId, Set<string>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (['person', 'group'].includes(sense.as)) continue;
    const id = identities(slice)(sense.entity);
    const own = found.get(id) ?? new Set();
    for (const one of stems(plain(sense.description ?? []))) own.add(one);
    found.set(id, own);
  }
  return found;
});

function itemsOf(own: Item, word: string, bearers: ReadonlySet<EntityId> | undefined): readonly Item[] {
  if (bearers) return [{ ...own, bearers }];
  return adverbs.has(word) ? [] : stemsOf([word]).map((stem) => ({ ...own, stem }));
}

function isContentWord(word: string | undefined): boolean {
  if (word === undefined) return false;
  return ![prepositions, determiners, adverbs].some((set) => set.has(word)) && stemsOf([word]).length > 0;
}

/** Whom they mean is not told in the question. */
const pronouns: ReadonlySet<string> = new Set(
  'it him her them this that these those himself herself itself'.split(' '),
);
const particles: ReadonlySet<string> = new Set('up off out away down over back'.split(' '));
/** "took Ann in" does not ask who took Ann somewhere. */
const apart: ReadonlySet<string> = new Set('in up off out down over'.split(' '));
const opensContent: ReadonlySet<string> = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'where',
  'when',
  'who',
]);

/** Whether a deed is about all this. */
export function isAbout(deed: Deed, matter: Matter): boolean {
  return matter.every((item) => {
    if (item.as === 'aside') return isInSentence(deed, item);
    const isTold = item.bearers ? hasBearer(deed, item, item.bearers) : hasStem(deed, item.stem ?? '');
    return isTold || (item.as === 'further' && isThere(deed, item));
  });
}

/** Whether a sentence has it in any of its clauses. */
function isInSentence({ tokens }: Deed, { bearers, stem: wanted }: Item): boolean {
  return tokens.some(({ text, entity, owner, isQuoted }) => {
    if (isQuoted) return false;
    if (bearers) return [entity, owner].some((id) => id !== undefined && bearers.has(id));
    return text
      .split(/[\s'-]+/)
      .some((word) => stem(word) === wanted || basesOf(word).some((base) => stem(base) === wanted));
  });
}

/** "At the bank" is said by where the scene is, too. */
function isThere({ setting }: Deed, { bearers, stem: wanted, by }: Item): boolean {
  if (by !== undefined && !places.has(by)) return false;
  if (bearers) return by !== undefined && [...bearers].some((id) => setting.entities.has(id));
  return setting.stems.has(wanted ?? '');
}

const places: ReadonlySet<string> = new Set(['in', 'at', 'on', 'inside']);

function hasBearer(deed: Deed, { as, by, isEither, owned }: Item, bearers: ReadonlySet<EntityId>): boolean {
  const { tokens, clause, targets } = deed;
  const isMeant = (id: EntityId | undefined) => id !== undefined && bearers.has(id);
  if (as === 'target')
    return targets.some(isMeant) || deed.given.some(isMeant) || (!clause.isPassive && isReceiver(deed, isMeant));
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    if (as === 'owner' && isMeant(tokens[at]?.owner)) return true;
    if (!isMeant(tokens[at]?.entity)) continue;
    if (as === 'content') return true;
    // "Lies to Ben that Ann …" is not told to Ann.
    if (by === 'to' && tokens.slice(clause.rest.from, at).some(({ text }) => text === 'that')) break;
    if (
      as === 'owner'
        ? isOwner(tokens, at + 1)
        : !isOwner(tokens, at + 1) && isBehind(tokens, at, by, at <= clause.rest.from + mostBeforeReceiver)
    )
      return true;
  }
  if (as === 'owner')
    return (
      isOwnedBefore(deed, isMeant) ||
      (isEither === true && targets.some(isMeant)) ||
      (owned !== undefined && isLoosely(deed, isMeant, owned))
    );
  return as === 'further' && by === undefined && targets.some(isMeant);
}

/** "The letters of Ann are burnt", "Ann's letters are burnt": what is done to stands before the verb. */
function isOwnedBefore({ tokens, clause }: Deed, isMeant: (id: EntityId | undefined) => boolean): boolean {
  if (!clause.isPassive) return false;
  return tokens
    .slice(0, clause.verb.from)
    .some(({ entity, owner }, at) => isMeant(owner) || (isMeant(entity) && isOwner(tokens, at + 1)));
}

/** "Ann reads the letter. … Ben burns the letter": what nobody else is said to own may be hers who was named before. */
function isLoosely(
  { tokens, clause, told, receivers, targets }: Deed,
  isMeant: (id: EntityId | undefined) => boolean,
  owned: string,
): boolean {
  // "gives Ben the letter", asked for who gives Ann a letter.
  if ([...receivers, ...targets].some((id) => !isMeant(id)) && receivers.length > 0) return false;
  const wanted = stem(owned);
  const at = tokens.findIndex(
    ({ text, isQuoted }, place) =>
      !isQuoted &&
      place >= clause.rest.from &&
      place < clause.rest.to &&
      text.split(/[\s'-]+/).some((word) => stem(word) === wanted),
  );
  if (at < 1) return false;
  const before = tokens[at - 1];
  const isTheirs =
    before?.owner !== undefined ||
    isOwner(tokens, at - 1) ||
    /^(?:his|her|their|its|my|our|your|another|an?)$/.test(before?.text ?? '');
  const isNamed = tokens.some(({ entity, owner, isQuoted }) => !isQuoted && (isMeant(entity) || isMeant(owner)));
  const isNamedBefore = (told.before?.words ?? []).some(({ entity, quote }) => !quote && isMeant(entity));
  return !isTheirs && (isNamed || isNamedBefore);
}

/** "gives the key to Ann" gives Ann the key. */
function isReceiver({ tokens, clause }: Deed, isMeant: (id: EntityId | undefined) => boolean): boolean {
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    if (isMeant(tokens[at]?.entity) && !isOwner(tokens, at + 1) && behind(tokens, at) === 'to') return true;
  }
  return false;
}

function isBehind(tokens: readonly Token[], at: number, by: string | undefined, isFirst: boolean): boolean {
  const found = behind(tokens, at);
  if (by === undefined) return found === '' || found === 'to';
  return found === by || (by === 'to' && found === '' && isFirst) || (alike[by] ?? []).includes(found);
}

const alike: Readonly<Record<string, readonly string[]>> = {
  in: ['at', 'on', 'inside', 'within', 'into'],
  at: ['in', 'on', 'near', 'by'],
  on: ['at', 'in', 'onto'],
  into: ['in', 'to'],
  about: ['of'],
  of: ['about'],
};

/** "gives Ann the key", "gives old Ann the key". */
const mostBeforeReceiver = 2;

/** The preposition before a token, over its articles; empty if another word stands there. */
function behind(tokens: readonly Token[], at: number): string {
  let before = at - 1;
  while (determiners.has(tokens[before]?.text ?? '')) before -= 1;
  const text = tokens[before]?.text ?? '';
  return prepositions.has(text) ? text : '';
}

function hasStem({ told, tokens, clause }: Deed, wanted: string): boolean {
  const isIt = (text: string) => text.split(/[\s'-]+/).some((word) => stem(word) === wanted);
  const has = (from: number, to: number) => tokens.slice(from, to).some(({ text }) => isIt(text));
  if (has(clause.rest.from, clause.rest.to) || (clause.isPassive && has(0, clause.verb.from))) return true;
  // "Ben offers Ann money, and she takes it."
  if (!/^(?:it|them)$/.test(tokens[clause.rest.from]?.text ?? '')) return false;
  return (
    has(0, clause.verb.from) ||
    (!tokens.slice(0, clause.verb.from).some(({ text }) => determiners.has(text)) &&
      stems(plain(told.before?.words ?? [])).includes(wanted))
  );
}
