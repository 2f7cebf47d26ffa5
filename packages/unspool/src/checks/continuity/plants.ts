import { say } from '../../base/index.js';
import { english, oneOf, plain } from '../../language/index.js';
import { acceptance, type Claim, indexOf, ofKind, type Whole } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { groundsIn } from '../shared/claim-grounds.js';

/** What is said to be planted and comes to nothing, and pay-offs of what nothing before them shows. */
export function plants(story: Whole): readonly Finding<Code>[] {
  const { upon } = indexOf(story);
  const { isAccepted } = acceptance(story);
  const planted = ofKind(story, 'fact').filter(({ id, words }) => {
    if (words[0]?.quote !== undefined || !plantKey.test(plain(words))) return false;
    return !(upon.get(id) ?? []).some((other) => other.sense.kind === 'paysOff' && isAccepted(other.id));
  });
  return [
    ...planted.map((claim) => finding(say.plantNeverPaidOff({ plant: quoted(claim) }), [claim])),
    ...ofKind(story, 'paysOff').flatMap((claim) => unplanted(story, claim)),
  ];
}

/** A pay-off needs something that an earlier scene shows. */
function unplanted(story: Whole, claim: Claim): readonly Finding<Code>[] {
  if (claim.sense.kind !== 'paysOff' || claim.scene === null) return [];
  const { claims, scenes } = indexOf(story);
  const { to } = claim.sense;
  const plant = to.to === 'claim' ? claims.get(to.id) : undefined;
  const scene = to.to === 'scene' ? to.id : plant?.scene;
  const own = scenes.get(claim.scene)?.number ?? 0;
  if (scene === undefined || scene === null || (scenes.get(scene)?.number ?? own) < own) return [];
  const about = plant ? [claim, plant] : [claim];
  const payOff = `Pays off ${plant ? (plant.labels[0] ?? quoted(plant)) : scenes.get(scene)?.title}`;
  const because = groundsIn(story, plant ? [plant, claim] : [claim]);
  return [finding(say.payOffWithoutPlant({ payOff }), about, { because })];
}

const plantKey = new RegExp(`^${oneOf(english.continuity.plants)}: `, 'i');

/** The pages that it gives. */
type Code = 'pay-off-without-plant' | 'plant-never-paid-off';
