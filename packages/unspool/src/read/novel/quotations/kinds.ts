import { withoutEnds } from '../../../base/ends.js';
import type { NovelQuotation } from '../stretch.js';
import type { NovelWords } from '../words/novel-words.js';
import type { Quotation } from './dashes.js';

/** What the words before a quotation, and its own, say that it is. `isFirst`: none stands before it in the paragraph. */
export function kindOf(
  text: string,
  { from, to }: Quotation,
  words: NovelWords,
  isFirst: boolean,
): Exclude<NovelQuotation['kind'], 'thought'> {
  const inner = withoutEnds(text.slice(from, to), marks);
  if (isLetter(inner, text.slice(Math.max(0, from - 200), from), words)) return 'letter';
  const word = wordBefore(text, from);
  const size = inner.split(/\s+/, 12).length;
  const cries = /[!?]/.test(inner);
  if (word !== undefined && words.named.has(word) && size <= 5 && !cries) return 'title';
  const isSmall = /^\p{Ll}/u.test(inner);
  if (isSmall && isFirst && from > 0 && !isSaid(text, from, to, words)) return 'irony';
  // Only what follows a word with nothing between can be a part of the sentence.
  if (word === undefined || words.speech.has(word) || words.thought.has(word)) return 'speech';
  const ends = cries || /[.…—-]$/.test(inner);
  if (isSmall) return size <= 4 || !ends ? 'irony' : 'speech';
  return size > 6 || cries || (ends && size > 3) ? 'speech' : size > 1 ? 'title' : 'irony';
}

/** Whether a verb of speech or thought stands near. */
function isSaid(text: string, from: number, to: number, words: NovelWords): boolean {
  const near = `${text.slice(Math.max(0, from - 80), from)} ${text.slice(to, to + 40)}`;
  return near.split(/[^\p{L}']+/u).some((word) => words.speech.has(word) || words.thought.has(word));
}

const marks = /["“”„«»‹›'‘’‚—–\s]/u;

/** The word right before a place, with only a space between. */
function wordBefore(text: string, at: number): string | undefined {
  if (text[at - 1] !== ' ') return undefined;
  let from = at - 1;
  while (from > at - 30 && /[\p{L}\p{N}'’]/u.test(text[from - 1] ?? ' ')) from--;
  return from < at - 1 ? text.slice(from, at - 1).toLowerCase() : undefined;
}

/** “wrote: ‘My dear Paul, …’” */
function isLetter(inner: string, lead: string, words: NovelWords): boolean {
  return words.greeting.test(inner.slice(0, 60)) && words.letters.test(lead);
}
