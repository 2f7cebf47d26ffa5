import { opensHeading } from '../screenplay/heading-opening.js';
import { type Row, textOf } from './pdf-page.js';

/** Says of the rows of a page, after those of the pages before it, which stand around the script and are none of it. */
export type Heads = (rows: readonly Row[]) => (row: Row) => boolean;

/**
 * What stands in the upper or lower margin of pages, numbers aside: titles, dates and colours of a revision. Judged from
 * this page and those before it: it has stood there before, or it stands clear of the script, or with the number of its page.
 */
export function runningHeads(): Heads {
  const seen = new Map<string, { readonly first: number; count: number }>();
  let pages = 0;
  return (rows) => {
    pages++;
    const heads = [...headOf(rows), ...headOf(rows.toReversed())].filter((row) => !isOfScript(row));
    const around = new Set(heads.flatMap((row) => (isAround(row) ? [row] : [])));
    for (const key of new Set(heads.map(keyOf))) {
      const before = seen.get(key);
      if (before) before.count++;
      else seen.set(key, { first: pages, count: 1 });
    }
    const isKnown = (row: Row) => {
      const before = inMargin(row) && !isOfScript(row) ? seen.get(keyOf(row)) : undefined;
      return before !== undefined && before.count >= 2 && before.count * 4 > pages - before.first;
    };
    return (row) => around.has(row) || isKnown(row);

    /** Whether a row is known on its first page: not on a first one without a scene, which is the title's. */
    function isAround(row: Row): boolean {
      if (pages === 1 && !rows.some((each) => opensHeading(textOf(each), 0) || isNumbered(each))) return false;
      return hasNumber(row) || isClear(row, rows);
    }
  };
}

/** The first rows of a page, or its last ones if it is turned over, that stand in the margin and apart from the rest. */
function headOf(rows: readonly Row[]): readonly Row[] {
  const inside = rows.findIndex((row) => !inMargin(row));
  let end = inside < 0 ? rows.length : inside;
  while (end > 0 && end < rows.length && distance(rows[end - 1], rows[end]) < apart) end--;
  return rows.slice(0, end);
}

/** The least room between a running head and the script, in points; and the least that an empty line does not explain. */
const apart = 20;
const clear = 32;

function isClear(row: Row, rows: readonly Row[]): boolean {
  const others = rows.filter((each) => !inMargin(each));
  const next = row.y > row.height / 2 ? others[0] : others.at(-1);
  return next !== undefined && distance(row, next) >= clear;
}

function distance(one: Row | undefined, other: Row | undefined): number {
  return Math.abs((one?.y ?? 0) - (other?.y ?? 0));
}

function inMargin({ y, height }: Row): boolean {
  return y > height * 0.92 || y < height * 0.08;
}

/** The number of the page itself, or of pages after those of a title, which are not counted. */
function hasNumber(row: Row): boolean {
  return [...textOf(row).matchAll(/(?<![\d/.-])\d{1,4}(?![\d/-])/g)].some(
    ([number]) => Number(number) <= row.page && Number(number) >= row.page - 2,
  );
}

/** Whether the number of a scene stands at both sides of a row. */
function isNumbered({ runs }: Row): boolean {
  const [first, last] = [runs[0], runs.at(-1)];
  return runs.length > 2 && first?.text === last?.text && /^[A-Z]?\d/.test(first?.text ?? '');
}

/** What ends or heads a scene is none that pages are headed with, wherever it stands. */
function isOfScript(row: Row): boolean {
  const text = textOf(row);
  return isNumbered(row) || opensHeading(text, 0) || /TO:$|^FADE (?:IN|OUT)\b|^(?:THE )?END\b/.test(text);
}

function keyOf(row: Row): string {
  return textOf(row).replace(/\d+/g, '#');
}
