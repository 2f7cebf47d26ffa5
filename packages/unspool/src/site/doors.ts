import {
  beginnings,
  END,
  lengthOf,
  type Position,
  partsOfWork,
  positionAt,
  type Stop,
  type Story,
  stopId,
} from '../story/index.js';
import { doorName } from './names.js';

/** A file that leads to a place by what a reader knows of it. All are of one length. */
export type Door = { readonly name: string; readonly to: Position };

/**
 * The doors of a story: one for the id of each stop, which a bookmark has, one for the end, for each place two to the end of the scene and
 * of the part of the work that begin there, and where the work is counted one for each minute, page or chapter. Only whoever
 * knows what stands on a door can find it.
 */
export function doorsOf(story: Story, folder: string): readonly Door[] {
  const stops = story.stops.map((stop) => ({ name: doorName(folder, stopId(stop)), to: stop.position }));
  return [
    ...stops,
    { name: doorName(folder, ':end'), to: END },
    ...wholeDoors(story, folder),
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
  const parts = partsOfWork(story);
  return endsOf(story, ({ scene }) => parts.get(scene) ?? scene);
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
