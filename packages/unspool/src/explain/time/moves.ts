import { eventOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { chronology, type Moment } from '../../time/index.js';
import { apart, departures } from './happening.js';
import { spanInWords } from './spans.js';

/** How the telling goes on from one scene to another where it leaves the order in which things happened, or comes back to it. */
export type Move = { readonly kind: 'back'; readonly reach?: string } | { readonly kind: 'return' };

/** The move from one scene to the next one told; undefined where it only goes on. */
export function moveBetween(slice: Slice, from: SceneId | undefined, to: SceneId): Move | undefined {
  if (from === undefined) return undefined;
  const left = departures(slice);
  const [own, host] = [eventOf(slice, to), eventOf(slice, from)];
  const now = left.get(own);
  const was = left.get(host);
  const rank = ranks(slice);
  const isEarlier = (rank.get(own) ?? 0) < (rank.get(host) ?? 0);
  if (now?.isStated && now.isBack && isEarlier) {
    const reach = reachBetween(slice, own, host);
    return { kind: 'back', ...(reach === undefined ? {} : { reach }) };
  }
  // What is shown again is not where the telling goes on.
  return was?.isStated && was.isBack && !now && !isEarlier && own === to ? { kind: 'return' } : undefined;
}

/** Whether a scene happened after another, as far as it is known or assumed. */
export function happensAfter(slice: Slice, scene: SceneId, other: SceneId): boolean {
  const rank = ranks(slice);
  return (rank.get(eventOf(slice, scene)) ?? 0) > (rank.get(eventOf(slice, other)) ?? 0);
}

/** Things of scenes in the order in which those happened; what is not known stays as it was told. */
export function inOrder<T>(slice: Slice, things: readonly T[], sceneOf: (thing: T) => SceneId): readonly T[] {
  const rank = ranks(slice);
  const at = (thing: T) => rank.get(eventOf(slice, sceneOf(thing))) ?? 0;
  return [...things].sort((one, other) => at(one) - at(other));
}

/** How far one goes back, where that can be said in few words and is not only likely. */
function reachBetween(slice: Slice, earlier: SceneId, later: SceneId): string | undefined {
  const [from, to]: readonly [Moment, Moment] = [
    { of: 'scene', id: earlier },
    { of: 'scene', id: later },
  ];
  if (!chronology(slice).isSure(from, to)) return undefined;
  const reach = spanInWords(apart(slice, from, to));
  return reach === undefined || /\bto\b|½|\bless\b|\bup\b|\bleast\b/.test(reach) ? undefined : reach;
}

/** The place of each scene in the order in which things happened. */
const ranks = perSlice(
  (slice): ReadonlyMap<SceneId, number> => new Map(chronology(slice).order.map(({ scene }, index) => [scene, index])),
);
