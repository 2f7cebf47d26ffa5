import { capital } from '../../base/index.js';
import type { Run } from '../inline/run.js';

export type HeadEntry = { readonly key: string; readonly runs: readonly Run[] };

/** Where the YAML head of a file ends; 0 if it has none, or one that is never closed. */
export function frontMatterEnd(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return 0;
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start, start + 80));
  if (!open) return 0;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  close.lastIndex = start + open[0].length;
  const found = close.exec(text);
  if (!found) return 0;
  // Two stops with prose between them are no head: that begins with a key, and goes on with keys, items or indented lines.
  const rows = text
    .slice(start + open[0].length, found.index)
    .split(/\r\n|\n|\r/)
    .filter((row) => !/^\s*(?:#|$)/.test(row));
  const yaml = pair.test(rows[0] ?? '') && rows.every((row) => pair.test(row) || /^\s*-\s|^\s+\S/.test(row));
  return yaml ? found.index + found[0].length : 0;
}

const pair = /^([^\s:#-][^:]{0,200}):(?:[ \t](.*))?$/;

/** Reads a flat YAML head: each value of a key, each item below it, and each line indented below it, is an entry. */
export function readFront(text: string): readonly HeadEntry[] {
  const entries: HeadEntry[] = [];
  let key = '';
  const add = (from: number, value: string) => {
    const quoted = /^(["'])(.*)\1$/.exec(value);
    const text = quoted ? (quoted[2] as string).replace(/\\(["\\])/g, '$1') : value;
    if (key !== '' && text !== '') entries.push({ key, runs: [{ from, to: from + value.length, text }] });
  };
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const own = line.replace(/^\uFEFF/, '').trimEnd();
    if (/^(?:---|\.\.\.)$|^\s*#/.test(own)) continue;
    const found = pair.exec(own);
    if (found) key = capital((found[1] as string).trim());
    const value = (found ? (found[2] ?? '') : own.replace(/^\s*(?:-\s+)?/, '')).trim();
    const from = index + line.lastIndexOf(value);
    const list = /^\[(.*)\]$/.exec(value);
    if (list)
      for (const item of (list[1] as string).matchAll(/(?:"[^"]*"|'[^']*'|[^,\s"'][^,]*)/g))
        add(from + 1 + item.index, item[0].trim());
    else if (!/^[|>][+-]?$/.test(value)) add(from, value);
  }
  return entries;
}
