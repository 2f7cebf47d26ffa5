import { addTo, say } from '../base/index.js';
import { type Claim, type ClaimId, hasTrait, indexOf, type Whole } from '../story/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Claims after the last scene from which no ground leads back to a scene. Linear: one walk from what stands in a scene. */
export function opensNoScene(story: Whole): readonly Finding<'opens-no-scene'>[] {
  const { under, upon } = indexOf(story);
  const resting = new Map<ClaimId, Claim[]>();
  const opening = new Set<ClaimId>();
  const next: Claim[] = [];
  const open = (claim: Claim) => {
    if (opening.has(claim.id)) return;
    opening.add(claim.id);
    next.push(claim);
  };
  for (const claim of story.claims) {
    // A claim leads where its grounds lead, a question where its answers do.
    const grounds = (under.get(claim.id) ?? []).filter(
      ({ sense }) => sense.kind === 'because' || sense.kind === 'against',
    );
    const answers = (upon.get(claim.id) ?? []).filter(({ sense }) => sense.kind === 'answer');
    const refs = [claim, ...grounds].flatMap((one) => one.refs).filter((ref) => !isAim(claim, ref.id));
    if (claim.scene !== null || refs.some((ref) => ref.to === 'scene')) open(claim);
    for (const { id } of [...refs, ...answers]) addTo(resting, id, claim);
  }
  for (let claim = next.pop(); claim; claim = next.pop()) resting.get(claim.id)?.forEach(open);

  return story.claims
    .filter((claim) => claim.told > 0 && claim.parent === undefined && hasTrait(claim.sense, 'needsScene'))
    .filter((claim) => !isNone(claim) && !opening.has(claim.id))
    .map((claim) => finding(say.opensNoScene({ claim: quoted(claim) }), [claim]));
}

/** The question that an answer answers shows nothing of what the answer says. */
function isAim({ sense }: Claim, id: ClaimId): boolean {
  return sense.kind === 'answer' && sense.to === id;
}

function isNone({ sense }: Claim): boolean {
  return sense.kind === 'answer' && sense.none;
}
