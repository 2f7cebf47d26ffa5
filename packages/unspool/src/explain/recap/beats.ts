import { indexOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { isSpoken } from '../speech/speech.js';
import type { Beat } from './beat.js';
import { isPlay, spokenBeats } from './spoken-beats.js';
import { toldBeats } from './told-beats.js';

/** All that can be told again of a slice, in telling order. */
export const beats = perSlice((slice: Slice): readonly Beat[] => {
  const told = toldBeats(slice);
  return slice.scenes.flatMap((scene): readonly Beat[] => {
    const own = told.get(scene.id);
    if (own) return own;
    return isSpoken(slice, scene.id) || isPlay(slice) || hasVoices(slice, scene.id) ? spokenBeats(slice, scene) : [];
  });
});

/** Whether one hears somebody there who is not named, as in subtitles. */
function hasVoices(slice: Slice, scene: SceneId): boolean {
  return (indexOf(slice).inScene.get(scene) ?? []).some(({ sense }) => sense.kind === 'prose' && sense.voice);
}
