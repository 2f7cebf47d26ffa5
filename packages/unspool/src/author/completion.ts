import { key, type Span } from '../base/index.js';
import type { Compilation } from '../story/index.js';

/** What a bracket could be filled with: `span`, from behind the `[` to the offset, is replaced by one of the names. */
export type Completion = { readonly span: Span; readonly names: readonly string[] };

/** The names that a bracket which is open at `offset` may point at, those that begin as it does; null where none is. */
export function completion(telling: Compilation, offset: number): Completion | null {
  const { text } = telling.outline;
  if (offset < 0 || offset > text.length) return null;
  const line = text.slice(Math.max(0, offset - longestName), offset);
  const [, begun] = /\[([^[\]\n\r]*)$/.exec(line) ?? [];
  if (begun === undefined) return null;
  const start = key(begun);
  const names = telling.resolution.names.filter((name) => key(name).startsWith(start));
  return { span: { from: offset - begun.length, to: offset }, names: names.slice(0, mostNames) };
}

const longestName = 1000;
const mostNames = 200;
