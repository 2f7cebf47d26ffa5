import { grouped } from '../../../base/index.js';
import { sentences } from '../../../language/index.js';
import { outermost } from '../outermost.js';
import type { Mention, NovelStretch, Place, Span, StretchReading } from '../stretch.js';

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
  const quoted = grouped(
    reading.quotations.filter(({ kind }) => kind !== 'title' && kind !== 'irony'),
    paragraphOf,
  );
  const mentions = grouped(reading.mentions, paragraphOf);
  return paragraphs.flatMap(({ text, verse }, paragraph) => {
    const spans = outermost(quoted.get(paragraph) ?? []);
    if (verse || spans.some(({ from, to }) => from === 0 && to >= text.length)) return [];
    const own = blanked(text, spans);
    const free = outside(mentions.get(paragraph) ?? [], spans);
    let at = 0;
    return sentences(own).flatMap(({ from, to }): readonly NarratedSentence[] => {
      while (at < free.length && (free[at] as Mention).from < from) at += 1;
      const first = at;
      while (at < free.length && (free[at] as Mention).to <= to) at += 1;
      return [{ paragraph, from, to, text: own.slice(from, to), mentions: free.slice(first, at) }];
    });
  });
}

function paragraphOf({ paragraph }: Place): readonly number[] {
  return [paragraph];
}

/** The mentions that stand in none of the spans; both are in order. */
function outside(mentions: readonly Mention[], spans: readonly Span[]): readonly Mention[] {
  let next = 0;
  return mentions.filter(({ from, to }) => {
    while (next < spans.length && (spans[next] as Span).from <= from) next += 1;
    return to > (spans[next - 1]?.to ?? -1);
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
