import {
  type Line,
  listed,
  placeName,
  profile,
  recapOf,
  say,
  sceneLine,
  sceneSummaries,
  sentence,
} from '../../explain/index.js';
import { type EntityId, indexOf, type SceneId, type Slice, type Words } from '../../story/index.js';

/** Who or what somebody is: what is said of them first, then what is known of them. */
export function whoAnswer(slice: Slice, who: EntityId): readonly Line[] {
  return [...profile(slice, who).about, ...recapOf(slice, who).lines].slice(0, mostLines);
}

/** What happens in a scene. */
export function happensAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  const found = indexOf(slice).scenes.get(scene);
  return found ? sceneLine(slice, found) : [];
}

/** Where a scene is. */
export function settingAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  return settingOf(slice, scene).map((words) => lineOf(words, scene));
}

/** Where somebody was last. */
export function whereAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const scene = sceneSummaries(slice).findLast(({ present }) => present.some(({ id }) => id === who));
  if (!scene) return [];
  const place = settingOf(slice, scene.id).flatMap((words) => [...say(': '), ...words]);
  return [lineOf([...say('last in '), ...placeName(slice, scene.id), ...place], scene.id)];
}

/** More of somebody is a recap. */
const mostLines = 8;

/** The places that the dateline of a scene names, as one phrase; none if it names none. */
export function settingOf(slice: Slice, scene: SceneId): readonly Words[] {
  const places = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  return places.length === 0 ? [] : [listed(places.map(({ words }) => words))];
}

function lineOf(words: Words, scene: SceneId): Line {
  return { words: sentence(words), scenes: [scene] };
}
