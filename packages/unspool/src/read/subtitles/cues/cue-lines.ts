import { linesBetween } from '../../../base/index.js';

/** Where the line that begins at `from` ends: at a line feed, a carriage return, or `to`. */
export function lineEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Finds the end of the line that begins at a place, as {@link lineEnd} does in all of a text; asked for ever later places, it
 * reads the text once.
 */
export function lineEnds(text: string): (from: number) => number {
  const feed = nextOf(text, '\n');
  if (!text.includes('\r')) return feed;
  const back = nextOf(text, '\r');
  return (from) => Math.min(feed(from), back(from));
}

/** Finds where a sign stands at or after a place, or the end of the text; asked for ever later places, it reads the text once. */
export function nextOf(text: string, sign: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(sign, from);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** Where the line behind the one that ends at `end` begins. Both signs together are one line end. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** A place in a text and the line that it is on. Who has read a stretch, and knows how many lines end in it, moves it on. */
export type LinePlace = { at: number; line: number };

/** The line of an ever later place; the place is moved there. */
export function lineOf(text: string, at: number, place: LinePlace): number {
  place.line += linesBetween(text, place.at, at);
  place.at = at;
  return place.line;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
