import { addTo } from '../../../base/index.js';
import type { Box } from './pdf-state.js';

/** Letters in a row that nobody sees: from the left and the top of the page, in points. */
export type Unseen = { readonly left: number; readonly right: number; readonly y: number };

/** Letters as they are drawn. */
export type Letters = Unseen & {
  readonly size: number;
  /** How many areas were drawn before. */
  readonly nth: number;
  /** Undefined for a pattern, or two colours. */
  readonly colour: string | undefined;
  readonly isHidden: boolean;
  /** Neither filled nor drawn, as the letters behind a picture of a page are. */
  readonly isUndrawn: boolean;
};

/** What is filled with one colour, in the order in which it is drawn; `covers`: all of its box, and nothing shines through. */
export type Area = { readonly box: Box; readonly colour: string | undefined; readonly covers: boolean };

/** All that a page draws. */
type Drawn = {
  readonly letters: readonly Letters[];
  readonly areas: readonly Area[];
  readonly pictures: readonly Box[];
  readonly strokes: readonly Box[];
};

/** The letters of a page that nobody sees, of those struck out the struck part. Letters that lie upon seen ones are seen. */
export function unseenOf({ letters, areas, pictures, strokes }: Drawn): readonly Unseen[] {
  const rows = new Map<number, Box[]>();
  for (const stroke of strokes) addTo(rows, Math.round(stroke.top), stroke);
  const seen: Letters[] = [];
  const unseen: Unseen[] = [];
  for (const each of letters) {
    const struck = struckIn(each, rows);
    if (isUnseen(each, areas, pictures)) unseen.push(each);
    else if (struck.length > 0) for (const part of struck) unseen.push(part);
    else seen.push(each);
  }
  if (unseen.length === 0) return unseen;
  const places = new Map<number, Letters[]>();
  for (const each of seen) addTo(places, Math.round(each.y), each);
  return unseen.filter((each) => {
    const middle = (each.left + each.right) / 2;
    return ![-1, 0, 1].some((by) =>
      places.get(Math.round(each.y) + by)?.some(({ left, right }) => left < middle && middle < right),
    );
  });
}

function isUnseen(each: Letters, areas: readonly Area[], pictures: readonly Box[]): boolean {
  const { left, right, y, size, nth, colour, isHidden, isUndrawn } = each;
  if (isHidden) return true;
  const middle = [(left + right) / 2, y - size * 0.3] as const;
  if (isUndrawn) return !pictures.some((box) => holds(box, ...middle));
  const isCovered = areas.some(
    ({ box, covers }, index) =>
      index >= nth && covers && box.left <= left + 1 && box.right >= right - 1 && holds(box, ...middle),
  );
  if (isCovered) return true;
  const behind = areas.findLast(({ box }, index) => index < nth && holds(box, ...middle));
  if (!behind && pictures.some((box) => holds(box, ...middle))) return false;
  return colour !== undefined && isAlike(colour, behind ? behind.colour : '#ffffff');
}

function holds({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Whether nobody can tell two colours apart. */
function isAlike(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  return a.every((part, index) => Math.abs(part - (b[index] ?? Number.NaN)) <= 6);
}

/** The parts of letters through which a line is drawn: over their feet, and under the top of the small ones. */
function struckIn({ left, right, y, size }: Letters, rows: ReadonlyMap<number, readonly Box[]>): readonly Unseen[] {
  if (rows.size === 0 || !(size > 0 && size < 200)) return [];
  const found: Unseen[] = [];
  for (let row = Math.floor(y - size * 0.5); row <= Math.ceil(y - size * 0.15); row++) {
    for (const stroke of rows.get(row) ?? []) {
      const above = y - (stroke.top + stroke.bottom) / 2;
      const part = { left: Math.max(left, stroke.left), right: Math.min(right, stroke.right), y };
      const isThrough = above > size * 0.17 && above < size * 0.48 && part.right - part.left > size * 0.4;
      if (isThrough) found.push(part);
    }
  }
  return found;
}
