import { perObject } from '../base/index.js';
import { lastFew } from '../base/last-few.js';
import { asKnownBy } from '../mind/index.js';
import { type EntityId, identities, kindOf, nameOf, presence, type Slice } from '../story/index.js';

/** Somebody through whose eyes a story can be had. */
export type Mind = { readonly id: EntityId; readonly name: string };

/** A slice as somebody has it, or as somebody takes somebody else to have it. */
export type Minded = {
  readonly slice: Slice;
  /** As whom: the outermost first. Shorter than what was asked where somebody is not met by then. */
  readonly as: readonly EntityId[];
  /** Who can be chosen: first among all, then among those whom each chosen one knows. */
  readonly minds: readonly (readonly Mind[])[];
};

/** Nobody reckons further: what Ada takes Ben to think that Ada knows. */
const deepestMind = 3;

/**
 * The slice as these have it, the outermost first. Whoever is not in a scene by then is as unknown as whoever does not exist,
 * and the rest of the list is left out.
 */
export function mindedSlice(slice: Slice, asked: readonly EntityId[]): Minded {
  return mindsOf(slice)(JSON.stringify(asked), () => heldBy(slice, asked));
}

/** Whoever asks through somebody's eyes asks so again. */
const mindsOf = perObject((_: Slice) => lastFew<string, Minded>(3));

function heldBy(slice: Slice, asked: readonly EntityId[]): Minded {
  let own = slice;
  const as: EntityId[] = [];
  const minds = [mindsIn(slice)];
  for (const id of asked.slice(0, deepestMind)) {
    if (!minds.at(-1)?.some((mind) => mind.id === id)) break;
    own = asKnownBy(own, id);
    as.push(id);
    if (as.length < deepestMind) minds.push(mindsIn(own).filter((mind) => mind.id !== id));
  }
  return { slice: own, as, minds };
}

/** The people who are in a scene, in the order in which they are met. */
function mindsIn(slice: Slice): readonly Mind[] {
  const same = identities(slice);
  const there = new Set(slice.scenes.flatMap(({ id }) => presence(slice, id).map(({ entity }) => same(entity))));
  return slice.entities.flatMap(({ id }) =>
    same(id) === id && there.has(id) && kindOf(slice, id) === 'person' ? [{ id, name: nameOf(slice, id) }] : [],
  );
}
