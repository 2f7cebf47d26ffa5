import { sentences } from '../../../language/index.js';
import type { Mention, NovelStretch, Span, StretchReading } from '../stretch.js';

/** A sentence of the narration, without what is quoted in it. */
export type NarratedSentence = Span & {
  readonly paragraph: number;
  /** Its text; each quotation is an empty pair of marks of the same length, filled up with blanks. */
  readonly text: string;
  /** Who is mentioned in it outside of quotations, in order; their spans are those of the paragraph. */
  readonly mentions: readonly Mention[];
};

/** The sentences of a stretch's narration, in order: nothing of what is said, thought or written in it, and no verse. */
export function narrationOf({ paragraphs }: NovelStretch, reading: StretchReading): readonly NarratedSentence[] {
  const quoted = byParagraph(reading.quotations.filter(({ kind }) => kind !== 'title' && kind !== 'irony'));
  const mentions = byParagraph(reading.mentions);
  return paragraphs.flatMap(({ text, verse }, paragraph) => {
    const spans = outermost(quoted.get(paragraph) ?? []);
    if (verse || spans.some(({ from, to }) => from === 0 && to >= text.length)) return [];
    const own = blanked(text, spans);
    const free = (mentions.get(paragraph) ?? []).filter(
      (one) => !spans.some(({ from, to }) => one.from >= from && one.to <= to),
    );
    let at = 0;
    return sentences(own).flatMap(({ from, to }): readonly NarratedSentence[] => {
      while (at < free.length && (free[at] as Mention).from < from) at += 1;
      const first = at;
      while (at < free.length && (free[at] as Mention).to <= to) at += 1;
      return [{ paragraph, from, to, text: own.slice(from, to), mentions: free.slice(first, at) }];
    });
  });
}

function byParagraph<T extends { readonly paragraph: number }>(list: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of list) {
    const own = found.get(one.paragraph);
    if (own) own.push(one);
    else found.set(one.paragraph, [one]);
  }
  return found;
}

/** Without those that stand within another. */
function outermost(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  return [...spans]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ to }) => {
      if (to <= end) return false;
      end = to;
      return true;
    });
}

function blanked(text: string, spans: readonly Span[]): string {
  let own = '';
  let at = 0;
  for (const { from, to } of spans) {
    const start = Math.max(at, from);
    own += text.slice(at, start) + blank(text, start, to);
    at = Math.max(at, to);
  }
  return own + text.slice(at);
}

/** An empty quotation. What ends a sentence within it ends the sentence around it only if a capital follows. */
function blank(text: string, from: number, to: number): string {
  const length = to - from;
  if (length < 4) return ' '.repeat(Math.max(0, length));
  const ends =
    /[.!?…]["'”’»)]*$/.test(text.slice(Math.max(from, to - 6), to)) && /^\s*(?:$|\p{Lu})/u.test(text.slice(to, to + 4));
  return `“${' '.repeat(length - 3)}${ends ? '.' : ' '}”`;
}
