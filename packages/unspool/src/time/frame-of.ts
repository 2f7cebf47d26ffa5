import { indexOf, perSlice, type SceneId, type Slice } from '../story/index.js';
import { type FrameId, framesOf, world } from './frames.js';
import type { Moment } from './moment.js';
import { sceneMoment } from './sayings.js';

/** The account to which a moment belongs. What is shown in the world, too, belongs to the world. */
export function frameOf(slice: Slice, moment: Moment): FrameId {
  if (moment.of === 'scene') return eventFrames(slice).get(moment.id) ?? world;
  const claim = moment.of === 'claim' ? indexOf(slice).claims.get(moment.id) : undefined;
  return claim ? framesOf(slice).of(claim.scene) : world;
}

const eventFrames = perSlice((slice): ReadonlyMap<SceneId, FrameId> => {
  const { of, within } = framesOf(slice);
  const found = new Map<SceneId, FrameId>();
  for (const { id } of slice.scenes) {
    const [event, frame] = [sceneMoment(slice, id).id, of(id)];
    const known = found.get(event);
    if (known === undefined || within(known).includes(frame)) found.set(event, frame);
  }
  return found;
});
