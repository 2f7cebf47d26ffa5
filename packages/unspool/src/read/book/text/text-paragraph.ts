import type { SourceSpan } from '../../source.js';
import { tidy } from '../prose/prose.js';
import { indentOf, type Row } from './text-lines.js';

/** The widths that a file is set in. */
export type Measure = { readonly width: number };

export function measureOf(rows: readonly Row[]): Measure {
  const lengths = rows.flatMap(({ lines }) =>
    lines.length > 2 ? lines.slice(0, -1).map(({ text }) => text.trimEnd().length) : [],
  );
  lengths.sort((a, b) => a - b);
  return { width: lengths[Math.floor(lengths.length * 0.9)] ?? 72 };
}

export function spanOf({ lines }: Row): SourceSpan {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return { from: 0, to: 0 };
  const lead = first.text.length - first.text.trimStart().length;
  return { from: first.from + lead, to: last.from + last.text.trimEnd().length, line: first.line };
}

/** The words of a row: verse and what is set like it line by line, prose joined where it was wrapped. */
export function wordsOf(row: Row, measure: Measure): string {
  const lines = row.lines.map(({ text }) => text.trim());
  return clean(isSetInLines(row, measure) ? lines.join('\n') : joined(lines));
}

/**
 * Verse, and letters' heads: short lines that a wrap would not have ended there. Either all are indented, or they begin
 * with capitals, as verse does.
 */
function isSetInLines({ lines }: Row, { width }: Measure): boolean {
  if (lines.length < 2) return false;
  const ends = lines.slice(0, -1).map(({ text }) => text.trimEnd().length);
  // A line that the next line's first word would still have fitted on was ended on purpose.
  const short = ends.filter((end, index) => end + 1 + firstWord(lines[index + 1]?.text ?? '') < width - 4).length;
  if (lines.every(({ text }) => indentOf(text) > 0)) return short * 2 > ends.length;
  const capitals = lines.filter(({ text }) => /^\s*["“‘'_(—-]*\p{Lu}/u.test(text)).length;
  return short === ends.length && (capitals === lines.length || ends.every((end) => end < width * 0.6));
}

function firstWord(text: string): number {
  return /^\s*(\S*)/.exec(text)?.[1]?.length ?? 0;
}

/** A dash or a hyphen at the end of a line needs no space after it. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line, index) => (/(?:--|—|\p{L}-)$/u.test(line) || index === lines.length - 1 ? line : `${line} `))
    .join('');
}

/** Plain text's ways to write emphasis, and calls of notes, are not the author's words. */
function clean(text: string): string {
  let own = text;
  if (own.includes('['))
    own = own.replace(/\[Illustration(?::[^\]]*)?\]/gi, '').replace(/\s?\[(?:Footnote )?(?:\d{1,3}|[A-Z*†])\]/g, '');
  if (own.includes('_')) own = own.replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '');
  if (own.includes('=')) own = own.replace(/(?<![=\w])=(?=\p{L})([^=\n]{1,200})=(?![=\w])/gu, '$1');
  return tidy(own);
}
