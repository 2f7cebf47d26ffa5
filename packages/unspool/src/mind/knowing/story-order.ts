import { type Claim, eventOf, isDated, type SceneId, type Slice } from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { momentOfClaim } from '../holding/claim-order.js';

/** Whether something is so in every order that the story can have, in some, or in none. */
export type Sureness = 'must' | 'may' | 'cannot';

/** Whether what a line tells is so by the end of a scene's event; whatever is told is by the end of all. */
export function precedes(slice: Slice, line: Claim, at: SceneId | undefined): Sureness {
  if (at === undefined) return 'must';
  const { momentOf, beginsBefore } = chronology(slice);
  const moment = momentOfClaim(slice, line);
  // What stands before the first scene is so from the beginning.
  if (!moment) return line.told === 0 || line.scene !== null ? 'must' : 'may';
  const point = momentOf(at);
  if (moment.of === point.of && moment.id === point.id) return 'must';
  if (beginsBefore(moment, point, 'orWith') !== 'open') return 'must';
  return beginsBefore(point, moment) === 'open' ? 'may' : 'cannot';
}

/** Whether two lines tell of one event, neither having a time of its own. */
export function isOneEvent(slice: Slice, a: Claim, b: Claim): boolean {
  if (a.scene === null || b.scene === null || eventOf(slice, a.scene) !== eventOf(slice, b.scene)) return false;
  return !isDated(slice, a) && !isDated(slice, b);
}
