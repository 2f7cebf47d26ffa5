/**
 * What is asked of a solver of clauses. A literal is a number from 1, or less than 0 where it is denied; a clause holds where one of its
 * literals does. `cadical-wasm` is one.
 */
export type Sat = {
  readonly addClause: (literals: readonly number[]) => void;
  /** Which of two values to try first for a variable. */
  readonly phase: (literal: number) => void;
  /** Whether all clauses can hold together with these; `unknown` once it has failed so often. */
  readonly solve: (asked: {
    readonly assumptions: readonly number[];
    readonly conflicts?: number;
  }) => 'satisfiable' | 'unsatisfiable' | 'unknown';
  readonly value: (literal: number) => boolean;
  /** Of the assumptions, those that cannot hold together. */
  readonly failedAssumptions: () => readonly number[];
};
