import { indentEnd, isBlankLine, isSpace, lineEnd } from '../inline/scan.js';
import { frontMatterEnd } from './front.js';

/**
 * Cuts a text into blocks: the smallest pieces of Markdown that mean something by themselves. Where a block ends is
 * decided by the text from its first character on and by nothing before it, so that blocks can be reused after an edit.
 * No block looks further than one line past its end.
 */
export type BlockKind =
  | 'front'
  | 'blank'
  | 'heading'
  | 'stop'
  | 'italic'
  | 'bullet'
  | 'table'
  | 'comment'
  | 'link'
  | 'code'
  | 'prose';

/** The kind and the end of the block that begins at `from`, which must be less than the length of `text`. */
export function nextBlock(text: string, from: number): { readonly kind: BlockKind; readonly to: number } {
  const head = from === 0 ? frontMatterEnd(text) : 0;
  if (head > 0) return { kind: 'front', to: head };
  const start = text[from] === '\uFEFF' ? from + 1 : from;
  const line = lineEnd(text, start);
  const kind = kindAt(text, start, line);
  const to = endOf(kind, text, start, line);
  const saysMore = kind === 'comment' && text.slice(commentEnd(text, start), to).trim() !== '';
  return { kind: saysMore ? 'prose' : kind, to };
}

function kindAt(text: string, start: number, end: number): BlockKind {
  const strong = strongKind(text, start, end);
  if (strong) return strong;
  const at = indentEnd(text, start);
  if (at - start > 3) return 'prose';
  if (text[at] === '[' && isDefinition(text.slice(at, Math.min(end, at + longestDefinition)))) return 'link';
  if (italicEnd(text, at) > 0) return 'italic';
  return end < text.length && matches(underline, text, end) ? 'heading' : 'prose';
}

/** What begins with a line even where a paragraph stands right above it. */
function strongKind(text: string, start: number, end: number): BlockKind | null {
  if (isBlankLine(text, start)) return 'blank';
  const at = indentEnd(text, start);
  const shallow = at - start <= 3;
  const char = text[at] as string;
  if (char === '|') return 'table';
  if (char === '#') return shallow && matches(heading, text, at) ? 'heading' : null;
  if (char === '<') return text.startsWith('<!--', at) ? 'comment' : null;
  if ((char === '`' || char === '~') && shallow && matches(fence, text, at)) return 'code';
  if ((char === '-' || char === '*' || char === '_') && shallow && isStop(text, at, end)) return 'stop';
  if ((char === '-' || char === '*' || char === '+') && matches(afterMark, text, at + 1)) return 'bullet';
  if (char >= '0' && char <= '9' && matches(numbered, text, at)) return 'bullet';
  return isRule(text, end) && text.slice(start, end).includes('|') ? 'table' : null;
}

function endOf(kind: BlockKind, text: string, start: number, line: number): number {
  let to = line;
  if (kind === 'blank') while (to < text.length && isBlankLine(text, to)) to = lineEnd(text, to);
  if (kind === 'prose' || kind === 'bullet') while (continues(text, to, kind)) to = lineEnd(text, to);
  if (kind === 'table') {
    const barred = text[indentEnd(text, start)] === '|';
    while (to < text.length && isRow(text, to, barred)) to = lineEnd(text, to);
  }
  if (kind === 'italic') return italicEnd(text, indentEnd(text, start));
  if (kind === 'heading' && text[indentEnd(text, start)] !== '#') return lineEnd(text, line);
  if (kind === 'code') return fenceEnd(text, start, line);
  return kind === 'comment' ? lineEnd(text, commentEnd(text, start)) : to;
}

/** Where a comment closes; at the end of the file, if nowhere. */
function commentEnd(text: string, start: number): number {
  const close = text.indexOf('-->', start);
  return close < 0 ? text.length : close + 3;
}

