import type { Quotation } from '../quotations/dashes.js';

/** A word or a sign of a paragraph. */
export type Token = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  /** It begins a sentence, so that its capital says nothing. */
  readonly isFirst: boolean;
  /** The index of the outer quotation that it stands in, -1 in what the narrator tells. */
  readonly quote: number;
};

/** `outer` are quotations in order, none within another. */
export function tokensOf(text: string, outer: readonly Quotation[], own?: RegExp): readonly Token[] {
  const tokens: Token[] = [];
  let isFirst = true;
  let next = 0;
  for (const match of text.matchAll(own ?? pattern)) {
    const word = match[0];
    const from = match.index;
    while (next < outer.length && (outer[next]?.to ?? 0) <= from) next++;
    const current = outer[next];
    const quote = current && current.from <= from ? next : -1;
    if (current && current.from === from) isFirst = true;
    const isWord = /[\p{L}\p{N}]/u.test(word);
    const isCapital = isWord && /^\p{Lu}/u.test(word);
    tokens.push({
      from,
      to: from + word.length,
      text: word,
      lower: isWord ? word.toLowerCase().replaceAll('’', "'") : word,
      isWord,
      isCapital,
      isFirst,
      quote,
    });
    if (isWord) isFirst = false;
    else if (/[.!?:—–(-]/.test(word)) isFirst = true;
    // What comes after speech goes on with a sentence or begins one: nobody knows.
    else if (/["“”«»„‘]/.test(word)) isFirst = true;
  }
  return tokens;
}

/** Titles with their full stop; initials; words with what joins them; the `’s` that owns, alone; one sign. */
const pattern =
  /(?:Mrs?|Messrs|Dr|Prof|St|Rev|Capt|Col|Gen|Lieut|Mme|Mlle|Sgt|Hon|M|Jr|Sr)\.(?=\s\p{Lu})|\p{Lu}\.(?=\s?\p{Lu})|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}]+|-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
