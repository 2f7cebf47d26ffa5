import { type Article, article, type Profile, profiles, type Recap, recap, stopTitle } from '../explain/index.js';
import { hasEnded, indexOf, type Length, lengthOf, type SceneId, type Slice, stopId } from '../story/index.js';

/** Everything the companion holds at one position, and nothing else. It is computed from a slice alone. */
export type Payload = {
  readonly title: string;
  /** The stops already reached, oldest first. `id` is what an address or a bookmark stores. */
  readonly reached: readonly { readonly id: string; readonly label: string; readonly at?: string }[];
  readonly ended: boolean;
  /** The work's own measure, if its length is declared: then a minute or a page can be typed. */
  readonly length?: Length;
  readonly article: Article;
  readonly recap: Recap;
  /** Whoever and whatever is not in the article's cast: places, things, documents, symbols, strands. */
  readonly things: readonly Profile[];
};

/** Makes the payload of a slice. */
export function payload(slice: Slice): Payload {
  const shown = article(slice);
  const inCast = new Set(shown.cast.map(({ id }) => id));
  const length = lengthOf(slice);
  return {
    title: shown.title,
    reached: slice.stops.map((stop) => {
      const at = stop.part === 1 ? measureOf(slice, stop.scene) : undefined;
      return { id: stopId(stop), label: stopTitle(slice, stop), ...(at === undefined ? {} : { at }) };
    }),
    ended: hasEnded(slice),
    ...(length ? { length } : {}),
    article: shown,
    recap: recap(slice),
    things: profiles(slice).filter(({ id }) => !inCast.has(id)),
  };
}

/** Where in the work a scene begins, as its dateline says. */
function measureOf(slice: Slice, scene: SceneId): string | undefined {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.flatMap(({ sense }) => (sense.kind === 'at' ? [sense.measure] : []))[0];
}
