import {
  beginnings,
  END,
  lengthOf,
  numbersOfWork,
  type Position,
  positionAt,
  type ScenesOfWork,
  type Stop,
  type Story,
  stopId,
  whole,
  wholesOfWork,
} from '../story/index.js';
import { plainHeading } from '../story/place/scene-named.js';
import { doorName } from './names.js';

/** A file that leads to a place by what a reader knows of it. All are of one length. */
export type Door = { readonly name: string; readonly to: Position };

/**
 * The doors of a story: one for the id of each stop, which a bookmark has, one for the end, for each place two to the end of the scene and
 * of the part of the work that begin there, one for each number by which it counts its scenes and for each of their titles, and where it is
 * counted one for each minute, page or chapter. `printed` are the numbers that it prints beside its scenes. Only whoever
 * knows what stands on a door can find it.
 */
export function doorsOf(story: Story, folder: string, printed: ScenesOfWork = []): readonly Door[] {
  const stops = story.stops.map((stop) => ({ name: doorName(folder, stopId(stop)), to: stop.position }));
  return [
    ...stops,
    { name: doorName(folder, ':end'), to: END },
    ...wholeDoors(story, folder),
    ...numberDoors(story, folder, printed),
    ...titleDoors(story, folder),
    ...measureDoors(story, folder),
  ];
}

function wholeDoors(story: Story, folder: string): readonly Door[] {
  const ends = { scene: endsOf(story, ({ scene }) => scene), part: partEnds(story) };
  return [':start', ...story.stops.map(stopId)].flatMap((after, at) =>
    (['scene', 'part'] as const).map(
      (by): Door => ({ name: doorName(folder, { after, by }), to: ends[by][at] ?? END }),
    ),
  );
}

function partEnds(story: Story): readonly Position[] {
  const wholes = wholesOfWork(story);
  return endsOf(story, ({ scene }) => wholes.get(scene) ?? scene);
}

/** For each stop the last of those that go on in the same whole. */
function endsOf({ stops }: Story, wholeOf: (stop: Stop) => string): readonly Position[] {
  const ends: Position[] = [];
  for (let at = stops.length - 1; at >= 0; at--) {
    const [stop, next] = [stops[at] as Stop, stops[at + 1]];
    const goesOn = next !== undefined && wholeOf(next) === wholeOf(stop);
    ends[at] = goesOn ? (ends[at + 1] as Position) : stop.position;
  }
  return ends;
}

function numberDoors(story: Story, folder: string, printed: ScenesOfWork): readonly Door[] {
  const all = numbersOfWork(whole(story), printed);
  const numbers = new Map(story.scenes.map(({ id }, index) => [id, all[index]]));
  const ends = endsOf(story, ({ scene }) => numbers.get(scene) ?? `:${scene}`);
  const doors = new Map<string, Door>();
  story.stops.forEach(({ scene }, at) => {
    const number = numbers.get(scene);
    if (number !== undefined && !doors.has(number))
      doors.set(number, { name: doorName(folder, { number }), to: ends[at] ?? END });
  });
  return [...doors.values()];
}

/** To the last stop of the first scene that is called so. */
function titleDoors(story: Story, folder: string): readonly Door[] {
  const ends = endsOf(story, ({ scene }) => scene);
  const titles = new Map(story.scenes.map(({ id, title }) => [id, plainHeading(title)]));
  const doors = new Map<string, Door>();
  story.stops.forEach(({ scene }, at) => {
    const title = titles.get(scene) ?? '';
    if (title !== '' && !doors.has(title)) doors.set(title, { name: doorName(folder, { title }), to: ends[at] ?? END });
  });
  return [...doors.values()];
}

function measureDoors(story: Story, folder: string): readonly Door[] {
  const length = lengthOf(story);
  if (!length) return [];
  const { unit, count = beginnings(story).rising.at(-1)?.at ?? 0 } = length;
  const doors: Door[] = [];
  for (let measure = 0; measure <= Math.min(count, mostMeasures); measure++) {
    const to = positionAt(story, measure, unit);
    if (to !== undefined) doors.push({ name: doorName(folder, { unit, measure }), to });
  }
  return doors;
}

/** No work has so many minutes, pages or chapters; a slip in its notes may. */
const mostMeasures = 5000;
