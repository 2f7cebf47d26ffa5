import { isKinNoun } from '../../explain/index.js';
import { stem } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { placesOf, tellsOf } from '../stated/cover.js';
import { clauseOf } from '../stated/loose.js';
import { isPerson, type Stated } from '../stated/stated-sentences.js';
import { isCurrency, isNumber } from '../stated/wanted/numbers.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { peopleAt } from './people-meant.js';
import { subjectOf } from './subject-of.js';

/** Whether a sentence tells of what is asked in words for something else. */
export function isToldBeside(slice: Slice, asked: Asked, sentence: Stated): boolean {
  return (
    isFromSender(asked, sentence) ||
    isLeftTo(asked, sentence) ||
    isOnlyTheirs(slice, asked, sentence) ||
    isNoPenalty(asked, sentence) ||
    isOtherCurrency(asked, sentence) ||
    isNoFigure(asked, sentence) ||
    isNoSuitor(asked, sentence) ||
    isByAnother(slice, asked, sentence) ||
    isOfAnotherPerson(slice, asked, sentence) ||
    isAgeOfKin(asked, sentence) ||
    isNamesake(asked, sentence)
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

/** Whoever gives somebody a crown gives them no pound. */
function isOtherCurrency({ items, verb }: Asked, { tokens }: Stated): boolean {
  const sums = items.filter((item) => item !== verb && !item.isModifier && isCurrency(item.word));
  return sums.some(({ word }) => tokens.every(({ text }) => stem(text) !== stem(word)));
}

/** "the brown one" is no number and no sum, and for how much something is insured is no sum of anything else. */
function isNoFigure({ wants, items, head, verb }: Asked, { tokens }: Stated): boolean {
  const ofNumber = [head, ...items].some((item) => item !== undefined && /^numbers?$/.test(item.word));
  const ofMoney = wants === 'amount' && head !== undefined && /^(?:money|cash)$/.test(head.word);
  if (!ofNumber && !ofMoney) return false;
  const ofOne = ofNumber && !items.some(({ word, isPerson: isSomebody }) => !isSomebody && /[^s]s$/.test(word));
  if (ofOne && !tokens.some(({ text }) => /^(?:\d|numbers?$)/.test(text))) return true;
  const asksWorth = [verb, ...items].some((item) => item !== undefined && worth.test(item.word));
  return !tokens.some((token, at) => {
    const isWorth = tokens.slice(Math.max(0, at - 5), at).some(({ text }) => worth.test(text));
    return (isFigure(token) || (ofMoney && isCurrency(token.text))) && (asksWorth || !isWorth);
  });
}

function isFigure(token: Token): boolean {
  return (
    (isNumber(token) && !/^(?:no|one|once|twice|both)$/.test(token.text)) ||
    /^(?:all|none|nothing|everything)$/.test(token.text)
  );
}

const worth = /^(?:insured?|worth|valued?|priced?|costs?)$/;

/** Whoever offers somebody something does not propose to them. */
function isNoSuitor({ verb, items }: Asked, { tokens }: Stated): boolean {
  const isAlone = items.every((item) => item === verb || (item.isPerson && item.as !== 'object'));
  if (!verb || !/^propos/.test(verb.word) || !isAlone) return false;
  return !tokens.some(({ text }) => /^(?:propos|marr|wed|hand$|wife$|husband$|bride$)/.test(text));
}

/** "Ben sits there for three years" tells nothing of how long Ann did, whom the sentence does not name. */
function isOfAnotherPerson(slice: Slice, { wants, items, verb }: Asked, sentence: Stated): boolean {
  const first = sentence.tokens[0]?.entity;
  const subject = items.find(({ as, isPerson: isOne, isOwner: isTheirs }) => as === 'subject' && isOne && !isTheirs);
  if (verb || !subject || !numbers.has(wants) || !isPerson(slice, first) || isOwner(sentence.tokens, 1)) return false;
  return placesOf(slice, sentence, subject).every(({ by }) => by === 'likely');
}

/** "Ann, the sister of Ben, died at the age of ten" tells how old Ann was. */
function isAgeOfKin({ wants, items }: Asked, { tokens }: Stated): boolean {
  const who = items.find(({ as, isPerson: isOne, isOwner: isTheirs }) => as === 'subject' && isOne && !isTheirs);
  if (wants !== 'age' || !who) return false;
  const places = [...tokens.keys()].filter((at) => tokens[at]?.entity !== undefined && tellsOf(tokens, at, who));
  const isOfKin = (at: number) =>
    (tokens[at - 1]?.text === 'of' && isKinNoun(tokens[at - 2]?.text ?? '')) || isOwner(tokens, at + 1);
  return places.length > 0 && places.every(isOfKin);
}

/** Whoever calls a girl after their daughter does not tell what either is called. */
function isNamesake({ wants, verb }: Asked, { tokens }: Stated): boolean {
  if (wants !== 'name' && !/^(?:call|name|christen)/.test(verb?.word ?? '')) return false;
  return tokens.some(
    ({ text, isQuoted }, at) =>
      !isQuoted && /^(?:call|name|christen)(?:s|d|ed)?$/.test(text) && tokens[at + 2]?.text === 'after',
  );
}

const numbers: ReadonlySet<Wanted> = new Set(['length', 'amount', 'often', 'measure', 'age'] as const);

/** "Ben holds the barge", of how long it was held by Ann. */
function isByAnother(slice: Slice, { isPassive, verb, items }: Asked, sentence: Stated): boolean {
  const doer = items.find(({ by, isPerson: isOne, isOwner: isTheirs }) => by === 'by' && isOne && !isTheirs);
  if (!isPassive || !verb || !doer) return false;
  const places = [...sentence.tokens.keys()].filter((at) => tellsOf(sentence.tokens, at, verb));
  const isOther = (at: number) => {
    const subject = subjectOf(sentence.tokens, at);
    const people = subject ? peopleAt(slice, sentence, subject.at) : [];
    const isNamed = subject !== undefined && sentence.tokens[subject.at]?.entity !== undefined;
    const isDone = clauseOf(sentence.tokens, at)?.isPassive === true;
    return isNamed && !isDone && people.length > 0 && people.every((id) => !doer.bearers?.has(id));
  };
  return places.length > 0 && places.every(isOther);
}
