import { perObject } from '../../base/index.js';
import { leastOf } from '../../base/lists.js';
import { readMeasure } from '../../language/index.js';
import { hasEnded, indexOf, type SceneId, type Slice } from '../../story/index.js';
import type { Item, Source } from '../source.js';
import { type Piece, type ReadPieces, readPieces, readSegment } from './pieces.js';
import { scenesIn } from './scenes-in.js';

/** What a work has of a scene, as far as a reader may see it. */
export type OpenedScene = {
  readonly scene: SceneId;
  /** Where in the work it begins: index of the segment. */
  readonly segment: number;
  readonly read: ReadPieces;
  /** It may go on: of its pieces only those may be shown that the notes quote. */
  readonly inPart?: true;
};

/**
 * The scenes told so far that can be opened in a work, in the order of the telling. A scene is the segment of its title; in
 * a work with a clock or pages also what lies between the place where its notes say that it begins and the place of the
 * next one told. Whether the scene told last is over, nobody knows who has just been told of it: only what its notes quote
 * of its segment is open. So all that is opened has been told, whatever the rest of the work may be.
 */
export function openedScenes(slice: Slice, work: Source): readonly OpenedScene[] {
  return openedOf(slice)(work);
}

const openedOf = perObject((slice: Slice) => perObject((work: Source) => openedIn(slice, work)));

function openedIn(slice: Slice, work: Source): readonly OpenedScene[] {
  const segments = scenesIn(slice, work);
  const last = hasEnded(slice) ? undefined : slice.scenes.at(-1)?.id;
  const begins = measuresOf(slice);
  return slice.scenes.flatMap(({ id }): readonly OpenedScene[] => {
    const index = segments.get(id) ?? -1;
    const segment = work.segments[index];
    if (segment)
      return [{ scene: id, segment: index, read: readSegment(segment), ...(id === last ? { inPart: true } : {}) }];
    const from = begins.get(id);
    if (from === undefined) return [];
    const to = nextAfter(from, [...begins.values()]) ?? (hasEnded(slice) ? Number.POSITIVE_INFINITY : from);
    const pieces = within(work, from, to);
    const [first] = pieces;
    return first ? [{ scene: id, segment: first.segment, read: readPieces(pieces) }] : [];
  });
}

/** Where in the work the scenes begin, in minutes or pages, as their datelines say. */
function measuresOf(slice: Slice): ReadonlyMap<SceneId, number> {
  const { inScene } = indexOf(slice);
  return new Map(
    slice.scenes.flatMap(({ id }) => {
      const at = inScene.get(id)?.find(({ sense }) => sense.kind === 'at')?.sense;
      const measure = at?.kind === 'at' ? readMeasure(at.measure) : undefined;
      return measure === undefined ? [] : [[id, measure] as const];
    }),
  );
}

function nextAfter(from: number, others: readonly number[]): number | undefined {
  const later = others.filter((one) => one > from);
  return later.length === 0 ? undefined : leastOf(later);
}

/** The pieces that begin and end between two places of the work's own measure. */
function within(work: Source, from: number, to: number) {
  return work.segments.flatMap((segment, index) => {
    const { pieces, items } = readSegment(segment);
    return pieces.flatMap((piece, at) => {
      const place = placeOf(piece);
      const isIn = place && place.from >= from && place.to <= to;
      return isIn ? [{ segment: index, piece, item: items[at] as Item }] : [];
    });
  });
}

/** In minutes, or else in pages. On the page on which a scene begins the one before it ends: it is open with the later. */
function placeOf({ at }: Piece): { readonly from: number; readonly to: number } | undefined {
  if (at.time) return { from: at.time.from / 60, to: at.time.to / 60 };
  return at.page === undefined ? undefined : { from: at.page, to: at.page + 1 };
}
