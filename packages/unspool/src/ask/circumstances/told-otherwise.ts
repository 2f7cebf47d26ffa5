import type { Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { placesOf, tellsOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { clauseOf } from '../stated/loose.js';
import type { Stated } from '../stated/stated-sentences.js';
import { isOwner } from '../told/stretch.js';
import { negations, stops } from '../told/words/clause-words.js';
import { peopleAt } from './people-meant.js';
import { isReasonElsewhere, opensClauseOfReason } from './reasons.js';
import { subjectOf } from './subject-of.js';
import { toldAs } from './told-as-so.js';

/**
 * Whether a sentence tells of what is asked with another standing than as so, done by somebody else than who is asked for, or with a
 * reason for something else: at each place where it has the verb.
 */
export function isToldOtherwise(slice: Slice, asked: Asked, sentence: Stated): boolean {
  const { verb, modal, wants } = asked;
  if (isOnlyBeside(slice, asked, sentence)) return true;
  if (!verb || modal !== undefined || !circumstances.has(wants)) return false;
  const { tokens } = sentence;
  if (wants === 'reason' && (isUnexplained(sentence, verb) || isInReason(asked, sentence))) return true;
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

/** Whether a sentence tells of what is asked in words for something else. */
function isOnlyBeside(slice: Slice, asked: Asked, sentence: Stated): boolean {
  return (
    isFromSender(asked, sentence) ||
    isLeftTo(asked, sentence) ||
    isOnlyTheirs(slice, asked, sentence) ||
    isNoPenalty(asked, sentence)
  );
}

/** "so many years" or "the rope" is a sentence only where somebody is sentenced. */
function isNoPenalty({ head }: Asked, { tokens }: Stated): boolean {
  if (!head || !/^(?:sentence|punishment|penalty)$/.test(head.word)) return false;
  return !tokens.some(({ text, isQuoted }) => !isQuoted && penal.test(text));
}

const penal =
  /^(?:sentenc|punish|condemn|convict|penal|fine[ds]?$|jail|gaol|prison|imprison|hang(?:s|ed|ing)$|gallows|flog|whip|banish|exile|expel|transport|execut|behead|guillotin|serve[sd]?$|detention|probation|penance|suspend|dismiss|strip(?:s|ped)$)/;

/** From whom to whom a letter is does not say what stands in it. */
function isFromSender({ wants, gap, items }: Asked, { isIntroduction }: Stated): boolean {
  const isInside = items.some(({ as, by, isPerson }) => as === 'adjunct' && !isPerson && (by === 'in' || by === 'on'));
  return isIntroduction === true && wants === 'thing' && gap === 'object' && isInside;
}

/** Whoever is left something is not left: "leaves the house to Ann". */
function isLeftTo({ wants, verb, items, isPassive }: Asked, { tokens }: Stated): boolean {
  const objects = items.filter(({ as, by }) => as === 'object' && by === undefined);
  const [whom] = objects;
  if (wants !== 'person' || isPassive || !verb || !/^(?:left|leaves?)$/.test(verb.word)) return false;
  if (objects.length !== 1 || !whom?.isPerson || whom.isOwner) return false;
  const places = [...tokens.keys()].filter((at) => tellsOf(tokens, at, whom));
  const isReceiver = (at: number) => {
    const to = tokens.findLastIndex(({ text, isMark }, place) => place < at && (text === 'to' || isMark));
    const isListed = tokens
      .slice(to + 1, at)
      .every(({ text, entity }) => entity !== undefined || /^(?:and|both|his|her|their|the)$/.test(text));
    return to >= 0 && tokens[to]?.text === 'to' && isListed;
  };
  return places.length > 0 && places.every(isReceiver);
}

/** "with Ann" is not told by what is Ann's. */
function isOnlyTheirs(slice: Slice, { items }: Asked, sentence: Stated): boolean {
  const { tokens } = sentence;
  return items.some((item) => {
    if (item.as !== 'adjunct' || item.by !== 'with' || !item.isPerson || item.isOwner) return false;
    const places = placesOf(slice, sentence, item);
    return places.length > 0 && places.every(({ at }) => tokens[at]?.entity !== undefined && isOwner(tokens, at + 1));
  });
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
