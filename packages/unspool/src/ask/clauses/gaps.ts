import { type EntityId, identities, ofKind, type Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import { referentsIn } from '../stated/referents.js';
import type { Stated } from '../stated/stated-sentences.js';
import { isSpan } from '../stated/wanted/numbers.js';
import { times } from '../stated/wanted/places-and-times.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import type { NounChunk } from './grammar/chunk.js';
import type { Parsed } from './grammar/clauses.js';
import { sameAs } from './grammar/same-nouns.js';
import { isWithin, type Roles, tellsItem } from './roles.js';
import { isSomebody } from './somebody.js';

/** Prepositions that readers take for each other. */
export const alike: readonly (readonly string[])[] = [
  ['from', 'of', 'off'],
  ['in', 'into', 'inside', 'within', 'at', 'on'],
  ['on', 'onto', 'upon', 'in', 'at'],
  ['about', 'of', 'concerning'],
  ['with', 'by'],
];

/** What stands where the question asks for something; undefined where nothing of the kind that it wants does. */
export function gapOf(
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
function isWanted(slice: Slice, sentence: Stated, { wants, head }: Asked, noun: NounChunk): boolean {
  const { tokens } = sentence;
  const isPersonal = isSomebody(slice, tokens, noun);
  const text = tokens[noun.head]?.text ?? '';
  if (nobodyTold.test(text)) return false;
  if (wants === 'person') return isPersonal && (!pronounAlone.test(text) || isClear(slice, sentence, noun));
  if (wants === 'owner')
    return (
      head !== undefined &&
      tellsOf(tokens, noun.head, head) &&
      (ownersOf(slice, tokens, noun).length > 0 || isOwnedByNoun(tokens, noun))
    );
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

const pronounAlone = /^(?:he|she|they|him|her|them)$/;

/** Whether it is certain whom a pronoun means. */
function isClear(slice: Slice, sentence: Stated, { head }: NounChunk): boolean {
  return sentence.tokens[head]?.entity !== undefined || referentsIn(slice, sentence).get(head)?.isSure === true;
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

/** "the boy's shoes": whose, by a noun; "today's paper" is nobody's. */
function isOwnedByNoun(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  return tokens.slice(from, head).some(({ text, isMark }) => {
    const owner = /^(.*\p{L}{2})['’]s?$/u.exec(text)?.[1];
    return !isMark && owner !== undefined && !nobodyTold.test(owner) && !isSpan(owner) && !times.has(owner);
  });
}

/** Who these are is what is asked. */
const nobodyTold =
  /^(?:somebody|someone|nobody|anybody|anyone|everybody|everyone|person|none|who|i|you|we|one|something|nothing|anything|everything)$/;

/** Words for any thing. */
const anyThing: ReadonlySet<string> = new Set('present gift thing object item article'.split(' '));

/** Whether a noun is what the question names. */
function isNamed(slice: Slice, sentence: Stated, { items, verb }: Asked, noun: NounChunk): boolean {
  return items.some(
    (item) =>
      item !== verb && !item.isOwner && !item.isModifier && tellsItem(slice, sentence, noun, item) !== undefined,
  );
}
