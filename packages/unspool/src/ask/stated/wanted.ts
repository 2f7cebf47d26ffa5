import { leastOf, mostOf } from '../../base/lists.js';
import { stem } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { identities } from '../../story/index.js';
import type { Clause } from '../told/clause.js';
import { be, negations } from '../told/clause-words.js';
import { namesNobody } from '../told/nobody-named.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import type { Asked } from './asked.js';
import { tellsOf } from './cover.js';
import type { Fit } from './fits.js';
import { counted, isCurrency, isLength, isNumber, isSpan, tellsAge, tellsHowOften } from './numbers.js';
import { tellsPlace, tellsTime } from './places-and-times.js';
import { isPossessive, referentsIn } from './referents.js';
import { rootsOf } from './roots.js';
import { isPerson, type Stated } from './stated-sentences.js';
import { tellsDeed, tellsFate } from './wanted-fate.js';
import { isContrast, tellsMeans, tellsReason } from './wanted-reasons.js';
import { tellsThing, tellsWords } from './wanted-things.js';
import { isLinked, isTrade, tellsJob, tellsName } from './wanted-traits.js';

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
  if (!tests[asked.wants](slice, asked, fit)) return undefined;
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

/** What may be told and not named. */
const unnamed: ReadonlySet<Asked['wants']> = new Set(['person', 'thing', 'means', 'place', 'owner'] as const);

/** Whether what is asked for is told without being named: "with something heavy", "whoever drew the line". */
export function leavesOpen({ wants }: Asked, fit: Fit): boolean {
  const {
    sentence: { tokens },
    clause,
    taken,
  } = fit;
  if (!unnamed.has(wants)) return false;
  if (keepsToItself(fit)) return true;
  const to = clause ? clause.rest.to : fit.verb === undefined ? tokens.length : fit.verb + nearby;
  return tokens.slice(0, to).some(({ text, isQuoted }, at) => !isQuoted && !taken.has(at) && nobody.test(text));
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
  job: (_, __, fit) => tellsJob(fit),
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

function peopleOf(slice: Slice, asked: Asked, { doers, clause, standing, isSure }: Fit): Found {
  const isDoer = asked.wants === 'person' && ((asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by');
  const own = doers.filter((id) => !isAsked(slice, asked, id));
  const isNamed = clause !== undefined && (clause.doers.length > 0 || isSure);
  return isDoer && isNamed && own.length > 0 && standing === 'so' ? { people: own } : {};
}

function isAsked(slice: Slice, { items }: Asked, id: EntityId): boolean {
  return items.some(({ bearers }) => bearers?.has(identities(slice)(id)));
}

function tellsPerson(slice: Slice, asked: Asked, fit: Fit): boolean {
  const { clause, doers, sentence, taken } = fit;
  if (!clause && fit.verb !== undefined && asked.stranded !== undefined)
    return peopleBesides(slice, asked, fit, fit.verb, sentence.tokens.length, asked.stranded).length > 0;
  if (!clause)
    return asked.verb
      ? peopleBesides(slice, asked, fit, 0, sentence.tokens.length).length > 0
      : tellsWhoIs(slice, asked, fit);
  const wantsDoer = (asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by';
  if (wantsDoer) {
    if (isGivenToAnother(asked, fit)) return false;
    if (doers.some((id) => !isAsked(slice, asked, id))) return true;
    if (clause.doers.length === 0 && isTitledBefore(sentence.tokens, clause.verb.from)) return true;
    if (clause.doers.length > 0 || clause.isPassive || namesNobody(sentence.tokens, clause.verb.from)) return false;
    return sentence.tokens
      .slice(Math.max(0, clause.verb.from - 4), clause.verb.from)
      .some(
        ({ text, entity }, index, all) =>
          entity === undefined &&
          (strangers.has(text) || groups.has(text) || isTrade(text)) &&
          !taken.has(clause.verb.from - all.length + index),
      );
  }
  if (asked.gap === 'subject' && asked.isPassive) {
    const done = clause.isPassive
      ? clause.sufferers
      : peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to);
    return done.some((id) => !isAsked(slice, asked, id) && isPerson(slice, id));
  }
  const by = asked.stranded;
  const found = peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to, by);
  return (
    found.length > 0 ||
    isTitledBehind(sentence.tokens, clause.rest, by) ||
    (by === undefined && clause.sufferers.some((id) => !isAsked(slice, asked, id)))
  );
}

const groups: ReadonlySet<string> = new Set(
  'council company police jury court men women people boys girls children soldiers family crowd parents'.split(' '),
);

/** "The thief is Ada", "Ada is the thief", "Ada, the thief". */
function tellsWhoIs(slice: Slice, asked: Asked, { sentence, taken, isLoose }: Fit): boolean {
  const { tokens } = sentence;
  const [first, last] = [leastOf(taken), mostOf(taken)];
  const isOther = (at: number) =>
    isPerson(slice, tokens[at]?.entity) &&
    !isAsked(slice, asked, tokens[at]?.entity as EntityId) &&
    !isOwner(tokens, at + 1);
  if (isLoose || asked.items.every((item) => item.isPerson)) return false;
  if (sentence.isIntroduction) return tokens[1]?.text === ',' && isOther(0);
  const isLinked = (from: number, to: number) =>
    tokens.slice(from, to).some(({ text }) => be.has(text)) &&
    tokens.slice(from, to).every(({ text, isMark }) => !isMark && text !== 'and');
  return tokens.some(
    (_, at) => isOther(at) && (at < first ? isLinked(at + 1, first) : at > last && isLinked(last + 1, at)),
  );
}

/** The people who are named in a stretch and not in the question, behind a preposition where one is asked for. */
function peopleBesides(
  slice: Slice,
  asked: Asked,
  { sentence, taken }: Fit,
  from: number,
  to: number,
  by?: string,
): readonly EntityId[] {
  const referents = referentsIn(slice, sentence);
  const found: EntityId[] = [];
  for (let at = from; at < to; at += 1) {
    const { entity } = sentence.tokens[at] as Token;
    const referent = entity === undefined ? referents.get(at) : undefined;
    if (referent && !referent.isSure && !isOnlyBefore(slice, asked, sentence, referent.id)) continue;
    const id = entity ?? referent?.id;
    if (taken.has(at) || !isPerson(slice, id) || isAsked(slice, asked, id) || isOwner(sentence.tokens, at + 1))
      continue;
    if (entity === undefined && isPossessive(sentence.tokens, at)) continue;
    if (by !== undefined && !sentence.tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === by)) continue;
    found.push(id);
  }
  return found;
}

/** "gets engaged to a Mr. Grant": somebody whom the notes introduce nowhere. */
function isTitledBehind(tokens: readonly Token[], { from, to }: Clause['rest'], by: string | undefined): boolean {
  return tokens.slice(from, to).some(({ text, entity, isQuoted }, index) => {
    if (entity !== undefined || isQuoted || !/^(?:mr|mrs|miss|dr)\.?$/.test(text)) return false;
    const before = tokens.slice(Math.max(from - 1, from + index - 2), from + index).map((token) => token.text);
    return by === undefined ? index <= 1 : before.includes(by);
  });
}

/** "a Mrs. Fair of Thorn answers it" */
function isTitledBefore(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at > 0 && at >= verb - 5; at -= 1) {
    const { text, isMark } = tokens[at] as Token;
    if (/^(?:mr|mrs|miss|dr)\b/.test(text)) return tokens[at - 1]?.text === 'a' || tokens[at - 1]?.text === 'one';
    if ((isMark && text !== '.') || text === 'and' || text === 'who') return false;
  }
  return false;
}

