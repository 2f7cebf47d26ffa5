import { eventOf, type Ref, type SceneId, type Slice } from '../story/index.js';
import type { Moment } from './moment.js';

/** The moment of a scene: that of the event which it shows, so that scenes told again are one. */
export function sceneMoment(slice: Slice, scene: SceneId): Moment {
  return { of: 'scene', id: eventOf(slice, scene) };
}

/** What a reference means; null: nothing that has a time. */
export function momentOf(slice: Slice, ref: Ref): Moment | null {
  if (ref.to === 'scene') return sceneMoment(slice, ref.id);
  return ref.to === 'claim' ? { of: 'claim', id: ref.id } : null;
}
