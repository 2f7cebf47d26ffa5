import { english, oneOf, plain } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  perSlice,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import { comingsIn } from '../perception/comings.js';
import { attendingAt } from '../perception/witnesses.js';
import { deaths } from '../states/deaths.js';
import type { Matter } from './matter.js';

/** Who comes face to face with somebody: `may` where one of them may have missed or not have recognised the other. */
export type Sighting = { readonly line: Claim; readonly certainty: 'must' | 'may' };

/** Where somebody is in one place with whoever a matter says is dead. Each is known by the first line of its scene. */
export function sightingsOf(slice: Slice, person: EntityId, { key, holds, minds }: Matter): readonly Sighting[] {
  const [, dead] = (minds.length === 0 && holds && deadKey.exec(key)) || [];
  // Whoever dies is seen alive only before that, wherever such a scene lies: they are rightly taken for dead.
  if (dead === undefined || dead === person || deaths(slice).has(dead)) return [];
  const { inScene } = indexOf(slice);
  return (scenesWith(slice).get(dead) ?? []).flatMap((scene): readonly Sighting[] => {
    const [line] = inScene.get(scene) ?? [];
    const [own, other] = [person, dead].map((one) => attendingAt(slice, scene).get(one));
    if (!line || !own || !other || typeof own.how === 'object' || other.how !== 'there') return [];
    const isPlain = [own, other].every(
      ({ certainty, who }) => certainty === 'must' && !comingsIn(slice, scene).has(who),
    );
    return [{ line, certainty: isPlain && isRecognised(slice, dead, scene) ? 'must' : 'may' }];
  });
}

const deadKey = /^@(\S+) dead$/;

/** Whether somebody has no other name or dress there. */
function isRecognised(slice: Slice, who: EntityId, scene: SceneId): boolean {
  if ((names(slice).get(who) ?? 0) > 1) return false;
  return !(indexOf(slice).inScene.get(scene) ?? []).some(({ words }) => disguised.test(plain(words)));
}

const disguised = new RegExp(`(?<!\\p{L})${oneOf(english.continuity.disguises)}(?!\\p{L})`, 'iu');

/** How many entities each turned out to be. */
const names = perSlice((slice): ReadonlyMap<EntityId, number> => {
  const found = new Map<EntityId, number>();
  for (const { id } of slice.entities) found.set(identities(slice)(id), (found.get(identities(slice)(id)) ?? 0) + 1);
  return found;
});

const scenesWith = perSlice((slice): ReadonlyMap<EntityId, readonly SceneId[]> => {
  const found = new Map<EntityId, SceneId[]>();
  for (const { id } of slice.scenes)
    for (const who of attendingAt(slice, id).keys()) {
      const known = found.get(who);
      if (known) known.push(id);
      else found.set(who, [id]);
    }
  return found;
});
