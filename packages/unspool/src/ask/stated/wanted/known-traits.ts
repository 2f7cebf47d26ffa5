import { perSlice, type Slice } from '../../../story/index.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { be } from '../../told/words/clause-words.js';
import { placesOf, tellsOf } from '../cover.js';
import type { Item } from '../items.js';
import { type Stated, sentencesWith } from '../stated-sentences.js';

/**
 * Whether a sentence tells of the thing that a question tells from others by an owner or a trait, without that: "the watch", asked for
 * as "Ann's gold watch", where another sentence says so, and no one else is said to have one.
 */
export function isKnownTrait(slice: Slice, sentence: Stated, item: Item): boolean {
  const { head } = item;
  if (!head || head.bearers || !(item.isOwner || item.isModifier)) return false;
  const places = placesOf(slice, sentence, head);
  if (!places.some(({ at, by }) => by === undefined && isBare(sentence.tokens, at, item))) return false;
  const known = knownSoFar(slice);
  // Several may have the same last word in their names.
  const key = [item, head].map(({ keys }) => [...keys].join(' ')).join(item.isOwner ? " 's " : ' : ');
  const found = known.get(key) ?? isSaidAnywhere(slice, item, head);
  known.set(key, found);
  return found;
}

const knownSoFar = perSlice((): Map<string, boolean> => new Map());

/** "the watch", "his watch": neither another's nor one of several. */
function isBare(tokens: readonly Token[], at: number, { bearers }: Item): boolean {
  const before = tokens[at - 1];
  if (!before || !/^(?:the|his|her|their|this|that)$/.test(before.text)) return false;
  return before.owner === undefined || bearers === undefined || bearers.has(before.owner);
}

function isSaidAnywhere(slice: Slice, item: Item, head: Item): boolean {
  const sentences = sentencesWith(slice, head.keys);
  let isSaid = false;
  for (const { tokens } of sentences)
    for (const [at] of tokens.entries()) {
      if (tokens[at]?.isQuoted || !tellsOf(tokens, at, head)) continue;
      const owner = ownerOf(tokens, at);
      if (item.bearers && owner !== undefined && !item.bearers.has(owner)) return false;
      isSaid ||= item.bearers ? owner !== undefined : isSaidOf(tokens, at, item);
    }
  return isSaid;
}

/** Whose something is: "Ann's old watch", "her watch". */
function ownerOf(tokens: readonly Token[], at: number): Token['entity'] {
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const { owner, isMark } = tokens[place] as Token;
    if (isMark) return undefined;
    if (owner !== undefined) return owner;
    if (isOwner(tokens, place)) return tokens[place - 1]?.entity;
  }
  return undefined;
}

/** "the gold watch", "the watch is gold". */
function isSaidOf(tokens: readonly Token[], at: number, item: Item): boolean {
  const isBefore = at > 0 && tellsOf(tokens, at - 1, item);
  return (
    isBefore || (be.has(tokens[at + 1]?.text ?? '') && tokens[at + 2] !== undefined && tellsOf(tokens, at + 2, item))
  );
}
