import { attendingAt, type Grasp } from '../../mind/index.js';
import { type Claim, type EntityId, identities, indexOf, isOf, type Slice } from '../../story/index.js';
import { namesOf } from '../profile.js';
import { footing, type Line, lineOf, placeName } from '../words/line.js';
import { capital, say, sentence, typeset } from '../words/typesetting.js';

/**
 * How somebody stands to something, as a sentence with its scene: the author's own where it says so; else that they saw what is
 * told, or were there.
 */
export function graspLine(slice: Slice, grasp: Grasp): Line {
  const claim = indexOf(slice).claims.get(grasp.claim) as Claim;
  const name = capital(namesOf(slice, [grasp.who]));
  if (isOf(claim, 'tell') && grasp.how === 'overheard') {
    const heard = grasp.certainty === 'must' ? ' heard it: ' : ' may have heard it, and have it by that: ';
    return { words: sentence([...name, ...say(heard), ...typeset(slice, claim.words)]), ...footing(slice, claim) };
  }
  const isStated = isOf(claim, 'mind') || isOf(claim, 'tell') || grasp.certainty === 'not';
  if (isStated || (grasp.certainty === 'must' && takesPart(slice, claim, grasp.who))) {
    const isOpen =
      grasp.certainty === 'may' && (claim.certainty ?? 'certain') === 'certain' && grasp.attitude !== 'says';
    return lineOf(slice, claim, isOpen ? { first: 'perhaps by then' } : {});
  }
  if (grasp.certainty === 'must')
    return {
      words: sentence([...name, ...say(' saw it: '), ...typeset(slice, claim.words)]),
      ...footing(slice, claim),
    };
  const place = placeName(slice, claim.scene);
  const perhaps = isThere(slice, claim, grasp.who)
    ? [...say(' may have noticed it, and was in '), ...place]
    : [...say(' may have been in '), ...place, ...say(', and have noticed it')];
  return { words: sentence([...name, ...perhaps]), ...footing(slice, claim) };
}

function isThere(slice: Slice, { scene }: Claim, who: EntityId): boolean {
  return scene !== null && attendingAt(slice, scene).get(identities(slice)(who))?.certainty === 'must';
}

function takesPart(slice: Slice, { about }: Claim, who: EntityId): boolean {
  const same = identities(slice);
  return about.some((id) => same(id) === same(who));
}
