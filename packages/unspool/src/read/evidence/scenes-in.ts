import { perObject } from '../../base/index.js';
import type { SceneId, Slice } from '../../story/index.js';
import { sceneTitles } from '../notes/scene-titles.js';
import type { Source } from '../source.js';
import { scenesTitled } from './scenes-titled.js';

/** Which segment of a work each scene is: by its title, as notes on the work name it or as it is printed. */
export function scenesIn(slice: Slice, work: Source): ReadonlyMap<SceneId, number> {
  return scenesTitled(slice, work, titlesOf(work));
}

const titlesOf = perObject(sceneTitles);
