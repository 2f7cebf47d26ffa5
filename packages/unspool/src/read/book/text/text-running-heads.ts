import { withoutEnds } from '../../../base/ends.js';
import { headline, lettersOf } from '../prose/prose-headings.js';
import { textOf, withoutPage } from './text-kinds.js';
import { type Row, sentenceEnd } from './text-lines.js';

/** What stands above or below each page of a file that was set in pages, as far as it has been read. */
export type RunningHeads = {
  /** What the book or a part of it is called, or lines of its contents: a page may be headed by that. */
  readonly know: (titles: readonly string[]) => void;
  /** Whether a row behind another is one: “THE ROCK  45”, “46  THE ROCK”. */
  readonly isOne: (row: Row, before: Row | undefined) => boolean;
};

/**
 * Words in capitals and the number of a page beside them. “DAY 2” looks the same and heads a chapter: so the words must be a
 * title, or stand on the other side of their number as well, or far from it, or behind a sentence that breaks off. What shows that only
 * further on is told until then.
 */
export function newRunningHeads(title: string): RunningHeads {
  const titles = new Set([lettersOf(title)]);
  /** On which side of the number each text has stood, and the last number. */
  const seen = new Map<string, { readonly side: string; readonly page: number; readonly isHead: boolean }>();
  return {
    know: (lines) => {
      for (const line of lines.filter(({ length }) => length < longest)) {
        const printed = withoutPage(line).trim();
        for (const name of [printed, headline(printed)?.name ?? '']) if (name.length > 2) titles.add(lettersOf(name));
      }
    },
    isOne: (row, before) => {
      const found = row.lines.length === 1 ? pageHead(row.lines[0]?.text ?? '') : undefined;
      if (!found) return false;
      const letters = lettersOf(found.words);
      const last = seen.get(letters);
      const goesOn = last !== undefined && found.page > last.page;
      const isHead =
        titles.has(letters) ||
        found.isFar ||
        (goesOn && (last.isHead || last.side !== found.side)) ||
        breaksOff(before);
      seen.set(letters, { side: found.side, page: found.page, isHead });
      return isHead;
    },
  };
}

type PageHead = {
  readonly words: string;
  readonly page: number;
  readonly side: 'left' | 'right';
  readonly isFar: boolean;
};

function pageHead(line: string): PageHead | undefined {
  const text = line.trim();
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const words = withoutEnds(text, /[\d\s|[\]·•—–-]/);
  // “12 THE ROCK 1911” has two.
  const figures =
    words === '' ? [] : [text.slice(0, text.indexOf(words)), text.slice(text.indexOf(words) + words.length)];
  const [left = '', right = ''] = figures.map((part) => part.replace(/\D/g, ''));
  if ((left === '') === (right === '') || left.length + right.length > 4) return undefined;
  if (!/\p{Lu}{2}/u.test(words) || words !== words.toUpperCase()) return undefined;
  return {
    words,
    page: Number(left + right),
    side: left === '' ? 'right' : 'left',
    isFar: figures.some((part) => /\s{4}/.test(part)),
  };
}

const longest = 100;

/** What a dash leads to is told. */
function breaksOff(before: Row | undefined): boolean {
  const text = before ? textOf(before) : '';
  return text.length > 40 && !sentenceEnd.test(text) && !/[—–]$/.test(text);
}
