import { opensHeading } from '../screenplay/heading-opening.js';
import type { ScriptLine } from './pdf-lines.js';
import { pitch } from './pdf-page.js';

/** Where the columns of a script stand, in points from the left. All but the margin are learnt only if they are used. */
export type Columns = {
  /** Of headings and action. */
  readonly margin: number;
  readonly dialogue?: number;
  /** The right edge of transitions. */
  readonly right?: number;
};

/** The columns of this script, whatever its layout: those in which most of its headings, speeches and transitions stand. */
export function columnsOf(lines: readonly ScriptLine[]): Columns {
  const margin = marginOf(lines);
  const dialogue = mostFrequent(
    lines.flatMap((line, index) => {
      const next = lines[index + 1];
      const isUnder = next?.down === 1 && next.page === line.page && indentOf(next.x, margin) >= 4;
      const isSpeech = isUnder && indentOf(line.x, margin) >= 8 && next.x < line.x && isCapitals(line.text);
      return isSpeech && !next.text.startsWith('(') ? [next.x] : [];
    }),
  );
  const right = mostFrequent(
    lines.flatMap(({ text, x, to }) => (/TO:$/.test(text) && indentOf(x, margin) > 20 ? [to] : [])),
  );
  return { margin, ...(dialogue === undefined ? {} : { dialogue }), ...(right === undefined ? {} : { right }) };
}

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

function marginOf(lines: readonly ScriptLine[]): number {
  const all = lines.filter(({ text }) => opensHeading(text, 0)).map(({ x }) => x);
  const places = (all.length > 0 ? all : lines.map(({ x }) => x)).toSorted((a, b) => a - b);
  return places[Math.floor(places.length * (all.length > 0 ? 0.5 : 0.1))] ?? 108;
}

function mostFrequent(places: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0];
}
