import type { Unit } from '../language/index.js';
import {
  END,
  hasEnded,
  type Position,
  partsOfWork,
  placeNamed,
  positionAt,
  type ScenesOfWork,
  type Slice,
  type Stop,
  type Story,
  stopId,
} from '../story/index.js';

/**
 * Where a reader asks to be: a place's id; a minute or page of the work; one stop after a place, or the end of the scene, or of
 * the part of the work, that begins there; after so many stops (0 is the start); or what they typed, as `--upto` is read.
 */
export type Asked =
  | string
  | { readonly measure: number; readonly unit?: Unit }
  | { readonly next: string; readonly by?: 'scene' | 'part' }
  | { readonly stop: number }
  | { readonly words: string };

/**
 * The position that a reader asks for; undefined if the story does not have the place (any more). A measure is a number
 * of minutes, pages or chapters, whatever the length of the story counts. It leads nowhere where the work is counted in
 * another unit, and past its declared end: nobody is there, so that it is a slip. `numbers` are those that the work prints.
 */
export function positionOf(story: Story, asked: Asked, numbers: ScenesOfWork = []): Position | undefined {
  if (typeof asked === 'object' && 'measure' in asked) return positionAt(story, asked.measure, asked.unit);
  if (typeof asked === 'string') return positionOfId(story, asked);
  if ('stop' in asked) return asked.stop < 1 ? 0 : (story.stops[asked.stop - 1]?.position ?? END);
  if ('words' in asked) {
    const place = placeNamed(story, asked.words, numbers);
    return typeof place === 'number' ? place : undefined;
  }
  const from = positionOfId(story, asked.next);
  return from === undefined ? undefined : nextAfter(story, from, asked.by);
}

/** The stop after a position; or the last of those that go on in its scene, or in its part of the work. */
function nextAfter(story: Story, from: Position, by: 'scene' | 'part' | undefined): Position {
  const { stops } = story;
  let at = stops.findIndex((stop) => stop.position > from);
  const first = stops[at];
  if (!first) return END;
  const parts = by === 'part' ? partsOfWork(story) : undefined;
  const wholeOf = ({ scene }: Stop) => parts?.get(scene) ?? scene;
  if (by !== undefined) while (stops[at + 1] && wholeOf(stops[at + 1] as Stop) === wholeOf(first)) at += 1;
  return (stops[at] as Stop).position;
}

/** The id of the place to which a slice tells, which an address or a bookmark stores: `:start`, a stop's id, or `:end`. */
export function placeIn(slice: Slice): string {
  if (hasEnded(slice)) return ':end';
  const stop = slice.stops.at(-1);
  return stop ? stopId(stop) : ':start';
}

/** The ids of all places at which whoever has a slice can have been, its own last. */
export function placesIn(slice: Slice): readonly string[] {
  return [':start', ...slice.stops.map(stopId), ...(hasEnded(slice) ? [':end'] : [])];
}

function positionOfId(story: Story, id: string): Position | undefined {
  if (id === ':start') return 0;
  if (id === ':end') return END;
  return story.stops.find((stop) => stopId(stop) === id)?.position;
}