const heading = /#{1,6}(?:[ \t]|(?=[\n\r])|$)/y;
const underline = / {0,3}(?:={3,}|-{3,})[ \t]*(?:[\n\r]|$)/y;
const afterMark = /[ \t]|(?=[\n\r])|$/y;
/** Nobody numbers a thousand lines, but years begin paragraphs: "1998. It was …" */
const numbered = /\d{1,3}[.)](?:[ \t]|(?=[\n\r])|$)/y;
const one = /1[.)]/y;
const fence = /```+[^`\n\r]*(?:[\n\r]|$)|~~~+/y;
const definition =
  /^\[(?!\^)(?:\\.|[^[\]\\])+\]:[ \t]*(?:<[^<>]*>|#\S*|[a-z][a-z\d+.-]+:\S+|[\w.-]*\/\S*|\S+\.(?:md|html?))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/i;
const longestDefinition = 3000;

function isDefinition(line: string): boolean {
  return line.length < longestDefinition && definition.test(line);
}

function continues(text: string, at: number, kind: 'prose' | 'bullet'): boolean {
  if (at >= text.length) return false;
  if (kind === 'bullet' && text[indentEnd(text, at)] === '>') return false;
  const other = strongKind(text, at, lineEnd(text, at));
  if (other !== 'bullet' || kind === 'bullet') return other === null;
  // In a paragraph a number is the first of a list, or just a number.
  const start = indentEnd(text, at);
  return /\d/.test(text[start] as string) && !matches(one, text, start);
}

/** Three or more of the same mark and nothing else. */
function isStop(text: string, from: number, end: number): boolean {
  let marks = 0;
  for (let at = from; at < end; at += 1) {
    const char = text[at];
    if (char === text[from]) marks += 1;
    else if (char !== ' ' && char !== '\t') return marks > 2 && (char === '\n' || char === '\r');
  }
  return marks > 2;
}

/** The line below the head of a table: dashes, bars, and colons where a column is aligned. */
function isRule(text: string, from: number): boolean {
  let bar = false;
  let dash = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n' || char === '\r') break;
    if (char === '|') bar = true;
    else if (char === '-') dash = true;
    else if (char !== ':' && char !== ' ' && char !== '\t') return false;
  }
  return bar && dash;
}

function isRow(text: string, at: number, barred: boolean): boolean {
  if (text[indentEnd(text, at)] === '|') return true;
  if (barred) return false;
  const end = lineEnd(text, at);
  return text.slice(at, end).includes('|') && strongKind(text, at, end) === null;
}

const mostItalicLines = 12;

/** Where a paragraph ends that stands in one pair of `*` or `_` as a whole; 0 if it does not. */
function italicEnd(text: string, open: number): number {
  const mark = text[open] as string;
  if (!opensItalic(mark, text[open + 1] ?? ' ')) return 0;
  let lines = 1;
  for (let at = open + 1; at < text.length; at += 1) {
    const char = text[at] as string;
    if (isEscape(char, text[at + 1])) at += 1;
    else if (char === mark) {
      if (isBlankLine(text, at + 1)) return isSpace(text, at - 1) ? 0 : lineEnd(text, at);
      if (mark === '*' || !/[\p{L}\p{N}]/u.test(text[at + 1] as string)) return 0;
    } else if (char === '\n' || char === '\r') {
      const line = lineEnd(text, at);
      lines += 1;
      if (lines > mostItalicLines || !continues(text, line, 'prose')) return 0;
      at = line - 1;
    }
  }
  return 0;
}

function isEscape(char: string, next = ''): boolean {
  return char === '\\' && /[!-/:-@[-`{-~]/.test(next);
}

function opensItalic(mark: string, next: string): boolean {
  return (mark === '*' || mark === '_') && next !== mark && !/\s/.test(next);
}

function fenceEnd(text: string, start: number, line: number): number {
  const at = indentEnd(text, start);
  const mark = /^(?:`+|~+)/.exec(text.slice(at, line))?.[0] as string;
  let to = line;
  while (to < text.length) {
    const end = lineEnd(text, to);
    const row = text.slice(to, end).trim();
    to = end;
    if (row.startsWith(mark) && row === (mark[0] as string).repeat(row.length)) return to;
  }
  return to;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
