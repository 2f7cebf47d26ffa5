import type { SceneId, Slice } from '../story.js';

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

/** A function of a scene as far as a slice tells of it, computed once for each. */
export function perScene<T extends object>(
  make: (slice: Slice, scene: SceneId) => T,
): (slice: Slice, scene: SceneId) => T {
  const known = perSlice(() => new Map<SceneId, T>());
  return (slice, scene) => {
    const made = known(slice).get(scene) ?? make(slice, scene);
    known(slice).set(scene, made);
    return made;
  };
}
