import { perObject } from '../../base/index.js';
import { type Claim, isDated, isOf, type Slice, type Words } from '../../story/index.js';
import { certainty, isDisputed } from '../certainty/certainty.js';
import type { Line } from './line.js';

/**
 * A line of a claim, made once for all places at which it is the same, so that most lines stay what they are as one reads on. What it
 * takes of a slice must be in `more`, but for how sure the claim is.
 */
export function keptLine(slice: Slice, claim: Claim, more: string, make: () => Line): Line {
  if (!isOfItself(claim) || isDated(slice, claim)) return make();
  const key = `${certainty(slice, claim) ?? ''} ${isDisputed(slice, claim)} ${more}`;
  const known = linesOf(claim).get(key);
  if (known) return known;
  const fresh = make();
  linesOf(claim).set(key, fresh);
  return fresh;
}

const linesOf = perObject((_: Claim) => new Map<string, Line>());

/** Whether a claim opens its own scene, and points at nothing that has a title. */
const isOfItself = perObject((claim: Claim): boolean => {
  const said = isOf(claim, 'tell') ? [claim.sense.content.words, claim.sense.utterance?.speakers ?? []] : [];
  return claim.scene !== null && [claim.words, ...said].every(pointsAtNothing);
});

/** Whether words are set without a look at what else is told. */
function pointsAtNothing(words: Words): boolean {
  return words.every(({ ref }) => ref === undefined);
}
