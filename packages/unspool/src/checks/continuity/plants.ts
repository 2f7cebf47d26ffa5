import { say } from '../../base/index.js';
import { english, oneOf, plain, stems } from '../../language/index.js';
import { acceptance, type Claim, indexOf, ofKind, perSlice, type Whole } from '../../story/index.js';
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
    ...ofKind(story, 'paysOff').flatMap((claim) => [...unplanted(story, claim), ...tooFar(story, claim)]),
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

/** A pay-off of what nothing has spoken of for so many scenes that nobody may remember it. */
function tooFar(story: Whole, claim: Claim): readonly Finding<Code>[] {
  if (claim.sense.kind !== 'paysOff' || claim.scene === null || claim.sense.to.to !== 'claim') return [];
  const { claims, scenes, upon } = indexOf(story);
  const plant = claims.get(claim.sense.to.id);
  const [from, to] = [plant?.scene, claim.scene].map((id) => scenes.get(id ?? '')?.number);
  if (!plant || from === undefined || to === undefined || to - from <= mostBetween) return [];
  const reminders = new Set((upon.get(plant.id) ?? []).flatMap(({ scene }) => scene ?? []));
  const own = new Set(stems(plain(plant.words)));
  const isBetween = (number: number) => number > from && number < to;
  const isReminder = (id: string) => reminders.has(id) || (stemsIn(story).get(id) ?? []).some((one) => own.has(one));
  if (own.size === 0 || story.scenes.some(({ id, number }) => isBetween(number) && isReminder(id))) return [];
  const words = { plant: plant.labels[0] ?? quoted(plant), count: String(to - from - 1) };
  return [finding(say.payOffFar(words), [claim, plant], { because: groundsIn(story, [plant, claim]) })];
}

/** Nobody forgets what was shown so few scenes before. */
const mostBetween = 12;

/** What each scene speaks of. */
const stemsIn = perSlice((slice): ReadonlyMap<string, readonly string[]> => {
  const { inScene } = indexOf(slice);
  return new Map(
    slice.scenes.map(({ id, title }) => [
      id,
      stems([title, ...(inScene.get(id) ?? []).map(({ words }) => plain(words))].join(' ')),
    ]),
  );
});

const plantKey = new RegExp(`^${oneOf(english.continuity.plants)}: `, 'i');

/** The pages that it gives. */
type Code = 'pay-off-far' | 'pay-off-without-plant' | 'plant-never-paid-off';
