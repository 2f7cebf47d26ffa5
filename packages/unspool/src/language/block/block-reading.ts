import { readRuns } from '../inline/inline.js';
import { plain, type Run } from '../inline/run.js';
import { indentEnd, lineEnd } from '../inline/scan.js';
import { readStatement, type Statement } from '../statement/statement.js';
import { isDateline, type Part, readDateline } from '../time/dateline.js';
import type { BlockKind } from './block.js';
import { type HeadEntry, readFront } from './front.js';
import { type Cell, readTable } from './table.js';

/** What a block says, before anybody knows which names there are. */
export type BlockReading =
  | { readonly form: 'nothing' }
  | { readonly form: 'head'; readonly entries: readonly HeadEntry[] }
  | { readonly form: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly form: 'stop' }
  /** An italic line that is no sentence. In a scene it is a dateline, wherever it stands. */
  | { readonly form: 'dateline'; readonly parts: readonly Part[]; readonly runs: readonly Run[] }
  /** A paragraph; `quoted` is one behind the marks of a quotation. */
  | { readonly form: 'prose'; readonly runs: readonly Run[]; readonly quoted?: true }
  | { readonly form: 'bullet'; readonly indent: number; readonly runs: readonly Run[]; readonly statement: Statement }
  | { readonly form: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

const nothing: BlockReading = { form: 'nothing' };

/** Reads the text of one block. Never fails. */
export function readLine(kind: BlockKind, text: string): BlockReading {
  switch (kind) {
    case 'heading':
      return readHeading(text);
    case 'prose':
      return paragraph(text);
    case 'bullet':
      return readBullet(text);
    case 'italic':
      return readItalic(text);
    case 'table':
      return readTable(text);
    case 'front':
      return { form: 'head', entries: readFront(text) };
    case 'stop':
      return { form: 'stop' };
    case 'code':
      return readCode(text);
    default:
      return nothing;
  }
}

function paragraph(text: string): BlockReading {
  const start = proseStart(text);
  const read = prose(readRuns(text, start, text.length));
  return read.form === 'prose' && text.slice(0, start).includes('>') ? { ...read, quoted: true } : read;
}

/** Markup alone says nothing. */
function prose(runs: readonly Run[]): BlockReading {
  return runs.length === 0 ? nothing : { form: 'prose', runs };
}

/** After the marks of a quotation, or of a footnote. */
function proseStart(text: string): number {
  let at = text[0] === '\uFEFF' ? 1 : 0;
  for (;;) {
    at = indentEnd(text, at);
    if (text[at] !== '>') return at + (/^\[\^[^\]\s]{1,99}\]:/.exec(text.slice(at, at + 104))?.[0].length ?? 0);
    at += 1;
  }
}

function readHeading(text: string): BlockReading {
  const start = indentEnd(text, text[0] === '\uFEFF' ? 1 : 0);
  const end = lineEnd(text, start);
  const hashes = /^#{1,6}(?=\s|$)/.exec(text.slice(start, start + 7))?.[0].length ?? 0;
  if (hashes === 0) {
    return { form: 'heading', level: text[indentEnd(text, end)] === '=' ? 1 : 2, runs: readRuns(text, start, end) };
  }
  let to = end;
  while (to > start + hashes && /\s/.test(text[to - 1] as string)) to -= 1;
  let closing = to;
  while (closing > start + hashes && text[closing - 1] === '#') closing -= 1;
  if (closing === start + hashes || /[ \t]/.test(text[closing - 1] as string)) to = closing;
  return { form: 'heading', level: hashes, runs: readRuns(text, start + hashes, to) };
}

function readBullet(text: string): BlockReading {
  const mark = bulletMark.exec(text) as RegExpExecArray;
  let indent = 0;
  for (const char of mark[1] as string) indent += char === '\t' ? 4 : 1;
  // One space more or less makes no list within a list.
  if (indent < 2) indent = 0;
  const runs = readRuns(text, mark[0].length, text.length);
  return { form: 'bullet', indent, runs, statement: readStatement(runs, indent > 0) };
}

const bulletMark = /^\uFEFF?([ \t]*)(?:[-*+]|\d{1,3}[.)])/;

function readItalic(text: string): BlockReading {
  const from = indentEnd(text, text[0] === '\uFEFF' ? 1 : 0) + 1;
  const to = text.lastIndexOf(text[from - 1] as string);
  const runs = readRuns(text, from, to);
  return isDateline(plain(runs)) ? { form: 'dateline', parts: readDateline(text, from, to), runs } : prose(runs);
}

/** The words between the fences; nothing in them is markup. */
function readCode(text: string): BlockReading {
  const runs: Run[] = [];
  const mark = /^(?:`+|~+)/.exec(text.trimStart())?.[0] ?? '';
  for (let at = lineEnd(text, 0); at < text.length; ) {
    const end = lineEnd(text, at);
    const own = text.slice(at, end).trim();
    if (end === text.length && own.startsWith(mark) && own === mark.charAt(0).repeat(own.length)) break;
    const from = indentEnd(text, at);
    if (own !== '' && runs.length > 0) runs.push({ from: at - 1, to: at, text: ' ' });
    if (own !== '') runs.push({ from, to: from + own.length, text: own });
    at = end;
  }
  return prose(runs);
}
