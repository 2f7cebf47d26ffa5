import type { SourceProblem } from '../read/index.js';
import { harmless, note } from './terminal.js';

/** Says what a work leaves unclear, beside the result: one line for each, with its place. */
export function noteProblems(problems: readonly SourceProblem[]): void {
  for (const { message, at } of problems.slice(0, most)) {
    note(harmless(at?.line === undefined ? message : `line ${at.line}: ${message}`));
  }
  if (problems.length > most) note(`And ${problems.length - most} more: “unspool check” names them all.`);
}

/** Nobody reads more beside a result. */
const most = 20;
