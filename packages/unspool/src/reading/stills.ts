import {
  type ClaimId,
  type EntityId,
  indexOf,
  ofKind,
  type Position,
  type SceneId,
  type Slice,
  stopId,
  type Words,
} from '../story/index.js';
import type { StoredImage } from './store.js';

/** A picture of one's own as a page shows it: `name` is that of its file, as {@link StoredImage} has it. */
export type Still = Pick<StoredImage, 'name' | 'width' | 'height'> & {
  readonly claim: ClaimId;
  /** The id of the place at which it is told. */
  readonly at: string;
  /** What is to be seen on it. */
  readonly words: Words;
  /** The scene that brings it; null before the first and after the last. */
  readonly scene: SceneId | null;
  /** Who and what is on it: whom the words name, and whoever it stands under. */
  readonly of: readonly EntityId[];
};

/** The pictures of one's own that are told in a slice, in the order of the telling; of those that cannot be shown nothing is said. */
export function stillsOf(slice: Slice, images: ReadonlyMap<string, StoredImage> | undefined): readonly Still[] {
  if (!images) return [];
  const { claims } = indexOf(slice);
  return ofKind(slice, 'still').flatMap(({ id, sense, words, scene, told, about, parent }): readonly Still[] => {
    const image = images.get(sense.file);
    if (!image || words.length === 0) return [];
    const under = claims.get(parent ?? '')?.sense;
    const of = under?.kind === 'introduce' ? [...new Set([under.entity, ...about])] : about;
    const { name, width, height } = image;
    return [{ name, width, height, claim: id, at: placeOf(slice, told), words, scene, of }];
  });
}

/** The id of the place at which one has what is told at a position. */
function placeOf({ stops }: Slice, told: Position): string {
  if (told === 0) return ':start';
  const stop = stops.find(({ position }) => position === told);
  return stop ? stopId(stop) : ':end';
}
