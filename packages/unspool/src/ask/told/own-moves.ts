import { basesOf } from '../../language/index.js';
import { placeNouns } from '../stated/place-nouns.js';
import type { Deed } from './deeds.js';
import { determiners, prepositions } from './words/clause-words.js';

/**
 * Whether somebody moves or hides themselves, and nothing else: who asks where Ann hid does not ask where she hid the key, nor what
 * she hid from Ben; and whoever leaves a bag in the coach has not left.
 */
export function isTheirOwn({ tokens, clause: { verb, rest, isPassive } }: Pick<Deed, 'tokens' | 'clause'>): boolean {
  const text = tokens[verb.from]?.text ?? '';
  const own = tokens.slice(rest.from, rest.to).map((token) => token.text);
  const [first = '', noun = '', next = ''] = own;
  if (!isPassive && (isHiding(text) || /^puts?$/.test(text)))
    return !own.includes('that') && (own.length === 0 || prepositions.has(first) || /sel(?:f|ves)$/.test(first));
  const isLeft = /^(?:leaves?|left|leaving)$/.test(text) && determiners.has(first) && !placeNouns.has(noun);
  return !(isLeft && /^(?:in|on|as|behind|to)$/.test(next));
}

/** Whether a word is a form of a verb of hiding. */
export function isHiding(text: string): boolean {
  return basesOf(text).some((base) => /^(?:hide|conceal|stash|bury)$/.test(base));
}
