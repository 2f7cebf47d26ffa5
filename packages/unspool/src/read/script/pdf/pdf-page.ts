import { addTo } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import type { Unseen } from './pdf-sight.js';
import { times } from './pdf-state.js';

/** A run of letters as a PDF places it: from the left and from the bottom, in points. */
export type Run = { readonly text: string; readonly x: number; readonly to: number };

/** A row of the script itself, without what every page has around it. */
export type ScriptLine = {
  readonly text: string;
  readonly x: number;
  readonly to: number;
  readonly page: number;
  /** How many lines lower than the one before it on its page; 0 for the first of a page. */
  readonly down: number;
  /** Of a scene, as printed at its side. */
  readonly number?: string;
  /** Speeches go on over the page: "(MORE)" stood here. */
  readonly more?: true;
  readonly runs: readonly Run[];
};

/** What stands on one height of a page, from left to right. */
export type Row = { readonly runs: readonly Run[]; readonly y: number; readonly page: number; readonly height: number };

/** The part of pdf.js's text items that is used here. */
export type TextItem = {
  readonly str: string;
  /** The fifth and sixth are x and y. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Ten characters to the inch: every screenplay is set so (Courier, 12 points). */
export const pitch = 7.2;

/** How a page is seen: its size, and the matrix that puts what stands on it there, from the left and the top. */
export type PageView = { readonly width: number; readonly height: number; readonly transform: readonly number[] };

/**
 * The rows of a page from top to bottom. What does not run from left to right, such as a watermark, is none, nor is what
 * stands beside the page, or is not seen on it.
 */
export function rowsOf(
  items: readonly TextItem[],
  page: number,
  { width, height, transform }: PageView,
  unseen: readonly Unseen[] = [],
): readonly Row[] {
  const hidden = new Map<number, Unseen[]>();
  for (const each of unseen) addTo(hidden, Math.round(each.y), each);
  const placed = items
    .filter(({ str }) => /\S/.test(str))
    .flatMap((item) => {
      const [a = 0, b = 0, , , x = 0, y = 0] = times(transform, item.transform);
      if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(b) > Math.abs(a) / 20) return [];
      const around = [-1, 0, 1].flatMap((by) => hidden.get(Math.round(y) + by) ?? []);
      const runs = seenOf(item, x, around).filter(({ x: from, to }) => to > 0 && from < width);
      return y < 0 || y - (item.height || 1) > height || runs.length === 0 ? [] : [{ y: height - y, runs }];
    })
    .sort((a, b) => b.y - a.y);
  const rows: { y: number; runs: Run[] }[] = [];
  for (const { y, runs } of placed) {
    const row = rows.at(-1);
    if (row && row.y - y < near) addAll(row.runs, runs);
    else rows.push({ y, runs: [...runs] });
  }
  return rows.map(({ y, runs }) => ({ y, page, height, runs: distinct(runs.sort((a, b) => a.x - b.x)) }));
}

/** The runs of an item without the words that nobody sees. */
function seenOf(item: TextItem, x: number, unseen: readonly Unseen[]): readonly Run[] {
  const to = x + item.width;
  const touching = unseen.filter(({ left, right }) => left < to && right > x);
  if (touching.length === 0) return runsOf(item, x, columns);
  return runsOf(item, x, words).filter((run) => {
    const middle = (run.x + run.to) / 2;
    return !touching.some(({ left, right }) => left <= middle && middle <= right);
  });
}

/** Letters on one line may sit a little higher or lower. */
const near = 4;

/** Programs that lay out with spaces put several columns into one run. */
function runsOf({ str, width }: TextItem, x: number, pieces: RegExp): readonly Run[] {
  const each = str.length > 0 ? width / str.length : 0;
  return [...str.matchAll(pieces)].map(({ 0: text, index }) => ({
    text,
    x: x + index * each,
    to: x + (index + text.length) * each,
  }));
}

const columns = /\S+(?:\s{1,2}\S+)*/g;
const words = /\S+/g;

/** Bold is printed twice by some programs, a hair apart. */
function distinct(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ text, x }, index) => {
    const before = runs[index - 1];
    return !(before && before.text === text && x - before.x < 2);
  });
}

/** All that stands in a row. */
export function textOf({ runs }: Row): string {
  return joined(runs, Number.POSITIVE_INFINITY)
    .map(({ text }) => text)
    .join(' ');
}

/** Runs that stand together are one; those further apart than `gap` characters are several. */
export function joined(runs: readonly Run[], gap: number): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const before = found.at(-1);
    const apart = before ? run.x - before.to : 0;
    if (before && apart < gap * pitch) {
      const space = apart > pitch * 0.3 ? ' ' : '';
      found[found.length - 1] = { text: before.text + space + run.text, x: before.x, to: Math.max(before.to, run.to) };
    } else found.push(run);
  }
  return found;
}
