import { messages } from './messages.generated.js';
import type { Place, Span } from './place.js';

/** Stable names of everything that can be said about a file; each has a page in `docs/findings`. */
export type Code = keyof typeof messages;

export type Grade = 'error' | 'warning' | 'hint';

/** Replace `span` by `text`. */
export type Edit = { readonly span: Span; readonly text: string };

/** Something to tell the author: what, where, and how to go on. */
export type Problem = {
  readonly code: Code;
  readonly grade: Grade;
  readonly place: Place;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What was expected, or the way out. */
  readonly way: string;
  /** Edits of the same file that mend it. */
  readonly repair?: readonly Edit[];
};

/** The sentences for `code`, with `{name}` filled in from `values`. */
export function phrase(
  code: Code,
  values: Readonly<Record<string, string>> = {},
): Pick<Problem, 'grade' | 'message' | 'way'> {
  const { grade, message, way } = messages[code];
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
  return { grade: grade as Grade, message: fill(message), way: fill(way) };
}

/** A problem at `place`, worded from its message file. */
export function problem(
  code: Code,
  place: Place,
  values: Readonly<Record<string, string>> = {},
  repair?: readonly Edit[],
): Problem {
  return { code, place, ...phrase(code, values), ...(repair ? { repair } : {}) };
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
