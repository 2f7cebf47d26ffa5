import { type Run, readAlike } from './run.js';

/** A run that is still being read. The text of a mark becomes empty when it turns out to be one. */
export type Draft = { -readonly [K in keyof Run]: Run[K] };

/** Drafts from one index up to another. */
type Pair = { readonly from: number; readonly to: number };

/** The marks of a paragraph that wait for their partner, and the pairs found so far. */
export type Marks = {
  /** Drafts of openers: of `**`, `*`, `__` and `_`. */
  readonly openers: (number[] | undefined)[];
  quotes: readonly { readonly char: string; readonly closer: string; readonly draft: number }[];
  readonly strong: Pair[];
  readonly quoted: Pair[];
};

export function newMarks(): Marks {
  return { openers: [], quotes: [], strong: [], quoted: [] };
}

type Emphasis = {
  readonly char: '*' | '_';
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
};

/** Pairs off emphasis that stands together; returns how many of its marks are text. What never closes stays text. */
export function markEmphasis(marks: Marks, drafts: Draft[], { char, at, length, opens, closes }: Emphasis): number {
  if (length > 3) return length;
  const kind = char === '*' ? 0 : 2;
  let left = length;
  while (closes && left > 0) {
    const strongly = left > 1 ? marks.openers[kind]?.pop() : undefined;
    const opener = strongly ?? marks.openers[kind + 1]?.pop();
    if (opener === undefined) break;
    (drafts[opener] as Draft).text = '';
    if (strongly !== undefined) marks.strong.push({ from: opener, to: drafts.length });
    left -= strongly === undefined ? 1 : 2;
  }
  while (opens && left > 0) {
    const size = left > 1 ? 2 : 1;
    const from = at + length - left;
    const stack = kind + (size === 2 ? 0 : 1);
    marks.openers[stack] ??= [];
    marks.openers[stack]?.push(drafts.length);
    drafts.push({ from, to: from + size, text: char.repeat(size) });
    left -= size;
  }
  return left;
}

const closers: ReadonlyMap<string, string> = new Map(
  ['""', '“”', '„“', '«»', '»«', '””', '「」', '『』'].map((pair) => [pair[0] as string, pair[1] as string]),
);

/** What a quotation mark does. A straight one after a word and before a gap, with none open, is a measure: 5'10". */
export function quoteTurn(
  marks: Marks,
  char: string,
  gapBefore: boolean,
  gapAfter: boolean,
): 'open' | 'close' | 'stay' {
  const closer = closers.get(char);
  const twin = closer === char;
  if (marks.quotes.some((quote) => quote.closer === char) && !(twin && gapBefore && !gapAfter)) return 'close';
  return closer !== undefined && (!twin || gapBefore || !gapAfter) ? 'open' : 'stay';
}

export function openQuote(marks: Marks, drafts: readonly Draft[], char: string): void {
  const closer = closers.get(char) as string;
  marks.quotes = [...marks.quotes.filter((quote) => quote.char !== char), { char, closer, draft: drafts.length }];
}

/** Closes the last quotation that this mark can close; those opened within it come to nothing. */
export function closeQuote(marks: Marks, drafts: readonly Draft[], char: string): void {
  const index = marks.quotes.findLastIndex((quote) => quote.closer === char);
  marks.quoted.push({ from: marks.quotes[index]?.draft ?? 0, to: drafts.length });
  marks.quotes = marks.quotes.slice(0, index);
}

/** The runs of all drafts, with their pairs numbered. */
export function finished(drafts: Draft[], marks: Marks | undefined): readonly Run[] {
  if (!marks) return trimmed(drafts);
  const bolds = numbersOf(marks.strong, drafts.length);
  const quotes = numbersOf(marks.quoted, drafts.length);
  const runs: Draft[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index] as Draft;
    if (draft.text === '') continue;
    if (bolds?.[index]) draft.strong = bolds[index] as number;
    if (quotes?.[index]) draft.quote = quotes[index] as number;
    const last = runs.at(-1);
    if (last?.to === draft.from && readAlike(last, draft)) {
      last.text += draft.text;
      last.to = draft.to;
    } else runs.push(draft);
  }
  return trimmed(runs);
}

/** For each draft the number of the outermost pair around it, or 0. */
function numbersOf(pairs: readonly Pair[], length: number): Uint32Array | undefined {
  if (pairs.length === 0) return undefined;
  const numbers = new Uint32Array(length);
  const sorted = pairs.length > 1 ? [...pairs].sort((a, b) => a.from - b.from) : pairs;
  let number = 0;
  let end = 0;
  for (const { from, to } of sorted) {
    if (from < end) continue;
    number += 1;
    end = to;
    numbers.fill(number, from, to);
  }
  return numbers;
}

function trimmed(runs: Draft[]): readonly Run[] {
  const last = runs.at(-1);
  if (last?.ref !== undefined || !last?.text.endsWith(' ')) return runs;
  last.text = last.text.slice(0, -1);
  last.to -= 1;
  if (last.text === '') runs.pop();
  return runs;
}
