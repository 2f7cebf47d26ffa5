import { type EntityId, identities, type Slice } from '../../story/index.js';
import { basesOf, formsOf } from '../../language/index.js';
import { type Clause, clauseAt, isOwner } from '../told/clause.js';
import { be, clauseStarts, conjunctions, modals, negations, relatives, reporting, stops } from '../told/clause-words.js';
import type { Token } from '../told/told-tokens.js';
import type { Asked, Item } from './asked.js';
import { isCarriedOver, isInScene, type Place, placesOf, tellsOf } from './cover.js';
import { isPossessive, referentsIn } from './referents.js';
import { isPerson, type Stated } from './stated-sentences.js';
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
    const fit = fitAt(slice, sentence, asked, at);
    return fit ? [fit] : [];
  });
}

/** "gives in" is not "gives". */
export function isOtherPhrase(tokens: readonly Token[], at: number, verb: Item): boolean {
  const found = phrasesFrom(tokens[at]?.text ?? '').filter(({ more }) =>
    more.every((word, index) => tokens[at + 1 + index]?.text === word),
  );
  return found.length > 0 && !found.some(({ meaning }) => verb.keys.has(meaning));
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
    if (found.by || found.isBefore) needsBefore = true;
  }
  return { sentence, verb: at, clause, taken, doers, isSure, needsBefore, standing };
}

type Stretch = { readonly from: number; readonly to: number };
/** The stretches of a clause: who or what does it, the verb, what it is done to, what else there is. */
type Zones = { readonly subject: Stretch; readonly object: Stretch; readonly isPassive: boolean; readonly clause: Clause };

function zonesOf(tokens: readonly Token[], clause: Clause, at: number): Zones {
  let from = at;
  while (from > 0 && from > at - longestSubject) {
    const before = tokens[from - 1] as Token;
    if (stops.has(before.text)) break;
    if ((relatives.has(before.text) || clauseStarts.has(before.text)) && tokens[from]?.entity === undefined && !before.entity && before.text !== 'that' && clauseStarts.has(before.text)) break;
    from -= 1;
  }
  return { subject: { from, to: at }, object: { from: at + 1, to: objectEnd(tokens, clause) }, isPassive: clause.isPassive, clause };
}

/** What is said or thought behind "that" is not done to. */
function objectEnd(tokens: readonly Token[], { rest }: Clause): number {
  for (let at = rest.from; at < rest.to; at += 1) if (tokens[at]?.text === 'that' && tokens[at + 1] && !tokens[at + 1]?.isMark) return at;
  return rest.to;
}

const longestSubject = 30;

function inside({ from, to }: Stretch, at: number): boolean {
  return at >= from && at < to;
}

/** Where an item is told, in its part of the clause. */
function coverOf(slice: Slice, sentence: Stated, asked: Asked, item: Item, zones: Zones): Place | undefined {
  const places = placesOf(slice, sentence, item);
  const isDoer = item.as === 'subject' && !asked.isPassive;
  const isDone = (item.as === 'subject' && asked.isPassive) || (item.as === 'object' && item.by === undefined);
  const fitting = places.filter(({ at }) => {
    if (item.isOwner) return isOwned(sentence.tokens, at) || item.bearers === undefined || sentence.tokens[at]?.entity === undefined;
    if (isDoer) return zones.isPassive ? isAgentAt(sentence.tokens, at, zones) : isDoerAt(slice, sentence, at, item, zones);
    if (isDone) return isDoneTo(slice, sentence, at, item, zones);
    return true;
  });
  const best = fitting.find(({ by }) => by === undefined) ?? fitting.find(({ by }) => by === 'sure') ?? fitting[0];
  if (best) return best;
  if (places.length > 0 && (isDoer || isDone) && !item.isOwner) return undefined;
  if (item.as === 'scene' || (item.as === 'adjunct' && placing.has(item.by ?? '')) || item.isModifier) {
    if (isInScene(slice, sentence, item)) return { at: -1 };
  }
  if (!isDoer && item.bearers === undefined && isCarriedOver(slice, sentence, item)) return { at: -1, isBefore: true };
  if (isDoer && item.bearers === undefined && zones.clause.pronoun === 'it' && isCarriedOver(slice, sentence, item)) return { at: -1, isBefore: true };
  return undefined;
}

const placing: ReadonlySet<string> = new Set(['in', 'at', 'on', 'inside', 'near', 'outside']);

/** "Ada's key", "the key of Ada", "the note from Ada". */
function isOwned(tokens: readonly Token[], at: number): boolean {
  return isOwner(tokens, at + 1) || ['of', 'from', 'by'].includes(tokens[at - 1]?.text ?? '') || ['of', 'from', 'by'].includes(tokens[at - 2]?.text ?? '');
}

/** Whether a name, a pronoun or a noun there does what the verb says. */
function isDoerAt(slice: Slice, sentence: Stated, at: number, item: Item, zones: Zones): boolean {
  const { clause } = zones;
  if (item.bearers) {
    if (clause.doers.some((id) => item.bearers?.has(id))) return true;
    return clause.doers.length === 0 && doersIn(slice, sentence, clause).some((id) => item.bearers?.has(id));
  }
  return inside(zones.subject, at) && isNearestNoun(sentence.tokens, at, zones);
}

