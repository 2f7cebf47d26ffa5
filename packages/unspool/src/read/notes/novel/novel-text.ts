import type { NovelParagraph, Span } from '../../novel/stretch.js';

/** A paragraph without the marks of italics (`_so_`), and where these stood. */
export function plainOf(text: string): NovelParagraph {
  if (!text.includes('_')) return { text };
  const italics: Span[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const { 0: marked, 1: inside = '', index } of text.matchAll(
    /(?<![\p{L}\p{N}_])_([^_]{1,2000})_(?![\p{L}\p{N}_])/gu,
  )) {
    const before = text.slice(from, index);
    parts.push(before, inside);
    length += before.length;
    italics.push({ from: length, to: length + inside.length });
    length += inside.length;
    from = index + marked.length;
  }
  return italics.length === 0 ? { text } : { text: parts.join('') + text.slice(from), italics };
}
