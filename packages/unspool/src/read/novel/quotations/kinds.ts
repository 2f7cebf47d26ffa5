import { withoutEnds } from '../../../base/ends.js';
import type { NovelQuotation } from '../stretch.js';
import type { NovelWords } from '../words/novel-words.js';
import type { Quotation } from './dashes.js';

/** What the words before a quotation, and its own, say that it is. */
export function kindOf(
  text: string,
  { from, to }: Quotation,
  words: NovelWords,
): Exclude<NovelQuotation['kind'], 'thought'> {
  const inner = withoutEnds(text.slice(from, to), marks);
  if (isLetter(inner, text.slice(Math.max(0, from - 200), from), words)) return 'letter';
  const word = wordBefore(text, from);
  // Only what follows a word with nothing between can be a part of the sentence.
  if (word === undefined || words.speech.has(word) || words.thought.has(word)) return 'speech';
  const size = inner.split(/\s+/, 12).length;
  const ends = /[.!?…—-]$/.test(inner) || inner.includes('!') || inner.includes('?');
  if (/^\p{Ll}/u.test(inner)) return size <= 4 || !ends ? 'irony' : 'speech';
  if (size > 6 || (ends && /[!?]/.test(inner))) return 'speech';
  if (ends && size > 3) return 'speech';
  return words.named.has(word) || size > 1 ? 'title' : 'irony';
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
