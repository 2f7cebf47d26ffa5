import type { Token } from '../token.js';
import { strangers } from '../whom/gender.js';
import { adverbs, auxiliaries } from './clause-words.js';

/** Whether what stands before a verb says of nobody who does it: "whoever lit it", "somebody lit it", "it is unknown who lit it". */
export function namesNobody(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && (auxiliaries.has(tokens[at]?.text ?? '') || adverbs.has(tokens[at]?.text ?? ''))) at -= 1;
  const before = tokens[at];
  if (before === undefined || before.entity !== undefined) return false;
  if (nobody.has(before.text)) return true;
  if (before.text !== 'who' && before.text !== 'that') return false;
  const who = tokens[tokens[at - 1]?.text === ',' ? at - 2 : at - 1];
  if (who === undefined || who.entity !== undefined) return false;
  return nobody.has(who.text) || (before.text === 'who' && !strangers.has(who.text) && !endsAsTrade.test(who.text));
}

const nobody: ReadonlySet<string> = new Set(
  'whoever anyone anybody someone somebody everyone everybody person people one those other others he she they him her them thief killer murderer culprit'.split(
    ' ',
  ),
);

const endsAsTrade = /(?:er|or|man|woman|men|women|ist|ian)$/;
