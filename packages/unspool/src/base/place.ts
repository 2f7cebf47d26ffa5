/** A stretch of text: offsets in UTF-16 code units, `from` inclusive, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

/** A stretch of a named file. */
export type Place = { readonly file: string; readonly span: Span };

/** Where a person finds it: both count from 1; columns count UTF-16 code units. */
export type LineColumn = { readonly line: number; readonly column: number };

/** Offsets at which the lines of `text` begin. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    const end = /\r\n|\n|\r/g;
    while (end.exec(text) !== null) starts.push(end.lastIndex);
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and column of `offset`, given the {@link lineStarts} of its text. */
export function lineColumn(starts: readonly number[], offset: number): LineColumn {
  const line = lastAtMost(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** Index of the last element of the ascending list `sorted` that is at most `value`; 0 if none is. */
export function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts line ends; a carriage return alone is one. */
export function linesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
