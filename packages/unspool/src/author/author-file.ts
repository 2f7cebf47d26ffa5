import type { Place, Span } from '../base/index.js';
import { parse } from '../language/index.js';
import type { Source } from '../read/index.js';
import { type Telling, tell } from '../story/index.js';
import { scriptNotes } from './script-notes.js';

/** A file as its author has it open: notes, or a work in which something may be claimed. */
export type AuthorFile = {
  readonly path: string;
  /** What is told in it; null for a work that claims nothing. */
  readonly telling: Telling | null;
  /** The work that the file itself is. */
  readonly work?: Source;
  /** Where in the file itself something of the telling stands; undefined if its author did not write it. */
  readonly placeOf: (span: Span) => Place | undefined;
};

/** A story file. Never throws. */
export function storyFile(path: string, text: string): AuthorFile {
  return { path, telling: tell(parse(path, text)), placeOf: (span) => ({ file: path, span }) };
}

/**
 * A work, the text of its file, and what notes on all of it would be. Only what the writer of a script put in notes is
 * theirs to mend; the rest was made from the work.
 */
export function workFile(path: string, work: Source, text: string, notes: string): AuthorFile {
  const placeOf = scriptNotes(work, path, text, notes);
  if (!placeOf) return { path, telling: null, work, placeOf: () => undefined };
  return { path, telling: tell(parse(path, notes)), work, placeOf };
}
