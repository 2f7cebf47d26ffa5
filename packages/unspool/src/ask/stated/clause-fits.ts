import type { Slice } from '../../story/index.js';
import type { Clause } from '../told/clause.js';
import { nounPhraseAt } from '../told/phrases.js';
import type { Token } from '../told/token.js';
import type { Asked } from './asked.js';
import { boundPhrase } from './bound.js';
import { isInTitle, tellsOf } from './cover.js';
import { type Fit, isOtherPhrase, standingOf } from './fits.js';
import type { Item } from './items.js';
import { clauseOf } from './loose.js';
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
  const { verb } = asked;
  if (!verb || !isVerbAt(tokens, at, verb)) return undefined;
  const clause = clauseOf(tokens, at);
  if (!clause || standingOf(tokens, clause, at, asked) !== (asked.isNegative ? 'denied' : 'so')) return undefined;
  const covered = coverAll(slice, sentence, asked, clause, at);
  if (!covered) return undefined;
  const doers = clause.isPassive ? clause.doers : doersIn(slice, sentence, clause);
  const standing = asked.isNegative ? 'denied' : 'so';
  const fit: Fit = { sentence, verb: at, clause, doers, standing, ...covered };
  if (leavesOpen(asked, fit) || isOfSomethingElse(asked, fit)) return undefined;
  return boundPhrase(slice, asked, fit) ? fit : undefined;
}

/** Where all is told that the question names besides its verb, each in its part of the clause. */
function coverAll(
  slice: Slice,
  sentence: Stated,
  asked: Asked,
  clause: Clause,
  at: number,
): Pick<Fit, 'taken' | 'isSure' | 'needsBefore'> | undefined {
  const zones = zonesOf(sentence.tokens, clause, at);
  const taken = new Set([at]);
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    if (item === asked.verb) continue;
    const place = coverOf(slice, sentence, asked, item, zones);
    if (!place && !isOfTitle(slice, sentence, item, clause)) return undefined;
    if (place && place.at >= 0) taken.add(place.at);
    isSure &&= place?.by !== 'likely';
    needsBefore ||= place?.isBefore === true;
  }
  return { taken, isSure, needsBefore };
}

/** "She wins", in the scene "The final": what it is done to goes without saying. */
function isOfTitle(slice: Slice, sentence: Stated, item: Item, { verb }: Clause): boolean {
  const isObject = item.as === 'object' && item.by === undefined && !item.isPerson;
  return isObject && !nounPhraseAt(sentence.tokens, verb.to) && isInTitle(slice, sentence, item);
}

/** Whether a verb stands there that tells of the one asked with: "has" of "have", which is no word that is sought. */
function isVerbAt(tokens: readonly Token[], at: number, verb: Item): boolean {
  if (/^(?:has|have|had)$/.test(verb.word)) {
    const next = tokens[at + 1];
    return (
      /^(?:has|have|had)$/.test(tokens[at]?.text ?? '') && next !== undefined && !next.isMark && !/ed$/.test(next.text)
    );
  }
  return tellsOf(tokens, at, verb) && !isOtherPhrase(tokens, at, verb);
}
