import { opensHeading } from '../screenplay/heading-opening.js';
import { runningHeads } from './pdf-heads.js';
import { joined, pitch, type Row, type ScriptLine, textOf } from './pdf-page.js';
import { lineStep } from './pdf-step.js';

/**
 * The lines of a script: without page numbers, running heads, "(CONTINUED)" and "(MORE)", the marks of a revision in
 * the margin; with the number of a scene taken from its sides. What a line is, lines after it do not change.
 */
export function linesOf(pages: readonly (readonly Row[])[]): readonly ScriptLine[] {
  const headsOf = runningHeads();
  const step = lineStep();
  const lines: ScriptLine[] = [];
  for (const rows of pages) {
    const isHead = headsOf(rows);
    let last: { readonly line: ScriptLine; readonly y: number } | undefined;
    for (const row of rows) {
      const text = textOf(row);
      if (/^\(MORE\)(?: \*+)?$/i.test(text)) {
        const before = lines.pop();
        if (before) lines.push({ ...before, more: true });
        continue;
      }
      if (continued.test(text) || isHead(row) || isPageNumber(row, text)) continue;
      const found = lineOf(row);
      if (!found) continue;
      const line = { ...found, down: last ? step(last.line, found, last.y - row.y) : 0 };
      last = { line, y: row.y };
      lines.push(line);
    }
  }
  return lines;
}

const continued = /^(?:\S{1,5}\s+)?\(?CONTINUED:?\)?:?(?:\s*\(\d+\))?(?:\s+\S{1,5})?$/;
const sceneNumber = /^[A-Z]{0,2}\d{1,4}(?:[-.]?[A-Z0-9]{1,3})?\.?$/;

/** A line as it stands by itself. */
function lineOf(row: Row): ScriptLine | undefined {
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
    down: 0,
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
