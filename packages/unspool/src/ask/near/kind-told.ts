import { kindOf, type Slice } from '../../story/index.js';
import type { Wanted } from '../stated/asked.js';
import { placeNouns } from '../stated/place-nouns.js';
import { isPerson } from '../stated/stated-sentences.js';
import { counted, isCurrency, isSpanAt, tellsAge, tellsHowOften } from '../stated/wanted/numbers.js';
import { times } from '../stated/wanted/places-and-times.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { prepositions } from '../told/words/clause-words.js';
import { isAside, isCount, isOfYears } from './counts.js';

/** Whether a sentence tells anything of the kind that a question wants, besides what the question names. */
export function tellsKind(slice: Slice, wants: Wanted, tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  const test = tests[wants];
  return test === undefined || test(tokens, (at) => !taken.has(at), slice);
}

type Test = (tokens: readonly Token[], isFree: (at: number) => boolean, slice: Slice) => boolean;

const someone: Test = (tokens, isFree, slice) =>
  tokens.some(({ entity, text }, at) => isFree(at) && (isPerson(slice, entity) || strangers.has(text)));
const reasons = /\b(?:because|since|so that|so|for fear|out of|in order|afraid|for)\b|\bto \p{L}/u;
const dated = /^(?:1\d{3}|20\d{2}|ago|later|earlier|next|after|before|when|while)$/;
const ways = /^(?:by|with|through|using|via|from|out|of|in|on|into)$|ly$/;

/** What is of a kind; what may be anything is not listed. */
const tests: Partial<Readonly<Record<Wanted, Test>>> = {
  person: someone,
  owner: someone,
  place: (tokens, isFree, slice) =>
    tokens.some(
      ({ text, entity }, at) =>
        isFree(at) && (placeNouns.has(text) || (entity !== undefined && kindOf(slice, entity) === 'place')),
    ),
  time: (tokens, isFree) => tokens.some(({ text }, at) => isFree(at) && (times.has(text) || dated.test(text))),
  amount: (tokens, isFree) => tokens.some((token, at) => isFree(at) && (isCurrency(token.text) || isCount(token))),
  length: (tokens) => counted(tokens, (at) => isSpanAt(tokens, at)) !== undefined,
  age: (tokens) => tellsAge(tokens) || tokens.some((_, at) => isAside(tokens, at) || isOfYears(tokens, at)),
  often: tellsHowOften,
  measure: (tokens, isFree) => tokens.some((token, at) => isFree(at) && isCount(token)),
  reason: (tokens) => reasons.test(tokens.map(({ text }) => text).join(' ')),
  means: (tokens, isFree) =>
    tokens.some(({ text, entity }, at) => entity === undefined && isFree(at) && ways.test(text)),
  words: (tokens) => tokens.some(({ isQuoted }) => isQuoted),
  name: (tokens) => tokens.some(({ text }) => /^(?:named?|called|names|as)$/.test(text)),
  thing: (tokens, isFree) =>
    tokens.some(
      ({ text, isMark, entity }, at) => isFree(at) && !isMark && entity === undefined && !prepositions.has(text),
    ),
};
