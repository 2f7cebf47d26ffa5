import { perObject } from '../base/index.js';
import type { Compilation, Position } from '../story/index.js';

/** A function of a story and a position, which keeps what it made for the last position of each: all that goes on otherwise there begins with it. */
export function perPosition<T>(
  make: (telling: Compilation, position: Position) => T,
): (telling: Compilation, position: Position) => T {
  const lastOf = perObject((_: Compilation) => new Map<Position, T>());
  return (telling, position) => {
    const last = lastOf(telling);
    const known = last.get(position);
    if (known !== undefined) return known;
    const fresh = make(telling, position);
    last.clear();
    last.set(position, fresh);
    return fresh;
  };
}
