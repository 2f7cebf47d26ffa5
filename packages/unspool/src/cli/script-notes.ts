import { readFile } from 'node:fs/promises';
import type { Place, Span } from '../base/index.js';
import { decode } from '../read/decode.js';
import { type NoteOrigin, originIn, placeInNote } from '../read/index.js';
import type { StoryFile } from './files.js';

/** A script that tells its own story in notes: its text, and where in it the lines stand that were made from them. */
export type ScriptNotes = { readonly text: string; readonly placeOf: (span: Span) => Place | undefined };

/** What the writer of a script told the story file in notes of their own; null for any other work. */
export async function scriptNotes({ path, notes }: StoryFile): Promise<ScriptNotes | null> {
  if (!notes?.origins.some(({ of }) => of === 'note')) return null;
  const { text } = decode(await readFile(path));
  const placeOf = (span: Span): Place | undefined => {
    const origin = originIn(notes, span, 'note');
    return origin && { file: path, span: within(origin, span, text) };
  };
  return { text, placeOf };
}

/** A stretch of the notes in the file. It may begin with the indentation of its line, and go on over the next. */
function within(origin: NoteOrigin, { from, to }: Span, text: string): Span {
  const line = placeInNote(origin, text);
  const shift = line.from - origin.span.from;
  return { from: Math.max(from + shift, line.from), to: Math.min(to + shift, line.to) };
}
