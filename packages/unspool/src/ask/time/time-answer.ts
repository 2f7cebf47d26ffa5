import {
  ageInWords,
  apart,
  type Line,
  lineOf,
  listed,
  placeName,
  say,
  sentence,
  spanBetween,
  spanInWords,
  typesetText,
  whenWords,
} from '../../explain/index.js';
import { hasOwnTime, plain } from '../../language/index.js';
import { type EntityId, indexOf, nameOf, type SceneId, type Slice, type Words } from '../../story/index.js';
import { chronology, type Moment } from '../../time/index.js';
import { lifeMoment, type Named } from '../question/resolve-event.js';
import { groundsAround, groundsOfTime } from './time-grounds.js';
import { hedged, leftOpen, reply, type Side, sceneNamed, sideOf, surely, telling } from './time-reply.js';

/** When somebody was born, or died. */
export function lifeAnswer(slice: Slice, of: 'birth' | 'death', who: EntityId): readonly Line[] {
  return whenAnswer(slice, lifeMoment(slice, of, who));
}

/** When something was. */
export function whenAnswer(slice: Slice, named: Named): readonly Line[] {
  const { window } = chronology(slice);
  const own = saidItself(slice, named.moment);
  if (own) return [own];
  const when = whenWords(slice, named.moment);
  const scene = sceneWithin(slice, named);
  if (scene) {
    // Where only its scene is dated, it is as the scene is: that one may last past midnight is nothing to tell.
    const its = hasOwnStatement(slice, named.moment) ? [] : whenWords(slice, scene.moment);
    const more = its.length > 0 ? its : when;
    const words = [...say('in '), ...scene.name, ...(more.length > 0 ? [...say(', '), ...more] : [])];
    return hedged(slice, words, [named, scene], groundsOfTime(slice, [named.moment, scene.moment]));
  }
  if (when.length > 0) return hedged(slice, when, [named], groundsOfTime(slice, [named.moment]));
  const around = named.moment.of === 'scene' ? neighbours(slice, named.moment) : undefined;
  if (around) return reply(slice, sentence(around), [named], groundsAround(slice, named.moment).lines);
  const { earliest, latest } = window(named.moment);
  const known = Number.isFinite(earliest) || Number.isFinite(latest);
  return known ? leftOpen(slice, [named]) : [];
}

/** "Three years later she loses an eye": the sentence that tells it says when, in words that nothing reckons with. */
function saidItself(slice: Slice, moment: Moment): Line | undefined {
  const claim = moment.of === 'claim' ? indexOf(slice).claims.get(moment.id) : undefined;
  return claim && !hasOwnStatement(slice, moment) && hasOwnTime(plain(claim.words)) ? lineOf(slice, claim) : undefined;
}

/** Whether more is said of when something was than in which scene. */
export function hasOwnStatement(slice: Slice, moment: Moment): boolean {
  const { said } = chronology(slice);
  const own = said(moment);
  const events = own.flatMap(({ kind, to }) => (kind === 'life' && to?.of === 'claim' ? said(to) : []));
  return [...own, ...events].some(({ kind }) => kind !== 'inside' && kind !== 'life');
}

/** The scene in which something happens, where nothing else says when. */
function sceneWithin(slice: Slice, { moment, within }: Named): Named | undefined {
  const { said } = chronology(slice);
  const inside = moment.of === 'claim' ? said(moment).find(({ kind }) => kind === 'inside') : undefined;
  const scene = within ?? (inside?.to?.of === 'scene' ? inside.to.id : undefined);
  return scene === undefined ? undefined : sceneNamed(slice, scene);
}

