/** A line of a file, without its end. */
export type TextLine = {
  readonly text: string;
  readonly from: number;
  /** 1 for the first. */
  readonly line: number;
};

/** A row of lines between empty ones. */
export type Row = {
  readonly lines: readonly TextLine[];
  /** How many empty lines stand before it. */
  readonly gap: number;
};

export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  let line = 1;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    lines.push({ text: text.slice(from, index), from, line });
    from = index + end.length;
    // A new page ends a line of words, and no line of the file.
    if (/[\n\r]/.test(end)) line++;
  }
  lines.push({ text: text.slice(from), from, line });
  return lines;
}

/** Rows, in whichever way the file tells its paragraphs apart: by empty lines, by indentation, or a line for each. */
export function rowsOf(lines: readonly TextLine[]): readonly Row[] {
  const rows: Row[] = [];
  let gathered: TextLine[] = [];
  let gap = 0;
  const close = (next: number) => {
    if (gathered.length > 0) rows.push({ lines: gathered, gap });
    if (gathered.length > 0) gap = next;
    else gap += next;
    gathered = [];
  };
  const oneByOne = areLong(lines);
  for (const line of lines) {
    if (isEmpty(line.text)) close(1);
    else {
      // As if there were an empty line.
      if (oneByOne && gathered.length > 0) close(1);
      gathered.push(line);
    }
  }
  close(0);
  return rows.flatMap(indented);
}

function isEmpty(text: string): boolean {
  return !/\S/.test(text);
}

/** Lines are paragraphs where more than a third of the text is in lines that nobody would print. */
function areLong(lines: readonly TextLine[]): boolean {
  let all = 0;
  let long = 0;
  for (const { text } of lines) {
    all += text.length;
    if (text.length > 110) long += text.length;
  }
  return long * 3 > all;
}

/** Paragraphs that only the indentation of their first lines tells apart. */
function indented(row: Row): readonly Row[] {
  const deep = row.lines.filter(({ text }) => indentOf(text) > 0).length;
  if (row.lines.length < 3 || deep === 0 || deep * 2 > row.lines.length) return [row];
  const rows: TextLine[][] = [];
  for (const line of row.lines) {
    const last = rows.at(-1);
    if (last && indentOf(line.text) === 0) last.push(line);
    else rows.push([line]);
  }
  return rows.map((lines, index) => ({ lines, gap: index === 0 ? row.gap : 0 }));
}

export function indentOf(text: string): number {
  return /^[ \u00a0\u3000]*/.exec(text.replaceAll('\t', '    '))?.[0].length ?? 0;
}
