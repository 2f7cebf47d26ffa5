import { plain } from '../language/index.js';
import { type Claim, type ClaimId, indexOf, perSlice, reasonsFor, type Slice } from '../story/index.js';

/** A line that rests on another, at the first or a later remove. */
export type Resting = {
  readonly claim: Claim;
  /** Nothing else that the notes give for it is left. */
  readonly falls: boolean;
};

/**
 * What rests on lines of which the evidence is gone (`lost`), through the chain, the nearest first: answers, takeaways and whatever
 * else gives them as its reason, and what rests on those of them that fall. A line falls with the last of its reasons.
 */
export function restingOn(slice: Slice, lost: readonly ClaimId[]): readonly Resting[] {
  const fallen = new Set<ClaimId>(lost);
  const found = new Map<ClaimId, Resting>();
  let next: readonly ClaimId[] = lost;
  while (next.length > 0) {
    const reached = new Set(next.flatMap((id) => supported(slice).get(id) ?? []));
    next = [...reached].flatMap((claim): readonly ClaimId[] => {
      const falls = groundsOf(slice, claim).every((grounds) => grounds.some((id) => fallen.has(id)));
      const isNew = !fallen.has(claim.id);
      if (!found.has(claim.id) || falls) found.set(claim.id, { claim, falls });
      if (!falls || !isNew) return [];
      fallen.add(claim.id);
      return [claim.id];
    });
  }
  return [...found.values()];
}

/** The claims of each reason that the notes give for a claim: with any of them the reason is gone. */
function groundsOf(slice: Slice, claim: Claim): readonly (readonly ClaimId[])[] {
  return [...reasonsFor(slice, claim), claim]
    .map(({ refs }) => refs.flatMap(({ to, id }) => (to === 'claim' && isGround(slice, claim, id) ? [id] : [])))
    .filter((grounds) => grounds.length > 0);
}

/** The question that an answer is of is no reason for it. */
function isGround(slice: Slice, { sense }: Claim, id: ClaimId): boolean {
  const isTarget = 'to' in sense && sense.to === id;
  return !isTarget && indexOf(slice).claims.has(id);
}

/** For each claim those of which it is a ground. */
const supported = perSlice((slice): ReadonlyMap<ClaimId, readonly Claim[]> => {
  const found = new Map<ClaimId, Claim[]>();
  for (const claim of slice.claims) {
    if (claim.sense.kind === 'because' || claim.sense.kind === 'against' || claim.sense.kind === 'intended') continue;
    for (const id of new Set(groundsOf(slice, claim).flat())) {
      const own = found.get(id);
      if (own) own.push(claim);
      else found.set(id, [claim]);
    }
  }
  return found;
});

/** The words of a line that rests on another, as a finding quotes them. */
export function restingWords(slice: Slice, { sense, words }: Claim): string {
  const own = plain(words).replace(/[.!]$/, '');
  const question = sense.kind === 'answer' ? indexOf(slice).claims.get(sense.to) : undefined;
  const text = question ? `${plain(question.words)} ${own}` : own;
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`;
}
