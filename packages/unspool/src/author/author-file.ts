import type { Place, Span } from '../base/index.js';
import { parse } from '../language/index.js';
import { type NoteOrigin, type Notes, originIn, placeInNote, type Source } from '../read/index.js';
import { type Compilation, compile } from '../story/index.js';

/** A file as its author has it open: notes, or a work in which something may be claimed. */
export type AuthorFile = {
  readonly path: string;
  readonly text: string;
  /** What is told in it; null for a work that claims nothing. */
  readonly compilation: Compilation | null;
  /** The work that the file itself is. */
  readonly work?: Source;
  /** Where in the file itself something of the telling stands; undefined if its author did not write it. */
  readonly placeOf: (span: Span) => Place | undefined;
};

/** A story file. Never throws. */
export function storyFile(path: string, text: string): AuthorFile {
  return { path, text, compilation: compile(parse(path, text)), placeOf: (span) => ({ file: path, span }) };
}

/**
 * A work, the text of its file, and the notes that were made of it. Only what the writer of a script put in notes is theirs
 * to mend; the rest was made from the work. The text matters only where {@link hasClaims} says so.
 */
export function workFile(path: string, work: Source, text: string, notes: Notes): AuthorFile {
  if (!hasClaims(notes)) return { path, text, compilation: null, work, placeOf: () => undefined };
  const placeOf = (span: Span) => {
    const origin = originIn(notes, span, 'note');
    return origin && { file: path, span: within(origin, span, text) };
  };
  return { path, text, compilation: compile(parse(path, notes.text)), work, placeOf };
}

/** Whether notes on a work hold lines of its writer's own. */
export function hasClaims({ origins }: Notes): boolean {
  return origins.some(({ of }) => of === 'note');
}

/** A stretch of the notes in the file. It may begin with the indentation of its line, and go on over the next. */
function within(origin: NoteOrigin, { from, to }: Span, text: string): Span {
  const line = placeInNote(origin, text);
  const shift = line.from - origin.span.from;
  return { from: Math.max(from + shift, line.from), to: Math.min(to + shift, line.to) };
}
