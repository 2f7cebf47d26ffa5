import { acceptance, type Claim, type ClaimOf, ofKind, perSlice, type Slice } from '../../story/index.js';
import { type Deed, deedsAmong } from './deeds.js';
import { indexedByWord } from './told-tokens.js';

/** Something that was told as so and turned out otherwise, and what says that. */
export type Fallen = { readonly deed: Deed; readonly by: ClaimOf<'overturns'> };

/** All that was told with a verb and fell, in telling order. */
export function fallenDeedsOf(slice: Slice, verb: string): readonly Fallen[] {
  const by = overturned(slice);
  return deedsAmong(slice, verb, (word) => byWord(slice).get(word) ?? []).flatMap((deed) => {
    const own = by.get(deed.told.claim.id);
    return own && deed.clause.standing === 'so' ? [{ deed, by: own }] : [];
  });
}

const byWord = perSlice((slice) => {
  const by = overturned(slice);
  const claims = slice.claims.filter((claim) => by.has(claim.id));
  return indexedByWord(
    slice,
    claims.map((claim) => ({ claim, words: claim.words })),
  );
});

/** What overturned each claim that fell and stays so. */
const overturned = perSlice((slice): ReadonlyMap<Claim['id'], ClaimOf<'overturns'>> => {
  const { isAccepted } = acceptance(slice);
  const all = ofKind(slice, 'overturns').filter(({ id, sense }) => isAccepted(id) && !isAccepted(sense.to));
  return new Map(all.map((claim) => [claim.sense.to, claim]));
});
