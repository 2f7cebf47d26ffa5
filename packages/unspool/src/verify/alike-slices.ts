import { isAlike } from '../base/alike.js';
import type { Slice } from '../story/index.js';

/**
 * Says of the slices of other stories whether they are the same as this one, letter by letter, and which of those that are the
 * same as each other came first.
 */
export function alikeSlices(own: Slice): (slice: Slice) => Alike {
  const known: Alike[] = [];
  return (slice) => {
    const same = known.find(({ first }) => isAlike(first, slice));
    if (same) return same;
    const fresh = { first: slice, isOwn: isAlike(own, slice) };
    known.push(fresh);
    return fresh;
  };
}

type Alike = { readonly first: Slice; readonly isOwn: boolean };
