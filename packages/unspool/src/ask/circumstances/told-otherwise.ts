import type { Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import { clauseOf } from '../stated/loose.js';
import type { Stated } from '../stated/stated-sentences.js';
import { peopleAt } from './people-meant.js';
import { isReasonElsewhere } from './reasons.js';
import { subjectOf } from './subject-of.js';
import { toldAs } from './told-as-so.js';

/**
 * Whether a sentence tells of what is asked with another standing than as so, done by somebody else than who is asked for, or with a
 * reason for something else: at each place where it has the verb.
 */
export function isToldOtherwise(slice: Slice, asked: Asked, sentence: Stated): boolean {
  const { verb, modal, wants } = asked;
  if (!verb || modal !== undefined || !circumstances.has(wants)) return false;
  const { tokens } = sentence;
  if (getting.test(verb.word) && isGiver(slice, asked, sentence)) return true;
  const places = [...tokens.keys()].filter(
    (at) => tellsOf(tokens, at, verb) && !isOtherPhrase(tokens, at, verb) && clauseOf(tokens, at) !== undefined,
  );
  const isOther = (at: number) =>
    isSupposed(sentence, at) ||
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
