import { isTrade } from '../../explain/index.js';
import { basesOf } from '../../language/index.js';
import { type EntityId, identities, kindOf, ofKind, type Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { carrying, isInScene, placesOf, tellsOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { referentsIn } from '../stated/referents.js';
import { isPerson, type Stated, statedSentences } from '../stated/stated-sentences.js';
import { isKnownTrait } from '../stated/wanted/known-traits.js';
import { rootsMeaning } from '../stated/word-groups.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import type { NounChunk } from './chunks.js';
import { type Clause, type Parsed, parsedOf, sameAs } from './clauses.js';
import { isWithin, type Roles, rolesOf, tellsItem } from './roles.js';

/** A clause that says all that a question names, with what it has in the gap. */
export type Match = {
  readonly sentence: Stated;
  readonly clause: Clause;
  readonly parsed: Parsed;
  readonly roles: Roles;
  /** What stands where the question asks, with what is the same. */
  readonly gap: readonly NounChunk[];
  readonly isSure: boolean;
  readonly needsBefore: boolean;
};

/** The clauses that say what is asked, each word in the part that the question gives it. */
export function matchesOf(slice: Slice, asked: Asked): readonly Match[] {
  return sentencesFor(slice, asked).flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause) => {
      const match = matchAt(slice, sentence, parsed, clause, asked);
      return match ? [match] : [];
    });
  });
}

const known = new WeakMap<Stated, Parsed>();

export function parsedSoFar(sentence: Stated): Parsed {
  const own = known.get(sentence) ?? parsedOf(sentence.tokens);
  known.set(sentence, own);
  return own;
}

/** The sentences with the verb, or without one with the word that is in the fewest. */
function sentencesFor(slice: Slice, { items, verb }: Asked): readonly Stated[] {
  const { byKey } = statedSentences(slice);
  const having = ({ keys, phrases, before }: Item) => {
    const all = [...keys, ...(before?.keys ?? []), ...phrases.map(({ first }) => first)];
    return new Set(
      all.flatMap((key) => (key.startsWith('#') ? rootsMeaning(key) : [key])).flatMap((key) => byKey.get(key) ?? []),
    );
  };
  if (verb) return [...having(verb)];
  const sets = items.filter(({ isModifier, as }) => !isModifier && as !== 'scene').map(having);
  return [...(sets.sort((a, b) => a.size - b.size)[0] ?? [])];
}

function matchAt(slice: Slice, sentence: Stated, parsed: Parsed, clause: Clause, asked: Asked): Match | undefined {
  const { tokens } = sentence;
  const { main, isBe } = clause.verb;
  const { verb } = asked;
  if (clause.standing === 'unreal') return undefined;
  const isState = verb !== undefined && isBe && saysState(tokens, clause, verb);
  const isVerb =
    verb !== undefined &&
    tellsOf(tokens, main, verb) &&
    !isOtherPhrase(tokens, main, verb) &&
    !isOtherGoing(tokens, main, verb);
  if (verb ? !isState && !isVerb : !isBe) return undefined;
  const isPersonAt = (noun: NounChunk) => isSomebody(slice, tokens, noun);
  const roles = rolesOf(isState ? { ...clause, objects: [] } : withParticle(clause, verb), isPersonAt);
  const taken = new Set<number>();
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    if (item === verb) continue;
    const found = placeOf(slice, sentence, parsed, clause, roles, asked, item);
    if (!found) return undefined;
    if (found.at >= 0) taken.add(found.at);
    isSure &&= found.isSure;
    needsBefore ||= found.needsBefore;
  }
  const gap = gapOf(slice, sentence, parsed, roles, asked, taken);
  if (!gap) return undefined;
  return { sentence, clause, parsed, roles, gap, isSure, needsBefore };
}

/** Whatever is gone has vanished; whatever goes somewhere has not. */
function isOtherGoing(tokens: readonly Token[], main: number, { word }: Item): boolean {
  const text = tokens[main]?.text ?? '';
  return basesOf(text).includes('go') && !basesOf(word).includes('go') && text !== 'gone';
}

/** "puts on the coat": what stands behind a word that belongs to the verb is what it is done to. */
function withParticle(clause: Clause, verb: Item | undefined): Clause {
  const particle = verb?.before?.more.join(' ');
  const own =
    particle === undefined || clause.objects.length > 0 ? [] : clause.more.filter(({ by }) => by === particle);
  return own.length === 0
    ? clause
    : { ...clause, objects: own.map(({ noun }) => noun), more: clause.more.filter((one) => !own.includes(one)) };
}

