import { positionOf } from '../reading/index.js';
import { beginnings, END, lengthOf, type Position, positionAt, type Story, stopId } from '../story/index.js';
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
  const places = [':start', ...story.stops.map(stopId)];
  return places.flatMap((after) =>
    (['scene', 'part'] as const).map((by): Door => {
      const to = positionOf(story, { next: after, by });
      return { name: doorName(folder, { after, by }), to: to ?? END };
    }),
  );
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
