import { identities, type Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { carrying, isInScene, placesOf, tellsOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { referentsIn } from '../stated/referents.js';
import type { Stated } from '../stated/stated-sentences.js';
import { isKnownTrait } from '../stated/wanted/known-traits.js';
import type { Token } from '../told/token.js';
import { pronounOfNoun } from '../told/whom/gender.js';
import { meansNameless } from './asked-for/nameless.js';
import { alike } from './gaps.js';
import type { NounChunk } from './grammar/chunk.js';
import type { Clause } from './grammar/clause.js';
import type { Parsed } from './grammar/clauses.js';
import { sameAs } from './grammar/same-nouns.js';
import { isWithin, type Roles, tellsItem } from './roles.js';

type Found = { readonly at: number; readonly isSure: boolean; readonly needsBefore: boolean };

const apart: Found = { at: -1, isSure: true, needsBefore: false };

/** Where an item is told in a clause; undefined where it is not, or in another part of it. */
export function placeOf(
  slice: Slice,
  sentence: Stated,
  parsed: Parsed,
  clause: Clause,
  roles: Roles,
  asked: Asked,
  item: Item,
): Found | undefined {
  if (item.isOwner || item.isModifier) return traitOf(slice, sentence, parsed, item);
  for (const noun of nounsFor(roles, asked, item)) {
    const found =
      tellsItem(slice, sentence, noun, item) ??
      sameTells(slice, sentence, parsed, noun, item) ??
      titleTells(sentence.tokens, noun, item);
    if (found) return found;
  }
  const isNamed = placesOf(slice, sentence, item).length > 0;
  if (item.as === 'scene' || item.as === 'any')
    return isNamed || isInScene(slice, sentence, { ...item, as: 'scene' }) ? apart : undefined;
  if (item.isPerson) return undefined;
  const isPart = (item.as === 'subject' || item.as === 'object') && item.by === undefined;
  if (isPart || (item.by === 'to' && !isNamed)) {
    const nouns = nounsFor(roles, asked, item);
    const meant = nouns.find((noun) => meansNameless(slice, sentence, clause, noun, item));
    if (meant) return { at: meant.head, isSure: true, needsBefore: true };
    if (isPart) return standInFor(slice, sentence, clause, nouns, item);
  }
  return item.by === 'of' && isNamed ? apart : asideOf(slice, sentence, clause, roles, item);
}

/** "it", "them": what is told of before. */
function standInFor(
  slice: Slice,
  sentence: Stated,
  clause: Clause,
  nouns: readonly NounChunk[],
  item: Item,
): Found | undefined {
  const isMeant = nouns.some((noun) => stands(sentence.tokens, noun)) && isBefore(slice, sentence, item, clause);
  return isMeant ? { at: -1, isSure: true, needsBefore: true } : undefined;
}

/** Where, when or with what it is: in the sentence, in the scene, or in the sentence before. */
function asideOf(slice: Slice, sentence: Stated, clause: Clause, roles: Roles, item: Item): Found | undefined {
  const { tokens } = sentence;
  const inside =
    roles.things.some((noun) => isWithin(tokens, noun, item)) ||
    placesOf(slice, sentence, item).some(
      ({ at }) =>
        at > clause.verb.to || at > (clause.subject[0]?.to ?? at) || isInFront(sentence.tokens, at, clause, item),
    );
  if (inside || isInScene(slice, sentence, item.by === 'from' ? { ...item, as: 'scene' } : item)) return apart;
  if (/^(?:with|by)$/.test(item.by ?? '')) return undefined;
  const isJustBefore = sentence.before !== undefined && placesOf(slice, sentence.before, item).length > 0;
  return isJustBefore ? { ...apart, needsBefore: true } : undefined;
}

/** "Under the step, Ann finds a key": where it is stands in front of its clause. */
function isInFront(tokens: readonly Token[], at: number, { subject, verb }: Clause, { by = '' }: Item): boolean {
  const end = subject[0]?.from ?? verb.from;
  const from = tokens.findLastIndex(({ isMark }, place) => place < at && isMark) + 1;
  const same = alike.find((row) => row.includes(by)) ?? [by];
  const opens = from === 0 && same.includes(tokens[0]?.text ?? '');
  return (
    opens &&
    at < end &&
    tokens.slice(at + 1, end).every(({ text, isMark }) => !/^(?:and|but)$/.test(text) && (!isMark || text === ','))
  );
}

function sameTells(slice: Slice, sentence: Stated, parsed: Parsed, noun: NounChunk, item: Item): Found | undefined {
  const at = parsed.chunks.indexOf(noun);
  for (const same of at < 0 ? [] : sameAs(sentence.tokens, parsed.chunks, at).slice(1)) {
    const found = tellsItem(slice, sentence, same, item);
    if (found) return { ...found, at: noun.head };
  }
  return undefined;
}

/** "his wife Dora", of the wife: what stands right before a name says who that is. */
function titleTells(tokens: readonly Token[], { from, head }: NounChunk, item: Item): Found | undefined {
  const isName = tokens[head]?.entity !== undefined || tokens[head]?.isCapital === true;
  if (item.bearers || !isName || head - 1 < from || !tellsOf(tokens, head - 1, item)) return undefined;
  return { at: head, isSure: true, needsBefore: false };
}

/** Whether a noun is a pronoun that may stand for a thing. */
function stands(tokens: readonly Token[], { head }: NounChunk): boolean {
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

/** What says which it is, or whose: within the noun, said of it elsewhere, or in the sentence. */
export function traitOf(slice: Slice, sentence: Stated, parsed: Parsed, item: Item): Found | undefined {
  const { tokens } = sentence;
  const nouns = parsed.chunks.filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
  const { head } = item;
  const own = head
    ? nouns.filter(
        (noun) =>
          tellsOf(tokens, noun.head, head) ||
          tellsItem(slice, sentence, noun, head) ||
          titleTells(tokens, noun, head) !== undefined,
      )
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
export function isOwnerBefore(
  slice: Slice,
  sentence: Stated,
  { from, head }: NounChunk,
  { bearers, word }: Item,
): boolean {
  // "the dead man's things": his.
  const noun = bearers ? undefined : pronounOfNoun(word);
  if (noun) return sentence.tokens[from]?.text === (noun === 'he' ? 'his' : 'her');
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
const plainTraits: ReadonlySet<string> = new Set('little old young poor dear whole very famous dead late'.split(' '));