/** "After “The call” and before “Revenge”", as far as that is said or assumed. */
function neighbours(slice: Slice, moment: Moment): Words | undefined {
  const { order } = chronology(slice);
  const isBefore = (a: Moment, b: Moment) => surely(slice, a, b);
  const own = chronology(slice).momentOf(moment.id);
  const others = order
    .filter(({ scene }) => scene !== own.id)
    .map(({ scene }): { scene: SceneId; moment: Moment } => ({ scene, moment: { of: 'scene', id: scene } }));
  const before = others.findLast((other) => isBefore(other.moment, own) !== 'open');
  const after = others.find((other) => isBefore(own, other.moment) !== 'open');
  if (!before && !after) return undefined;
  const footings = [...(before ? [isBefore(before.moment, own)] : []), ...(after ? [isBefore(own, after.moment)] : [])];
  const sides = [
    ...(before ? [[...say('after '), ...placeName(slice, before.scene)]] : []),
    ...(after ? [[...say('before '), ...placeName(slice, after.scene)]] : []),
  ];
  if (footings.includes('assumed')) return [...say('probably '), ...listed(sides), ...say(telling.same)];
  return footings.includes('likely') ? [...say('likely '), ...listed(sides)] : listed(sides);
}

/** How long after `from` is `to`? `asked`: the order that the question takes for granted. */
export function distanceAnswer(slice: Slice, from: Named, to: Named, asked?: Side): readonly Line[] {
  const [side] = sideOf(slice, from, to);
  const about = [from, to];
  const [early, late] = side === 'before' ? [from, to] : [to, from];
  const [since, until] = [placedIn(slice, early), placedIn(slice, late)];
  const stated = spanBetween(slice, since, until) ?? spanBetween(slice, early.moment, late.moment);
  const words = stated ?? spanBetween(slice, since, until, true);
  if (words === undefined) return [];
  const other = asked !== undefined && side === 'after' ? `${asked === 'after' ? 'before' : 'after'} it: ` : '';
  const grounds = groundsOfTime(slice, [since, until]);
  return hedged(slice, say(`${stated === undefined ? 'probably ' : ''}${other}${words}`), about, grounds);
}

/** What happens in a scene is as far from others as the scene is said to be: "two years later". */
function placedIn(slice: Slice, named: Named): Moment {
  return hasOwnStatement(slice, named.moment) ? named.moment : (sceneWithin(slice, named)?.moment ?? named.moment);
}

/** How long something lasts. */
export function lengthAnswer(slice: Slice, named: Named): readonly Line[] {
  const length = chronology(slice).length(named.moment);
  const words = spanInWords(length);
  // That it fits into the days of its scene tells nothing of how long it lasted.
  if (words === undefined || length.least <= 0) return [];
  return hedged(slice, say(words), [named], groundsOfTime(slice, [named.moment]));
}

/** How old somebody is in a scene, or else in the one that was told last. */
export function ageAnswer(slice: Slice, who: EntityId, at?: Named): readonly Line[] {
  const latest = slice.scenes.at(-1);
  const scene = at ?? (latest && sceneNamed(slice, latest.id));
  if (!scene) return [];
  const [birth, death] = [lifeMoment(slice, 'birth', who), lifeMoment(slice, 'death', who)];
  const about = [scene];
  const where = at ? [] : [...say(' in '), ...scene.name];
  const name = say(typesetText(nameOf(slice, who)));
  const isBorn = ageInWords(apart(slice, birth.moment, death.moment, true)) !== undefined;
  if (surely(slice, death.moment, scene.moment) === 'stated') {
    if (at && at.moment.of !== 'scene' && !isBorn) return [];
    const words = [...name, ...say(' is no longer alive'), ...where];
    return hedged(slice, words, about, groundsOfTime(slice, [death.moment, scene.moment]));
  }
  const age = (assumed: boolean) => ageInWords(apart(slice, birth.moment, scene.moment, assumed));
  const words = age(false) ?? age(true);
  if (words === undefined) return [];
  const grounds = groundsOfTime(slice, [birth.moment, scene.moment]);
  const probably = age(false) === undefined ? 'probably ' : '';
  return hedged(slice, [...name, ...say(` is ${probably}${words}`), ...where], about, grounds);
}
