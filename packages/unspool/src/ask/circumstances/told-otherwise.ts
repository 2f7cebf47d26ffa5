import type { Slice } from '../../story/index.js';
import { isSaidOtherwise } from '../clauses/said-otherwise.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { clauseOf } from '../stated/loose.js';
import { isPerson, type Stated } from '../stated/stated-sentences.js';
import { negations, stops } from '../told/words/clause-words.js';
import { peopleAt } from './people-meant.js';
import { isReasonElsewhere, opensClauseOfReason } from './reasons.js';
import { subjectOf } from './subject-of.js';
import { toldAs } from './told-as-so.js';
import { isToldBeside } from './told-beside.js';

/**
 * Whether a sentence tells of what is asked with another standing than as so, done by somebody else than who is asked for, or with a
 * reason for something else: at each place where it has the verb.
 */
export function isToldOtherwise(slice: Slice, asked: Asked, sentence: Stated): boolean {
  const { verb, modal, wants } = asked;
  if (isToldBeside(slice, asked, sentence) || isSaidOtherwise(slice, asked, sentence)) return true;
  if (!verb || modal !== undefined || !circumstances.has(wants)) return false;
  const { tokens } = sentence;
  if (wants === 'reason' && (isUnexplained(sentence, verb) || isInReason(asked, sentence))) return true;
  if (getting.test(verb.word) && isGiver(slice, asked, sentence)) return true;
  const places = [...tokens.keys()].filter(
    (at) => tellsOf(tokens, at, verb) && !isOtherPhrase(tokens, at, verb) && clauseOf(tokens, at) !== undefined,
  );
  const isOther = (at: number) =>
    isSupposed(sentence, at) ||
    isHungUp(slice, verb, sentence, at) ||
    isDoneByAnother(slice, asked, sentence, at) ||
    (wants === 'reason' && isReasonElsewhere(tokens, at));
  return places.length > 0 && places.every(isOther);
}

const circumstances: ReadonlySet<Wanted> = new Set([
  ...(['reason', 'means', 'place', 'time', 'amount', 'length', 'often', 'measure'] as const),
]);

const getting = /^(?:get|got|receive|received|inherit|inherited)$/;

/** Whoever gives something does not get it. */
function isGiver(slice: Slice, { items }: Asked, sentence: Stated): boolean {
  const who = items.find(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
  return sentence.tokens.some(({ text, isQuoted, entity }, at) => {
    if (isQuoted || entity !== undefined || !/^(?:gives?|gave|leaves?|left|hands?|handed|bequeath(?:s|ed))$/.test(text))
      return false;
    const subject = subjectOf(sentence.tokens, at);
    return subject !== undefined && peopleAt(slice, sentence, subject.at).some((id) => who?.bearers?.has(id));
  });
}

/** "would have burned it", "wants to drown it" */
function isSupposed({ tokens }: Stated, at: number): boolean {
  const isWished = tokens[at - 1]?.text === 'to' && wishing.test(tokens[at - 2]?.text ?? '');
  return isWished || (tokens[at - 1]?.text === 'have' && toldAs(tokens, at, subjectOf(tokens, at)) === undefined);
}

const wishing = /^(?:wants?|wanted|hopes?|hoped|plans?|planned|intends?|intended|threatens?|threatened|wishes|wished)$/;

/** "hangs the clock up": only people are hanged. */
function isHungUp(slice: Slice, verb: Item, { tokens }: Stated, at: number): boolean {
  if (!/^h(?:ang(?:s|ing)?|ung)$/.test(tokens[at]?.text ?? '') || /^h[au]ng/.test(verb.word)) return false;
  return !tokens
    .slice(at + 1, at + 4)
    .some(({ text, entity }) => isPerson(slice, entity) || /^(?:him|her|them)(?:self|selves)?$/.test(text));
}

function isDoneByAnother(slice: Slice, { items, isPassive, verb }: Asked, sentence: Stated, at: number): boolean {
  const doer = items.find(
    ({ as, isPerson, isOwner, by }) => as === 'subject' && isPerson && !isOwner && by === undefined,
  );
  if (!doer || !verb || isPassive || clauseOf(sentence.tokens, at)?.isPassive) return false;
  const subject = subjectOf(sentence.tokens, at);
  const people = subject ? peopleAt(slice, sentence, subject.at) : [];
  const isPronoun = subject !== undefined && /^(?:he|she|they|who|it)$/.test(sentence.tokens[subject.at]?.text ?? '');
  return !isPronoun && people.length > 0 && people.every((id) => !doer.bearers?.has(id));
}

/** "Nobody knows why she cries" */
function isUnexplained({ tokens }: Stated, verb: Item): boolean {
  return tokens.some(({ text, isQuoted }, why) => {
    if (text !== 'why' || isQuoted) return false;
    const before = tokens.slice(Math.max(0, why - longestDenial), why);
    const isOpen = before.some(
      ({ text: word, entity }) =>
        entity === undefined &&
        (negations.has(word) || word.endsWith("n't") || word.endsWith('n’t') || asking.test(word)),
    );
    const next = tokens[why + 1];
    const isOfVerb = tokens
      .slice(why + 1, why + 1 + longestDenial)
      .some((_, index) => tellsOf(tokens, why + 1 + index, verb));
    return isOpen && (next === undefined || next.isMark || isOfVerb);
  });
}

/** In words. */
const longestDenial = 5;
const asking = /^(?:nobody|no-one|none|wonders?|wondered|asks?|asked)$/;

/** "Ben comes home, since no letter arrived" says why he comes: of the letter, that is why, and not because of what. */
function isInReason({ items }: Asked, { tokens }: Stated): boolean {
  const subject = items.find(({ as, isOwner, isModifier }) => as === 'subject' && !isOwner && !isModifier);
  if (!subject) return false;
  const places = [...tokens.keys()].filter((at) => tellsOf(tokens, at, subject));
  return (
    places.length > 0 &&
    places.every((at) => {
      const stop = tokens.findLastIndex(({ text }, place) => place < at && (stops.has(text) || text === 'and'));
      return tokens.some(
        ({ isQuoted }, place) =>
          !isQuoted && place > stop && place > 0 && place < at && opensClauseOfReason(tokens, place),
      );
    })
  );
}
