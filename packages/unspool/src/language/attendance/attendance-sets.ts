import { perTable } from '../pattern.js';
import type { AttendanceWords, VerbForm } from './attendance-words.js';

/** Rows of words, to be asked. */
export type Sets = {
  readonly [K in keyof AttendanceWords as AttendanceWords[K] extends readonly string[]
    ? K
    : never]: ReadonlySet<string>;
} & {
  /** The first words of those that tell of earlier times. */
  readonly beginsEarlier: ReadonlySet<string>;
  /** The verbs of the idioms. */
  readonly beginsIdiom: ReadonlySet<string>;
  /** The last words of phrases that suppose something. */
  readonly endsSupposing: ReadonlySet<string>;
};
export type Row = keyof Sets;

/** What is asked about a word. */
export type Asked = {
  /** Whether a word is in a row of the table. */
  readonly is: (at: number, row: Row) => boolean;
  /** Whether a phrase is. */
  readonly has: (phrase: string, row: Row) => boolean;
  /** What a word can be as a verb; a noun behind an article is none. */
  readonly verb: (at: number) => VerbForm | undefined;
};

export const setsOf = perTable(({ attendance }): Sets => {
  const rows = Object.entries(attendance).filter(([, row]) => Array.isArray(row));
  const sets = rows.map(([name, row]) => [name, new Set(row as readonly string[])]);
  const firsts = (phrases: readonly string[]) => new Set(phrases.map((phrase) => phrase.split(' ')[0]));
  const begins = [
    ['beginsEarlier', firsts(attendance.earlier)],
    ['beginsIdiom', firsts(attendance.idioms)],
    ['endsSupposing', new Set(attendance.supposing.map((phrase) => phrase.split(' ').at(-1)))],
  ];
  return Object.fromEntries([...sets, ...begins]) as unknown as Sets;
});
