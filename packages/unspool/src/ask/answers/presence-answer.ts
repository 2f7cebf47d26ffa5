import { inTellingOrder, type Line, listed, placeName, say, sceneSummaries, sentence } from '../../explain/index.js';
import { plain, stemsOf, tokens } from '../../language/index.js';
import { indexOf, ofKind, type SceneId, type Slice, type Words } from '../../story/index.js';
import { chronology, type Moment } from '../../time/index.js';
import type { Named } from '../question/resolve-event.js';

/** Who is in a scene. */
export function presentAnswer(slice: Slice, scene: SceneId): readonly Line[] {
  return presentIn(slice, [scene]);
}

/** Who is in scenes that belong together, as those of an act. */
export function presentInAnswer(slice: Slice, scenes: readonly SceneId[]): readonly Line[] {
  return presentIn(slice, scenes);
}

/** Who is at a place: in each scene that is set there, or is called so; on a day only, if one is asked for. */
export function presentAtAnswer(slice: Slice, place: readonly string[], day: readonly string[] = []): readonly Line[] {
  return presentIn(
    slice,
    scenesAt(slice, place).filter((scene) => has(datelineOf(slice, scene), stemsOf(day))),
  );
}

/** Who is there when something happens: in the scenes that tell it as it happens; at a place only, if one is asked for. */
export function presentWhenAnswer(slice: Slice, { moment }: Named, place: readonly string[] = []): readonly Line[] {
  const scenes = moment.of === 'scene' ? [moment.id] : scenesShowing(slice, moment);
  const isThere = place.length === 0 || scenes.some((id) => scenesAt(slice, place).includes(id));
  return isThere ? presentIn(slice, scenes) : [];
}

/** The scenes of what tells of a moment, without what has a time of its own: that is told there, and happened elsewhere. */
function scenesShowing(slice: Slice, moment: Moment): readonly SceneId[] {
  const { claims } = indexOf(slice);
  const dated = new Set(ofKind(slice, 'when').map(({ parent }) => parent));
  const said =
    moment.of === 'claim'
      ? [moment.id]
      : chronology(slice)
          .said(moment)
          .map(({ claim }) => claim ?? '');
  const own = said.flatMap((id) => claims.get(id) ?? []).filter(({ id }) => !dated.has(id));
  return [...new Set(own.flatMap(({ scene }) => (scene === null ? [] : [scene])))];
}

/** The scenes at a place: those whose dateline names it, and those that are called so. */
export function scenesAt(slice: Slice, place: readonly string[]): readonly SceneId[] {
  const all = stemsOf(place);
  const own = all.filter((one) => !gatherings.has(one));
  const wanted = own.length > 0 ? own : all;
  if (wanted.length === 0) return [];
  return sceneSummaries(slice).flatMap(({ id, title, dateline }) => {
    const parts = [title, ...dateline.map(plain)];
    return parts.some((part) => has(stemsOf(tokens(part)), wanted)) ? [id] : [];
  });
}

/** What is said of any place where people come together, and not told of it. */
const gatherings: ReadonlySet<string> = new Set(
  stemsOf(['meeting', 'gathering', 'encounter', 'confrontation', 'event']),
);

function has(own: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((stem) => own.includes(stem));
}

function datelineOf(slice: Slice, scene: SceneId): readonly string[] {
  const dateline = sceneSummaries(slice).find(({ id }) => id === scene)?.dateline ?? [];
  return stemsOf(dateline.flatMap((part) => tokens(plain(part))));
}

/** All who are in these scenes, each once; who is in which, where there are several. */
function presentIn(slice: Slice, scenes: readonly SceneId[]): readonly Line[] {
  const found = scenes.flatMap((scene) => {
    const people = peopleIn(slice, scene);
    return people.length > 0 ? [{ scene, people }] : [];
  });
  if (found.length === 0) return [];
  const all = new Map(found.flatMap(({ people }) => people.map((own) => [own.id, own.words] as const)));
  const first = {
    words: sentence(listed([...all.values()])),
    scenes: inTellingOrder(
      slice,
      found.map(({ scene }) => scene),
    ),
  };
  if (found.length === 1) return [first];
  return [
    first,
    ...found.slice(0, mostScenes).map(({ scene, people }) => ({
      words: sentence([...placeName(slice, scene), ...say(': '), ...listed(people.map(({ words }) => words))]),
      scenes: [scene],
    })),
  ];
}

const mostScenes = 8;

function peopleIn(slice: Slice, scene: SceneId) {
  const present = sceneSummaries(slice).find(({ id }) => id === scene)?.present ?? [];
  return present.map(({ id, name, how }) => ({
    id,
    words: [{ text: name, entity: id }, ...say(how === undefined ? '' : ` (${how})`)] satisfies Words,
  }));
}
