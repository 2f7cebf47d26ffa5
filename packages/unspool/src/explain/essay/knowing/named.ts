import { type ClaimOf, type EntityId, identities, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { say, typesetText } from '../../words/typesetting.js';
import { pronounOf, usualName } from '../telling/people.js';

/** A sentence, and the scenes that it opens. */
export type Sentence = { readonly words: Words; readonly scenes: readonly SceneId[] };

export function keptFrom(slice: Slice, claim: ClaimOf<'tell'>): EntityId | undefined {
  return partyOf(slice, claim.sense.hearers);
}

export function partyOf(slice: Slice, parties: ClaimOf<'tell'>['sense']['who']): EntityId | undefined {
  const [one] = parties;
  return one?.entity === undefined ? undefined : identities(slice)(one.entity);
}

/** Somebody by the name that the paragraphs use. */
export function nameOfOne(slice: Slice, id: EntityId): Words {
  return [{ text: usual(slice, id), entity: id }];
}

export function usual(slice: Slice, id: EntityId): string {
  return typesetText(usualName(slice, id));
}

/** "he" or "she", where it is known; else the name. */
export function subject(slice: Slice, id: EntityId): Words {
  const pronoun = pronounOf(slice, id);
  return pronoun === undefined ? nameOfOne(slice, id) : say(pronoun);
}
