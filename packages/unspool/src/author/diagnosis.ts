import type { Code, Edit, Place, Wording } from '../base/index.js';

/** Something that an author is told of a file: what, where, from what it follows, and how to go on. */
export type Diagnosis = Wording<Code> & {
  /** Where it stands; absent where it is about the file as a whole. */
  readonly place?: Place;
  /** The line, 1 for the first, where a work has said no more than that. */
  readonly line?: number;
  /** What it follows from, one line each, where that is not plain. */
  readonly because?: readonly Reason[];
  /** Edits of the same file that mend it. */
  readonly repair?: readonly Edit[];
};

/** A line of what a diagnosis follows from; without a place where nobody had to say it. */
export type Reason = { readonly message: string; readonly place?: Place };
