import type { Unit } from '../language/index.js';
import { END, hasEnded, type Position, positionAt, type Slice, type Story, stopId } from '../story/index.js';

/** Where a reader asks to be: a place's id, a minute or page of the work, or one stop after a place. */
export type Asked = string | { readonly measure: number; readonly unit?: Unit } | { readonly next: string };

/**
 * The position that a reader asks for; undefined if the story does not have the place (any more). A measure is a number
 * of minutes, pages or chapters, whatever the length of the story counts. It leads nowhere where the work is counted in
 * another unit, and past its declared end: nobody is there, so that it is a slip.
 */
export function positionOf(story: Story, asked: Asked): Position | undefined {
  if (typeof asked === 'object' && 'measure' in asked) return positionAt(story, asked.measure, asked.unit);
  if (typeof asked === 'string') return positionOfId(story, asked);
  const from = positionOfId(story, asked.next);
  if (from === undefined) return undefined;
  return story.stops.find((stop) => stop.position > from)?.position ?? END;
}

/** The id of the place to which a slice tells, which an address or a bookmark stores: `:start`, a stop's id, or `:end`. */
export function placeIn(slice: Slice): string {
  if (hasEnded(slice)) return ':end';
  const stop = slice.stops.at(-1);
  return stop ? stopId(stop) : ':start';
}

function positionOfId(story: Story, id: string): Position | undefined {
  if (id === ':start') return 0;
  if (id === ':end') return END;
  return story.stops.find((stop) => stopId(stop) === id)?.position;
}
