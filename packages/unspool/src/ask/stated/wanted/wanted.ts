import { leastOf } from '../../../base/lists.js';
import { stem } from '../../../language/index.js';
import type { EntityId, Slice } from '../../../story/index.js';
import { identities } from '../../../story/index.js';
import { isTheirOwn } from '../../told/own-moves.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { canBe } from '../../told/whom/gender.js';
import { negations } from '../../told/words/clause-words.js';
import type { Asked } from '../asked.js';
import { placesOf, tellsOf } from '../cover.js';
import type { Fit } from '../fits.js';
import { referentsIn } from '../referents.js';
import { isPerson } from '../stated-sentences.js';
import { counted, isCurrency, isLength, isNumber, isSpanAt, tellsAge, tellsHowOften } from './numbers.js';
import { tellsPlace, tellsTime } from './places-and-times.js';
import { tellsDeed, tellsFate } from './wanted-fate.js';
import { isAsked, tellsPerson } from './wanted-people.js';
import { isContrast, tellsMeans, tellsReason } from './wanted-reasons.js';
import { tellsThing, tellsWords } from './wanted-things.js';
import { isLinked, tellsJob, tellsName } from './wanted-traits.js';

/** What of a sentence answers a question: those whom it names, where it asks for people and they are sure; else it does so as a whole. */
export type Found = {
  readonly people?: readonly EntityId[];
  /** A pronoun tells of them, and the sentence before says whom it means. */
  readonly needsBefore?: true;
};

/** Whether a sentence that tells of what a question names also tells what it wants to know. */
export function tellsWanted(slice: Slice, asked: Asked, fit: Fit): Found | undefined {
  const isDenied = fit.standing === 'denied';
  if (
    asked.wants !== 'yesno' &&
    isDenied !== (asked.isNegative ?? false) &&
    !(asked.isNegative && isContrast(asked, fit))
  )
    return undefined;
  if (leavesOpen(asked, fit)) return undefined;
  if (isOfSomethingElse(asked, fit) || !tests[asked.wants](slice, asked, fit)) return undefined;
  return {
    ...peopleOf(slice, asked, fit),
    ...(asked.wants === 'person' && isByPronoun(slice, asked, fit) ? { needsBefore: true as const } : {}),
  };
}

/** "Ben loves her": whom it means stands in the sentence before. */
function isByPronoun(slice: Slice, asked: Asked, { clause, sentence, taken }: Fit): boolean {
  if (asked.gap !== 'object' || !clause) return false;
  const referents = referentsIn(slice, sentence);
  const { from, to } = clause.rest;
  const [first] = [...referents.keys()].filter((at) => at >= from && at < to && !taken.has(at));
  return (
    first !== undefined &&
    first <= from + 1 &&
    !sentence.tokens.slice(from, to).some(({ entity }, at) => isPerson(slice, entity) && !taken.has(from + at))
  );
}

/** "He won’t say what it was": the sentence says that it is not told. */
function keepsToItself({ sentence: { tokens } }: Fit): boolean {
  return tokens.some(
    ({ text, isQuoted }, at) =>
      !isQuoted &&
      wondering.test(text) &&
      tokens
        .slice(Math.max(0, at - 4), at)
        .some(({ text: before }) => silent.has(before) || before.endsWith('n’t') || before.endsWith("n't")) &&
      tokens.slice(at - 2, at).some(({ text: before }) => telling.has(stem(before))),
  );
}

const wondering = /^(?:what|who|whom|where|which|whose|how)$/;
const silent: ReadonlySet<string> = new Set([
  ...negations,
  'refuse',
  'refuses',
  'refused',
  'decline',
  'declines',
  'declined',
]);
const telling: ReadonlySet<string> = new Set(
  'say tell know reveal explain guess remember find see'.split(' ').map(stem),
);

/** Where Ann hid is not where she hid the key. */
export function isOfSomethingElse({ items, verb, isPassive, gap }: Asked, { sentence, clause }: Fit): boolean {
  const isAlone =
    gap === 'adjunct' &&
    !isPassive &&
    items.every((item) => item === verb || item.as === 'subject' || item.as === 'scene');
  return isAlone && clause !== undefined && !isTheirOwn({ tokens: sentence.tokens, clause });
}

/** What may be told and not named. */
const unnamed: ReadonlySet<Asked['wants']> = new Set(['person', 'thing', 'means', 'place', 'owner'] as const);

/** Whether what is asked for is told without being named: "with something heavy", "whoever drew the line". */
export function leavesOpen({ wants, gap, isPassive }: Asked, fit: Fit): boolean {
  const {
    sentence: { tokens },
    clause,
    taken,
  } = fit;
  if (!unnamed.has(wants)) return false;
  if (keepsToItself(fit)) return true;
  const to = clause ? clause.rest.to : fit.verb === undefined ? tokens.length : fit.verb + nearby;
  // "Somebody paints a cross" leaves open who does it, and not what.
  const from = clause && wants === 'thing' && (gap === 'object' || isPassive) ? clause.rest.from : 0;
  return tokens
    .slice(from, to)
    .some(({ text, isQuoted }, index) => !isQuoted && !taken.has(from + index) && nobody.test(text));
}

/** How far behind a verb that is read loosely what is not named counts. */
const nearby = 8;

