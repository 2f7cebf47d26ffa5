import { leastOf, mostOf } from '../../../base/lists.js';
import { opensHeading } from '../screenplay/heading-opening.js';
import { joined, pitch, type Row, type Run } from './pdf-page.js';

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

/**
 * The lines of a script: without page numbers, running heads, "(CONTINUED)" and "(MORE)", the marks of a revision in
 * the margin; with the number of a scene taken from its sides.
 */
export function linesOf(pages: readonly (readonly Row[])[]): readonly ScriptLine[] {
  const heads = runningHeads(pages);
  const step = lineStep(pages);
  const lines: ScriptLine[] = [];
  for (const rows of pages) {
    let last: number | undefined;
    for (const row of rows) {
      const text = textOf(row);
      if (/^\(MORE\)(?: \*+)?$/i.test(text)) {
        const before = lines.pop();
        if (before) lines.push({ ...before, more: true });
        continue;
      }
      if (continued.test(text) || heads.has(keyOf(row)) || isPageNumber(row, text)) continue;
      const line = lineOf(row, last === undefined ? 0 : Math.max(1, Math.round((last - row.y) / step)));
      if (!line) continue;
      last = row.y;
      lines.push(line);
    }
  }
  return lines;
}

const continued = /^(?:\S{1,5}\s+)?\(?CONTINUED:?\)?:?(?:\s*\(\d+\))?(?:\s+\S{1,5})?$/;
const sceneNumber = /^[A-Z]{0,2}\d{1,4}(?:[-.]?[A-Z0-9]{1,3})?\.?$/;

function textOf({ runs }: Row): string {
  return joined(runs, Number.POSITIVE_INFINITY)
    .map(({ text }) => text)
    .join(' ');
}

function lineOf(row: Row, down: number): ScriptLine | undefined {
  const unmarked = row.runs.filter(({ text, x }) => !(/^\*+$/.test(text) && (x > farRight || x < farLeft)));
  let runs = joined(unmarked, apart);
  let number: string | undefined;
  const [first, second] = runs;
  if (
    first &&
    second &&
    sceneNumber.test(first.text) &&
    first.x < second.x - 2 * pitch &&
    first.x < farLeft + 2 * pitch
  ) {
    number = first.text;
    runs = runs.slice(1);
  }
  const end = runs.at(-1);
  if (runs.length > 1 && end && sceneNumber.test(end.text) && (end.text === number || end.x > farRight - 4 * pitch)) {
    number ??= end.text;
    runs = runs.slice(0, -1);
  }
  const text = joined(runs, Number.POSITIVE_INFINITY)[0]?.text ?? '';
  const near = number === undefined ? /^([A-Z]?\d{1,4}[A-Z]?)\.?\s+(?=\S)/.exec(text) : null;
  const isNumbered = near !== null && opensHeading(text, near[0].length);
  const start = runs[0];
  if (!start || text === '') return undefined;
  return {
    text: isNumbered ? text.slice(near[0].length).replace(new RegExp(`\\s+${near[1]}\\.?$`), '') : text,
    x: isNumbered ? start.x + near[0].length * pitch : start.x,
    to: runs.at(-1)?.to ?? start.to,
    page: row.page,
    down,
    runs: unmarked,
    ...(isNumbered ? { number: near[1] ?? '' } : number === undefined ? {} : { number: number.replace(/\.$/, '') }),
  };
}

/** So many characters apart, two runs are in different columns. */
const apart = 4;
/** The margins, in points: an inch and a half on the left, one on the right, of a page of 8.5 inches. */
const farLeft = 94;
const farRight = 520;

/** Pages are numbered in their upper or lower margin. */
function isPageNumber({ y, height, runs }: Row, text: string): boolean {
  if (runs.length > 2 || (y < height * 0.88 && y > height * 0.1)) return false;
  return /^(?:page)?\s*(?:[-–]\s*)?\d{1,4}[A-Z]?\s*[-–]?\.?$/i.test(text);
}

/** What stands in the upper or lower margin of several pages, numbers aside: titles, dates and colours of a revision. */
function runningHeads(pages: readonly (readonly Row[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const keys = new Set([...headOf(rows), ...headOf(rows.toReversed())].map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 4 >= pages.length).map(([key]) => key));
}

/** The first rows of a page, or its last ones if it is turned over, that stand in the margin and apart from the rest. */
function headOf(rows: readonly Row[]): readonly Row[] {
  const inside = rows.findIndex(({ y, height }) => y <= height * 0.92 && y >= height * 0.08);
  let end = inside < 0 ? rows.length : inside;
  while (end > 0 && end < rows.length && Math.abs((rows[end - 1]?.y ?? 0) - (rows[end]?.y ?? 0)) < clear) end--;
  return rows.slice(0, end);
}

/** The least room between a running head and the script, in points. */
const clear = 20;

function keyOf(row: Row): string {
  const { y, height } = row;
  if (y <= height * 0.92 && y >= height * 0.08) return '';
  return textOf(row).replace(/\d+/g, '#');
}

/** How far apart lines are: the least distance that is frequent, as paragraphs have more of it between them. */
function lineStep(pages: readonly (readonly Row[])[]): number {
  const counts = new Map<number, number>();
  for (const rows of pages) {
    for (const [index, { y }] of rows.entries()) {
      const step = Math.round((rows[index - 1]?.y ?? y) - y);
      if (step >= 8 && step <= 30) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  const most = Math.max(mostOf(counts.values()), 0);
  return Math.min(leastOf([...counts].flatMap(([step, count]) => (count * 4 >= most ? [step] : []))), 30);
}
