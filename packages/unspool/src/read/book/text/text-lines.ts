import { headline, isTitle } from '../prose/prose-headings.js';

/** A line of a file, without its end. */
export type TextLine = {
  readonly text: string;
  readonly from: number;
  /** 1 for the first. */
  readonly line: number;
};

/** A row of lines that are one paragraph, or one heading. */
export type Row = {
  readonly lines: readonly TextLine[];
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** It is set apart from what stands above: by empty lines, or as each line of its file is. */
  readonly apart: boolean;
};

export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  let line = 1;
  const ends = rare.test(text) ? /\r\n|[\n\r\f\u2028\u2029]/g : undefined;
  for (;;) {
    const found = ends?.exec(text);
    const index = ends ? (found?.index ?? -1) : text.indexOf('\n', from);
    if (index < 0) break;
    lines.push({ text: text.slice(from, index), from, line });
    from = index + (found?.[0].length ?? 1);
    // A new page ends a line of words, and no line of the file.
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) line++;
  }
  lines.push({ text: text.slice(from), from, line });
  return lines;
}

/** What ends lines in few files. */
const rare = /[\r\f\u2028\u2029]/;

/**
 * Rows, in whichever way the file tells its paragraphs apart: by empty lines, by indentation, or a line for each. Where a
 * row ends is decided by the lines up to there and the one after it.
 */
export function rowsOf(lines: readonly TextLine[]): readonly Row[] {
  const reading: Reading = {
    rows: [],
    row: [],
    last: 0,
    gap: 0,
    blank: true,
    all: 0,
    long: 0,
    isIndented: false,
    deep: 0,
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    if (isEmpty(line.text)) {
      endRow(reading);
      reading.gap++;
      reading.blank = true;
      reading.isIndented = false;
      reading.deep = 0;
    } else takeLine(reading, line, lines[index + 1]?.text ?? '');
  }
  endRow(reading);
  return reading.rows;
}

type Reading = {
  readonly rows: Row[];
  row: TextLine[];
  /** How wide its last line is. */
  last: number;
  gap: number;
  /** An empty line stands before the row, or the beginning. */
  blank: boolean;
  /** How much has been read, and how much of it in lines that nobody would print. */
  all: number;
  long: number;
  /** Since the last empty line: indentation has begun a paragraph, and how many lines are indented. */
  isIndented: boolean;
  deep: number;
};

function takeLine(reading: Reading, line: TextLine, next: string): void {
  const width = widthOf(line.text);
  reading.all += width;
  if (width > longestPrinted) reading.long += width;
  const last = reading.row.at(-1);
  if (indentOf(line.text) > 0) reading.deep++;
  // Lines are paragraphs where more than a third of the text so far is in lines that nobody would print.
  const isByLine = reading.long * 3 > reading.all;
  const isHead = last !== undefined && isHeadLine(last.text, line.text, next);
  const isWide = width > longestPrinted || (last !== undefined && reading.last > longestPrinted);
  if (last && (isByLine || isWide || isHead || isBelowHead(reading, last, line))) endRow(reading, true);
  else if (last && isFirst(reading, line)) endRow(reading);
  reading.row.push(line);
  reading.last = width;
  if (isHead) endRow(reading, true);
}

/** Ends the row; `apart`: the next one is set apart from it, though no empty line stands between. */
function endRow(reading: Reading, apart = false): void {
  const { rows, row, gap, blank } = reading;
  if (row.length > 0) {
    rows.push({ lines: row, gap, apart: blank });
    reading.row = [];
    reading.gap = 0;
    reading.blank = apart;
  }
}

/** Whether indentation says that a paragraph begins. Once it has, it goes on to do so up to the next empty line. */
function isFirst(reading: Reading, { text }: TextLine): boolean {
  const { row, deep } = reading;
  // What is set in with the space of a Chinese letter is always a paragraph.
  if (text.startsWith('\u3000')) return true;
  const indent = indentOf(text);
  if (indent === 0 || indent > deepestFirst) return false;
  if (reading.isIndented) return true;
  const count = row.length + 1;
  if (count < 3 || deep * 2 > count) return false;
  reading.isIndented = true;
  return true;
}

/** A line for a chapter by its word and number that stands alone though no empty line is beside it; in no list of such. */
function isHeadLine(before: string, text: string, next: string): boolean {
  if (text.length > longestHead && text.trim().length > longestHead) return false;
  const own = text.trim();
  if (widthOf(own) > longestHead || !/[\p{L}\p{N}]/u.test(own) || /^\p{Ll}/u.test(own)) return false;
  const said = headline(own);
  const isHan = isInHan(own);
  if (!said || said.word === '' || (!said.number && !isHan)) return false;
  // Under the title of the book, or under that of a part, what is set in shows that it tells.
  const isSetApart = isHan && indentOf(text) === 0 && indentOf(next) > 0;
  if (!sentenceEnd.test(before.trim()) && !isSetApart) return false;
  return headline(next.trim())?.number === undefined;
}

/** Set in Chinese or Japanese letters, as few as a heading has. */
function isInHan(own: string): boolean {
  return /^【?[\u3400-\u9fff\u30a0-\u30ff]/.test(own) && own.length <= 20;
}

const longestHead = 60;

/** Whether a paragraph begins right under a line for a chapter. */
function isBelowHead({ row, blank }: Reading, above: TextLine, { text }: TextLine): boolean {
  if (row.length > 1 || !blank || widthOf(above.text) > longestHead) return false;
  const said = headline(above.text.trim());
  const own = text.trim();
  if (!said || said.word === '' || (!said.number && !isInHan(above.text.trim())) || headline(own)) return false;
  if (isInHan(above.text.trim()) && indentOf(above.text) === 0 && indentOf(text) > 0) return true;
  if (isTitle(own)) return false;
  return widthOf(own) > 50 || sentenceEnd.test(own);
}

/** A line ends as a sentence does. */
export const sentenceEnd = /[.!?…:;。！？؟۔।]["”’'»«“)\]」』]*$/u;

function isEmpty(text: string): boolean {
  return text === '' || !/\S/.test(text);
}

const longestPrinted = 110;
/** A signature or a date stands further in. */
const deepestFirst = 12;

/** How wide a text is set: Chinese letters are twice as wide as others. */
export function widthOf(text: string): number {
  return wide.test(text) ? text.length + (text.match(everyWide)?.length ?? 0) : text.length;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;
const everyWide = new RegExp(wide, 'g');

export function indentOf(text: string): number {
  // Most lines begin with a letter.
  if (text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) return 0;
  return /^[ \u00a0\u3000]*/.exec(text.replaceAll('\t', '    '))?.[0].length ?? 0;
}
