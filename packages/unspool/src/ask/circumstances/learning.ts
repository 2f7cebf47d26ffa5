import { basesOf } from '../../language/index.js';
import type { Asked } from '../stated/asked.js';
import { type Item, verbMeaning } from '../stated/items.js';
import type { Match } from './clause-match.js';
import { isReasonBehind } from './reasons.js';

/** By the verb that is asked with: whoever finds out something knows it then. */
export const learning =
  /^(?:find|found|learn|know|knew|discover|realis|realiz|hear|notice|recognis|recogniz|guess|tell|understand|understood|figure)/;

/** "How does Ben know that the lamp is hers?": what he knows is told anywhere in the sentence; undefined where nothing is known. */
export function asKnowing(asked: Asked): Asked | undefined {
  const { wants, verb, items, isPassive } = asked;
  if (wants !== 'means' || !verb || isPassive || !learning.test(verb.word)) return undefined;
  const content = items.filter((item) => item !== verb && item.as !== 'subject');
  if (content.length === 0) return undefined;
  const knowing = verbMeaning(known);
  const own = items.map((item): Item => (content.includes(item) ? { ...item, as: 'any' } : item));
  return { ...asked, verb: knowing, items: [knowing, ...own.filter((item) => item !== verb)] };
}

const known: ReadonlySet<string> = new Set(
  'know learn realise realize discover recognise recognize understand guess notice'.split(' '),
);

/** "He knows it, since she told him", "Only when the bell rings does he know". */
export function tellsHowKnown(asked: Asked, match: Match): boolean {
  const { tokens } = match.sentence;
  if (!basesOf(tokens[match.at]?.text ?? '').some((base) => learning.test(base))) return false;
  return isReasonBehind(match, asked) || isOnlyWhen(match);
}

function isOnlyWhen({ sentence: { tokens }, at }: Match): boolean {
  const only = tokens.findLastIndex(({ text, isQuoted }, place) => place < at && !isQuoted && text === 'only');
  return (
    only >= 0 &&
    tokens[only + 1]?.text === 'when' &&
    tokens.slice(only, at).some(({ text }) => /^(?:do|does|did)$/.test(text))
  );
}
