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
  const split = homesOf(after, free(after, earlierOf), before, counterparts);
  const merged = homesOf(before, free(before, counterparts), after, earlierOf);
  return { split, merged };
}

/**
 * Of some scenes of a draft, those of whose words half or more stand in one scene of the other. `counterparts`: the scenes of the other
 * that have one in this draft. What that has itself came from nowhere else.
 */
function homesOf(
  of: Source,
  scenes: readonly number[],
  other: Source,
  counterparts: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const where = new Map<string, number>();
  for (const [home, counterpart] of counterparts)
    for (const text of moreIn(other.segments[home] as Segment, of.segments[counterpart] as Segment))
      where.set(text, home);
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

/** What the lines of a scene say that those of another do not, or not as often. */
function moreIn(segment: Segment, than: Segment): readonly string[] {
  const left = new Map<string, number>();
  for (const { text } of draftLines([than])) left.set(folded(text), (left.get(folded(text)) ?? 0) + 1);
  return draftLines([segment]).flatMap(({ text }) => {
    const own = folded(text);
    const count = left.get(own) ?? 0;
    left.set(own, count - 1);
    return count > 0 ? [] : [own];
  });
}
