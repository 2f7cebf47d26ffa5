import { sceneTitle } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import {
  beginnings,
  type EntityId,
  indexOf,
  perSlice,
  type Scene,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import { type Anachrony, chronology, type Footing, type Moment } from '../../time/index.js';

/** A scene in both orders. */
export type OrderedScene = {
  readonly id: SceneId;
  readonly number: number;
  readonly title: string;
  /** Its place in the order in which things happened, from 0; scenes that show one event stand beneath each other. */
  readonly rank: number;
  /** The row of its event, from 0: scenes that show one event have the same. */
  readonly row: number;
  /** The first and the last row at which it may be, as far as the order is said or assumed. */
  readonly earliest: number;
  readonly latest: number;
  /** How surely it does not come before the event above it. */
  readonly footing: Footing;
  readonly departs?: Anachrony['kind'] | 'again';
  readonly strand?: EntityId;
  /** Its part of the telling: all of them together are 1. */
  readonly share: number;
};

/** Both orders of a slice, scene by scene as told. */
export type BothOrders = {
  readonly scenes: readonly OrderedScene[];
  /** How many events there are. */
  readonly rows: number;
  /** What the lengths of scenes are: measured in the work, or by what is told in them. */
  readonly lengths: 'measured' | 'told';
  /** Whether it was looked at all pairs of scenes to find what is open; of very many only at neighbours. */
  readonly isSearched: boolean;
};

/** The two orders of what has been told. */
export const bothOrders = perSlice((slice): BothOrders => {
  const { order } = chronology(slice);
  const isSearched = order.length <= mostSearched;
  const ranges = isSearched ? rangesOf(slice) : order.map((_, row) => [row, row] as const);
  const places = new Map<SceneId, Pick<OrderedScene, 'rank' | 'row' | 'earliest' | 'latest' | 'footing' | 'departs'>>();
  let rank = 0;
  order.forEach(({ scene, again, footing, anachrony }, row) => {
    const [earliest, latest] = ranges[row] ?? [row, row];
    const place = { row, earliest, latest, footing };
    places.set(scene, { ...place, rank, ...(anachrony ? { departs: anachrony.kind } : {}) });
    rank += 1;
    for (const other of again) {
      places.set(other, { ...place, rank, departs: 'again' });
      rank += 1;
    }
  });
  const { lengths, kind } = lengthsOf(slice);
  const sum = lengths.reduce((all, one) => all + one, 0);
  const scenes = slice.scenes.flatMap((scene, told): readonly OrderedScene[] => {
    const place = places.get(scene.id);
    if (!place) return [];
    const strand = strandOf(slice, scene.id);
    const { id, number } = scene;
    const share = (lengths[told] as number) / sum;
    return [{ id, number, title: sceneTitle(scene), ...place, ...(strand === undefined ? {} : { strand }), share }];
  });
  return { scenes, rows: order.length, lengths: kind, isSearched };
});

/** Each pair of scenes is asked for: twenty thousand are as many as can be waited for. */
const mostSearched = 200;

/**
 * The first and the last row of each event: as many as are before it, and all but those that are after it. Nobody need be asked of one
 * that is before something that is before it.
 */
function rangesOf(slice: Slice): readonly (readonly [earliest: number, latest: number])[] {
  const { order, beginsBefore, momentOf } = chronology(slice);
  const moments = order.map(({ scene }) => momentOf(scene));
  const before: ReadonlySet<number>[] = [];
  const after = moments.map(() => 0);
  moments.forEach((later, row) => {
    const found = new Set<number>();
    for (let above = row - 1; above >= 0; above -= 1) {
      if (found.has(above) || beginsBefore(moments[above] as Moment, later, 'orWith') === 'open') continue;
      found.add(above);
      for (const further of before[above] as ReadonlySet<number>) found.add(further);
    }
    for (const above of found) after[above] = (after[above] as number) + 1;
    before.push(found);
  });
  return before.map(({ size }, row) => [size, moments.length - 1 - (after[row] as number)]);
}

function strandOf(slice: Slice, scene: SceneId): EntityId | undefined {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.flatMap(({ sense }) => (sense.kind === 'strand' ? [sense.strand] : []))[0];
}

/**
 * How long each scene is: where all say where in the work they begin, from one beginning to the next, and the last, of which nobody
 * knows yet where it ends, as long as one is in the middle; else by the letters of what is told in it.
 */
function lengthsOf(slice: Slice): { readonly lengths: readonly number[]; readonly kind: BothOrders['lengths'] } {
  const { rising } = beginnings(slice);
  if (slice.scenes.length > 1 && rising.length === slice.scenes.length) {
    const measured = rising.slice(1).map(({ at }, index) => Math.max(0, at - (rising[index]?.at ?? 0)));
    const middle = [...measured].sort((a, b) => a - b)[measured.length >> 1] ?? 0;
    const all = [...measured, middle];
    if (all.some((length) => length > 0)) return { lengths: all, kind: 'measured' };
  }
  return { lengths: slice.scenes.map((scene) => lettersIn(slice, scene)), kind: 'told' };
}

function lettersIn(slice: Slice, { id }: Scene): number {
  const claims = indexOf(slice).inScene.get(id) ?? [];
  return claims.reduce((sum, { words }) => sum + plain(words).length, fewest);
}

/** A scene of which nothing is told is there all the same. */
const fewest = 20;