/** "is missing": what somebody or something is, where the question asks with what made it so. */
function saysState(tokens: readonly Token[], { objects }: Clause, verb: Item): boolean {
  const [state, ...others] = objects;
  return state !== undefined && others.length === 0 && state.from === state.head && tellsOf(tokens, state.head, verb);
}

type Found = { readonly at: number; readonly isSure: boolean; readonly needsBefore: boolean };
const apart: Found = { at: -1, isSure: true, needsBefore: false };

/** Where an item is told in a clause; undefined where it is not, or in another part of it. */
function placeOf(
  slice: Slice,
  sentence: Stated,
  parsed: Parsed,
  clause: Clause,
  roles: Roles,
  asked: Asked,
  item: Item,
): Found | undefined {
  const { tokens } = sentence;
  if (item.isOwner || item.isModifier) return traitOf(slice, sentence, parsed, item);
  for (const noun of nounsFor(roles, asked, item)) {
    const found = tellsItem(slice, sentence, noun, item) ?? sameTells(slice, sentence, parsed, noun, item);
    if (found) return found;
  }
  if (item.as === 'scene' || item.as === 'any') {
    if (placesOf(slice, sentence, item).length > 0 || isInScene(slice, sentence, { ...item, as: 'scene' }))
      return apart;
    return undefined;
  }
  const isSubject = item.as === 'subject' && item.by === undefined;
  if (item.isPerson) return undefined;
  const isObject = item.as === 'object' && item.by === undefined;
  // "it", "them": what is told of before.
  const nouns = isSubject || isObject ? nounsFor(roles, asked, item) : [];
  if (nouns.some((noun) => stands(slice, tokens, noun)) && isBefore(slice, sentence, item, clause))
    return { at: -1, isSure: true, needsBefore: true };
  if (isSubject || isObject) return undefined;
  if (item.by === 'of' && placesOf(slice, sentence, item).length > 0) return apart;
  const inside =
    roles.things.some((noun) => isWithin(tokens, noun, item)) ||
    placesOf(slice, sentence, item).some(({ at }) => at > clause.verb.to || at > (clause.subject[0]?.to ?? at));
  if (inside || isInScene(slice, sentence, item.by === 'from' ? { ...item, as: 'scene' } : item)) return apart;
  if (/^(?:with|by)$/.test(item.by ?? '')) return undefined;
  const isJustBefore = sentence.before !== undefined && placesOf(slice, sentence.before, item).length > 0;
  return isJustBefore ? { ...apart, needsBefore: true } : undefined;
}

function sameTells(slice: Slice, sentence: Stated, parsed: Parsed, noun: NounChunk, item: Item): Found | undefined {
  const at = parsed.chunks.indexOf(noun);
  for (const same of at < 0 ? [] : sameAs(sentence.tokens, parsed.chunks, at).slice(1)) {
    const found = tellsItem(slice, sentence, same, item);
    if (found) return { ...found, at: noun.head };
  }
  return undefined;
}

/** Whether a noun is a pronoun that may stand for a thing. */
function stands(_: Slice, tokens: readonly Token[], { head }: NounChunk): boolean {
  return tokens[head]?.entity === undefined && carrying.has(tokens[head]?.text ?? '');
}

/** Whether the sentence names an item before the clause, or the one before does. */
function isBefore(slice: Slice, sentence: Stated, item: Item, { verb }: Clause): boolean {
  if (placesOf(slice, sentence, item).some(({ at, by }) => by === undefined && at < verb.from)) return true;
  return sentence.before !== undefined && placesOf(slice, sentence.before, item).some(({ by }) => by === undefined);
}

/** The nouns that can tell of an item, by the part that the question gives it. */
function nounsFor({ doers, things, more }: Roles, { isPassive }: Asked, { as, by }: Item): readonly NounChunk[] {
  if (by === 'by') return doers;
  if (by !== undefined && as !== 'subject') {
    const same = alike.find((row) => row.includes(by)) ?? [by];
    return more.filter((one) => same.includes(one.by)).map(({ noun }) => noun);
  }
  if (as === 'subject') return isPassive ? things : doers;
  if (as === 'object') return [...things, ...more.filter((one) => one.by === 'to').map(({ noun }) => noun)];
  return [...doers, ...things, ...more.map(({ noun }) => noun)];
}

