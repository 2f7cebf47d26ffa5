import type { Span } from '../../base/index.js';
import {
  type Cell,
  english,
  type HeadEntry,
  type ParsedBullet,
  type Part,
  plain,
  type Run,
  type Sentence,
  type Statement,
} from '../../language/index.js';

/**
 * The smallest part of a file that is told at one moment: a line, or one part of a dateline. Stops are counted here
 * as they stand in the file (`raw`), before those at which nothing is told are taken out.
 */
export type TellingUnit = {
  readonly at: Span;
  /** The block it comes from, and for a dateline the index of the part. */
  readonly block: number;
  readonly part: number;
  /** Index of its scene, -1 before the first and in the last part. */
  readonly scene: number;
  readonly raw: number;
  /** Index of the piece under which it is nested, or -1. */
  readonly parent: number;
  readonly content: UnitContent;
  readonly brackets: readonly Bracket[];
};

export type UnitContent =
  | { readonly kind: 'title' | 'part'; readonly runs: readonly Run[] }
  | { readonly kind: 'credit'; readonly entry: HeadEntry }
  | { readonly kind: 'dateline'; readonly part: Part }
  /** A paragraph; one that is `quoted` is what is written in the document above it, if one is. */
  | {
      readonly kind: 'prose';
      readonly runs: readonly Run[];
      readonly bold: readonly BoldClaim[];
      readonly quoted?: true;
    }
  | { readonly kind: 'bullet'; readonly statement: Statement }
  | { readonly kind: 'rows'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

/** A claim that bold words make within a paragraph. The sentence is that of `spoken`, where the words fit a verb. */
export type BoldClaim = {
  readonly label: string;
  readonly runs: readonly Run[];
  readonly spoken: readonly Run[];
  readonly sentence: Sentence | null;
};

/** What the position of a bracket asks for. */
export type Want = 'scene' | 'question' | 'claim' | 'entity' | 'any';

export type Bracket = { readonly name: string; readonly want: Want; readonly at: Span };

export type RawScene = {
  readonly runs: readonly Run[];
  readonly at: Span;
  readonly level: number;
  readonly parent: number;
  readonly raw: number;
};

/** A stop as it stands in the file: at a scene's heading, or at a `---`. */
export type RawStop = { readonly scene: number; readonly heading: boolean; readonly block: number };

export type TellingUnits = {
  readonly pieces: readonly TellingUnit[];
  readonly scenes: readonly RawScene[];
  /** `stops[i]` has the raw number i + 1. */
  readonly stops: readonly RawStop[];
};

/** Whether a bullet introduces a document. */
export function isDocument({ claiming }: Statement): boolean {
  return claiming.kind === 'introduce' && claiming.introduction.entity === 'document';
}

/** The names by which what a piece says can be referred to, as written, besides those of entities. */
export function referableNames(
  content: UnitContent,
): readonly { readonly name: string; readonly want: 'claim' | 'question'; readonly label?: string }[] {
  if (content.kind === 'prose') {
    return content.bold.flatMap(({ label, runs }) => [
      { name: label, want: 'claim' as const, label },
      { name: plain(runs), want: 'claim' as const, label },
    ]);
  }
  if (content.kind !== 'bullet') return [];
  const { claiming, labels } = content.statement;
  const want = claiming.kind === 'question' ? 'question' : 'claim';
  const said = unspoken[claiming.kind] ? labels : [...labels, plain(claiming.body)];
  const names = claiming.kind === 'answer' ? [...said, `${answerTo} ${claiming.to}`] : said;
  return names.map((name) => ({ name, want }));
}

/** How an answer is pointed at by its question: “Answer to Who put out the lamp?” */
const answerTo = Object.entries(english.keywords).find(([, kind]) => kind === 'answer')?.[0] ?? '';

/** Bullets whose text is no claim of their own: only a bold name makes them one to refer to. */
const unspoken: Readonly<Record<ParsedBullet['kind'], boolean>> = {
  introduce: true,
  question: false,
  answer: false,
  overturns: false,
  paysOff: false,
  theme: false,
  takeaway: false,
  caption: true,
  related: true,
  outside: false,
  still: true,
  intended: true,
  because: true,
  against: true,
  when: true,
  unit: true,
  calendar: true,
  travel: true,
  rule: true,
  pair: false,
  fact: false,
};
