import { addTo } from '../../base/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
  sceneFrame,
} from '../../story/index.js';

/** Somebody whom a scene of the world lists as being there, and the claim that says so. */
export type Attended = { readonly scene: SceneId; readonly claim: Claim; readonly place?: EntityId };

/**
 * Who is surely where: by the `with` lists of scenes that are shown. What a `with` list does not say is a guess, and no
 * ground for an error.
 */
export const whereabouts = perSlice((slice): ReadonlyMap<EntityId, readonly Attended[]> => {
  const same = identities(slice);
  const { isAccepted } = acceptance(slice);
  const { inScene } = indexOf(slice);
  const found = new Map<EntityId, Attended[]>();
  for (const { id: scene } of slice.scenes) {
    if (sceneFrame(slice, scene).way !== 'shown') continue;
    const claims = inScene.get(scene) ?? [];
    const settings = claims.flatMap(({ sense }) => (sense.kind === 'setting' ? [sense.place] : []));
    // Where two places are given, one of them may be within the other.
    const place = settings.length === 1 ? settings[0] : undefined;
    const away = new Set(
      claims.flatMap(({ sense }) => (sense.kind === 'notHere' ? sense.people.map(({ entity }) => same(entity)) : [])),
    );
    for (const claim of claims) {
      if (claim.sense.kind !== 'with' || !isAccepted(claim.id)) continue;
      for (const { entity, how } of claim.sense.people) {
        const who = same(entity);
        if (typeof how !== 'string' || away.has(who) || kindOf(slice, who) !== 'person') continue;
        addTo(found, who, { scene, claim, ...(place === undefined ? {} : { place }) });
      }
    }
  }
  return found;
});

/** Whether somebody cannot be in both places at once: both are known, and neither lies within the other. */
export function areApart(slice: Slice, a: EntityId, b: EntityId): boolean {
  const [first, second] = [holders(slice)(a), holders(slice)(b)];
  return !first.includes(second[0] as EntityId) && !second.includes(first[0] as EntityId);
}

/** A place and those that hold it, the innermost first. */
export const holders = perSlice((slice): ((place: EntityId) => readonly EntityId[]) => {
  const same = identities(slice);
  const outer = new Map<EntityId, EntityId>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (sense.as === 'place' && sense.at?.entity !== undefined) outer.set(same(sense.entity), same(sense.at.entity));
  }
  return (place) => {
    const chain: EntityId[] = [];
    for (let at: EntityId | undefined = same(place); at !== undefined && !chain.includes(at); at = outer.get(at))
      chain.push(at);
    return chain;
  };
});
