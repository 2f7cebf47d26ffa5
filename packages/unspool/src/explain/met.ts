import { plain } from '../language/index.js';
import { type EntityId, identities, indexOf, perSlice, type Slice } from '../story/index.js';
import { introducing } from './who/introducing.js';
import { type ToldSentence, toldSentences } from './words/told-sentences.js';

/**
 * The sentences of paragraphs that name somebody first and last, as far as is told, the same where it is one; and the first that says who it is:
 * “my friend Ada Vane”, “Ada Vane, a widow”.
 */
export type Met = { readonly first: ToldSentence; readonly last: ToldSentence; readonly introduced?: ToldSentence };

/** With which sentence one meets somebody, and what is told of them last; undefined for whom no sentence names. */
export function metIn(slice: Slice, id: EntityId): Met | undefined {
  return meetings(slice).get(identities(slice)(id));
}

const meetings = perSlice((slice): ReadonlyMap<EntityId, Met> => {
  const same = identities(slice);
  const found = new Map<EntityId, Met>();
  for (const told of toldSentences(slice)) {
    // A name by itself, as below a letter, tells nothing; a line says in words of the notes what its paragraph tells in those of the work.
    if (!told.paragraph || told.words.reduce((sum, { text }) => sum + text.length, 0) < shortest) continue;
    let from = 0;
    for (const { entity, quote, text } of told.words) {
      const at = { from, to: from + text.length };
      from = at.to;
      // In what others say somebody is only spoken of.
      if (entity === undefined || quote || nested.test(plain(told.words))) continue;
      const before = found.get(same(entity));
      const introduced = before?.introduced ?? (introducing(plain(told.words), at) > 1 ? told : undefined);
      found.set(same(entity), { first: before?.first ?? told, last: told, ...(introduced ? { introduced } : {}) });
    }
  }
  return found;
});

/** What begins within two quotations is said by one who is quoted. */
const nested = /^[“"] ?[‘']/u;
/** In letters. */
const shortest = 20;

/** The name of the scene in which a sentence stands. */
export function sceneOfSentence(slice: Slice, { claim }: ToldSentence): string {
  return claim.scene === null ? '' : (indexOf(slice).scenes.get(claim.scene)?.title ?? '');
}
