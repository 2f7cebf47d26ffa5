import { basesOf, pastOf, presentOf } from '../../language/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import type { Clause } from '../told/clause.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { pronounOfNoun, strangers } from '../told/whom/gender.js';
import { auxiliaries, clauseStarts, conjunctions, relatives, stops } from '../told/words/clause-words.js';
import type { Asked } from './asked.js';
import { carrying, isCarriedOver, isInScene, isInTitle, type Place, placesOf } from './cover.js';
import type { Item } from './items.js';
import { isPossessive, isReferring, pairsIn, referentsIn } from './referents.js';
import { isPerson, type Stated } from './stated-sentences.js';
import { isKnownTrait } from './wanted/known-traits.js';

type Stretch = { readonly from: number; readonly to: number };
/** The stretches of a clause: who or what does it, the verb, what it is done to, what else there is. */
export type Zones = {
  readonly subject: Stretch;
  readonly object: Stretch;
  readonly isPassive: boolean;
  readonly clause: Clause;
};

export function zonesOf(tokens: readonly Token[], clause: Clause, at: number): Zones {
  let from = at;
  while (from > 0 && from > at - longestSubject) {
    const before = tokens[from - 1] as Token;
    if (stops.has(before.text)) break;
    if (
      (relatives.has(before.text) || clauseStarts.has(before.text)) &&
      tokens[from]?.entity === undefined &&
      !before.entity &&
      before.text !== 'that' &&
      !(before.text === 'once' && auxiliaries.has(tokens[from - 2]?.text ?? '')) &&
      clauseStarts.has(before.text)
    )
      break;
    from -= 1;
  }
  return {
    subject: { from, to: at },
    object: { from: at + 1, to: objectEnd(tokens, clause) },
    isPassive: clause.isPassive,
    clause,
  };
}

/** What is said or thought behind "that" is not done to. */
function objectEnd(tokens: readonly Token[], { rest }: Clause): number {
  for (let at = rest.from; at < rest.to; at += 1)
    if (tokens[at]?.text === 'that' && tokens[at + 1] && !tokens[at + 1]?.isMark) return at;
  return rest.to;
}

const longestSubject = 30;

function inside({ from, to }: Stretch, at: number): boolean {
  return at >= from && at < to;
}

/** Where an item is told, in its part of the clause. */
export function coverOf(slice: Slice, sentence: Stated, asked: Asked, item: Item, zones: Zones): Place | undefined {
  const places = placesOf(slice, sentence, item);
  if (places.length === 0 && isKnownTrait(slice, sentence, item)) return { at: -1 };
  const isDoer = item.as === 'subject' && !asked.isPassive;
  const isDone = (item.as === 'subject' && asked.isPassive) || (item.as === 'object' && item.by === undefined);
  const fitting = places.filter(({ at }) => {
    if (item.isOwner)
      return isOwned(sentence.tokens, at) || item.bearers === undefined || sentence.tokens[at]?.entity === undefined;
    if (isDoer || (asked.isPassive && item.by === 'by' && item.isPerson))
      return zones.isPassive ? isAgentAt(sentence.tokens, at, zones) : isDoerAt(slice, sentence, at, item, zones);
    if (item.as === 'adjunct' && item.isPerson && given.has(item.by ?? ''))
      return inside(zones.object, at) || at < zones.subject.to;
    if (isDone) return isDoneTo(slice, sentence, at, item, zones) || isTakenUp(sentence.tokens, at, item, zones, asked);
    return true;
  });
  const best = fitting.find(({ by }) => by === undefined) ?? fitting.find(({ by }) => by === 'sure') ?? fitting[0];
  if (best) return best;
  if (places.length > 0 && (isDoer || isDone || item.isPerson) && !item.isOwner) return undefined;
  if (item.as === 'scene' || (item.as === 'adjunct' && placing.has(item.by ?? '')) || item.isModifier) {
    if (isInScene(slice, sentence, item)) return { at: -1 };
  }
  // "on the night of the wreck"
  if (item.as === 'adjunct' && item.by === 'of' && !item.isPerson && isInTitle(slice, sentence, item))
    return { at: -1 };
  const isElsewhere = isDone && !zones.isPassive && !isToldAgain(sentence.tokens, zones);
  if (!isDoer && !item.isPerson && !isElsewhere && isCarriedOver(slice, sentence, item))
    return { at: -1, isBefore: true };
  if (isDoer && !item.isPerson && zones.clause.pronoun === 'it' && isCarriedOver(slice, sentence, item))
    return { at: -1, isBefore: true };
  return undefined;
}

