import { type ClaimId, END, type Position, type Story } from '../../story/index.js';
import type { ItemOrigin } from '../notes/source-map.js';
import type { BookPlace } from './book-place.js';

/**
 * The last stop that lies behind a place in a book: by then nothing has been told that ends behind the place. `origins` has from
 * which item of the book each claim was made.
 */
export function positionInBook(
  { claims, stops }: Pick<Story, 'claims' | 'stops'>,
  origins: ReadonlyMap<ClaimId, ItemOrigin>,
  { order, nth, from }: BookPlace,
): Position {
  const turns = new Map(
    order.flatMap((path, turn) => (path === undefined ? [] : [[path, turn] as const])).toReversed(),
  );
  const isBehind = (claim: ClaimId) => {
    const at = origins.get(claim)?.item.at;
    const turn = turns.get(at?.file ?? '');
    return at === undefined || turn === undefined || turn < nth || (turn === nth && at.to <= from);
  };
  const ahead = claims.reduce((least, { id, told }) => (told < least && !isBehind(id) ? told : least), END);
  return stops.findLast(({ position }) => position < ahead)?.position ?? 0;
}
