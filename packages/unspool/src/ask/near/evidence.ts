import { mostOf } from '../../base/lists.js';
import { interrogative, plain, tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { isToldOtherwise } from '../circumstances/told-otherwise.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { placesOf, tellsOf } from '../stated/cover.js';
import { type Fit, fitsIn, isTooMuch, standingOf } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { thingsOf } from '../stated/kinds-of-things.js';
import { clauseOf, enclosing, isApart, isDoneOtherwise, isLight, isOfDoer } from '../stated/loose.js';
import { coverOf, zonesOf } from '../stated/roles.js';
import type { Stated } from '../stated/stated-sentences.js';
import { counted, isCurrency, isLength, isSpanAt } from '../stated/wanted/numbers.js';
import { tellsWanted } from '../stated/wanted/wanted.js';
import { hasStrongReason } from '../stated/wanted/wanted-reasons.js';
import type { Token } from '../told/token.js';
import { tellsKind } from './kind-told.js';
import { kindsTold } from './kinds-told.js';
import { fitsAt, type Read, type Told, toldIn, verbPlaces } from './near-reading.js';
import type { How } from './nearest.js';
import { isOfMoney, tellsValue } from './value-told.js';
import type { Sign } from './weights.js';

/** What speaks for or against a sentence as the answer to a question: each sign from 0, not there, to 1. */
export type Evidence = Readonly<Record<Sign, number>>;

/**
 * What speaks for and against a sentence that holds what the question wants; `rank` is its place among those that are near.
 * Undefined where it does not hold that, or where it is denied or done by somebody else: then nothing else counts.
 */
export function evidenceOf(slice: Slice, read: Read, sentence: Stated, rank: number): Evidence | undefined {
  if (isOfAnySum(read.asked)) return undefined;
  const told = toldIn(slice, sentence, read);
  if (isOfAnyDoer(read.asked, told)) return undefined;
  if (isOfAnotherSum(read, told)) return undefined;
  const fits = fitsAt(slice, sentence, read, told);
  if (isOfUnknown(read, sentence) || isToldOtherwise(slice, read.asked, sentence)) return undefined;
  const isValue = fits.some((fit) => canTell(read, fit) && tellsValue(slice, read.asked, fit));
  if (!isValue && !tellsWhat(slice, read, sentence, fits)) return undefined;
  if (isOtherwise(slice, read, sentence, told) || lacksKind(slice, read, fits)) return undefined;
  const { asked, kind } = read;
  const naming = namingSigns(read, told);
  // What a question names and nothing tells of was perhaps never so.
  if (naming.isThingUntold) return undefined;
  return {
    ...naming.signs,
    value: sign(isValue),
    number: sign(kind === 'number'),
    reason: sign(kind === 'reason'),
    thing: sign(kind === 'thing'),
    thingHeaded: sign(kind === 'thing' && asked.head !== undefined),
    personTold: sign(kind === 'person' && tellsKind(slice, asked.wants, sentence.tokens, told.taken)),
    ofNotes: sign(isAskedAlike(sentence, asked.wants)),
    fits: sign(fitsIn(slice, sentence, asked).length > 0),
    valueOfAll: sign(isValue && naming.isTold),
    whole: sign(naming.isWhole),
    ...roleSigns(slice, read, sentence, told),
    nearest: sign(rank === 0),
  };
}

function sign(is: boolean): number {
  return is ? 1 : 0;
}

type Signs<S extends Sign> = Readonly<Record<S, number>>;

/** A sentence without the verb asked with can tell a number of what is named, and nothing else. */
function canTell({ verb, kind }: Read, fit: Fit): boolean {
  return !verb || fit.verb !== undefined || kind === 'number';
}

/** Whether a sentence holds what the question wants, where it should stand. */
function tellsWhat(slice: Slice, read: Read, sentence: Stated, fits: readonly Fit[]): boolean {
  const { asked, verb, kind } = read;
  const isWanted = fits.some(
    (fit) => (!verb || fit.verb !== undefined) && tellsWanted(slice, asked, fit) !== undefined,
  );
  const isReason =
    asked.wants === 'reason' && hasStrongReason(sentence.tokens, asked.isNegative === true, lastTold(fits));
  return isWanted || isReason || (kind === 'number' && isCounted(read, sentence));
}

function lastTold(fits: readonly Fit[]): number {
  return Math.max(-1, mostOf(fits.flatMap(({ taken }) => [...taken])));
}

/** Of a colour, an illness and the like it is known which words tell of one. */
function lacksKind(slice: Slice, { asked: { head } }: Read, fits: readonly Fit[]): boolean {
  const isListed = head !== undefined && thingsOf(head.word) !== undefined;
  return isListed && fits.every((fit) => kindsTold(slice, head, fit).length === 0);
}

/** "How much money did she have with her?": any sum beside her name would do, and hers need not be that one. */
function isOfAnySum({ wants, head, verb, items }: Asked): boolean {
  if (wants !== 'amount' || !isOfMoney(head) || (verb && !isLight(verb))) return false;
  return items.every((item) => item === verb || item.isPerson || item.as === 'scene');
}

/** "How much did he pay for it?": another sum than what is paid may be told beside it. */
function isOfAnotherSum({ asked: { wants, head }, verb }: Read, { rows }: Told): boolean {
  if (wants !== 'amount' || !verb || !(head === undefined || isOfMoney(head))) return false;
  return rows.some(({ item, how }) => item === verb && !inside.has(how));
}

/** "First he burnt it down", "they arrest him": who that is, is what is asked. */
function isOfUnknown({ asked, verb }: Read, sentence: Stated): boolean {
  if (asked.wants !== 'person' || asked.gap !== 'subject' || !verb) return false;
  const { tokens } = sentence;
  const places = verbPlaces(sentence, verb);
  const isUnknown = (at: number) => {
    const clause = clauseOf(tokens, at);
    if (!clause || clause.isPassive) return false;
    const next = tokens[clause.rest.from];
    if (asked.isPassive) return /^(?:him|her|them)$/.test(next?.text ?? '');
    return clause.doers.length === 0 && /^(?:he|she|they)$/.test(clause.pronoun ?? '');
  };
  return places.length > 0 && places.every(isUnknown);
}

/** "Who lodged with Ann?": where nothing there tells of that, whoever stands beside her need not have done so. */
function isOfAnyDoer(asked: Asked, { rows }: Told): boolean {
  const isWho =
    asked.wants === 'person' &&
    asked.gap === 'subject' &&
    asked.items.every(({ bearers, as }) => bearers || as === 'verb');
  return (isWho || isOfDoer(asked)) && rows.some(({ item, how }) => item === asked.verb && !inside.has(how));
}

/** Whether a number counts what is asked for: money, a time, or the noun asked with. */
function isCounted({ asked: { wants, head } }: Read, { tokens }: Stated): boolean {
  const isMoney = wants === 'amount' && isOfMoney(head);
  const isUnit = (at: number) => {
    const text = tokens[at]?.text ?? '';
    if (wants === 'length') return isSpanAt(tokens, at);
    if (wants === 'measure') return isLength(text);
    return isMoney ? isCurrency(text) : head !== undefined && tellsOf(tokens, at, head);
  };
  return counted(tokens, isUnit) !== undefined;
}

/** Whether a sentence denies it, or tells that somebody else does it, or that it is done to somebody else. */
function isOtherwise(slice: Slice, { asked, verb }: Read, sentence: Stated, { taken }: Told): boolean {
  const { tokens } = sentence;
  if (asked.wants === 'yesno' && asked.verb && !verb) return true;
  if (asked.wants === 'yesno' && verb) return !verbPlaces(sentence, verb).some((at) => isSettled(tokens, at, asked));
  if (!verb) return !asked.isNegative && asked.wants !== 'yesno' && deniesNear(sentence, taken);
  const places = verbPlaces(sentence, verb);
  const isDenied = (at: number) => {
    const clause = clauseOf(tokens, at);
    if (clause?.isUndone && isOfDeed(asked, tokens, at)) return true;
    return isTooMuch(tokens, at) || (clause !== undefined && standingOf(tokens, clause, at, asked) === 'denied');
  };
  const isEach = (is: (at: number) => boolean) => places.length > 0 && places.every(is);
  return (!asked.isNegative && isEach(isDenied)) || isEach((at) => isDoneOtherwise(slice, sentence, asked, at));
}

/** Whether a question asks who does it, or to what it is done, and not who wants to: then who only wants to is no answer. */
function isOfDeed({ wants, modal, items, verb }: Asked, tokens: readonly Token[], at: number): boolean {
  if (modal !== undefined || (wants !== 'person' && wants !== 'thing')) return false;
  if (tokens[at - 1]?.text !== 'to' || at < 2) return true;
  return !items.some((item) => item !== verb && tellsOf(tokens, at - 2, item));
}

/** Whether a verb is told as done, or as not done; a chance to do it is neither. */
function isSettled(tokens: readonly Token[], at: number, asked: Asked): boolean {
  const clause = clauseOf(tokens, at);
  // "to tear it", "help her tear it"
  if (/^(?:to|him|her|them|it|me|us|you)$/.test(tokens[at - 1]?.text ?? '')) return false;
  return clause !== undefined && standingOf(tokens, clause, at, asked) !== undefined;
}

/** "In the loft there is not a sack": of what only is, that it is not. */
function deniesNear({ tokens }: Stated, taken: ReadonlySet<number>): boolean {
  const last = taken.size === 0 ? 0 : mostOf(taken);
  const other = tokens.findIndex(({ text, isMark }, at) => at > last && (isMark || text === 'and' || text === 'but'));
  const end = other < 0 ? last + farthestDenial : Math.min(other, last + farthestDenial);
  return tokens.slice(0, end).some(({ text, isQuoted }) => !isQuoted && (denials.has(text) || text.endsWith("n't")));
}

const farthestDenial = 4;
const denials: ReadonlySet<string> = new Set(['not', 'never', 'cannot', 'nor', 'neither', 'hardly']);

/** How much of what the question names is told, and how. */
function namingSigns({ asked, verb }: Read, { rows }: Told) {
  const isAside = ({ as, isModifier }: Item) => as === 'scene' || isModifier;
  const isVerb = (item: Item) => item === asked.verb;
  const isLightVerb = (item: Item) => isVerb(item) && isLight(item);
  const names = rows.filter(({ item }) => item.isPerson);
  const things = rows.filter(({ item }) => !item.isPerson && !isVerb(item) && !isAside(item));
  const verbs = rows.filter(({ item }) => item === verb);
  const lights = rows.filter(({ item }) => isLightVerb(item));
  const main = rows.filter(({ item }) => !isAside(item) && !isLightVerb(item));
  const mass = rows.filter(({ how }) => inside.has(how)).reduce((sum, { weight }) => sum + weight, 0);
  const signs: Signs<
    | 'nameUntold'
    | 'nameApart'
    | 'verbAlike'
    | 'verbBefore'
    | 'lightVerbUntold'
    | 'thingBefore'
    | 'anyUntold'
    | 'named'
    | 'mass'
  > = {
    nameUntold: shareOf(names, 'untold'),
    nameApart: shareOf(names, 'setting', 'scene'),
    verbAlike: shareOf(verbs, 'alike'),
    verbBefore: shareOf(verbs, 'carried', 'before', 'setting'),
    lightVerbUntold: shareOf(lights, 'untold', 'scene'),
    thingBefore: shareOf(things, 'carried', 'before'),
    anyUntold: sign(rows.some(({ item, how }) => how === 'untold' && !isVerb(item))),
    named: Math.min(1, rows.length / manyNamed),
    mass: Math.min(1, mass / fullMass),
  };
  const isTold = rows.every(({ item, how }) => (how !== 'untold' && how !== 'scene') || isLightVerb(item));
  const isWhole = main.length > 0 && main.every(({ how }) => how !== 'likely' && inside.has(how));
  const isOther = ({ item, how }: Told['rows'][number]) =>
    how === 'scene' &&
    verb !== undefined &&
    asked.wants === 'thing' &&
    (item.as === 'subject' || item.as === 'object' || enclosing.has(item.by ?? ''));
  const isThingUntold = things.some((row) => row.how === 'untold' || isOther(row));
  return { signs, isTold, isWhole, isThingUntold };
}

const manyNamed = 6;
/** As much as some three or four rare words count. */
const fullMass = 18;

const inside: ReadonlySet<How> = new Set(['itself', 'alike', 'sure', 'likely'] as const);

/** Which part of them, by weight, is told in one of these ways. */
function shareOf(rows: Told['rows'], ...hows: readonly How[]): number {
  const sum = (own: Told['rows']) => own.reduce((all, { weight }) => all + weight, 0);
  return rows.length === 0 ? 0 : sum(rows.filter(({ how }) => hows.includes(how))) / sum(rows);
}

/** Whether those whom the question names do what it says, or it is done to them. */
function roleSigns(slice: Slice, { asked, verb }: Read, sentence: Stated, { rows }: Told) {
  const { tokens } = sentence;
  const places = verb ? verbPlaces(sentence, verb) : [];
  const own = rows.filter(
    ({ item }) => item !== asked.verb && hasRole(item) && placesOf(slice, sentence, item).length > 0,
  );
  const isRight = (at: number) => {
    const clause = clauseOf(tokens, at);
    const zones = clause && zonesOf(tokens, clause, at);
    return zones !== undefined && own.every(({ item }) => coverOf(slice, sentence, asked, item, zones) !== undefined);
  };
  const signs: Signs<'rolesRight' | 'apart'> = {
    rolesRight: sign(own.length > 0 && places.some(isRight)),
    apart: sign(places.length > 0 && places.every((at) => isApart(slice, sentence, asked, at))),
  };
  return signs;
}

function hasRole({ as, isPerson }: Item): boolean {
  return as === 'subject' || as === 'object' || (as === 'adjunct' && isPerson);
}

/** An answer of the notes to a question that asks for the same kind of thing. */
function isAskedAlike({ told: { claim, before } }: Stated, wants: Wanted): boolean {
  const word = claim.sense.kind === 'answer' && before ? interrogative(tokens(plain(before.words))) : undefined;
  return word !== undefined && askedBy.get(word)?.includes(wants) === true;
}

const askedBy: ReadonlyMap<string, readonly Wanted[]> = new Map([
  ['who', ['person']],
  ['why', ['reason']],
  ['when', ['time']],
  ['where', ['place']],
  ['how', ['means', 'amount', 'length', 'age', 'often', 'measure']],
  ['what', ['thing', 'name', 'job', 'fate', 'deed', 'words']],
]);
