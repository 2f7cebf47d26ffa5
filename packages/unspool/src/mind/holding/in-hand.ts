import { type EntityId, identities, kindOf, type Slice } from '../../story/index.js';
import type { Footing } from '../../time/index.js';
import { type Change, type Changes, changes } from './changes.js';
import type { ClaimOrder } from './claim-order.js';

/** What was last done with a thing before something else is, and how surely it was before that. */
export type Last = { readonly change: Change; readonly footing: Footing };

/**
 * The last that was done with a thing before another claim; undefined where nothing was, or where it is open which of
 * several was the last, or whether something came between; and of a thing with which more is done than can be compared.
 */
export function lastBefore(
  slice: Slice,
  thing: EntityId,
  at: Pick<Change, 'claim' | 'account'>,
  { isEarlier }: ClaimOrder,
  of: Changes = changes(slice),
): Last | undefined {
  const all = of.get(identities(slice)(thing)) ?? [];
  if (all.length > mostChanges) return undefined;
  const own = all.filter(({ claim, account }) => account === at.account && claim.id !== at.claim.id);
  const before = own.map((change) => ({ change, footing: isEarlier(change.claim, at.claim) }));
  const last = before.findLast(({ footing }) => footing !== 'open');
  if (!last) return undefined;
  const isOut = ({ change, footing }: Last) =>
    change === last.change ||
    (footing === 'open'
      ? isEarlier(at.claim, change.claim) !== 'open'
      : isEarlier(change.claim, last.change.claim) !== 'open');
  return before.every(isOut) ? last : undefined;
}

/** What passes from hand to hand more often is left alone, so that time grows as the story does. */
export const mostChanges = 100;

/** Who surely has a thing after something was done with it: people who are known, each one; undefined where that is not so. */
export function holdersAfter(slice: Slice, { after }: Change): readonly EntityId[] | undefined {
  if (after.is !== 'held' || after.perhaps || after.by.length === 0) return undefined;
  const same = identities(slice);
  const people = after.by.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  return people.length === after.by.length && people.every((id) => kindOf(slice, id) === 'person') ? people : undefined;
}