const nobody = /^(?:some(?:thing|one|body|where)|who(?:ever|soever)|what(?:ever|soever)|wherever)$/;

type Test = (slice: Slice, asked: Asked, fit: Fit) => boolean;

const tests: Readonly<Record<Asked['wants'], Test>> = {
  person: tellsPerson,
  owner: tellsOwner,
  place: (slice, _, fit) => tellsPlace(slice, fit),
  time: (_, __, fit) => tellsTime(fit),
  amount: tellsAmount,
  length: (_, __, fit) => tellsLength(fit),
  age: (slice, asked, fit) => !isOfAnother(slice, asked, fit) && tellsAge(restOf(fit)),
  often: (_, __, fit) => tellsHowOften(fit.sentence.tokens),
  measure: (_, __, { sentence }) =>
    counted(sentence.tokens, (at) => isLength(sentence.tokens[at]?.text ?? '')) !== undefined,
  reason: (_, __, fit) => tellsReason(fit),
  means: tellsMeans,
  thing: tellsThing,
  words: (_, __, fit) => tellsWords(fit),
  name: (_, asked, fit) => tellsName(asked, fit),
  // "before the war": what somebody was then.
  job: (slice, { items }, fit) =>
    items.every((item) => item.as !== 'scene' || placesOf(slice, fit.sentence, item).length > 0) && tellsJob(fit),
  fate: tellsFate,
  deed: tellsDeed,
  yesno: (_, asked, fit) =>
    fit.verb !== undefined ? fit.standing !== 'said' && !fit.isLoose : !fit.isLoose && isLinked(asked, fit),
};

/** "Ann, Ben's aunt of eighty" does not tell of Ben. */
function isOfAnother(slice: Slice, { items }: Asked, { sentence }: Fit): boolean {
  const { sense } = sentence.told.claim;
  if (sense.kind !== 'introduce') return false;
  const id = identities(slice)(sense.entity);
  return items.every(({ bearers }) => bearers !== undefined && !bearers.has(id));
}

function restOf({ sentence, taken, clause }: Fit): readonly Token[] {
  const from = leastOf(taken);
  return sentence.tokens.slice(from, clause ? Math.max(clause.rest.to, from) : sentence.tokens.length);
}

function peopleOf(slice: Slice, asked: Asked, fit: Fit): Found {
  const { doers, clause, standing, isSure } = fit;
  const isDoer = asked.wants === 'person' && ((asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by');
  const own = doers.filter((id) => !isAsked(slice, asked, id));
  const isNamed = clause !== undefined && (clause.doers.length > 0 || (isSure && !isEither(slice, fit)));
  return isDoer && isNamed && own.length > 0 && standing === 'so' ? { people: own } : {};
}

/** "Ada thanks Eva because she mended it": which of the two did, the sentence does not say. */
function isEither(slice: Slice, { sentence: { tokens }, clause }: Fit): boolean {
  const gender = clause?.pronoun;
  if (gender !== 'he' && gender !== 'she') return false;
  const named = tokens.slice(0, clause?.verb.from).flatMap(({ entity }) => entity ?? []);
  return new Set(named.filter((id) => isPerson(slice, id) && canBe(slice, id, gender))).size > 1;
}

/** "Ada's boat", "the boat of Ada". */
function tellsOwner(slice: Slice, asked: Asked, { sentence }: Fit): boolean {
  const { head } = asked;
  const { tokens } = sentence;
  if (!head) return false;
  return tokens.some((_, at) => {
    if (!tellsOf(tokens, at, head)) return false;
    const owner = tokens
      .slice(Math.max(0, at - 4), at)
      .some(
        ({ entity }, index, all) =>
          entity !== undefined && isOwner(tokens, at - all.length + index + 1) && !isAsked(slice, asked, entity),
      );
    const of =
      /^(?:of|shows|showing)$/.test(tokens[at + 1]?.text ?? '') ||
      tokens.slice(at + 1, at + 5).some(({ text }) => text === 'shows')
        ? tokens.slice(at + 2, at + 7).some(({ entity }) => entity !== undefined && !isAsked(slice, asked, entity))
        : false;
    return owner || of;
  });
}

/** "three weeks"; "for three weeks", where it may be another time that is told. */
function tellsLength({ sentence: { tokens }, isLoose }: Fit): boolean {
  const from = counted(tokens, (at) => isSpanAt(tokens, at));
  return (
    from !== undefined &&
    (!isLoose || ['for', 'lasts', 'lasted', 'takes', 'took'].includes(tokens[from - 1]?.text ?? ''))
  );
}

function tellsAmount(_: Slice, asked: Asked, { sentence, clause }: Fit): boolean {
  const { tokens } = sentence;
  const { head } = asked;
  if (!head || head.word === 'money') return counted(tokens, (at) => isCurrency(tokens[at]?.text ?? '')) !== undefined;
  if (counted(tokens, (at) => tellsOf(tokens, at, head)) !== undefined) return true;
  // "sells 26,000": what is counted goes without saying.
  const [first, second] = clause ? [tokens[clause.rest.from], tokens[clause.rest.from + 1]] : [];
  return first !== undefined && isNumber(first) && (second === undefined || second.isMark);
}
