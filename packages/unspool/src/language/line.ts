import type { BlockKind } from './block.js';
import { type Part, readDateline } from './dateline.js';
import { plain, type Run, readRuns } from './inline.js';
import { readStatement, type Statement } from './statement.js';

/** What a block says, before anybody knows which names there are. */
export type Form =
  | { readonly form: 'nothing' }
  | { readonly form: 'head'; readonly entries: readonly HeadEntry[] }
  | { readonly form: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly form: 'stop' }
  /** An italic line that is no sentence. In a scene it is a dateline, wherever it stands. */
  | { readonly form: 'dateline'; readonly parts: readonly Part[]; readonly runs: readonly Run[] }
  | { readonly form: 'prose'; readonly runs: readonly Run[] }
  | { readonly form: 'bullet'; readonly indent: number; readonly runs: readonly Run[]; readonly statement: Statement }
  | { readonly form: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

export type HeadEntry = { readonly key: string; readonly runs: readonly Run[] };
export type Cell = readonly Run[];

/** Reads the text of one block. Never fails. */
export function readLine(kind: BlockKind, text: string): Form {
  if (kind === 'heading') {
    const mark = /^\uFEFF?\s*(#{1,6})\s*/.exec(text) as RegExpExecArray;
    const end = text.length - (/[ \t]*(?:[ \t]#+)?[ \t]*(?:\r\n|\n|\r)?$/.exec(text.slice(-200))?.[0].length ?? 0);
    return {
      form: 'heading',
      level: (mark[1] as string).length,
      runs: readRuns(text, mark[0].length, Math.max(end, mark[0].length)),
    };
  }
  if (kind === 'prose') return { form: 'prose', runs: readRuns(text, proseStart(text), contentEnd(text)) };
  if (kind === 'bullet') return readBullet(text);
  if (kind === 'italic') {
    const from = text.search(/[*_]/) + 1;
    const to = Math.max(text.lastIndexOf('*'), text.lastIndexOf('_'));
    const runs = readRuns(text, from, to);
    if (!isDateline(plain(runs))) return { form: 'prose', runs };
    return { form: 'dateline', parts: readDateline(text, from, to), runs };
  }
  if (kind === 'table') return readTable(text);
  if (kind === 'front') return { form: 'head', entries: readFront(text) };
  if (kind === 'stop') return { form: 'stop' };
  if (kind === 'code') return { form: 'prose', runs: [{ from: 0, to: text.length, text: text.trimEnd() }] };
  return { form: 'nothing' };
}

/** A dateline of these parts, as written. Two dots keep one that ends like a sentence from being read as one. */
export function writeDateline(mark: string, parts: readonly string[]): string {
  const own = parts.join(' · ');
  return isDateline(plain(readRuns(own, 0, own.length))) ? `${mark}${own}${mark}` : `${mark}· · ${own}${mark}`;
}

/** Sentences in italics are prose; a dateline has no final stop, or middle dots between its parts. */
function isDateline(text: string): boolean {
  return / · /.test(text) || !/[.!?…]["”’»]?$/.test(text) || /\b[ap]\.m\.$/.test(text);
}

function readBullet(text: string): Form {
  const mark = /^([ \t]*)(?:[-*+]|\d{1,4}[.)])[ \t]*/.exec(text) as RegExpExecArray;
  const indent = [...(mark[1] as string)].reduce((sum, char) => sum + (char === '\t' ? 4 : 1), 0);
  const runs = readRuns(text, mark[0].length, contentEnd(text));
  return { form: 'bullet', indent, runs, statement: readStatement(runs, indent > 0) };
}

function readTable(text: string): Form {
  const rows: Cell[][] = [];
  let rule = false;
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (/^[\s|:-]+$/.test(match[0]) && match[0].includes('-')) {
      rule ||= rows.length === 1;
      continue;
    }
    const cells: Cell[] = [];
    const bar = /\\\||\|/g;
    let from = match.index + match[0].indexOf('|') + 1;
    bar.lastIndex = from;
    const end = match.index + match[0].trimEnd().length;
    for (let found = bar.exec(text); found && found.index < end; found = bar.exec(text)) {
      if (found[0] !== '|') continue;
      cells.push(readRuns(text, from, found.index));
      from = found.index + 1;
    }
    if (from < end) cells.push(readRuns(text, from, end));
    rows.push(cells);
  }
  return { form: 'table', head: rule ? (rows[0] ?? []) : [], rows: rule ? rows.slice(1) : rows };
}

/** Flat YAML: `key: value`, with list items under a key as further values of it. */
function readFront(text: string): readonly HeadEntry[] {
  const entries: HeadEntry[] = [];
  let key = '';
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const pair = /^([^\s:#-][^:]*):[ \t]*(.*)$/.exec(match[0].replace(/^\uFEFF/, ''));
    const item = /^\s*-[ \t]+(.*)$/.exec(match[0]);
    if (pair) key = (pair[1] as string).trim();
    const value = (pair?.[2] ?? item?.[1] ?? '').trim();
    if (key === '' || value === '' || match[0].startsWith('---')) continue;
    const bare = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
    const from = match.index + match[0].indexOf(bare);
    const runs = [{ from, to: from + bare.length, text: bare }];
    entries.push({ key: key.charAt(0).toUpperCase() + key.slice(1), runs });
  }
  return entries.filter((entry) => plain(entry.runs) !== '');
}

function proseStart(text: string): number {
  return /^\uFEFF?[ \t]*(?:>[ \t]?)*/.exec(text)?.[0].length ?? 0;
}

function contentEnd(text: string): number {
  let end = text.length;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end -= 1;
  return end;
}
