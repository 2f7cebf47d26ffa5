import { addAll } from '../../../base/lists.js';
/** A run of letters as a PDF places it: from the left and from the bottom, in points. */
export type Run = { readonly text: string; readonly x: number; readonly to: number };

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

/** How a page is seen: its height, and the matrix that puts what stands on it there, from the left and the top. */
export type PageView = { readonly height: number; readonly transform: readonly number[] };

/** The rows of a page from top to bottom. What does not run from left to right, such as a watermark, is none. */
export function rowsOf(items: readonly TextItem[], page: number, { height, transform }: PageView): readonly Row[] {
  const placed = items
    .filter(({ str }) => /\S/.test(str))
    .flatMap((item) => {
      const [a = 0, b = 0, , , x = 0, y = 0] = times(transform, item.transform);
      return Number.isFinite(x) && Number.isFinite(y) && Math.abs(b) <= Math.abs(a) / 20
        ? [{ y: height - y, runs: runsOf(item, x) }]
        : [];
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

function times(one: readonly number[], other: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Letters on one line may sit a little higher or lower. */
const near = 4;

/** Programs that lay out with spaces put several columns into one run. */
function runsOf({ str, width }: TextItem, x: number): readonly Run[] {
  const each = str.length > 0 ? width / str.length : 0;
  return [...str.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map(({ 0: text, index }) => ({
    text,
    x: x + index * each,
    to: x + (index + text.length) * each,
  }));
}

/** Bold is printed twice by some programs, a hair apart. */
function distinct(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ text, x }, index) => {
    const before = runs[index - 1];
    return !(before && before.text === text && x - before.x < 2);
  });
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
