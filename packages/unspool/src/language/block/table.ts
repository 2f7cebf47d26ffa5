import { readRuns } from '../inline/inline.js';
import type { Run } from '../inline/run.js';
import { indentEnd, lineEnd } from '../inline/scan.js';

export type Cell = readonly Run[];
export type Table = {
  readonly form: 'table';
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Wider tables stay as they are. */
export const mostColumns = 100;

/** Reads a table. Without a rule below its first line it has no head. */
export function readTable(text: string): Table {
  const rows: Cell[][] = [];
  let ruled = false;
  for (let at = text[0] === '\uFEFF' ? 1 : 0; at < text.length; ) {
    const end = lineEnd(text, at);
    if (rows.length === 1 && !ruled && isRule(text, at, end)) ruled = true;
    else rows.push(cellsIn(text, at, end).map(({ from, to }) => readRuns(text, from, to)));
    at = end;
  }
  const head = ruled ? (rows.shift() ?? []) : [];
  // A row that is too short has empty cells at its end.
  for (const row of head.length > mostColumns ? [] : rows) while (row.length < head.length) row.push([]);
  return { form: 'table', head, rows };
}

/** Where the cells of a line stand, between its bars. */
export function cellsIn(
  text: string,
  start: number,
  end: number,
): readonly { readonly from: number; readonly to: number }[] {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] as string)) to -= 1;
  const first = indentEnd(text, start);
  const cells: { from: number; to: number }[] = [];
  let from = text[first] === '|' ? first + 1 : first;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push({ from, to: at });
      from = at + 1;
    }
  }
  if (from < to) cells.push({ from, to });
  return cells;
}

/** Whether a line is the rule below the head of a table: dashes, and colons where a column is aligned. */
export function isRule(text: string, start: number, end: number): boolean {
  let dash = false;
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (char === '-') dash = true;
    else if (char !== '|' && char !== ':' && char !== ' ' && char !== '\t' && char !== '\n' && char !== '\r')
      return false;
  }
  return dash;
}
