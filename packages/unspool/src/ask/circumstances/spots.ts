import { kindOf, type Slice } from '../../story/index.js';
import { placeNouns } from '../stated/place-nouns.js';
import { isPerson } from '../stated/stated-sentences.js';
import { isNumber, isSpan } from '../stated/wanted/numbers.js';
import { noPlaces, times } from '../stated/wanted/places-and-times.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { prepositions } from '../told/words/clause-words.js';
import { feelings } from './reason-words.js';

/** Whether something may be kept, or live, in what a noun means: whatever is no time, no feeling and nobody. */
export function isHolder(slice: Slice, tokens: readonly Token[], noun: number): boolean {
  const { text, entity, isMark } = tokens[noun] as Token;
  if (isMark || isPerson(slice, entity) || strangers.has(text) || noPlaces.has(text) || times.has(text) || isSpan(text))
    return false;
  if (isNumber(tokens[noun] as Token) || feelings.has(text)) return false;
  return (
    !/(?:ness|ment|tion|sion|ity|ance|ence|ism|ing|ly|hood|ship)$/.test(text) &&
    !/^(?:him|her|them|it|his|their|its|which|whom|that|what|hope|sin|luxury|style)$/.test(text)
  );
}

/** Whether a noun says where something is: a place or a thing that has a name, or one of the nouns of places. */
export function isSpot(slice: Slice, tokens: readonly Token[], noun: number): boolean {
  const { text, entity, isMark } = tokens[noun] as Token;
  if (isMark || isPerson(slice, entity) || strangers.has(text) || noPlaces.has(text) || times.has(text)) return false;
  if (/^(?:him|her|them|it|his|their|its|herself|himself|which|whom|that)$/.test(text) || isSpan(text)) return false;
  if (entity !== undefined) return ['place', 'thing'].includes(kindOf(slice, entity) ?? '');
  if (isNumber(tokens[noun] as Token)) return false;
  for (let at = noun; at < Math.min(noun + 4, tokens.length); at += 1) {
    const token = tokens[at] as Token;
    if (token.isMark || prepositions.has(token.text)) break;
    if (placeNouns.has(token.text) || placeNouns.has(token.text.replace(/s$/, '')) || token.isCapital) return true;
  }
  return false;
}
