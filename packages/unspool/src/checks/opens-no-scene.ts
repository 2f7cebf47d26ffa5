import { type Claim, type ClaimId, indexOf, type Whole } from '../story/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Claims after the last scene from which no ground leads back to a scene. */
export function opensNoScene(story: Whole): readonly Finding[] {
  const { claims, under } = indexOf(story);
  const opening = new Map<ClaimId, boolean>();

  function opens(claim: Claim): boolean {
    if (claim.scene !== null) return true;
    const known = opening.get(claim.id);
    if (known !== undefined) return known;
    opening.set(claim.id, false);
    const grounds = (under.get(claim.id) ?? []).filter(
      ({ sense }) => sense.kind === 'because' || sense.kind === 'against',
    );
    const refs = [claim, ...grounds].flatMap(({ refs }) => refs);
    const found = refs.some((ref) => ref.to === 'scene' || (ref.to === 'claim' && leads(ref.id)));
    opening.set(claim.id, found);
    return found;
  }
  function leads(id: ClaimId): boolean {
    const claim = claims.get(id);
    return claim !== undefined && opens(claim);
  }

  return story.claims
    .filter(
      (claim) =>
        claim.told > 0 &&
        claim.parent === undefined &&
        needsScene.has(claim.sense.kind) &&
        !isNone(claim) &&
        !opens(claim),
    )
    .map((claim) => finding('opens-no-scene', [claim], { claim: quoted(claim) }));
}

/** What makes a claim about the work; prose, questions and what comes from outside do not. */
const needsScene: ReadonlySet<Claim['sense']['kind']> = new Set([
  'theme',
  'takeaway',
  'fact',
  'state',
  'relation',
  'same',
  'act',
  'mind',
  'tell',
  'suggests',
  'means',
  'answer',
  'overturns',
  'paysOff',
] as const);

function isNone({ sense }: Claim): boolean {
  return sense.kind === 'answer' && sense.none;
}