/** "sells it and buys a farm": what is bought is not "it". */
function isToldAgain(tokens: readonly Token[], { object, clause }: Zones): boolean {
  const end = tokens.findIndex(
    ({ text, isMark }, at) => at >= object.from && (conjunctions.has(text) || (isMark && text === ',')),
  );
  const before = tokens.slice(0, clause.verb.from);
  const isStranded = before.some(({ text }) => text === 'that' || text === 'which' || text === 'whom');
  return (
    isStranded ||
    tokens.slice(object.from, end < 0 ? object.to : Math.min(end, object.to)).some(({ text }) => carrying.has(text))
  );
}

/** Behind these it is somebody to whom or with whom something is done. */
const given: ReadonlySet<string> = new Set(['to', 'with', 'from', 'for']);

const placing: ReadonlySet<string> = new Set(['in', 'at', 'on', 'inside', 'near', 'outside', 'to', 'into']);

/** "Ada's key", "the key of Ada", "the note from Ada". */
export function isOwned(tokens: readonly Token[], at: number): boolean {
  return (
    isOwner(tokens, at + 1) ||
    ['of', 'from', 'by'].includes(tokens[at - 1]?.text ?? '') ||
    ['of', 'from', 'by'].includes(tokens[at - 2]?.text ?? '')
  );
}

/** Whether a name, a pronoun or a noun there does what the verb says. */
function isDoerAt(slice: Slice, sentence: Stated, at: number, item: Item, zones: Zones): boolean {
  const { clause } = zones;
  const token = sentence.tokens[at] as Token;
  if (item.bearers && (token.entity !== undefined || isReferring(token))) {
    if (clause.doers.some((id) => item.bearers?.has(id))) return true;
    return clause.doers.length === 0 && doersIn(slice, sentence, clause).some((id) => item.bearers?.has(id));
  }
  return inside(zones.subject, at) && isNearestNoun(sentence.tokens, at, zones);
}

/** No name stands as a subject between a noun and its verb. */
function isNearestNoun(tokens: readonly Token[], at: number, { clause, subject }: Zones): boolean {
  const { entity } = tokens[at] as Token;
  if (entity !== undefined && clause.doers.includes(entity)) return true;
  if (clause.doers.length > 0 || (clause.pronoun !== undefined && clause.pronoun !== 'it')) {
    // "the boy, Charles, hits": what follows a comma says who that is.
    const names = tokens.slice(at, subject.to).filter(({ entity }) => entity !== undefined).length;
    return names > 0 && tokens[at + 1]?.entity !== undefined;
  }
  return (
    !tokens
      .slice(at + 1, subject.to)
      .some(({ text }) => text === ',' || conjunctions.has(text) || relatives.has(text)) ||
    tokens.slice(at + 1, subject.to).some(({ text }) => text === 'which' || text === 'that' || text === 'who')
  );
}

function isAgentAt(tokens: readonly Token[], at: number, { clause }: Zones): boolean {
  const id = tokens[at]?.entity;
  if (id !== undefined && clause.doers.includes(id)) return true;
  return tokens.slice(clause.verb.to, at).some(({ text }) => text === 'by') && inside(clause.rest, at);
}

