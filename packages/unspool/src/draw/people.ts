import { addTo } from '../base/index.js';
import { type EntityId, nameOf, type Presence, perSlice, presence, type SceneId, type Slice } from '../story/index.js';

/** Somebody who is surely in scenes, and in which and how. */
export type PersonMet = {
  readonly id: EntityId;
  readonly name: string;
  readonly scenes: readonly { readonly scene: SceneId; readonly how: Presence['how'] }[];
};

/** Whoever is surely in a scene, in the order in which they are met; the scenes as they are told. */
export const peopleMet = perSlice((slice: Slice): readonly PersonMet[] => {
  const found = new Map<EntityId, { readonly scene: SceneId; readonly how: Presence['how'] }[]>();
  for (const { id: scene } of slice.scenes)
    for (const { entity, certainty, how } of presence(slice, scene)) {
      if (certainty !== 'must') continue;
      addTo(found, entity, { scene, how });
    }
  return [...found].map(([id, scenes]) => ({ id, name: nameOf(slice, id), scenes }));
});

/** The columns in which somebody is, in their order; `whether` says what each is to them. */
export function columnsOf<T>(
  { scenes }: PersonMet,
  columnAt: ReadonlyMap<SceneId, number>,
  whether: (how: Presence['how']) => T,
): ReadonlyMap<number, T> {
  const found = scenes.flatMap(({ scene, how }): [number, T][] => {
    const column = columnAt.get(scene);
    return column === undefined ? [] : [[column, whether(how)]];
  });
  return new Map(found.sort(([a], [b]) => a - b));
}
