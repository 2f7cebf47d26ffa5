import { grouped } from '../base/index.js';
import type { Scene, SceneId, Slice } from '../story/index.js';
import { momentKey } from './moment.js';
import { sceneMoment } from './moment-of.js';

/** Scenes that show one event: the first told, and those that show it again. */
export type Shown = { readonly scene: SceneId; readonly again: readonly SceneId[] };

/**
 * Scenes by when they happen, those that show one event together. `times` is one way in which it can have been; where
 * nothing says which of two comes first, it is the one that was told first.
 */
export function ranked(
  slice: Slice,
  times: ReadonlyMap<SceneId, number>,
  isKnown: (earlier: SceneId, later: SceneId) => boolean,
): readonly Shown[] {
  const groups = grouped(slice.scenes, ({ id }) => [momentKey(sceneMoment(slice, id))]);
  const sorted = [...groups.values()]
    .map(([first, ...again]) => ({ first: first as Scene, again }))
    .sort((a, b) => (times.get(a.first.id) ?? 0) - (times.get(b.first.id) ?? 0) || a.first.number - b.first.number);
  // At one time in this way of it, and never after in any other.
  const precedes = (one: SceneId, other: SceneId) =>
    times.get(one) === times.get(other) && isKnown(one, other) && !isKnown(other, one);
  for (let index = 1; index < sorted.length; index += 1) {
    const moving = sorted[index] as (typeof sorted)[number];
    let at = index;
    for (; at > 0; at -= 1) {
      const above = sorted[at - 1] as (typeof sorted)[number];
      const isAsTold = above.first.number < moving.first.number && !precedes(moving.first.id, above.first.id);
      if (isAsTold || isKnown(above.first.id, moving.first.id)) break;
      sorted[at] = above;
    }
    sorted[at] = moving;
  }
  return sorted.map(({ first, again }) => ({ scene: first.id, again: again.map(({ id }) => id) }));
}
