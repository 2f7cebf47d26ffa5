import { leastOf, mostOf } from '../../base/lists.js';
import { basesOf, formsOf } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { type Clause, clauseAt, isOnlyAsked, isUncertain } from '../told/clause.js';
import type { Token } from '../told/token.js';
import { be, modals, negations, reporting, stops } from '../told/words/clause-words.js';
import type { Asked } from './asked.js';
import { isCarriedOver, isInScene, placesOf, tellsOf } from './cover.js';
import type { Item } from './items.js';
import { isVerbWord } from './question/question-verbs.js';
import { coverOf, doersIn, isOwned, zonesOf } from './roles.js';
import type { Stated } from './stated-sentences.js';
import { isKnownTrait } from './wanted/known-traits.js';
import { phrasesFrom } from './word-groups.js';

/** A sentence that tells of all that a question names, as it names it. */
export type Fit = {
  readonly sentence: Stated;
  /** The verb asked with. */
  readonly verb?: number;
  readonly clause?: Clause;
  /** The tokens that tell of what the question names. */
  readonly taken: ReadonlySet<number>;
  /** Who does it, where that is told: sure, or likely. */
  readonly doers: readonly EntityId[];
  /** Whether all pronouns are sure. */
  readonly isSure: boolean;
  /** The sentence before must be read with it. */
  readonly needsBefore: boolean;
  /** Told as so, told as not so, or by somebody who says so. */
  readonly standing: 'so' | 'denied' | 'said';
  /** All that is named is there, and not surely in the parts in which the question names it. */
  readonly isLoose?: true;
};

/** All ways in which a sentence tells of what a question names. */
export function fitsIn(slice: Slice, sentence: Stated, asked: Asked): readonly Fit[] {
  const { tokens } = sentence;
  const { verb } = asked;
  if (!verb) {
    const fit = fitStill(slice, sentence, asked);
    return fit ? [fit] : [];
  }
  return tokens.flatMap((_, at) => {
    if (!tellsOf(tokens, at, verb) || isOtherPhrase(tokens, at, verb)) return [];
    // "sells secrets" does not hide anything.
    if (asked.isPassive && isSold(tokens, at)) return [];
    const fit = fitAt(slice, sentence, asked, at);
    return fit ? [fit] : [];
  });
}

/** Whether a word in the plural is what a verb right before it does something to. */
function isSold(tokens: readonly Token[], at: number): boolean {
  const [verb, noun] = [tokens[at - 1], tokens[at]?.text ?? ''];
  const isMany = noun.endsWith('s') && !basesOf(noun).some(isVerbWord);
  return isMany && verb !== undefined && verb.entity === undefined && basesOf(verb.text).some(isVerbWord);
}

/** "gives in" is not "gives". */
export function isOtherPhrase(tokens: readonly Token[], at: number, verb: Item): boolean {
  const found = phrasesFrom(tokens[at]?.text ?? '').filter(({ more }) =>
    more.every((word, index) => tokens[at + 1 + index]?.text === word),
  );
  return (
    found.length > 0 &&
    !found.some(({ meaning, more }) => verb.keys.has(meaning) || verb.before?.more.join(' ') === more.join(' '))
  );
}

function fitAt(slice: Slice, sentence: Stated, asked: Asked, at: number): Fit | undefined {
  const { tokens } = sentence;
  const text = tokens[at]?.text ?? '';
  const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
  const clause = clauseAt(tokens, { from: at, to: at + 1 }, isParticiple);
  if (!clause) return undefined;
  const standing = standingOf(tokens, clause, at, asked);
  if (!standing) return undefined;
  const zones = zonesOf(tokens, clause, at);
  const doers = clause.isPassive ? clause.doers : doersIn(slice, sentence, clause);
  const taken = new Set([at]);
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    if (item === asked.verb) continue;
    const found = coverOf(slice, sentence, asked, item, zones);
    if (!found) return undefined;
    if (found.at >= 0) taken.add(found.at);
    if (found.by === 'likely') isSure = false;
    if (found.isBefore) needsBefore = true;
  }
  return { sentence, verb: at, clause, taken, doers, isSure, needsBefore, standing };
}

/** Whether what a clause says is told as so; undefined where it is only wished, planned, asked or supposed. */
export function standingOf(
  tokens: readonly Token[],
  clause: Clause,
  at: number,
  { modal }: Asked,
): Fit['standing'] | undefined {
  if (isOnlyAsked(tokens, at) || isUncertain(tokens, at)) return undefined;
  if (clause.standing === 'so') return 'so';
  if (clause.standing === 'denied') return 'denied';
  const unreal = isUnreal(tokens, at);
  if (unreal && modal === undefined) return undefined;
  const before = tokens.slice(0, clause.verb.from).filter(({ entity }) => entity === undefined);
  // "is supposed to sing"
  const isDue = (place: number) => before[place]?.text === 'supposed' && be.has(before[place - 1]?.text ?? '');
  const reports = before.filter(({ text }, place) => reporting.has(text) && !isDue(place));
  if (!reports.every(({ text }) => asserting.has(text) || isLie(text))) return undefined;
  if (before.some(({ text }) => text === 'if' || text === 'whether' || text === 'unless')) return undefined;
  if (isDenied(tokens, at) || isLiedOf(tokens, clause)) return 'denied';
  return reports.length > 0 ? 'said' : 'so';
}

