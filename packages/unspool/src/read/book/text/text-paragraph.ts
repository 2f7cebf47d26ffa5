import type { SourceSpan } from '../../source.js';
import { tidied } from '../prose/prose.js';
import { indentOf, type Row, type TextLine } from './text-lines.js';

/** The width that a file is set in, as far as it has been read. */
export type Measure = {
  /** Takes a row into account, and gives the width up to it: nine lines of ten are no longer. */
  readonly width: (row: Row) => number;
};

export function newMeasure(): Measure {
  const counts = new Uint32Array(longest + 1);
  let all = 0;
  return {
    width: ({ lines }) => {
      if (lines.length > 2)
        for (const { text } of lines.slice(0, -1)) {
          const length = Math.min(longest, endOf(text));
          counts[length] = (counts[length] ?? 0) + 1;
          all++;
        }
      if (all === 0) return 72;
      let over = all - Math.floor(all * 0.9);
      let width = longest;
      while (width > 0 && (counts[width] ?? 0) < over) over -= counts[width--] ?? 0;
      return width;
    },
  };
}

const longest = 240;

export function spanOf({ lines }: Pick<Row, 'lines'>): SourceSpan {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return { from: 0, to: 0 };
  // Most lines begin with a letter.
  const isFlush = first.text.charCodeAt(0) > 32 && first.text.charCodeAt(0) < 127;
  const lead = isFlush ? 0 : first.text.length - first.text.trimStart().length;
  return { from: first.from + lead, to: last.from + endOf(last.text), line: first.line };
}

/** The words of a row: verse and what is set like it line by line, prose joined where it was wrapped. */
export function wordsOf(row: Row, width: number): string {
  const lines = row.lines.map(({ text }) => text.trim());
  return clean(isSetInLines(row, width) ? lines.join('\n') : joined(lines));
}

/**
 * Verse, and letters' heads: short lines that a wrap would not have ended there. Either all are indented, or they begin
 * with capitals, as verse does.
 */
function isSetInLines({ lines }: Row, width: number): boolean {
  if (lines.length < 2) return false;
  const all = lines.length - 1;
  const isIndented = lines.every(({ text }) => indentOf(text) > 0);
  const ends: number[] = [];
  let short = 0;
  for (let index = 0; index < all; index++) {
    const end = endOf((lines[index] as TextLine).text);
    // A line that the next line's first word would still have fitted on was ended on purpose.
    if (end + 1 + firstWord(lines[index + 1]?.text ?? '') < width - 4) short++;
    else if (!isIndented) return false;
    ends.push(end);
  }
  if (isIndented) return short * 2 > all;
  const capitals = lines.filter(({ text }) => /^\s*["“‘'_(—-]*\p{Lu}/u.test(text)).length;
  return capitals === lines.length || ends.every((end) => end < width * 0.6);
}

/** Where a line ends without the space behind it. */
function endOf(text: string): number {
  const code = text.charCodeAt(text.length - 1);
  return code > 32 && code < 127 ? text.length : text.trimEnd().length;
}

function firstWord(text: string): number {
  let at = 0;
  for (let code = text.charCodeAt(0); code > 32 && code < 127; code = text.charCodeAt(at)) at++;
  // Most words are of plain letters, with a space behind them.
  if (at > 0 && (at === text.length || text.charCodeAt(at) === 32)) return at;
  return /^\s*(\S*)/.exec(text)?.[1]?.length ?? 0;
}

/** A dash or a hyphen at the end of a line needs no space after it, and none stands between Chinese letters. */
function joined(lines: readonly string[]): string {
  if (lines.every(endsPlainly)) return lines.join(' ');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const last = line.charCodeAt(line.length - 1);
      if (next === undefined || (!(last > 45 && last < 0x2000) && dashAtEnd.test(line))) return line;
      return last >= 0x3000 && unspaced.test(line.slice(-1)) && unspaced.test(next) ? line : `${line} `;
    })
    .join('');
}

/** Whether a line ends with no dash, and with no letter that may need no space behind it. */
function endsPlainly(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last !== 45 && last !== 0x2014 && last < 0x3000;
}

const dashAtEnd = /(?:--|—|\p{L}-)$/u;
const unspaced = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Plain text's ways to write emphasis, and calls of notes, are not the author's words. */
function clean(text: string): string {
  let own = text;
  if (own.includes('['))
    own = own.replace(/\[Illustration(?::[^\]]*)?\]/gi, '').replace(/\s?\[(?:Footnote )?(?:\d{1,3}|[A-Z*†])\]/g, '');
  if (own.includes('_')) own = own.replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '');
  if (own.includes('=')) own = own.replace(/(?<![=\w])=(?=\p{L})([^=\n]{1,200})=(?![=\w])/gu, '$1');
  return tidied(own);
}
