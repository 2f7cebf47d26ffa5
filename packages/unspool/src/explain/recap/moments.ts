import { indexOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { isSpoken } from '../speech/speech.js';
import type { Moment } from './moment.js';
import { isPlay, spokenMoments } from './spoken-moments.js';
import { toldMoments } from './told-moments.js';

/** All that can be told again of a slice, in telling order. */
export const moments = perSlice((slice: Slice): readonly Moment[] => {
  const told = toldMoments(slice);
  return slice.scenes.flatMap((scene): readonly Moment[] => {
    const own = told.get(scene.id);
    if (own) return own;
    return isSpoken(slice, scene.id) || isPlay(slice) || hasVoices(slice, scene.id) ? spokenMoments(slice, scene) : [];
  });
});

/** Whether one hears somebody there who is not named, as in subtitles. */
function hasVoices(slice: Slice, scene: SceneId): boolean {
  return (indexOf(slice).inScene.get(scene) ?? []).some(({ sense }) => sense.kind === 'prose' && sense.voice);
}
