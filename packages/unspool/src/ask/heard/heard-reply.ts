import type { OpenWork } from '../../read/index.js';
import type { Slice } from '../../story/index.js';
import { heardIntents, quotedWords } from '../intents/heard-intents.js';
import { type Outcome, outcomeOf } from '../question/intent.js';
import { readQuery } from '../question/query.js';

/** An answer; or that words are said nowhere (`quote`), or not before somebody. */
export type HeardReply =
  | Extract<Outcome, { kind: 'answer' }>
  | { readonly kind: 'unheard'; readonly of: 'quote' | 'before' };

/**
 * Who heard what in works that are told as they are; undefined where the question is no such question. That nothing of it is said is
 * no answer: what else is told may have one. Where somebody made notes of what people know, those answer.
 */
export function heardReply(slice: Slice, question: string, works: readonly OpenWork[]): HeardReply | undefined {
  const own = works.filter(({ told }) => told);
  if (own.length === 0 || slice.claims.some(({ sense }) => sense.kind === 'mind')) return undefined;
  const [before, quote, after] = parted(question);
  const { words } = readQuery(quote === undefined ? question : `${before} ${quotedWords} ${after}`);
  const outcome = outcomeOf(heardIntents(own, quote), slice, words);
  if (outcome.kind === 'answer') return outcome;
  return outcome.kind === 'notToldSoFar'
    ? { kind: 'unheard', of: quote === undefined ? 'before' : 'quote' }
    : undefined;
}

/** What stands before, between and behind the first quotation marks. */
function parted(question: string): readonly [before: string, quote: string | undefined, after: string] {
  const from = question.search(opens);
  if (from < 0) return [question, undefined, ''];
  const length = question.slice(from + 1).search(closes);
  const to = length < 0 ? question.length : from + 1 + length;
  const quote = question.slice(from + 1, to).trim();
  return quote === '' ? [question, undefined, ''] : [question.slice(0, from), quote, question.slice(to + 1)];
}

const opens = /["“„«]/;
const closes = /["”“»]/;
