import { type EntityId, identities, indexOf, perSlice, type Slice } from '../story/index.js';
import { type ToldSentence, toldSentences } from './words/told-sentences.js';

/** The sentences that name somebody first and last, as far as is told; the same where it is one. */
export type Met = { readonly first: ToldSentence; readonly last: ToldSentence };

/** With which sentence one meets somebody, and what is told of them last; undefined for whom no sentence names. */
export function metIn(slice: Slice, id: EntityId): Met | undefined {
  return meetings(slice).get(identities(slice)(id));
}

const meetings = perSlice((slice): ReadonlyMap<EntityId, Met> => {
  const same = identities(slice);
  const found = new Map<EntityId, Met>();
  for (const told of toldSentences(slice)) {
    // A name by itself, as below a letter, tells nothing.
    if (told.words.reduce((sum, { text }) => sum + text.length, 0) < shortest) continue;
    for (const { entity, quote } of told.words) {
      // In what others say somebody is only spoken of.
      if (entity === undefined || quote) continue;
      const first = found.get(same(entity))?.first ?? told;
      found.set(same(entity), { first, last: told });
    }
  }
  return found;
});

/** In letters. */
const shortest = 20;

/** The name of the scene in which a sentence stands. */
export function sceneOfSentence(slice: Slice, { claim }: ToldSentence): string {
  return claim.scene === null ? '' : (indexOf(slice).scenes.get(claim.scene)?.title ?? '');
}