/** "is too proud to ask": who does not. */
export function isTooMuch(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'to') return false;
  for (let place = at - 2; place >= Math.max(0, at - longestTooMuch); place -= 1) {
    const { text, isMark } = tokens[place] as Token;
    if (isMark) return false;
    if (text === 'too') return be.has(tokens[place - 1]?.text ?? '');
  }
  return false;
}

const longestTooMuch = 8;

/** "Ann lies to Ben that …": it is not so. */
function isLiedOf(tokens: readonly Token[], { verb }: Clause): boolean {
  const before = tokens.slice(0, verb.from);
  const lie = before.findLastIndex(({ text, entity }) => entity === undefined && isLie(text));
  return lie >= 0 && before.slice(lie).some(({ text }) => text === 'that') && !isDenied(tokens, lie);
}

function isLie(text: string): boolean {
  return text === 'lies' || text === 'lied';
}

/** Who does this says what is so, as far as they know it. */
const asserting: ReadonlySet<string> = new Set(
  (
    'say says said saying tell tells told telling write writes wrote confess confesses confessed admit admits admitted explain explains explained reveal reveals revealed ' +
    'mention mentions mentioned report reports reported inform informs informed declare declares declared testify testifies testified'
  ).split(' '),
);

function isUnreal(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 4); place -= 1) {
    const { text, entity, isMark } = tokens[place] as Token;
    if (entity !== undefined || isMark) return false;
    if (modals.has(text) || text === 'nearly' || text === 'almost') return true;
    if (!be.has(text) && !negations.has(text) && !/ly$/.test(text) && !['have', 'has', 'had'].includes(text))
      return false;
  }
  return false;
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  if (isTooMuch(tokens, at)) return true;
  return tokens.slice(Math.max(0, at - 4), at).some(({ text }) => negations.has(text) || text.endsWith("n't"));
}

/** What only is: all that is named stands in one clause. */
function fitStill(slice: Slice, sentence: Stated, asked: Asked): Fit | undefined {
  const { tokens } = sentence;
  const taken = new Set<number>();
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    const places = placesOf(slice, sentence, item).filter(
      ({ at }) => !item.isOwner || !item.bearers || isOwned(tokens, at) || tokens[at]?.entity === undefined,
    );
    const best = places.find(({ by }) => by === undefined) ?? places.find(({ by }) => by === 'sure') ?? places[0];
    if (best) {
      taken.add(best.at);
      if (best.by === 'likely') isSure = false;
      if (best.isBefore) needsBefore = true;
      continue;
    }
    if (isUnderstood(slice, sentence, asked, item)) continue;
    if (isCarriedOver(slice, sentence, item)) {
      needsBefore = true;
      continue;
    }
    return undefined;
  }
  if (taken.size === 0 && !needsBefore) return undefined;
  const [first, last] = taken.size === 0 ? [0, 0] : [leastOf(taken), mostOf(taken)];
  const between = tokens.slice(first, last);
  if (between.some(({ text }) => stops.has(text))) return undefined;
  // "Two names are not in the book": so many are not.
  if (asked.wants === 'amount' && tokens.slice(0, first).some((_, at) => isNotBeing(tokens, at))) return undefined;
  const before = tokens.slice(0, first);
  const reports = before.filter(({ text, entity }) => entity === undefined && reporting.has(text));
  if (!reports.every(({ text }) => asserting.has(text))) return undefined;
  const told = reports.length > 0 ? 'said' : 'so';
  return { sentence, taken, doers: [], isSure, needsBefore, standing: isNotSo(asked, between) ? 'denied' : told };
}

/** What a sentence need not tell of: which of its kind it is, and, of what has a name, where that is. */
function isUnderstood(slice: Slice, sentence: Stated, { wants }: Asked, item: Item): boolean {
  if (isKnownTrait(slice, sentence, item)) return true;
  const isAside = item.isModifier || (wants === 'name' && item.by !== undefined && !item.isPerson);
  return isAside && isInScene(slice, sentence, item);
}

/** "The dead man is not Ben." */
function isNotSo({ wants }: Asked, between: readonly Token[]): boolean {
  const is = between.findIndex(({ text }) => be.has(text));
  return wants === 'yesno' && isNotBeing(between, is);
}

function isNotBeing(tokens: readonly Token[], at: number): boolean {
  return be.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'not';
}
