import { type Claim, eventOf, isDated, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { chronology, type Moment } from '../../time/index.js';
import { isEarlier, momentOfClaim } from '../holding/claim-order.js';

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

/** Whether what one line tells begins after what another does. */
export function startsAfter(slice: Slice, first: Claim, second: Claim): Sureness {
  const [one, other] = [momentOfClaim(slice, first), momentOfClaim(slice, second)];
  if (one && other && !isSame(one, other)) {
    const order = orderOf(slice, one, other);
    if (order !== 'may') return order;
  }
  if (isEarlier(slice, first, second) !== 'open') return 'must';
  return isEarlier(slice, second, first) === 'open' ? 'may' : 'cannot';
}

/** Whether one moment begins before another; what was found once is kept, since looking for it takes long. */
function orderOf(slice: Slice, one: Moment, other: Moment): Sureness {
  const key = `${one.of} ${one.id} < ${other.of} ${other.id}`;
  const known = orders(slice).get(key);
  if (known) return known;
  const { beginsBefore } = chronology(slice);
  const isAfter = beginsBefore(one, other) !== 'open';
  const found = isAfter ? 'must' : beginsBefore(other, one) !== 'open' ? 'cannot' : 'may';
  orders(slice).set(key, found);
  return found;
}

const orders = perSlice((): Map<string, Sureness> => new Map());

/** Whether two name one moment. */
export function isSame(a: Moment, b: Moment): boolean {
  return a.of === b.of && a.id === b.id;
}
