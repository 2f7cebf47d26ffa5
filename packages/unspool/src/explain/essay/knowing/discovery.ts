import { allLearnings, matterIn } from '../../../mind/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  isOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { say } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { pronounOf } from '../telling/people.js';
import { nameOfOne, subject } from './named.js';

/** " until she reads it in the letter": how somebody comes to know, where a line of the scene says it. */
export function endOf(
  slice: Slice,
  who: EntityId,
  claim: ClaimOf<'tell'>,
  to: SceneId | undefined,
  what: { readonly named: string; readonly told: string },
): Words {
  const found = to === undefined ? undefined : learning(slice, who, claim, to);
  if (!found) return [];
  const { until, reads, tells, overhears, findsOut } = essayVoice.minds.ends;
  const { by, document, how } = found;
  if (by !== undefined && how === 'told') {
    const object = pronounOf(slice, who) === 'he' ? 'him' : pronounOf(slice, who) === 'she' ? 'her' : undefined;
    const hearer = object === undefined ? nameOfOne(slice, who) : say(object);
    return [...say(until), ...nameOfOne(slice, by), ...say(tells), ...hearer, ...say(what.told)];
  }
  if (document !== undefined)
    return [...say(until), ...subject(slice, who), ...say(reads(what.named)), ...nameOfOne(slice, document)];
  return [
    ...say(until),
    ...subject(slice, who),
    ...say(how === 'overheard' ? overhears(what.named) : findsOut(what.named)),
  ];
}

/** What somebody learns in a scene of what a claim says, or of whom it speaks. */
export function learning(slice: Slice, who: EntityId, claim: Claim, scene: SceneId) {
  const same = identities(slice);
  const about = new Set(claim.about.map(same));
  const key = isOf(claim, 'tell') || isOf(claim, 'mind') ? matterIn(slice, claim.sense.content).key : '';
  const learnt = allLearnings(slice).filter(
    (one) =>
      one.who === same(who) &&
      one.claim.scene === scene &&
      one.claim.id !== claim.id &&
      (one.attitude === 'knows' || one.attitude === 'believes'),
  );
  const isAbout = (one: Claim) => one.about.some((id) => same(id) !== same(who) && about.has(same(id)));
  return learnt.find(({ matter }) => matter.key === key) ?? learnt.find((one) => isAbout(one.claim));
}
