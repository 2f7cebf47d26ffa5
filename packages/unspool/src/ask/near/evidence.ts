import { mostOf } from '../../base/lists.js';
import { interrogative, plain } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { placesOf, tellsOf } from '../stated/cover.js';
import { type Fit, fitsIn, isTooMuch, standingOf } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { clauseOf, isApart, isDoneOtherwise, isLight } from '../stated/loose.js';
import { coverOf, zonesOf } from '../stated/roles.js';
import { isPerson, type Stated } from '../stated/stated-sentences.js';
import { counted, isCurrency, isLength, isSpan } from '../stated/wanted/numbers.js';
import { leavesOpen, tellsWanted } from '../stated/wanted/wanted.js';
import { hasStrongReason } from '../stated/wanted/wanted-reasons.js';
import { tellsKind } from './kind-told.js';
import { kindsTold } from './kinds-told.js';
import { fitsAt, type Read, type Told, toldIn, verbPlaces } from './near-reading.js';
import type { How } from './nearest.js';
import { tellsValue } from './value-told.js';
import type { Sign } from './weights.js';

/** What speaks for or against a sentence as the answer to a question: each sign from 0, not there, to 1. */
export type Evidence = Readonly<Record<Sign, number>>;

/** All that speaks for and against a sentence; `rank` is its place among those that are near. */
export function evidenceOf(slice: Slice, read: Read, sentence: Stated, rank: number): Evidence {
  const told = toldIn(slice, sentence, read);
  const fits = fitsAt(slice, sentence, read, told);
  const answering = answeringSigns(slice, read, sentence, told, fits);
  const isAnswering = answering.answers === 1;
  const naming = namingSigns(read, told);
  const isWhole = naming.isWhole;
  const isFit = fitsIn(slice, sentence, read.asked).length > 0;
  return {
    ...naming.signs,
    ...answering,
    ...roleSigns(slice, read, sentence, told),
    fitsAndAnswers: sign(isFit && isAnswering),
    fitsOnly: sign(isFit && !isAnswering),
    wholeAndAnswers: sign(isWhole && isAnswering),
    valueOfAll: sign(answering.value === 1 && naming.isTold),
    nearest: sign(rank === 0),
    ofNotes: sign(sentence.told.claim.sense.kind === 'answer'),
  };
}

function sign(is: boolean | undefined): number {
  return is ? 1 : 0;
}

type Signs<S extends Sign> = Readonly<Record<S, number>>;

/** How much of what the question names is told, and how. */
function namingSigns({ asked, verb }: Read, { rows }: Told) {
  const isAside = ({ as, isModifier }: Item) => as === 'scene' || isModifier;
  const isVerb = (item: Item) => item === asked.verb;
  const names = rows.filter(({ item }) => item.isPerson);
  const things = rows.filter(({ item }) => !item.isPerson && !isVerb(item) && !isAside(item));
  const verbs = rows.filter(({ item }) => item === verb);
  const lights = rows.filter(({ item }) => isVerb(item) && isLight(item));
  const untold = rows.filter(({ item, how }) => how === 'untold' && !isVerb(item));
  const main = rows.filter(({ item }) => !isAside(item) && !(isVerb(item) && isLight(item)));
  const mass = rows.filter(({ how }) => inside.has(how)).reduce((sum, { weight }) => sum + weight, 0);
  const signs: Signs<
    | 'nameUntold'
    | 'nameApart'
    | 'nameBefore'
    | 'nameLikely'
    | 'verbUntold'
    | 'verbAlike'
    | 'verbBefore'
    | 'lightVerbUntold'
    | 'thingUntold'
    | 'thingBefore'
    | 'anyUntold'
    | 'named'
    | 'mass'
  > = {
    nameUntold: shareOf(names, 'untold'),
    nameApart: shareOf(names, 'setting', 'scene'),
    nameBefore: shareOf(names, 'carried', 'before'),
    nameLikely: shareOf(names, 'likely'),
    verbUntold: shareOf(verbs, 'untold'),
    verbAlike: shareOf(verbs, 'alike'),
    verbBefore: shareOf(verbs, 'carried', 'before', 'setting'),
    lightVerbUntold: shareOf(lights, 'untold', 'scene'),
    thingUntold: shareOf(things, 'untold'),
    thingBefore: shareOf(things, 'carried', 'before'),
    anyUntold: sign(untold.length > 0),
    named: Math.min(1, rows.length / 6),
    mass: Math.min(1, mass / fullMass),
  };
  const isTold = rows.every(
    ({ item, how }) => (how !== 'untold' && how !== 'scene') || (isVerb(item) && isLight(item)),
  );
  return { signs, isTold, isWhole: main.length > 0 && main.every(({ how }) => how !== 'likely' && inside.has(how)) };
}

/** As much as some three or four rare words count. */
const fullMass = 18;

const inside: ReadonlySet<How> = new Set(['itself', 'alike', 'sure', 'likely'] as const);

function shareOf(rows: Told['rows'], ...hows: readonly How[]): number {
  const sum = (own: Told['rows']) => own.reduce((all, { weight }) => all + weight, 0);
  return rows.length === 0 ? 0 : sum(rows.filter(({ how }) => hows.includes(how))) / sum(rows);
}

