import {
  type ClaimId,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  type Position,
  perSlice,
  presence,
  type SceneId,
  type Slice,
  type TellingFrame,
  type Words,
} from '../../story/index.js';

/** A sentence that may stand in a recap: it tells something that happens. */
export type Beat = {
  readonly words: Words;
  readonly scene: SceneId;
  readonly told: Position;
  /** The line that tells it; none where several speeches do. */
  readonly claim?: ClaimId;
  /** Whom and what it names. */
  readonly about: ReadonlySet<EntityId>;
  /** How much the story turns on it. */
  readonly weight: number;
  /** The sentence before it, without which it cannot be read. */
  readonly after?: Beat;
  /** It tells what goes on, and of no change: for scenes that are told in some detail. */
  readonly detail?: true;
  /** How it reaches us, where it is not shown. */
  readonly frame?: TellingFrame;
};

/** Who is meant by a name, whatever other names they have. */
export function peopleIn(slice: Slice, words: Words): ReadonlySet<EntityId> {
  const same = identities(slice);
  return new Set(words.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
}

/** How central everybody is so far, from 0 to 1: by the scenes in which they are. */
const centrality = perSlice((slice): ReadonlyMap<EntityId, number> => {
  const same = identities(slice);
  const counted = new Map<EntityId, number>();
  for (const { id } of slice.scenes) {
    const there = new Set(presence(slice, id).map(({ entity }) => same(entity)));
    for (const { about } of indexOf(slice).inScene.get(id) ?? []) for (const one of about) there.add(same(one));
    for (const one of there) if (kindOf(slice, one) === 'person') counted.set(one, (counted.get(one) ?? 0) + 1);
  }
  let most = 1;
  for (const count of counted.values()) most = Math.max(most, count);
  return new Map([...counted].map(([id, count]) => [id, count / most]));
});

/** How central those are together whom a sentence names; two count, no more. */
export function centralityOf(slice: Slice, about: ReadonlySet<EntityId>): number {
  const all = [...about].map((id) => centrality(slice).get(id) ?? 0).sort((a, b) => b - a);
  return (all[0] ?? 0) + (all[1] ?? 0) / 2;
}
