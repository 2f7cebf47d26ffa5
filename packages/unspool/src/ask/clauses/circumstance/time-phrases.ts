import { basesOf } from '../../../language/index.js';
import { isNumber, isSpan } from '../../stated/wanted/numbers.js';
import { times } from '../../stated/wanted/places-and-times.js';
import type { Token } from '../../told/token.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Adjunct } from '../grammar/clause.js';
import type { Match } from '../matches.js';

/** Whether a clause says when: "on the third of May", "at Christmas", "yesterday". */
export function tellsTimeIn({ sentence: { tokens }, clause }: Match, phrases: readonly Adjunct[]): boolean {
  const isDated = phrases.some(({ by, noun }, at) => {
    // "the third of May", and not "complains of the night"
    const isLed = by !== 'of' || (dating.has(phrases[at - 1]?.by ?? '') && phrases[at - 1]?.noun.to === noun.from - 1);
    return dating.has(by) && isLed && isTime(tokens, noun);
  });
  return isDated || clause.objects.some((noun) => isBareTime(tokens, noun));
}

const dating: ReadonlySet<string> = new Set(
  'in on at by before after since until till between during from of'.split(' '),
);

function isTime(tokens: readonly Token[], { from, to, head }: NounChunk): boolean {
  const words = tokens.slice(from, to);
  if (words.some(({ entity, isQuoted }) => entity !== undefined || isQuoted)) return false;
  const last = tokens[head] as Token;
  // "in a winter coat" says not when.
  if (times.has(last.text) || /^(?:1\d{3}|20\d{2})$/.test(last.text)) return true;
  return isNumber(last) && (words.some(({ text }) => times.has(text)) || /^(?:past|to)$/.test(tokens[to]?.text ?? ''));
}

/** "yesterday", "the next morning" */
function isBareTime(tokens: readonly Token[], { from, to, head }: NounChunk): boolean {
  const text = tokens[head]?.text ?? '';
  if (/^(?:yesterday|today|tomorrow)$/.test(text)) return true;
  const isOne = tokens.slice(from, head).some((token) => /^(?:next|last|same|that|this|one)$/.test(token.text));
  return to === head + 1 && isOne && (times.has(text) || isSpan(text));
}

/** Whether a clause says for how long: "for five months", "takes two years". */
export function tellsLengthIn({ sentence: { tokens }, clause }: Match, phrases: readonly Adjunct[]): boolean {
  if (phrases.some(({ by, noun }) => by === 'for' && isSpanOf(tokens, noun))) return true;
  const isTaking = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) => taking.has(base));
  return isTaking && clause.objects.some((noun) => isSpanOf(tokens, noun));
}

const taking: ReadonlySet<string> = new Set(['take', 'last', 'spend', 'need', 'wait', 'stay', 'remain', 'give', 'get']);

function isSpanOf(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  const isCounted = tokens.slice(from, head).some((token) => isNumber(token) || /^(?:an?|all|whole)$/.test(token.text));
  return isSpan(tokens[head]?.text ?? '') && isCounted;
}
