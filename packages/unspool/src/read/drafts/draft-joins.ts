import { folded } from '../../base/letters.js';
import type { Segment, Source } from '../source.js';
import { draftLines } from './draft-lines.js';

/** Scenes of the later draft that were part of an earlier one, and scenes of the earlier one that are part of a later. */
export type Joins = { readonly split: ReadonlyMap<number, number>; readonly merged: ReadonlyMap<number, number> };

/** Finds them among the scenes that are no other's counterpart. */
export function joinsOf(
  before: Source,
  after: Source,
  counterparts: ReadonlyMap<number, number>,
  earlierOf: ReadonlyMap<number, number>,
): Joins {
  const free = (source: Source, known: ReadonlyMap<number, unknown>) =>
    source.segments.flatMap((_, at) => (known.has(at) ? [] : [at]));
  const split = homesOf(after, free(after, earlierOf), before, [...counterparts.keys()]);
  const merged = homesOf(before, free(before, counterparts), after, [...counterparts.values()]);
  return { split, merged };
}

/** Of some scenes of a draft, those of whose words half or more stand in one scene of the other. */
function homesOf(
  of: Source,
  scenes: readonly number[],
  other: Source,
  homes: readonly number[],
): ReadonlyMap<number, number> {
  const where = new Map<string, number>();
  for (const home of homes)
    for (const { text } of draftLines([other.segments[home] as Segment])) where.set(folded(text), home);
  return new Map(
    scenes.flatMap((scene): readonly (readonly [number, number])[] => {
      const lines = draftLines([of.segments[scene] as Segment]);
      const all = lines.reduce((sum, { text }) => sum + text.length, 0);
      const shares = new Map<number, number>();
      for (const { text } of lines) {
        const home = where.get(folded(text));
        if (home !== undefined) shares.set(home, (shares.get(home) ?? 0) + text.length);
      }
      const [best] = [...shares].sort(([, a], [, b]) => b - a);
      return best && all > 0 && best[1] >= all / 2 ? [[scene, best[0]]] : [];
    }),
  );
}
