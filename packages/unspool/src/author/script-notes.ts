import { lineStarts, type Place, type Span } from '../base/index.js';
import { hasRemarks, remarkOf, type Source } from '../read/index.js';

/**
 * Where in a script of this text the lines stand that its writer put in notes, as they are told in `told`; null for a
 * script that holds none, and any other work.
 */
export function scriptNotes(
  work: Source,
  path: string,
  text: string,
  told: string,
): ((span: Span) => Place | undefined) | null {
  if (!hasRemarks(work)) return null;
  const lines = linesOf(work, text);
  if (lines.length === 0) return null;
  const starts = lineStarts(told);
  const places: (Place & { readonly told: Span })[] = [];
  let next = 0;
  told.split('\n').forEach((line, index) => {
    const found = lines[next];
    if (found === undefined || found.words !== line.trim()) return;
    next += 1;
    const from = (starts[index] as number) + line.indexOf(found.words);
    const span = { from: found.at, to: found.at + found.words.length };
    places.push({ file: path, span, told: { from, to: from + found.words.length } });
  });
  return ({ from, to }) => {
    const place = places.find((one) => one.told.from < to && from < one.told.to);
    if (!place) return undefined;
    const shift = place.span.from - place.told.from;
    // A place may begin with the indentation of its line, and go on over the next.
    const span = { from: Math.max(from + shift, place.span.from), to: Math.min(to + shift, place.span.to) };
    return { file: path, span };
  };
}

/** The lines of the notes, in order, and where each begins in the file. In a file of markup, where the note does. */
function linesOf({ segments }: Source, text: string): readonly { readonly words: string; readonly at: number }[] {
  return segments.flatMap(({ items }) =>
    items.flatMap((item) => {
      const own = text.slice(item.at.from, item.at.to);
      let after = 0;
      return (remarkOf(item)?.lines ?? []).flatMap((line) => {
        const words = line.trim();
        if (words === '') return [];
        const found = own.indexOf(words, after);
        if (found >= 0) after = found + words.length;
        return [{ words, at: item.at.from + Math.max(0, found) }];
      });
    }),
  );
}
