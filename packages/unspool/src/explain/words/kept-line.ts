import { perObject } from '../../base/index.js';
import { type Claim, isDated, isOf, type Slice } from '../../story/index.js';
import { certainty, isDisputed } from '../certainty/certainty.js';
import type { Line } from './line.js';
import { pointsAtNothing } from './typesetting.js';

/**
 * A line of a claim, made once for all places at which it is the same, so that most lines stay what they are as one reads on. What it
 * takes of a slice must be in `more`, but for how sure the claim is.
 */
export function keptLine(slice: Slice, claim: Claim, more: string, make: () => Line): Line {
  const kept = linesOf(claim);
  if (!kept || isDated(slice, claim)) return make();
  const key = `${certainty(slice, claim) ?? ''} ${isDisputed(slice, claim)} ${more}`;
  const known = kept.get(key);
  if (known) return known;
  const fresh = make();
  kept.set(key, fresh);
  return fresh;
}

/** None of a claim that does not open its own scene, or that points at something that has a title. */
const linesOf = perObject((claim: Claim): Map<string, Line> | undefined => {
  const said = isOf(claim, 'tell') ? [claim.sense.content.words, claim.sense.utterance?.speakers ?? []] : [];
  return claim.scene !== null && [claim.words, ...said].every(pointsAtNothing) ? new Map() : undefined;
});