/** Whether the sentence before names nobody else whom a pronoun can mean. */
function isOnlyBefore(slice: Slice, asked: Asked, { before }: Stated, id: EntityId): boolean {
  const same = identities(slice);
  const named = (before?.tokens ?? []).flatMap(({ entity, isQuoted }) =>
    !isQuoted && isPerson(slice, entity) && !isAsked(slice, asked, entity) ? [same(entity)] : [],
  );
  return named.length > 0 && named.every((one) => one === id);
}

/** "gives Ben the key in front of Ada" gives Ada nothing. */
function isGivenToAnother({ items }: Asked, { sentence: { tokens }, clause, taken }: Fit): boolean {
  if (!clause || clause.isPassive || !rootsOf(tokens[clause.verb.from]?.text ?? '').some((root) => giving.has(root)))
    return false;
  return items.some((item) => {
    if (!item.isPerson || item.isOwner || item.as === 'subject' || (item.by !== undefined && item.by !== 'to'))
      return false;
    return ![...taken].some((at) => {
      const isIt =
        tokens[at]?.entity === undefined ? genderless.has(tokens[at]?.text ?? '') : tellsOf(tokens, at, item);
      return isIt && at >= clause.verb.to && (at <= clause.rest.from + 2 || tokens[at - 1]?.text === 'to');
    });
  });
}

const giving: ReadonlySet<string> = new Set(
  'give hand send lend offer sell bring pass grant award'.split(' ').flatMap(rootsOf),
);
const genderless: ReadonlySet<string> = new Set(['him', 'her', 'them']);

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
  const from = counted(tokens, (at) => isSpan(tokens[at]?.text ?? ''));
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