/** No name stands as a subject between a noun and its verb. */
function isNearestNoun(tokens: readonly Token[], at: number, { clause, subject }: Zones): boolean {
  if (clause.doers.length > 0 || (clause.pronoun !== undefined && clause.pronoun !== 'it')) {
    // "the boy, Charles, hits": what follows a comma says who that is.
    const names = tokens.slice(at, subject.to).filter(({ entity }) => entity !== undefined).length;
    return names > 0 && tokens[at + 1]?.entity !== undefined;
  }
  return !tokens.slice(at + 1, subject.to).some(({ text }) => text === ',' || conjunctions.has(text) || relatives.has(text)) || tokens.slice(at + 1, subject.to).some(({ text }) => text === 'which' || text === 'that' || text === 'who');
}

function isAgentAt(tokens: readonly Token[], at: number, { clause }: Zones): boolean {
  const id = tokens[at]?.entity;
  if (id !== undefined && clause.doers.includes(id)) return true;
  return tokens.slice(clause.verb.to, at).some(({ text }) => text === 'by') && inside(clause.rest, at);
}

/** Whether what stands there is what it is done to. */
function isDoneTo(slice: Slice, sentence: Stated, at: number, item: Item, { clause, object, subject, isPassive }: Zones): boolean {
  const { tokens } = sentence;
  const id = tokens[at]?.entity;
  if (isPassive) {
    if (id !== undefined) return clause.sufferers.includes(id) || (inside(object, at) && !isAgentAt(tokens, at, { clause, object, subject, isPassive }));
    return inside({ from: subject.from, to: object.to }, at);
  }
  if (id !== undefined && clause.sufferers.includes(id)) return true;
  if (item.bearers && id === undefined) return inside(object, at) && !isPossessive(tokens, at);
  return inside(object, at);
}

/** Who does it: those named, or whom the pronoun means. */
export function doersIn(slice: Slice, sentence: Stated, clause: Clause): readonly EntityId[] {
  const same = identities(slice);
  if (clause.doers.length > 0) return clause.doers.map(same).filter((id) => isPerson(slice, id));
  if (clause.pronoun === undefined) return [];
  for (let at = clause.verb.from - 1; at >= 0; at -= 1) {
    if (sentence.tokens[at]?.text !== clause.pronoun) continue;
    const referent = referentsIn(slice, sentence).get(at);
    return referent ? [same(referent.id)] : [];
  }
  return [];
}

/** Whether what a clause says is told as so; undefined where it is only wished, planned, asked or supposed. */
export function standingOf(tokens: readonly Token[], clause: Clause, at: number, { modal }: Asked): Fit['standing'] | undefined {
  if (clause.standing === 'so') return 'so';
  if (clause.standing === 'denied') return 'denied';
  const unreal = isUnreal(tokens, at);
  if (unreal && modal === undefined) return undefined;
  const before = tokens.slice(0, clause.verb.from).filter(({ entity }) => entity === undefined);
  const reports = before.filter(({ text }) => reporting.has(text));
  if (!reports.every(({ text }) => asserting.has(text))) return undefined;
  if (before.some(({ text }) => text === 'if' || text === 'whether' || text === 'unless')) return undefined;
  if (isDenied(tokens, at)) return 'denied';
  return reports.length > 0 ? 'said' : 'so';
}

/** Who does this says what is so, as far as they know it. */
const asserting: ReadonlySet<string> = new Set(
  'say says said saying tell tells told telling write writes wrote'.split(' '),
);

function isUnreal(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 4); place -= 1) {
    const { text, entity, isMark } = tokens[place] as Token;
    if (entity !== undefined || isMark) return false;
    if (modals.has(text)) return true;
    if (!be.has(text) && !negations.has(text) && !/ly$/.test(text) && !['have', 'has', 'had'].includes(text)) return false;
  }
  return false;
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ text }) => negations.has(text) || text.endsWith("n't"));
}

/** What only is: all that is named stands in one clause. */
function fitStill(slice: Slice, sentence: Stated, asked: Asked): Fit | undefined {
  const { tokens } = sentence;
  const taken = new Set<number>();
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    const places = placesOf(slice, sentence, item).filter(({ at }) => !item.isOwner || !item.bearers || isOwned(tokens, at) || tokens[at]?.entity === undefined);
    const best = places.find(({ by }) => by === undefined) ?? places.find(({ by }) => by === 'sure') ?? places[0];
    if (best) {
      taken.add(best.at);
      if (best.by === 'likely') isSure = false;
      if (best.by) needsBefore = true;
      continue;
    }
    if ((item.as === 'scene' || item.isModifier) && isInScene(slice, sentence, item)) continue;
    if (item.bearers === undefined && isCarriedOver(slice, sentence, item)) {
      needsBefore = true;
      continue;
    }
    return undefined;
  }
  if (taken.size === 0) return undefined;
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const between = tokens.slice(first, last);
  if (between.some(({ text }) => stops.has(text))) return undefined;
  const before = tokens.slice(0, first);
  const reports = before.filter(({ text, entity }) => entity === undefined && reporting.has(text));
  if (!reports.every(({ text }) => asserting.has(text))) return undefined;
  return { sentence, taken, doers: [], isSure, needsBefore, standing: reports.length > 0 ? 'said' : 'so' };
}
