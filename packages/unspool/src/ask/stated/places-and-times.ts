import { leastOf } from '../../base/lists.js';
import type { Token } from '../told/token.js';
import type { Fit } from './fits.js';
import { isNumber, isSpan } from './numbers.js';
import { nounBehind } from './wanted-things.js';

const placing: ReadonlySet<string> = new Set(
  'in on at under behind inside beneath near beside above over below between into onto from to through outside along across beyond towards around against'.split(
    ' ',
  ),
);
/** What stands behind a preposition of place and is none. */
export const noPlaces: ReadonlySet<string> = new Set(
  (
    'love time order fact general particular once last first all least morning afternoon evening night day week month year moment way case hurry silence tears danger trouble end beginning ' +
    "meantime january february march april may june july august september october november december age noon midnight dawn o'clock spite front return turn pain anger fear secret vain"
  ).split(' '),
);

/** A preposition of place behind the verb, with something that is no time and not asked with. */
export function tellsPlace({ sentence, taken, clause }: Fit): boolean {
  const { tokens } = sentence;
  const from = clause ? clause.rest.from : leastOf(taken);
  const to = clause ? clause.rest.to : tokens.length;
  for (let at = from; at < to; at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && text !== ',') continue;
    if (!placing.has(text)) continue;
    const noun = nounBehind(tokens, at + 1, to);
    if (noun === undefined || taken.has(noun)) continue;
    const own = tokens[noun] as Token;
    if (own.entity === undefined && (noPlaces.has(own.text) || isNumber(own) || isSpan(own.text))) continue;
    if (text === 'to' && tokens[at + 1] !== undefined && noun === at + 1 && own.entity === undefined) continue;
    return true;
  }
  return false;
}

/** Names of times. */
export const times: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    "spring summer autumn winter morning afternoon evening night midnight noon dawn dusk o'clock yesterday tomorrow today christmas easter"
  ).split(' '),
);

export function tellsTime(tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  return tokens.some(({ text, isQuoted }, at) => {
    if (taken.has(at) || isQuoted) return false;
    return times.has(text) || /^1[0-9]{3}$|^20[0-9]{2}$/.test(text) || (text === 'ago' && at > 0);
  });
}
