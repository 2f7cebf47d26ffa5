import { type Claim, END, eventOf, isDated, perSlice, type Slice } from '../../story/index.js';
import { chronology, type Footing, type Moment } from '../../time/index.js';

/** How surely something is so before something else. */
export type ClaimOrder = {
  readonly isEarlier: (a: Claim, b: Claim) => Footing;
  readonly isBefore: (a: Moment, b: Moment) => Footing;
};

/**
 * How surely what one claim tells is so before what another tells: by when they are; within a scene, as they stand, which
 * is no more than assumed. What stands before the first scene comes before all that has no time of its own.
 */
export function isEarlier(slice: Slice, a: Claim, b: Claim): Footing {
  return earlier(slice, a, b, chronology(slice).isBefore);
}

/**
 * The same for whoever asks for the order of many: what was asked once is known, and after so many questions that
 * were not, all else is open. So a check takes no longer than it may, and finds less where there is too much to compare.
 */
export function claimOrder(slice: Slice, most = 10_000): ClaimOrder {
  const known = new Map<string, Footing>();
  let left = most;
  const isBefore = (a: Moment, b: Moment): Footing => {
    const key = `${a.of} ${a.id}\u0000${b.of} ${b.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    left -= 1;
    const found = left < 0 ? 'open' : chronology(slice).isBefore(a, b);
    if (left >= 0) known.set(key, found);
    return found;
  };
  return { isBefore, isEarlier: (a, b) => earlier(slice, a, b, isBefore) };
}

function earlier(slice: Slice, a: Claim, b: Claim, isBefore: (a: Moment, b: Moment) => Footing): Footing {
  if (a.id === b.id || isAfterTheEnd(a) || isAfterTheEnd(b)) return 'open';
  const [first, second] = [momentOfClaim(slice, a), momentOfClaim(slice, b)];
  if (!first || !second) return !first && second ? 'assumed' : !first && !second ? asTold(slice, a, b) : 'open';
  const found = isBefore(first, second);
  if (found !== 'open') return found;
  // What one scene shows and another shows again is one event, in which nothing says what comes first.
  const isOneScene = a.scene === b.scene && !isDated(slice, a) && !isDated(slice, b);
  return isOneScene && isBefore(second, first) === 'open' ? asTold(slice, a, b) : 'open';
}

/** Claims in the order of the story, as far as it is known; else as told. What has a time of its own comes before the rest. */
export function inStoryOrder<T extends { readonly claim: Claim }>(slice: Slice, items: readonly T[]): readonly T[] {
  const places = placesOf(slice);
  const at = ({ claim }: T) =>
    claim.scene === null || isDated(slice, claim) ? -1 : (places.get(eventOf(slice, claim.scene)) ?? -1);
  const told = ({ claim }: T) => tellingOf(slice).get(claim.id) ?? 0;
  return [...items].sort((a, b) => at(a) - at(b) || told(a) - told(b));
}

/** When what a claim tells is so: by a time of its own, or by the order within its scene, else with its scene; undefined before the first scene. */
export function momentOfClaim(slice: Slice, claim: Claim): Moment | undefined {
  const own: Moment = { of: 'claim', id: claim.id };
  const { knows, momentOf: ofScene } = chronology(slice);
  if (knows(own)) return own;
  return claim.scene === null ? undefined : ofScene(claim.scene);
}

function isAfterTheEnd({ scene, told }: Claim): boolean {
  return scene === null && told === END;
}

function asTold(slice: Slice, a: Claim, b: Claim): Footing {
  const places = tellingOf(slice);
  return (places.get(a.id) ?? 0) < (places.get(b.id) ?? 0) ? 'assumed' : 'open';
}

const tellingOf = perSlice((slice) => new Map(slice.claims.map(({ id }, index) => [id, index])));
const placesOf = perSlice((slice) => new Map(chronology(slice).order.map(({ scene }, index) => [scene, index])));
