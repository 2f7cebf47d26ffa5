import { lineStarts } from '../../base/index.js';
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
  const starts = lineStarts(text);
  const problems: SourceProblem[] = [];
  let unsaid = 0;
  let line = 0;
  const lineAt = (offset: number) => {
    // Places come nearly in order, so that the next is at hand.
    while (line > 0 && (starts[line] as number) > offset) line--;
    while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
    return line + 1;
  };
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

/** That only the first problems of a kind are given. */
export function moreOfTheKind(unsaid: number): string {
  return `And ${unsaid} more of the kind.`;
}
