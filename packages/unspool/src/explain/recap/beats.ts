import { indexOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import type { Beat } from './beat.js';
import { isPlay, spokenBeats } from './spoken-beats.js';
import { toldBeats } from './told-beats.js';

/** All that can be told again of a slice, in telling order. */
export const beats = perSlice((slice: Slice): readonly Beat[] => {
  const told = toldBeats(slice);
  const late = lateScenes(slice);
  return slice.scenes.flatMap((scene): readonly Beat[] => {
    const own = told.get(scene.id);
    if (own) return own;
    return isPlay(slice) || hasSpeech(slice, scene.id) ? spokenBeats(slice, scene, late.has(scene.id)) : [];
  });
});

/** The last two scenes of a work in which people mostly speak: they are told in some detail. */
export const lateScenes = perSlice((slice: Slice): ReadonlySet<SceneId> => {
  const spoken = slice.scenes.filter(({ id }) => hasSpeech(slice, id)).length;
  return new Set(isPlay(slice) || spoken * 2 > slice.scenes.length ? slice.scenes.slice(-2).map(({ id }) => id) : []);
});

/** Whether somebody speaks there, named or not, as in subtitles. */
function hasSpeech(slice: Slice, scene: SceneId): boolean {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.some(({ sense, parent }) =>
    sense.kind === 'prose' ? sense.voice : sense.kind === 'tell' && sense.utterance && parent === undefined,
  );
}
