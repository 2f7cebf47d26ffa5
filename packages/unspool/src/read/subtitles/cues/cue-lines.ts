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

/** Where a sign stands at or after a place, or the end of the text. */
function nextOf(text: string, sign: string): (from: number) => number {
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

/** Tells the lines of ever later places; it reads the text once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  if (text.includes('\r')) {
    let counted = 0;
    return (offset) => {
      line += linesBetween(text, counted, offset);
      counted = offset;
      return line;
    };
  }
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
