import type { Item, Segment, Source, SourceSpan } from './source.js';

/** A work that is a part of another one: all of its places name the file. */
export function inFile(source: Source, file: string): Source {
  const marked = <T extends { readonly at: SourceSpan }>(one: T): T => ({ ...one, at: { ...one.at, file } });
  return {
    ...source,
    credits: source.credits.map(marked),
    cast: source.cast.map(marked),
    segments: source.segments.map(
      (segment): Segment => ({ ...marked(segment), items: segment.items.map((item) => itemIn(item, file)) }),
    ),
    problems: source.problems.map((problem) => ({ ...problem, at: { ...(problem.at ?? { from: 0, to: 0 }), file } })),
  };
}

/** An item of a file that is one of several. */
export function itemIn(item: Item, file: string): Item {
  const at = { ...item.at, file };
  if (item.kind !== 'speech') return { ...item, at };
  return { ...item, parts: item.parts.map((part) => ({ ...part, at: { ...part.at, file } })), at };
}