/** Prepositions that readers take for each other. */
const alike: readonly (readonly string[])[] = [
  ['from', 'of', 'off'],
  ['in', 'into', 'inside', 'within', 'at', 'on'],
  ['on', 'onto', 'upon', 'in', 'at'],
  ['about', 'of', 'concerning'],
  ['with', 'by'],
];

/** What says which it is, or whose: within the noun, said of it elsewhere, or in the sentence. */
export function traitOf(slice: Slice, sentence: Stated, parsed: Parsed, item: Item): Found | undefined {
  const { tokens } = sentence;
  const nouns = parsed.chunks.filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
  const { head } = item;
  const own = head
    ? nouns.filter((noun) => tellsOf(tokens, noun.head, head) || tellsItem(slice, sentence, noun, head))
    : nouns;
  if (
    own.some((noun) => isWithin(tokens, noun, item) || (item.isOwner && isOwnerBefore(slice, sentence, noun, item))) ||
    isKnownTrait(slice, sentence, item)
  )
    return apart;
  if (!item.isModifier) return undefined;
  const isNear =
    placesOf(slice, sentence, item).length > 0 || plainTraits.has(item.word) || isInScene(slice, sentence, item);
  const isBare = own.every(
    ({ from, head: at }) => at === from + 1 && /^(?:the|his|her|its|their)$/.test(tokens[from]?.text ?? ''),
  );
  if (isNear || !isBare || !sentence.before) return isNear ? apart : undefined;
  // "the certificate", or it is told of before: what kind it is has been said.
  return placesOf(slice, sentence.before, item).length > 0 || isInScene(slice, sentence, { ...item, as: 'scene' })
    ? apart
    : undefined;
}

/** "his wife": whose, where the pronoun means them. */
function isOwnerBefore(slice: Slice, sentence: Stated, { from, head }: NounChunk, { bearers }: Item): boolean {
  if (!bearers) return false;
  for (let at = from; at < head; at += 1) {
    const referent = /^(?:his|her)$/.test(sentence.tokens[at]?.text ?? '')
      ? referentsIn(slice, sentence).get(at)
      : undefined;
    if (referent && bearers.has(identities(slice)(referent.id))) return true;
  }
  return false;
}

/** What goes without saying. */
const plainTraits: ReadonlySet<string> = new Set('little old young poor dear whole very famous'.split(' '));

/** What stands where the question asks for something; undefined where nothing of the kind that it wants does. */
function gapOf(
  slice: Slice,
  sentence: Stated,
  parsed: Parsed,
  roles: Roles,
  asked: Asked,
  taken: ReadonlySet<number>,
): readonly NounChunk[] | undefined {
  if (asked.wants === 'yesno') return [];
  if (asked.wants !== 'person' && asked.wants !== 'thing' && asked.wants !== 'owner') return undefined;
  const { tokens } = sentence;
  const nouns = gapNouns(roles, asked).filter(({ head }) => !taken.has(head));
  const fits = (noun: NounChunk) => {
    const at = parsed.chunks.indexOf(noun);
    const all = at < 0 ? [noun] : sameAs(tokens, parsed.chunks, at);
    return (
      all.some((one) => isWanted(slice, sentence, asked, one)) &&
      !all.some((one) => isNamed(slice, sentence, asked, one))
    );
  };
  const found = nouns.filter(fits);
  return found.length > 0 ? found : undefined;
}

function gapNouns({ doers, things, more }: Roles, { gap, isPassive, stranded, wants }: Asked): readonly NounChunk[] {
  const behind = (by: string) => {
    const same = alike.find((row) => row.includes(by)) ?? [by];
    return more.filter((one) => same.includes(one.by)).map(({ noun }) => noun);
  };
  if (stranded === 'by') return doers;
  if (stranded !== undefined) return behind(stranded);
  if (gap === 'subject') return isPassive ? things : doers;
  if (gap === 'object') return wants === 'person' ? [...behind('to'), ...things] : things;
  return [];
}

