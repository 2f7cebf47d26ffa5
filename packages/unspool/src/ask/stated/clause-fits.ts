import type { Slice } from '../../story/index.js';
import { nounPhraseAt } from '../told/phrases.js';
import type { Token } from '../told/token.js';
import type { Asked } from './asked.js';
import { boundPhrase } from './bound.js';
import { isInTitle, tellsOf } from './cover.js';
import { type Fit, isOtherPhrase, standingOf } from './fits.js';
import { clauseOf } from './loose.js';
import type { Item } from './items.js';
import { coverOf, doersIn, zonesOf } from './roles.js';
import type { Stated } from './stated-sentences.js';
import { isOfSomethingElse, leavesOpen } from './wanted/wanted.js';

/**
 * The clauses that say what a question asks, word by word of its grammar: the same verb, whatever it names in the same part of the
 * clause, and in the part for which it asks a phrase of the kind that it wants.
 */
export function clauseFits(slice: Slice, sentences: readonly Stated[], asked: Asked): readonly Fit[] {
  if (!asked.verb) return [];
  return sentences.flatMap((sentence) => {
    const fit = [...sentence.tokens.keys()].map((at) => clauseFitAt(slice, sentence, asked, at)).find((one) => one);
    return fit ? [fit] : [];
  });
}

function clauseFitAt(slice: Slice, sentence: Stated, asked: Asked, at: number): Fit | undefined {
  const { tokens } = sentence;
  const { verb, items } = asked;
  if (!verb || !isVerbAt(tokens, at, verb)) return undefined;
  const clause = clauseOf(tokens, at);
  if (!clause) return undefined;
  const standing = standingOf(tokens, clause, at, asked);
  if (standing !== (asked.isNegative ? 'denied' : 'so')) return undefined;
  const zones = zonesOf(tokens, clause, at);
  const taken = new Set([at]);
  let [isSure, needsBefore] = [true, false];
  for (const item of items) {
    if (item === verb) continue;
    const place = coverOf(slice, sentence, asked, item, zones);
    if (!place) {
      // "She wins", in the scene "The final".
      const isAlone = item.as === 'object' && item.by === undefined && nounPhraseAt(tokens, clause.verb.to) === undefined;
      if (isAlone && isInTitle(slice, sentence, item)) continue;
      return undefined;
    }
    if (place.at >= 0) taken.add(place.at);
    if (place.by === 'likely') isSure = false;
    if (place.isBefore) needsBefore = true;
  }
  const doers = clause.isPassive ? clause.doers : doersIn(slice, sentence, clause);
  const fit: Fit = { sentence, verb: at, clause, taken, doers, isSure, needsBefore, standing };
  if (leavesOpen(asked, fit) || isOfSomethingElse(asked, fit)) return undefined;
  return boundPhrase(slice, asked, fit) ? fit : undefined;
}

/** Whether a verb stands there that tells of the one asked with: "has" of "have", which is no word that is sought. */
function isVerbAt(tokens: readonly Token[], at: number, verb: Item): boolean {
  if (/^(?:has|have|had)$/.test(verb.word)) {
    const next = tokens[at + 1];
    return /^(?:has|have|had)$/.test(tokens[at]?.text ?? '') && next !== undefined && !next.isMark && !/ed$/.test(next.text);
  }
  return tellsOf(tokens, at, verb) && !isOtherPhrase(tokens, at, verb);
}
