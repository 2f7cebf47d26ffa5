import type { Slice } from '../story.js';

/** A function of a slice that is computed once for each slice. */
export function perSlice<T extends object>(make: (slice: Slice) => T): (slice: Slice) => T {
  const made = new WeakMap<Slice, T>();
  return (slice) => {
    const known = made.get(slice);
    if (known) return known;
    const fresh = make(slice);
    made.set(slice, fresh);
    return fresh;
  };
}
