import { type Line, namesOf, placeName, say, sentence } from '../../../explain/index.js';
import { changeBy } from '../../../mind/index.js';
import {
  type EntityId,
  eventOf,
  identities,
  type SceneId,
  type Slice,
  stated,
  type Words,
} from '../../../story/index.js';
import { type Answered, untold } from '../../question/intent.js';
import type { Then } from '../../question/then.js';
import { surely } from '../../time/time-reply.js';
import { answered, eachOnce, isSure } from '../claim-lines.js';
import { isWith, type Passing, passingsOf } from './possession-answer.js';

/** Who has something in, before or after a scene: each in their order; not told where it is open which of the passings came when. */
export function hadAnswer(slice: Slice, thing: EntityId, then: Then): Answered {
  const found = passedBy(slice, thing, then);
  if (!found) return untold;
  const held = found.filter(({ isHeld }) => isHeld);
  return held.length > 0 ? inTurn(slice, held, found) : untold;
}

/** Where something is then: with whom, or at which place. */
export function whereThenAnswer(slice: Slice, thing: EntityId, then: Then): Answered {
  const found = passedBy(slice, thing, then);
  const known = (found ?? []).filter(({ where }) => where.length > 0);
  if (!found || known.length === 0) return untold;
  const placed = known.map((one) => (one.isHeld ? { ...one, where: [...say('with '), ...one.where] } : one));
  return inTurn(slice, placed, found);
}

/** From whom somebody got something, or who had it before. */
export function hadBeforeAnswer(slice: Slice, thing: EntityId, who: EntityId): Answered {
  const all = passings(slice, thing);
  const own = all.findIndex((one) => isWith(slice, one, who));
  const [before, first] = [all[own - 1], all[own]];
  if (!first || gettings(slice, thing, who).length > 1 || !isSure(slice, first.claim)) return untold;
  const giver = giverIn(slice, first, thing).filter((id) => id !== identities(slice)(who));
  if (giver.length > 0) return answered(slice, namesOf(slice, giver), first.line);
  if (!before?.isHeld || !isSure(slice, before.claim) || !isInOrder(slice, [before, first])) return untold;
  return inTurn(slice, [before], [before, first]);
}

/** Who gives something away there, or from whom it is taken. */
function giverIn(slice: Slice, { claim }: Passing, thing: EntityId): readonly EntityId[] {
  const change = changeBy(slice, stated(claim).sense, claim, thing);
  return change?.from === undefined ? (change?.by ?? []) : [change.from];
}

/** How something came to somebody: what tells of it. */
export function gotAnswer(slice: Slice, thing: EntityId, who: EntityId): readonly Line[] {
  return eachOnce(gettings(slice, thing, who).flatMap(({ line }) => line));
}

/** In which scene somebody got something, where that is certain. */
export function gotWhenAnswer(slice: Slice, thing: EntityId, who: EntityId): readonly Line[] {
  const [only, ...others] = gettings(slice, thing, who);
  if (!only || others.length > 0 || only.claim.scene === null || !isSure(slice, only.claim)) return [];
  const words = [...say('in '), ...placeName(slice, only.claim.scene)];
  return [{ words: sentence(words), scenes: [only.claim.scene] }, ...only.line];
}

/** Whether somebody ever had something: yes where that is told. */
export function everHadAnswer(slice: Slice, thing: EntityId, who: EntityId): readonly Line[] {
  const own = gettings(slice, thing, who).filter(({ claim }) => isSure(slice, claim));
  return answered(slice, say('yes'), eachOnce(own.flatMap(({ line }) => line)));
}

/** Each passing once: what a claim states its words tell, too. */
function passings(slice: Slice, thing: EntityId): readonly Passing[] {
  const all = passingsOf(slice, thing);
  return all.filter(({ claim }, index) => all.findIndex((other) => other.claim.id === claim.id) === index);
}

function gettings(slice: Slice, thing: EntityId, who: EntityId): readonly Passing[] {
  return passings(slice, thing).filter((one) => isWith(slice, one, who));
}

/** How something passes up to then: what was so as the scene began, and what passes in it. Undefined where that is open. */
function passedBy(slice: Slice, thing: EntityId, { side: then, scene }: Then): readonly Passing[] | undefined {
  if (scene === undefined) return undefined;
  const event = eventOf(slice, scene);
  const before: Passing[] = [];
  const during: Passing[] = [];
  for (const passing of passings(slice, thing)) {
    const own = passing.claim.scene;
    const side = own === null || eventOf(slice, own) === event ? undefined : sideOf(slice, own, scene);
    if (side === 'open' || !isSure(slice, passing.claim)) return undefined;
    if (own === null || side === 'before') before.push(passing);
    else if (side === undefined) during.push(passing);
  }
  if (!isInOrder(slice, before)) return undefined;
  if (then === 'before') return before.slice(-1);
  return then === 'after' ? [...before, ...during].slice(-1) : [...before.slice(-1), ...during];
}

function sideOf(slice: Slice, own: SceneId, scene: SceneId): 'before' | 'after' | 'open' {
  const [first, second] = [own, scene].map((id) => ({ of: 'scene', id: eventOf(slice, id) }) as const);
  if (!first || !second) return 'open';
  if (surely(slice, first, second) !== 'open') return 'before';
  return surely(slice, second, first) !== 'open' ? 'after' : 'open';
}

/** Whether the last of some passings is later than those before it. */
function isInOrder(slice: Slice, passings: readonly Passing[]): boolean {
  const last = passings.at(-1)?.claim.scene;
  if (last === undefined || last === null) return true;
  return passings.every(
    ({ claim: { scene } }) => scene === null || scene === last || sideOf(slice, scene, last) === 'before',
  );
}

/** "Ada, then Ben", and how it came so. */
function inTurn(slice: Slice, named: readonly Passing[], grounds: readonly Passing[]): readonly Line[] {
  const same = identities(slice);
  const keyOf = (words: Words) =>
    JSON.stringify(words.map(({ text, entity }) => (entity === undefined ? text : same(entity))));
  const once = named.filter(({ where }, index) => keyOf(where) !== keyOf(named[index - 1]?.where ?? []));
  const words = once.flatMap(({ where }, index) => [...say(index === 0 ? '' : ', then '), ...where]);
  return answered(slice, words, eachOnce(grounds.flatMap(({ line }) => line)));
}
