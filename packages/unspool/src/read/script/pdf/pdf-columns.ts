import { opensHeading } from '../screenplay/heading-opening.js';
import type { ScriptLine } from './pdf-page.js';
import { pitch } from './pdf-page.js';

/** Where the columns of a script stand, in points from the left. All but the margin are learnt only if they are used. */
export type Columns = {
  /** Of headings and action. */
  readonly margin: number;
  readonly dialogue?: number;
  /** The right edge of transitions. */
  readonly right?: number;
};

/** The columns as they are known at a line, given each line in its order and the one after it. */
export type Learning = (line: ScriptLine, next: ScriptLine | undefined) => Columns;

/**
 * The columns of this script, whatever its layout: those in which most of its headings, speeches and transitions stood up to
 * here. Until there is a heading, the margin is where most lines on the left began.
 */
export function learnColumns(): Learning {
  const headings = frequent();
  const lefts = frequent();
  const speeches = frequent();
  const ends = frequent();
  return (line, next) => {
    if (opensHeading(line.text, 0)) headings.add(line.x);
    if (line.x < farthest) lefts.add(line.x);
    const margin = headings.most() ?? lefts.most() ?? usual;
    const isUnder = next?.down === 1 && next.page === line.page && indentOf(next.x, margin) >= 4;
    const isSpeech = isUnder && indentOf(line.x, margin) >= 8 && next.x < line.x && isCapitals(line.text);
    if (isSpeech && !next.text.startsWith('(')) speeches.add(next.x);
    if (isOver(line.text, indentOf(line.x, margin))) ends.add(line.to);
    const [dialogue, right] = [speeches.most(), ends.most()];
    return { margin, ...(dialogue === undefined ? {} : { dialogue }), ...(right === undefined ? {} : { right }) };
  };
}

/** Whether a line leads over to the next scene, by its words and how far right it begins. */
function isOver(text: string, indent: number): boolean {
  return indent > 32 ? text.endsWith(':') && isCapitals(text) : indent > 20 && /TO:$/.test(text);
}

/** Where scripts have their margin, and how far right of it one may be, in points. */
const usual = 108;
const farthest = 150;

/** How far right of the margin, in characters. */
export function indentOf(x: number, margin: number): number {
  return (x - margin) / pitch;
}

/** Whether two places are one, but for what rounding and slanted letters do. */
export function isNear(x: number, column: number | undefined): boolean {
  return column !== undefined && Math.abs(x - column) < pitch * 0.75;
}

export function isCapitals(text: string): boolean {
  const name = text.replace(/\([^)]*\)?/g, '');
  return /\p{Lu}/u.test(name) && name === name.toUpperCase();
}

/** The place where most of those that were added are; of several the leftmost. */
function frequent(): { readonly add: (place: number) => void; readonly most: () => number | undefined } {
  const counts = new Map<number, number>();
  let best: number | undefined;
  return {
    add: (place) => {
      const rounded = Math.round(place);
      const count = (counts.get(rounded) ?? 0) + 1;
      counts.set(rounded, count);
      const most = best === undefined ? 0 : (counts.get(best) ?? 0);
      if (best === undefined || count > most || (count === most && rounded < best)) best = rounded;
    },
    most: () => best,
  };
}