/** Whether a noun is of the kind that is asked for. */
function isWanted(slice: Slice, { tokens }: Stated, { wants, head }: Asked, noun: NounChunk): boolean {
  const isPersonal = isSomebody(slice, tokens, noun);
  const text = tokens[noun.head]?.text ?? '';
  if (nobodyTold.test(text)) return false;
  if (wants === 'person') return isPersonal || /^(?:he|she|they|him|her|them)$/.test(text);
  if (wants === 'owner')
    return head !== undefined && tellsOf(tokens, noun.head, head) && ownersOf(slice, tokens, noun).length > 0;
  if (
    /^(?:it|he|she|they|him|her|them|himself|herself|itself|nothing|nobody|something|anything|somebody|someone|that|this|what|so)$/.test(
      text,
    ) &&
    tokens[noun.head]?.entity === undefined
  )
    return false;
  if (head && !anyThing.has(head.word)) return tellsOf(tokens, noun.head, head) || isWithin(tokens, noun, head);
  return !isPersonal;
}

/** Whose a thing is: by what stands before it, or by how it is introduced. */
export function ownersOf(slice: Slice, tokens: readonly Token[], { from, head }: NounChunk): readonly EntityId[] {
  const same = identities(slice);
  for (let at = from; at < head; at += 1) {
    const { entity, owner } = tokens[at] as Token;
    if (owner !== undefined) return [same(owner)];
    if (entity !== undefined && isOwner(tokens, at + 1)) return [same(entity)];
  }
  const thing = tokens[head]?.entity;
  if (thing === undefined) return [];
  const owned = ofKind(slice, 'introduce').find(
    ({ sense }) => same(sense.entity) === same(thing) && sense.owner?.entity !== undefined,
  );
  return owned?.sense.owner?.entity === undefined ? [] : [same(owned.sense.owner.entity)];
}

/** Who these are is what is asked. */
const nobodyTold =
  /^(?:somebody|someone|nobody|anybody|anyone|everybody|everyone|none|who|i|you|we|one|something|nothing|anything|everything)$/;

/** Words for any thing. */
const anyThing: ReadonlySet<string> = new Set('present gift thing object item article'.split(' '));

/** Whether a noun is what the question names. */
function isNamed(slice: Slice, sentence: Stated, { items, verb }: Asked, noun: NounChunk): boolean {
  return items.some(
    (item) =>
      item !== verb && !item.isOwner && !item.isModifier && tellsItem(slice, sentence, noun, item) !== undefined,
  );
}

/** Somebody with a name, or a noun for somebody. */
export function isSomebody(slice: Slice, tokens: readonly Token[], { head }: NounChunk): boolean {
  const { text, entity } = tokens[head] as Token;
  if (entity !== undefined) return isPerson(slice, entity) || kindOf(slice, entity) === 'group';
  if (/^(?:he|she|him|her|who|somebody|someone|everybody)$/.test(text)) return true;
  const one = text.replace(/s$/, '');
  return (
    strangers.has(text) ||
    strangers.has(one) ||
    isTrade(text) ||
    isTrade(one) ||
    people.test(text) ||
    doerNouns.has(one) ||
    isCapitalName(tokens, head)
  );
}

/** "his cousin Ludwig": a name of which the notes know no more. */
function isCapitalName(tokens: readonly Token[], head: number): boolean {
  const before = tokens[head - 1]?.text ?? '';
  return tokens[head]?.isCapital === true && (kinNoun.test(before) || tokens[head - 1]?.isCapital === true);
}

const kinNoun =
  /^(?:cousin|brother|sister|uncle|aunt|son|daughter|mother|father|niece|nephew|friend|wife|husband|mr|mrs|miss|dr|widow|neighbour|neighbor|clerk|maid|named|called)$/;

const people =
  /^(?:\p{L}+(?:man|woman|men|women|maid|mate|mother|father|keeper|master|mistress|maker|monger|smith|wright|painter)|(?:step|half-|grand)?(?:brother|sister|son|daughter|child|children|parents|uncle|aunt|cousin|niece|nephew)s?|twins?|crowd|crew|police|council|jury|court|family|neighbou?rs|villagers|guests|boys?|girls?|soldiers|company|team|carters?|constable|bishop|dealer|collector|stranger|wife|husband|widow|founder|gang|abbess)$/u;

/** Nouns for whoever does something, besides the trades. */
const doerNouns: ReadonlySet<string> = new Set(
  (
    'labourer laborer worker trader robber burglar smuggler poacher lodger traveller traveler rider helper beggar hunter preacher drummer fiddler boxer ' +
    'jeweller juggler buyer owner keeper leader rower sender caller visitor inventor creditor debtor heir ward intruder prisoner attacker rescuer'
  ).split(' '),
);
