import { eastAsianWidth } from 'get-east-asian-width';
import { cellsIn, isRule, mostColumns } from '../block/table.js';
import { indentEnd, lineEnd } from '../inline/scan.js';

/** A cell beyond this width makes no column: it would blow up all others. */
const widest = 120;
const narrowest = 3;

/** The lines of a table with its columns aligned by the width that they have on a screen. */
export function alignedTable(text: string): readonly string[] {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const margin = text.slice(bom, indentEnd(text, bom));
  const rows: string[][] = [];
  let rule: readonly string[] | undefined;
  for (let at = bom; at < text.length; ) {
    const end = lineEnd(text, at);
    const cells = cellsIn(text, at, end).map(({ from, to }) => text.slice(from, to).trim());
    if (rows.length === 1 && !rule && isRule(text, at, end)) rule = cells;
    else rows.push(cells);
    at = end;
  }
  const columns = rule ? (rows[0]?.length ?? 0) : 0;
  const head = columns > mostColumns ? 0 : columns;
  const widths = columnWidths(rows);
  const lines = rows.map((row) => {
    const cells = Array.from({ length: Math.max(row.length, head) }, (_, column) => row[column] ?? '');
    const padded = cells.map((cell, column) => ` ${pad(cell, widths[column] ?? narrowest, rule?.[column] ?? '')} `);
    return `${margin}|${padded.join('|')}|`;
  });
  if (rule) lines.splice(1, 0, `${margin}|${ruleCells(rule, widths, head).join('|')}|`);
  return [text.slice(0, bom) + (lines[0] ?? ''), ...lines.slice(1)];
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const width = widthOf(cell);
      widths[column] = Math.max(widths[column] ?? narrowest, width > widest ? 0 : width);
    });
  }
  return widths;
}

function ruleCells(rule: readonly string[], widths: readonly number[], head: number): readonly string[] {
  return Array.from({ length: Math.max(rule.length, head) }, (_, column) => {
    const side = rule[column] ?? '';
    const dashes = '-'.repeat(widths[column] ?? narrowest);
    return `${side.startsWith(':') ? ':' : '-'}${dashes}${side.endsWith(':') && side.length > 1 ? ':' : '-'}`;
  });
}

function pad(cell: string, width: number, side: string): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return side.endsWith(':') && !side.startsWith(':') ? space + cell : cell + space;
}

/** How many columns a text takes on a screen: two for most characters of East Asia, none for a combining mark. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += char < '\u0300' ? 1 : mark.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) as number);
  return width;
}

const mark = /\p{M}|\p{Cf}/u;