/** Whether it holds what the question wants, and where it should stand. */
function answeringSigns(slice: Slice, read: Read, sentence: Stated, { taken }: Told, fits: readonly Fit[]) {
  const { asked, verb, kind } = read;
  const { tokens } = sentence;
  const isVerbTold = !verb || fits.some((fit) => fit.verb !== undefined);
  const isWanted = isVerbTold && fits.some((fit) => tellsWanted(slice, asked, fit) !== undefined);
  const isValue = (isVerbTold || kind === 'number') && fits.some((fit) => tellsValue(slice, asked, fit));
  const isReason = asked.wants === 'reason' && hasStrongReason(tokens, asked.isNegative === true);
  const hasUnit = kind === 'number' && (isValue || isUnit(read, sentence));
  const answers = isWanted || isValue || isReason || hasUnit;
  const tells = tellsKind(slice, asked.wants, tokens, taken);
  const people = new Set(
    tokens.flatMap(({ entity }, at) => (isPerson(slice, entity) && !taken.has(at) ? [entity] : [])),
  );
  const isKind =
    kind === 'thing' && asked.head && fits.some((fit) => kindsTold(slice, asked.head as Item, fit).length > 0);
  const signs: Signs<
    | 'answers'
    | 'value'
    | 'answersNothing'
    | 'open'
    | 'number'
    | 'noNumber'
    | 'reason'
    | 'thing'
    | 'noThing'
    | 'thingTold'
    | 'thingHeaded'
    | 'thingOfKind'
    | 'yesno'
    | 'personTold'
    | 'noPerson'
    | 'people'
    | 'whoDoesIt'
    | 'sameQuestion'
  > = {
    answers: sign(answers),
    value: sign(isValue),
    answersNothing: sign(!answers && !tells),
    open: sign(fits.some((fit) => leavesOpen(asked, fit))),
    number: sign(kind === 'number' && answers),
    noNumber: sign(kind === 'number' && !hasUnit),
    reason: sign(kind === 'reason' && answers),
    thing: sign(kind === 'thing' && answers),
    noThing: sign(kind === 'thing' && !answers),
    thingTold: sign(kind === 'thing' && tells),
    thingHeaded: sign(kind === 'thing' && asked.head !== undefined),
    thingOfKind: sign(isKind),
    personTold: sign(kind === 'person' && tells),
    noPerson: sign(kind === 'person' && fits.some((fit) => fit.verb !== undefined) && !answers),
    people: sign(asked.wants === 'person' && people.size > 1),
    yesno: sign(kind === 'yesno' && answers),
    whoDoesIt: sign(asked.gap === 'subject'),
    sameQuestion: sign(isAskedAlike(sentence, asked.wants)),
  };
  return signs;
}

/** Whether a number counts what is asked for: money, a time, or the noun asked with. */
function isUnit({ asked: { wants, head } }: Read, { tokens }: Stated): boolean {
  const isMoney = wants === 'amount' && (!head || head.word === 'money');
  const isUnitAt = (at: number) => {
    const text = tokens[at]?.text ?? '';
    if (wants === 'length') return isSpan(text);
    if (wants === 'measure') return isLength(text);
    return isMoney ? isCurrency(text) : head !== undefined && tellsOf(tokens, at, head);
  };
  return counted(tokens, isUnitAt) !== undefined;
}

/** An answer of the notes to a question that begins with the same question word. */
function isAskedAlike({ told: { claim, before } }: Stated, wants: string): boolean {
  const word =
    claim.sense.kind === 'answer' && before ? interrogative(plain(before.words).toLowerCase().split(' ')) : '';
  return word !== undefined && word !== '' && askedBy.get(word) === wants;
}

const askedBy: ReadonlyMap<string, string> = new Map([
  ['who', 'person'],
  ['why', 'reason'],
  ['when', 'time'],
  ['where', 'place'],
  ['how', 'means'],
  ['what', 'thing'],
]);

/** Whether those whom the question names do what it says, or it is done to them. */
function roleSigns(slice: Slice, { asked, verb }: Read, sentence: Stated, { rows, taken }: Told) {
  const { tokens } = sentence;
  const places = verb ? verbPlaces(sentence, verb) : [];
  const own = rows.filter(
    ({ item }) =>
      item !== asked.verb &&
      (item.as === 'subject' || item.as === 'object' || (item.as === 'adjunct' && item.isPerson)) &&
      placesOf(slice, sentence, item).length > 0,
  );
  const isRight = (at: number) => {
    const clause = clauseOf(tokens, at);
    const zones = clause && zonesOf(tokens, clause, at);
    return zones !== undefined && own.every(({ item }) => coverOf(slice, sentence, asked, item, zones) !== undefined);
  };
  const isDenied = (at: number) => {
    const clause = clauseOf(tokens, at);
    return isTooMuch(tokens, at) || (clause !== undefined && standingOf(tokens, clause, at, asked) === 'denied');
  };
  const all = (is: (at: number) => boolean) => sign(places.length > 0 && places.every(is));
  const signs: Signs<'rolesRight' | 'contrary' | 'apart' | 'denied'> = {
    rolesRight: sign(own.length > 0 && places.some(isRight)),
    contrary: all((at) => isDoneOtherwise(slice, sentence, asked, at)),
    apart: all((at) => isApart(slice, sentence, asked, at)),
    denied: asked.isNegative ? 0 : verb || asked.wants === 'yesno' ? all(isDenied) : sign(deniesNear(sentence, taken)),
  };
  return signs;
}

/** "In the loft there is not a sack": of what only is, that it is not. */
function deniesNear({ tokens }: Stated, taken: ReadonlySet<number>): boolean {
  const end = (taken.size === 0 ? 0 : mostOf(taken)) + farthestDenial;
  return tokens.slice(0, end).some(({ text, isQuoted }) => !isQuoted && (denials.has(text) || text.endsWith("n't")));
}

const farthestDenial = 4;
const denials: ReadonlySet<string> = new Set(['not', 'never', 'cannot', 'nor', 'neither', 'hardly']);
