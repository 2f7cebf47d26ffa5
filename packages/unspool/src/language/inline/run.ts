import type { Span } from '../../base/index.js';

/**
 * A stretch of a block that reads the same throughout. `text` is what a reader sees: markup and comments are gone,
 * white space is folded. Runs with the same `strong` number stand between one pair of `**`, those with the same
 * `quote` number between one pair of quotation marks (which the text keeps). A run with `ref` was `[ref]`; of every
 * other run, each character of the text is one of the source.
 */
export type Run = Span & {
  readonly text: string;
  readonly strong?: number;
  readonly quote?: number;
  readonly ref?: string;
};

/** What a reader sees of `runs`. */
export function plain(runs: readonly { readonly text: string }[]): string {
  if (runs.length === 1) return (runs[0] as { text: string }).text;
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** Runs that read the same are one, wherever the source was wrapped or marked between them. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const same =
      last && last.ref === undefined && run.ref === undefined && last.strong === run.strong && last.quote === run.quote;
    if (same) result[result.length - 1] = { ...last, to: run.to, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Whether nothing but their place tells two runs apart; a reference is always one of its own. */
export function readAlike(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.quote === b.quote && a.ref === undefined && b.ref === undefined;
}

/** The {@link plain} text with every character of a reference or quotation replaced: words of others, not the line's own. */
export function masked(runs: readonly Run[]): string {
  if (runs.length === 1 && runs[0]?.ref === undefined && runs[0]?.quote === undefined) return plain(runs);
  let text = '';
  for (const run of runs) {
    text += run.ref !== undefined || run.quote !== undefined ? foreign.repeat(run.text.length) : run.text;
  }
  return text;
}

/** Stands in a {@link masked} text for what is not the line's own. */
export const foreign = '\uE000';

/** The part of `runs` between two offsets of its {@link plain} text. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): readonly Run[] {
  const result: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const a = Math.max(from - at, 0);
    const b = Math.min(to - at, run.text.length);
    at += run.text.length;
    if (a < b) result.push(partOf(run, a, b));
  }
  return result;
}

/** {@link sliceRuns} for many slices of the same runs. */
export function slicer(runs: readonly Run[]): (from: number, to: number) => readonly Run[] {
  const ends: number[] = [];
  for (const run of runs) ends.push((ends.at(-1) ?? 0) + run.text.length);
  return (from, to) => {
    let first = 0;
    for (let high = ends.length; first < high; ) {
      const middle = (first + high) >> 1;
      if ((ends[middle] as number) <= from) first = middle + 1;
      else high = middle;
    }
    const result: Run[] = [];
    for (let i = first, at = ends[first - 1] ?? 0; i < runs.length && at < to; i += 1) {
      const run = runs[i] as Run;
      result.push(partOf(run, Math.max(from - at, 0), Math.min(to - at, run.text.length)));
      at += run.text.length;
    }
    return result;
  };
}

/** Part of a run, between two offsets of its text. */
export function partOf(run: Run, from: number, to: number): Run {
  if (from === 0 && to === run.text.length) return run;
  const part: { -readonly [K in keyof Run]: Run[K] } = {
    from: run.from + from,
    to: Math.min(run.to, run.from + to),
    text: run.text.slice(from, to),
  };
  if (run.strong !== undefined) part.strong = run.strong;
  if (run.quote !== undefined) part.quote = run.quote;
  return part;
}

/** The words within each pair of quotation marks, without the marks. */
export function quotations(runs: readonly Run[]): readonly string[] {
  const found = new Map<number, string>();
  for (const run of runs) if (run.quote !== undefined) found.set(run.quote, (found.get(run.quote) ?? '') + run.text);
  return [...found.values()].map((text) => text.slice(1, -1).trim()).filter((text) => text !== '');
}

/** The words within each pair of `**`, with their place in the plain text. */
export function bolds(runs: readonly Run[]): readonly (Span & { readonly text: string })[] {
  if (!runs.some((run) => run.strong !== undefined)) return none;
  const found: { strong: number; from: number; to: number; text: string }[] = [];
  let at = 0;
  for (const run of runs) {
    const to = at + run.text.length;
    const last = found.at(-1);
    if (run.strong !== undefined && run.strong === last?.strong) {
      last.to = to;
      last.text += run.text;
    } else if (run.strong !== undefined) found.push({ strong: run.strong, from: at, to, text: run.text });
    at = to;
  }
  return found.flatMap(({ from, to, text }) => (text.trim() === '' ? [] : [{ from, to, text }]));
}

const none: ReturnType<typeof bolds> = [];
