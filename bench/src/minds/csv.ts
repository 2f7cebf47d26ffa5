/** The rows of a text of comma-separated values (RFC 4180), quoted or not; `separator` is one character. */
export function csvRows(text: string, separator = ','): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(cell);
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

type Cell = { readonly cell: string; readonly next: number };

function plain(text: string, from: number, separator: string): Cell {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next += 1;
  return { cell: text.slice(from, next), next };
}

function quoted(text: string, from: number): Cell {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { cell: parts.join('"') + text.slice(at), next: text.length };
    parts.push(text.slice(at, end));
    if (text[end + 1] !== '"') {
      // What stands behind the closing mark and before the separator belongs nowhere, and is dropped.
      return { cell: parts.join('"'), next: end + 1 };
    }
    at = end + 2;
  }
}