/** "They were engaged, and she broke it off": it stands for what the sentence named before. */
function isTakenUp(tokens: readonly Token[], at: number, item: Item, zones: Zones, { verb }: Asked): boolean {
  const { object, clause } = zones;
  if (at >= clause.verb.from) return false;
  if (verb && promising.has(verb.word)) return item.isPerson && isPromisedTo(tokens, at, clause);
  if (item.isPerson) return false;
  if (isNamelessMeant(tokens, at, zones)) return true;
  return ['it', 'them'].includes(tokens[object.from]?.text ?? '') && tokens[object.from]?.entity === undefined;
}

/** "Ada sits with her uncle and gives him a pipe": he alone can be meant of whom the sentence speaks. */
function isNamelessMeant(tokens: readonly Token[], at: number, { object, clause }: Zones): boolean {
  const meant = tokens[object.from];
  const gender = pronounOfNoun(tokens[at]?.text ?? '');
  const isHim = (meant?.text === 'him' && gender === 'he') || (meant?.text === 'her' && gender === 'she');
  const isHers = meant?.text === 'her' && isPossessive(tokens, object.from);
  if (!isHim || isHers || meant?.entity !== undefined) return false;
  const before = tokens.slice(0, clause.verb.from);
  return before.every(
    ({ text, entity }, place) =>
      place === at || (entity === undefined ? !strangers.has(text) : clause.doers.includes(entity)),
  );
}

/** "Ben gives her a shell and promises to write": to whom he gave it, as nobody else is named there. */
function isPromisedTo(tokens: readonly Token[], at: number, { verb, rest, doers }: Clause): boolean {
  const isSecond = tokens[verb.from - 1]?.text === 'and' && tokens[rest.from]?.text === 'to' && doers.length > 0;
  const [giving, what] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  const isOne = tokens.slice(0, verb.from).every(({ entity }, place) => {
    return entity === undefined || place === at || doers.includes(entity);
  });
  return isSecond && isOne && basesOf(giving).some((base) => handing.has(base)) && /^(?:an?|the|his|her)$/.test(what);
}

export const promising: ReadonlySet<string> = new Set(
  ['promise', 'swear', 'vow'].flatMap((base) => [base, pastOf(base), presentOf(base)]),
);
const handing: ReadonlySet<string> = new Set('give hand send show bring'.split(' '));

/** Whether what stands there is what it is done to. */
function isDoneTo(
  _slice: Slice,
  sentence: Stated,
  at: number,
  item: Item,
  { clause, object, subject, isPassive }: Zones,
): boolean {
  const { tokens } = sentence;
  const id = tokens[at]?.entity;
  if (isPassive) {
    if (id !== undefined)
      return (
        clause.sufferers.includes(id) ||
        (inside(object, at) && !isAgentAt(tokens, at, { clause, object, subject, isPassive }))
      );
    return (
      inside({ from: subject.from, to: object.to }, at) &&
      !isAgentAt(tokens, at, { clause, object, subject, isPassive })
    );
  }
  if (id !== undefined && clause.sufferers.includes(id)) return true;
  if (item.bearers && id === undefined && tokens[at]?.text !== item.noun)
    return inside(object, at) && !isPossessive(tokens, at);
  return inside(object, at);
}

/** Who does it: those named, or whom the pronoun means. */
export function doersIn(slice: Slice, sentence: Stated, clause: Clause): readonly EntityId[] {
  const same = identities(slice);
  if (clause.doers.length > 0) return clause.doers.map(same).filter((id) => isPerson(slice, id));
  if (clause.pronoun === undefined) {
    // "it was she who …"
    const isRelative = sentence.tokens[clause.verb.from - 1]?.text === 'who';
    const meant = isRelative ? referentsIn(slice, sentence).get(clause.verb.from - 2) : undefined;
    return meant ? [same(meant.id)] : [];
  }
  for (let at = clause.verb.from - 1; at >= 0; at -= 1) {
    if (sentence.tokens[at]?.text !== clause.pronoun) continue;
    const referent = referentsIn(slice, sentence).get(at);
    return referent ? [same(referent.id)] : (pairsIn(slice, sentence).get(at) ?? []).map(same);
  }
  return [];
}
