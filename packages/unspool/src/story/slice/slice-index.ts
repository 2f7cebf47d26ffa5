import { grouped } from '../../base/index.js';
import type { EntityKind } from '../../language/index.js';
import type { Claim, ClaimId, Entity, EntityId, Scene, SceneId, Slice } from '../story.js';
import { acceptance } from './acceptance.js';
import { claimsById, nestedUnder } from './claims-of.js';
import { perSlice } from './per-slice.js';

/** Look-ups that every view of a slice needs, made once for each slice. */
export type Index = {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly scenes: ReadonlyMap<SceneId, Scene>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Claims given in a scene, in order; under null those before the first scene and after the last. */
  readonly inScene: ReadonlyMap<SceneId | null, readonly Claim[]>;
  /** Claims nested under a claim. */
  readonly under: ReadonlyMap<ClaimId, readonly Claim[]>;
  /** Claims whose sense refers to a claim: its answers, what overturns it, what pays it off. */
  readonly upon: ReadonlyMap<ClaimId, readonly Claim[]>;
  /** Entities that are one by now, under the id that they have here, in the order of the first meeting. */
  readonly joined: ReadonlyMap<EntityId, readonly Entity[]>;
  /** What those are who were introduced, under the id that they have here. */
  readonly kinds: ReadonlyMap<EntityId, EntityKind>;
  /** Claims that name an entity, under the id that it has here. */
  readonly about: ReadonlyMap<EntityId, readonly Claim[]>;
};

/** The {@link Index} of a slice. */
export const indexOf = perSlice((slice): Index => {
  const same = identities(slice);
  return {
    claims: claimsById(slice),
    scenes: new Map(slice.scenes.map((scene) => [scene.id, scene])),
    entities: new Map(slice.entities.map((entity) => [entity.id, entity])),
    inScene: grouped(slice.claims, (claim) => [claim.scene]),
    under: nestedUnder(slice),
    upon: grouped(slice.claims, aimsAt),
    joined: grouped(slice.entities, (entity) => [same(entity.id)]),
    kinds: kindsOf(slice, same),
    about: grouped(slice.claims, ({ about }) => (about.length === 0 ? about : [...new Set(about.map(same))])),
  };
});

function kindsOf(slice: Slice, same: (id: EntityId) => EntityId): ReadonlyMap<EntityId, EntityKind> {
  const kinds = new Map<EntityId, EntityKind>();
  for (const { sense } of slice.claims) {
    if (sense.kind === 'introduce' && !kinds.has(same(sense.entity))) kinds.set(same(sense.entity), sense.as);
  }
  return kinds;
}

const none: readonly ClaimId[] = [];

function aimsAt({ sense }: Claim): readonly ClaimId[] {
  if (sense.kind === 'answer' || sense.kind === 'overturns') return [sense.to];
  if (sense.kind === 'paysOff' && sense.to.to === 'claim') return [sense.to.id];
  return none;
}

/**
 * Who is who by now: for each id the one under which the audience met that person first. Joined are those whom a claim
 * in the world of the story identifies ("The woman is Anna"), as long as it stands; identities for one scene only,
 * or within somebody's belief, join nobody.
 */
export const identities = perSlice((slice): ((id: EntityId) => EntityId) => {
  const order = new Map(slice.entities.map((entity, index) => [entity.id, index]));
  const { isAccepted } = acceptance(slice);
  const root = new Map<EntityId, EntityId>();
  const find = (id: EntityId): EntityId => {
    let at = id;
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up;
    if (at !== id) root.set(id, at);
    return at;
  };
  for (const claim of slice.claims) {
    const sense = claim.sense.kind === 'overturns' ? claim.sense.instead : claim.sense;
    if (sense?.kind !== 'same' || sense.in !== undefined || !isAccepted(claim.id) || claim.certainty === 'unlikely')
      continue;
    const [a, b] = [find(sense.a), find(sense.b)];
    if (a === b) continue;
    const earlier = (order.get(a) ?? 0) <= (order.get(b) ?? 0);
    root.set(earlier ? b : a, earlier ? a : b);
  }
  return find;
});

/** What somebody or something is: as first introduced; who was only ever listed as present is a person. */
export function kindOf(slice: Slice, id: EntityId): EntityKind {
  return indexOf(slice).kinds.get(identities(slice)(id)) ?? 'person';
}

/** What to call it: the first proper name it has by now ("Anna"), else the name under which the audience met it ("the woman"). */
export function nameOf(slice: Slice, id: EntityId): string {
  const same = identities(slice);
  const { entities, joined } = indexOf(slice);
  const names = (joined.get(same(id)) ?? []).map((one) => one.name);
  return names.find((name) => !/^(?:the|an?) /i.test(name)) ?? entities.get(same(id))?.name ?? id;
}

/** The first-told scene of the event that a scene shows: scenes told `again` are one event. */
export function eventOf(slice: Slice, scene: SceneId): SceneId {
  return events(slice).get(scene) ?? scene;
}

/** The event of each scene that is told again. In a ring of them, what stands before the scene at which it was entered. */
const events = perSlice((slice): ReadonlyMap<SceneId, SceneId> => {
  const { inScene } = indexOf(slice);
  const told = new Map<SceneId, SceneId>();
  const nextOf = (scene: SceneId) => {
    const again = inScene.get(scene)?.find((claim) => claim.sense.kind === 'again')?.sense;
    return again?.kind === 'again' ? again.scene : undefined;
  };
  for (const { id } of slice.scenes) {
    const way = new Map<SceneId, number>();
    let at: SceneId | undefined = id;
    let last = id;
    while (at !== undefined && !told.has(at) && !way.has(at)) {
      way.set(at, way.size);
      last = at;
      at = nextOf(at);
    }
    const entered = at === undefined ? undefined : way.get(at);
    const end = (at === undefined ? undefined : told.get(at)) ?? last;
    let before = last;
    for (const [scene, place] of way) {
      told.set(scene, entered !== undefined && place > entered ? before : end);
      before = scene;
    }
  }
  return told;
});
