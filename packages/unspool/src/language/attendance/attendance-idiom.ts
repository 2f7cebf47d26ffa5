import type { Reading } from './attendance-reading.js';

/**
 * Whether a verb and what stands behind it say something that nobody sees: "breaks her heart", "pulls Ada's leg"; or, where it
 * is said of whom that is done to, "is held responsible".
 */
export function isIdiom(reading: Reading, verb: number, isPassive = false): boolean {
  const { tokens, is, has } = reading;
  if (!is(verb, 'beginsIdiom')) return false;
  const word = tokens[verb]?.word ?? '';
  let phrase = isPassive ? `${word} …` : word;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 6); at += 1) {
    const token = tokens[at];
    const anybody = token?.kind === 'name' || ((is(at, 'pronouns') || is(at, 'determiners')) && !is(at, 'articles'));
    // What stands for anybody is written so, unless the idiom has the word itself.
    const own = `${phrase} ${token?.word}`;
    if (token?.kind === 'name' && has(`${phrase} @`, 'idioms')) return true;
    if (token?.kind === 'name' && has(`${phrase} @ ${tokens[at + 1]?.word}`, 'idioms')) return true;
    phrase = anybody && !has(own, 'idioms') ? `${phrase} …` : own;
    if (has(phrase, 'idioms')) return true;
  }
  return false;
}
