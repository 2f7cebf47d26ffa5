import { lastAtMost, lineStarts } from '../../base/index.js';
import type { SourceProblem, SourceSpan } from '../source.js';

/** What is wrong with a file, as far as somebody would read it. */
export type ProblemLog = {
  /** A place in the file, with its line. Quick where places come nearly in order. */
  readonly span: (from: number, to: number) => SourceSpan;
  readonly report: (message: string, from: number, to: number) => void;
  /** The first hundred, and how many more there were. */
  readonly problems: () => readonly SourceProblem[];
};

const mostProblems = 100;

export function problemLog(text: string): ProblemLog {
  const problems: SourceProblem[] = [];
  let unsaid = 0;
  const lineAt = linesInOrder(text);
  const span = (from: number, to: number): SourceSpan => ({ from, to, line: lineAt(from) });
  return {
    span,
    report: (message, from, to) => {
      if (problems.length < mostProblems) problems.push({ message, at: span(from, to) });
      else unsaid++;
    },
    problems: () => (unsaid > 0 ? [...problems, { message: moreOfTheKind(unsaid) }] : problems),
  };
}

/** The line of one place after the other, which come nearly in order; most files need no list of their lines for that. */
function linesInOrder(text: string): (offset: number) => number {
  let starts = text.includes('\r') ? lineStarts(text) : undefined;
  let line = 1;
  let from = 0;
  let next = startAfter(text, 0);
  return (offset) => {
    if (starts || offset < from) {
      starts ??= lineStarts(text);
      return lastAtMost(starts, offset) + 1;
    }
    while (next <= offset) {
      line++;
      from = next;
      next = startAfter(text, next);
    }
    return line;
  };
}

/** Where the next line begins; nowhere where there is none. */
function startAfter(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

/** That only the first problems of a kind are given. */
export function moreOfTheKind(unsaid: number): string {
  return `And ${unsaid} more of the kind.`;
}
