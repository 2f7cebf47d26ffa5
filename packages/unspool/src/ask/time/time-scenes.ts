import { type Line, placeName, say, sceneLine, sceneSummaries, sentence } from '../../explain/index.js';
import { type EntityId, identities, indexOf, type SceneId, type Slice } from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { settingOf } from '../answers/known-answer.js';
import { type Named, sceneOf } from '../question/resolve-event.js';
import { type Side, surely } from './time-reply.js';

/** What happens in some scenes, one after the other. */
export function scenesAnswer(slice: Slice, scenes: readonly SceneId[]): readonly Line[] {
  return scenes.flatMap((id) => linesOf(slice, id, ''));
}

/** What happens right after, or right before, something. */
export function besideAnswer(slice: Slice, named: Named, side: Side): readonly Line[] {
  const own = sceneOf(slice, named);
  const scenes = chronology(slice).order.map(({ scene }) => scene);
  const at = own === undefined ? -1 : scenes.indexOf(own);
  const next = at < 0 ? undefined : scenes[side === 'after' ? at + 1 : at - 1];
  if (own === undefined || next === undefined) return [];
  const pair = side === 'after' ? ([own, next] as const) : ([next, own] as const);
  const [early, late] = pair.map((id) => chronology(slice).momentOf(id));
  const footing = early && late ? surely(slice, early, late) : 'open';
  return footing === 'open' ? [] : linesOf(slice, next, footing === 'stated' ? '' : 'probably ');
}

/** Where somebody is in some scenes, of those in which they are. */
export function whereInAnswer(slice: Slice, who: EntityId, scenes: readonly SceneId[]): readonly Line[] {
  const id = identities(slice)(who);
  const there = sceneSummaries(slice).filter(
    ({ id: scene, present }) =>
      scenes.includes(scene) && present.some((one) => identities(slice)(one.id) === id && one.how === undefined),
  );
  return there.map(({ id: scene }) => {
    const places = settingOf(slice, scene).flatMap((words) => [...say(': '), ...words]);
    return { words: sentence([...say('in '), ...placeName(slice, scene), ...places]), scenes: [scene] };
  });
}

/** Where somebody is when something happens: in its scene. */
export function whereAtAnswer(slice: Slice, who: EntityId, named: Named): readonly Line[] {
  const scene = sceneOf(slice, named);
  return scene === undefined ? [] : whereInAnswer(slice, who, [scene]);
}

function linesOf(slice: Slice, id: SceneId, hedge: string): readonly Line[] {
  const scene = indexOf(slice).scenes.get(id);
  if (!scene) return [];
  return [{ words: sentence([...say(hedge), ...placeName(slice, id)]), scenes: [id] }, ...sceneLine(slice, scene)];
}
