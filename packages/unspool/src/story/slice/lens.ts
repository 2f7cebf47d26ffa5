import { grouped } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import {
  type Claim,
  type ClaimId,
  END,
  type Entity,
  type EntityId,
  type Position,
  type Scene,
  type Slice,
  type Story,
  type Whole,
} from '../story.js';

/**
 * The story as told up to and including `position`. This, {@link whole} and {@link narrow} are the only places where a
 * slice is made, and so the only places that decide what a reader gets: whatever is told at `position` or before, and
 * nothing else.
 */
export function upTo(story: Story | Slice, position: Position): Slice {
  const by = <T extends { readonly told: Position }>(list: readonly T[]) =>
    list.filter((item) => item.told <= position);
  const slice: Story = {
    scenes: by(story.scenes),
    stops: story.stops.filter((stop) => stop.position <= position),
    entities: by(story.entities),
    claims: by(story.claims),
    ...heldBy(story),
  };
  return slice as Slice;
}

/** The story after its end, when the reader says so. */
export function whole(story: Story): Whole {
  return { ...upTo(story, END), ended: true } as Whole;
}

/** What a reader at a position has: the whole at {@link END}, since whoever is there says that the story is over. */
export function sliceAt(story: Story, position: Position): Slice {
  return position === END ? whole(story) : upTo(story, position);
}

/** In whose minds a slice is as it is; nothing where it is the audience's. */
function heldBy(story: Story | Slice): Pick<Slice, 'inMindOf'> {
  return 'inMindOf' in story && story.inMindOf ? { inMindOf: story.inMindOf } : {};
}

/**
 * What to keep of a slice, by what there is of each kind; where nothing is said of a kind, all of it. In the place of a claim one may
 * be given that says less: of the same scene or a later one, naming nothing else. `mind`: in whose mind the rest is.
 */
export type Keep = {
  readonly scenes?: (scene: Scene) => boolean;
  readonly entities?: (entity: Entity) => boolean;
  readonly claims?: (claim: Claim) => boolean | Claim;
  readonly mind?: EntityId;
};

/**
 * Less of a slice: what is to be kept and can stand without the rest. A scene goes with the one around it, a stop with
 * its scene, and a claim with its scene, with the claim above it, and with whatever it names or points at. So the result
 * is a slice like any other, which tells nothing that the given one does not. It is never a {@link Whole}, since that
 * something is not in it does not mean that it was never told.
 */
export function narrow(slice: Slice, keep: Keep): Slice {
  const scenes = withParents(slice.scenes.filter(keep.scenes ?? always));
  const entities = slice.entities.filter(keep.entities ?? always);
  const [inScenes, inEntities] = [idsOf(scenes), idsOf(entities)];
  const standing = (claim: Claim) =>
    (claim.scene === null || inScenes.has(claim.scene)) &&
    entitiesOf(claim).every((id) => inEntities.has(id)) &&
    claim.refs.every(({ to, id }) => to === 'claim' || (to === 'scene' ? inScenes : inEntities).has(id));
  const kept = slice.claims.flatMap((claim) => {
    const left = keep.claims?.(claim) ?? true;
    if (left === false) return [];
    return left === true ? [claim] : [{ ...left, told: Math.max(left.told, claim.told) }];
  });
  const less = {
    scenes,
    stops: slice.stops.filter(({ scene }) => inScenes.has(scene)),
    entities,
    claims: closed(slice.claims, kept.filter(standing)),
    ...heldBy(slice),
    ...(keep.mind === undefined ? {} : { inMindOf: [...(slice.inMindOf ?? []), keep.mind] }),
  };
  return less as Story as Slice;
}

const always = () => true;

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

/** Scenes without those whose surrounding scene is not among them; nothing says that it stands before them. */
function withParents(scenes: readonly Scene[]): readonly Scene[] {
  const ids = idsOf(scenes);
  const left = scenes.filter(({ parent }) => parent === undefined || ids.has(parent));
  return left.length === scenes.length ? left : withParents(left);
}

/** The claims that are kept, without those that need one that is not. Claims may need each other. */
function closed(claims: readonly Claim[], kept: readonly Claim[]): readonly Claim[] {
  const needing = grouped(kept, neededBy);
  const left = new Set(kept);
  const ids = new Set(kept.map(({ id }) => id));
  const gone = claims.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  for (let id = gone.pop(); id !== undefined; id = gone.pop()) {
    for (const other of needing.get(id) ?? []) if (left.delete(other)) gone.push(other.id);
  }
  return kept.filter((claim) => left.has(claim));
}

/** Everybody and everything that a claim names, also in what it says without naming them in its words. */
export function entitiesOf({ about, sense }: Claim): readonly EntityId[] {
  const found = [...about];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') look(inner);
      else if (naming.has(key)) found.push(inner);
    }
  };
  look(sense);
  if (sense.kind === 'state') addAll(found, sense.of);
  if (sense.kind === 'relation') addAll(found, [...sense.of, ...sense.to]);
  if (sense.kind === 'same') found.push(sense.a, sense.b);
  return found;
}

/** Under which keys a sense, and what it is made of, holds the id of somebody or something. */
const naming: ReadonlySet<string> = new Set(['entity', 'symbol', 'strand', 'place', 'document']);

function neededBy({ parent, refs }: Claim): readonly ClaimId[] {
  const pointedAt = refs.flatMap(({ to, id }) => (to === 'claim' ? [id] : []));
  return parent === undefined ? pointedAt : [parent, ...pointedAt];
}

/** Whether a slice is a {@link Whole}. */
export function hasEnded(slice: Slice): slice is Whole {
  return 'ended' in slice;
}
