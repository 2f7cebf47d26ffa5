import { identities, type Slice } from '../../story/index.js';
import { tellsOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { isReferring, pairsIn, referentsIn } from '../stated/referents.js';
import type { Stated } from '../stated/stated-sentences.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import type { NounChunk } from './grammar/chunk.js';
import type { Adjunct, Clause } from './grammar/clause.js';

/** Who and what has part in what a clause says, whichever way it is put. */
export type Roles = {
  readonly doers: readonly NounChunk[];
  /** What it is done to. */
  readonly things: readonly NounChunk[];
  /** Behind prepositions; whom something is given to stands behind "to". */
  readonly more: readonly Adjunct[];
};

/** The parts of a clause: "gives Ann the key" is as "gives the key to Ann". */
export function rolesOf(
  { subject, objects, more, isPassive }: Clause,
  isPersonAt: (noun: NounChunk) => boolean,
): Roles {
  if (isPassive) {
    const doers = more.filter(({ by }) => by === 'by').map(({ noun }) => noun);
    const others = more.filter(({ by }) => by !== 'by');
    // "Ann is given a key": to her.
    const isGiven = objects.length > 0 && subject.some(isPersonAt);
    const to = isGiven ? subject.map((noun) => ({ by: 'to', noun })) : [];
    return { doers, things: isGiven ? objects : subject, more: [...to, ...others] };
  }
  const [first, ...others] = objects;
  const isGiven = first !== undefined && others.length > 0 && isPersonAt(first);
  return isGiven
    ? { doers: subject, things: others, more: [{ by: 'to', noun: first }, ...more] }
    : { doers: subject, things: objects, more };
}

/** How a noun tells of an item: by itself, or by a pronoun for it; undefined where it does not. */
export type Telling = { readonly at: number; readonly isSure: boolean; readonly needsBefore: boolean };

/** Whether a noun tells of what an item names, with its last word. */
export function tellsItem(slice: Slice, sentence: Stated, noun: NounChunk, item: Item): Telling | undefined {
  const { tokens } = sentence;
  const token = tokens[noun.head] as Token;
  if (tellsOf(tokens, noun.head, item)) {
    const isBefore = token.isPronoun === true && !isNamedIn(tokens, item);
    return { at: noun.head, isSure: true, needsBefore: isBefore };
  }
  if (token.entity === undefined && isReferring(token) && item.bearers) {
    const referent = referentsIn(slice, sentence).get(noun.head);
    const needsBefore = !isNamedIn(tokens, item);
    if (referent && item.bearers.has(identities(slice)(referent.id)))
      return { at: noun.head, isSure: referent.isSure, needsBefore };
    if ((pairsIn(slice, sentence).get(noun.head) ?? []).some((id) => item.bearers?.has(id)))
      return { at: noun.head, isSure: false, needsBefore };
  }
  return undefined;
}

function isNamedIn(tokens: readonly Token[], item: Item): boolean {
  return tokens.some((token, at) => !token.isPronoun && !token.isQuoted && tellsOf(tokens, at, item));
}

/** Whether a word of a noun before its last tells of an item: what kind it is, or whose. */
export function isWithin(tokens: readonly Token[], { from, to }: NounChunk, item: Item): boolean {
  for (let at = from; at < to; at += 1) {
    const owner = tokens[at]?.owner;
    if (tellsOf(tokens, at, item))
      return !item.isOwner || !item.bearers || isOwner(tokens, at + 1) || tokens[at]?.isPronoun === true;
    if (owner !== undefined && item.bearers?.has(owner)) return true;
  }
  return false;
}
