import { inTellingOrder, type Line, lineOf, listed, placeName, say, sentence } from '../../explain/index.js';
import {
  type EntityId,
  eventOf,
  identities,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { eventOfClaim } from '../question/resolve-event.js';
import { whenAnswer } from '../time/time-answer.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import { isAbout, type Matter } from '../told/matter.js';
import { answered, eachOnce } from './claim-lines.js';
import { deedLines } from './deed-answer.js';
import { settingOf } from './known-answer.js';

/** When somebody did something: each time it is told, the first in the order of the story first. */
export function whenDidAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whenOf(slice, deedsBy(slice, who, verbs, matter));
}

/** When something was done to somebody. */
export function whenSufferedAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whenOf(slice, deedsTo(slice, who, verbs, matter));
}

function whenOf(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const place = new Map(chronology(slice).order.map(({ scene }, index) => [scene, index]));
  const at = ({ told: { claim } }: Deed) => place.get(claim.scene ?? '') ?? -1;
  const [first, ...others] = [...deeds].sort((a, b) => at(a) - at(b));
  if (!first) return [];
  const again = others.filter(({ told: { claim } }) => claim.scene !== first.told.claim.scene);
  return eachOnce([
    ...whenAnswer(slice, eventOfClaim(slice, first.told.claim)),
    ...deedLines(slice, [first]),
    ...(again.length > 0 ? [againLine(slice, again)] : []),
  ]);
}

function againLine(slice: Slice, deeds: readonly Deed[]): Line {
  const scenes = inTellingOrder(
    slice,
    deeds.flatMap(({ told: { claim } }) => claim.scene ?? []),
  );
  return { words: sentence([...say('again in '), ...listed(scenes.map((scene) => placeName(slice, scene)))]), scenes };
}

/** Where somebody did something: its scene, with the place, and the sentence. */
export function whereDidAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whereOf(slice, deedsBy(slice, who, verbs, matter));
}

/** Where something was done to somebody. */
export function whereSufferedAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whereOf(slice, deedsTo(slice, who, verbs, matter));
}

function whereOf(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const scenes = [
    ...new Set(deeds.flatMap(({ told: { claim } }): readonly SceneId[] => (claim.scene === null ? [] : [claim.scene]))),
  ];
  return eachOnce([
    ...scenes.map((scene) => ({
      words: sentence([...say('in '), ...placeName(slice, scene), ...placed(settingOf(slice, scene))]),
      scenes: [scene],
    })),
    ...deedLines(slice, deeds),
  ]);
}

function placed(setting: readonly Words[]): Words {
  return setting.flatMap((words) => [...say(': '), ...words]);
}

/** Why somebody did something, where the notes give a reason: under it, or in its sentence. */
export function whyDidAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whyOf(slice, deedsBy(slice, who, verbs, matter));
}

/** Why something was done to somebody. */
export function whySufferedAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return whyOf(slice, deedsTo(slice, who, verbs, matter));
}

function whyOf(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const reasoned = deeds.filter(({ tokens }) => motives.test(tokens.map(({ text }) => text).join(' ')));
  const under = deeds.filter(
    ({ told: { claim, paragraph } }) => claim !== paragraph && reasonsFor(slice, claim).length > 0,
  );
  return eachOnce([...deedLines(slice, reasoned), ...under.map(({ told: { claim } }) => lineOf(slice, claim))]);
}

/** What shows that a sentence gives a reason. */
const motives =
  /\b(?:because|so that|in order to|out of (?:fear|love|pity|revenge|spite|jealousy|greed)|for fear|for the sake|to (?:save|protect|hide|get|win|avenge|find|keep|prove|stop|help|warn|escape|pay|free|silence|cover))\b/;

/** How often somebody did something: in how many scenes it is told, what is told again counted once. */
export function timesDidAnswer(
  slice: Slice,
  who: EntityId,
  verbs: readonly string[],
  matter: Matter = [],
): readonly Line[] {
  return timesOf(slice, deedsBy(slice, who, verbs, matter));
}

/** How often something was done to somebody. */
export function timesSufferedAnswer(slice: Slice, who: EntityId, verbs: readonly string[]): readonly Line[] {
  return timesOf(slice, deedsTo(slice, who, verbs, []));
}

function timesOf(slice: Slice, deeds: readonly Deed[]): readonly Line[] {
  const events = new Set(
    deeds.flatMap(({ told: { claim } }) => (claim.scene === null ? [] : [eventOf(slice, claim.scene)])),
  );
  return answered(slice, say(`at least ${timesInWords(events.size)}, in what is told`), deedLines(slice, deeds));
}

function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function deedsBy(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter): readonly Deed[] {
  const id = identities(slice)(who);
  return so(slice, verbs).filter((deed) => deed.doers.includes(id) && isAbout(deed, matter));
}

function deedsTo(slice: Slice, who: EntityId, verbs: readonly string[], matter: Matter): readonly Deed[] {
  const id = identities(slice)(who);
  return so(slice, verbs).filter((deed) => deed.targets.includes(id) && isAbout(deed, matter));
}

function so(slice: Slice, verbs: readonly string[]): readonly Deed[] {
  return verbs.flatMap((verb) => deedsOf(slice, verb)).filter(({ clause }) => clause.standing === 'so');
}
