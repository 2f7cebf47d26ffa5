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

/**
 * What overturned all that a report was the reason for: that somebody says so is still told, and that it was so is not.
 * None where something for which it is a reason stands.
 */
export function refuted(slice: Slice, report: Claim): readonly ClaimOf<'overturns'>[] {
  const rested = restingOn(slice).get(report.id) ?? [];
  const by = rested.map((id) => overturned(slice).get(id));
  const found = by.filter((claim) => claim !== undefined);
  return found.length === by.length ? [...new Set(found)] : [];
}

/** The claims for which each is given as a reason. */
const restingOn = perSlice((slice): ReadonlyMap<Claim['id'], readonly Claim['id'][]> => {
  const found = new Map<Claim['id'], Claim['id'][]>();
  for (const { parent, refs } of ofKind(slice, 'because')) {
    if (parent === undefined) continue;
    for (const { to, id } of refs) if (to === 'claim') found.set(id, [...(found.get(id) ?? []), parent]);
  }
  return found;
});
