import type { Code } from './messages.generated.js';
import type { Place, Span } from './place.js';
import type { Wording } from './wording.js';

/** Replace `span` by `text`. */
export type Edit = { readonly span: Span; readonly text: string };

/** Something to tell the author: what, where, and how to go on. */
export type Problem<C extends Code = Code> = Wording<C> & {
  readonly place: Place;
  /** Edits of the same file that mend it. */
  readonly repair?: readonly Edit[];
};

/** A problem at `place`, in the words of its page. */
export function problem<C extends Code>(wording: Wording<C>, place: Place, repair?: readonly Edit[]): Problem<C> {
  const { code, ...said } = wording;
  return { code, place, ...said, ...(repair ? { repair } : {}) };
}

/** `text` with `edits` applied. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)) {
    result += text.slice(done, edit.span.from) + edit.text;
    done = edit.span.to;
  }
  return result + text.slice(done);
}
