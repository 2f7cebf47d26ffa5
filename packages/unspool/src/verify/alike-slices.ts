import type { Slice } from '../story/index.js';

/**
 * Says of the slices of other stories whether they are the same as this one, letter by letter, and which of those that are the
 * same as each other came first.
 */
export function alikeSlices(own: Slice): (slice: Slice) => Alike {
  const known: Alike[] = [];
  return (slice) => {
    const same = known.find(({ first }) => isSame(first, slice));
    if (same) return same;
    const fresh = { first: slice, isOwn: isSame(own, slice) };
    known.push(fresh);
    return fresh;
  };
}

type Alike = { readonly first: Slice; readonly isOwn: boolean };

/** Whether two values are written with the same letters as JSON: the same keys in the same order, and the same in them. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every(
      (key, index) =>
        key === others[index] &&
        isSame((a as Readonly<Record<string, unknown>>)[key], (b as Readonly<Record<string, unknown>>)[key]),
    )
  );
}
