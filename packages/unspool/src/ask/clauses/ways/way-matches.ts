import type { Slice } from '../../../story/index.js';
import { isInScene, placesOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import type { Stated } from '../../stated/stated-sentences.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import type { Parsed } from '../grammar/clauses.js';
import type { Match } from '../matches.js';
import { isOwnerBefore } from '../places.js';
import { isWithin, rolesOf, tellsItem } from '../roles.js';

/** A clause that tells what is asked, with nobody in the gap: the sentence is the answer. */
export function matchOf(sentence: Stated, parsed: Parsed, clause: Clause, needsBefore = false): Match {
  return { sentence, parsed, clause, roles: rolesOf(clause, () => false), gap: [], isSure: true, needsBefore };
}

/** Whether the subject of a clause surely is what an item names, and whether that is told by a pronoun. */
export function subjectTells(
  slice: Slice,
  sentence: Stated,
  { subject }: Clause,
  item: Item,
): { readonly needsBefore: boolean } | undefined {
  return subject.map((noun) => tellsItem(slice, sentence, noun, item)).find((found) => found?.isSure);
}

/** Whether an item is told in a sentence, or says where that is. */
export function isThere(slice: Slice, sentence: Stated, item: Item): boolean {
  const there: Item = item.opener === undefined && !item.isPerson ? { ...item, as: 'scene' } : item;
  return placesOf(slice, sentence, item).length > 0 || isInScene(slice, sentence, there);
}

/** Whether a noun is somebody's: "his first rule", "Ann's rule". */
export function isTheirs(slice: Slice, sentence: Stated, noun: NounChunk, owner: Item): boolean {
  const own: Item = { ...owner, isOwner: true };
  return isWithin(sentence.tokens, noun, own) || isOwnerBefore(slice, sentence, noun, own);
}
