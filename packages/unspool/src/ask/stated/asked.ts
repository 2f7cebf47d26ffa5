import { determiners, prepositions } from '../told/words/clause-words.js';
import { type Item, itemOf, itemsOf, verbItem } from './items.js';
import type { Unit } from './question/question-units.js';
import {
  clauseOpeners,
  doing,
  isAuxiliary,
  isBaseForm,
  isBe,
  isDoneTo,
  isHave,
  isLoneParticle,
  isPrep,
  isVerbForm,
  modalWords,
  negative,
  particleBehind,
  phraseApart,
  verbIn,
} from './question/question-verbs.js';

/** The kind of answer that a question wants. */
export type Wanted =
  | 'person'
  | 'owner'
  | 'place'
  | 'time'
  | 'amount'
  | 'length'
  | 'age'
  | 'often'
  | 'measure'
  | 'reason'
  | 'means'
  | 'thing'
  /** What is said or written somewhere. */
  | 'words'
  | 'name'
  | 'job'
  | 'fate'
  /** What somebody does with something. */
  | 'deed'
  | 'yesno';

/** A question, read for what it wants and what it names. */
export type Asked = {
  readonly wants: Wanted;
  /** What the question word asks for is: who or what does it, what it is done to, or something else about it. */
  readonly gap: 'subject' | 'object' | 'adjunct';
  /** The noun behind the question word: "which boat". */
  readonly head?: Item;
  /** Undefined where something only is: "Where is the boat?". */
  readonly verb?: Item;
  readonly isPassive: boolean;
  /** A preposition that waits for the answer: "What is he afraid of?" */
  readonly stranded?: string;
  /** It asks why something is not so. */
  readonly isNegative?: true;
  /** "would", "could", …: what is asked need not be so. */
  readonly modal?: string;
  readonly items: readonly Item[];
};

/** A noun behind the question word, then the rest. */
export function readHeaded(wants: Wanted, units: readonly Unit[], by?: string): Asked | undefined {
  const isMany = wants === 'amount';
  const aux = units.findIndex(
    (unit, at) =>
      at > 0 &&
      (isAuxiliary(unit) || isVerbForm(unit) || (isMany && isPrep(units[at + 1]) && isBaseForm(unit, units[at + 1]))),
  );
  if (aux < 1 || aux > longestHead) return undefined;
  const head = units.slice(0, aux);
  const of = head.findIndex(({ word }) => prepositions.has(word));
  const noun = head[(of < 0 ? head.length : of) - 1];
  // "How many hives …": a thing that has a name is counted, too.
  if (!noun || (noun.bearers && (!isMany || noun.isPerson || noun.isOwner))) return undefined;
  const more = [...head.slice(0, head.indexOf(noun)), ...head.slice(head.indexOf(noun) + 1)];
  const rest = units.slice(aux);
  const use = rest.findIndex(({ word }) => word === 'use' || word === 'used');
  const isUsed = use > 0 && rest[use + 1]?.word === 'to' && rest[use + 2] !== undefined;
  const asked = readGap(wants, isUsed ? [...rest.slice(0, use), ...rest.slice(use + 2)] : rest, by);
  return asked && { ...asked, head: itemOf(noun, 'any'), items: [...asked.items, ...itemsOf(more, 'any')] };
}

const longestHead = 6;

/** What the question word stands for does something, or something is done to it. */
export function readGap(wants: Wanted, units: readonly Unit[], by?: string): Asked | undefined {
  const [aux, ...rest] = units;
  if (isBe(aux)) {
    const isAtOnce = isVerbForm(rest[0]) && !rest[0]?.bearers;
    if (!isAtOnce) return withPrep(readRest(wants, units), by, 'object');
    const own = split(rest, 0, 'subject', wants);
    return (
      own && withPrep({ ...own, isPassive: !rest[0]?.word.endsWith('ing') }, by, by === 'by' ? 'object' : 'subject')
    );
  }
  // "Who has the key that opens it?"
  if (isHave(aux) && determiners.has(rest[0]?.word ?? '') && !rest[0]?.bearers) {
    const own = split(units, 0, 'subject', wants);
    return own && withPrep({ ...own, verb: itemOf(aux as Unit, 'verb') }, by, 'subject');
  }
  // "Who got the farm?", and not "Who got hurt?"
  const isGetting = /^(?:gets?|got)$/.test(aux?.word ?? '') && !isDoneTo(units, 1);
  if (isAuxiliary(aux) && !isGetting) {
    // "Who should sing the song?"
    const modal = modalWords.has(aux?.word ?? '') && isBaseForm(rest[0], rest[1]) ? aux?.word : undefined;
    const own = modal === undefined ? undefined : split(rest, 0, 'subject', wants);
    if (own && modal !== undefined) return withPrep({ ...own, modal }, by, 'subject');
    return withPrep(readRest(wants, units), by, 'object');
  }
  return withPrep(split(units, 0, 'subject', wants), by, 'subject');
}

function withPrep(asked: Asked | undefined, by: string | undefined, gap: Asked['gap']): Asked | undefined {
  if (!asked) return undefined;
  const stranded = by ?? asked.stranded;
  return { ...asked, gap: stranded === undefined ? gap : 'adjunct', ...(stranded === undefined ? {} : { stranded }) };
}

/** An auxiliary, a subject, perhaps a verb, and the rest. */
export function readRest(wants: Wanted, units: readonly Unit[]): Asked | undefined {
  const [aux, ...rest] = units;
  if (!isAuxiliary(aux)) return undefined;
  if (isOfKnowing(wants, rest)) return undefined;
  const got = gottenIn(rest);
  if (got !== undefined)
    return readRest(wants, [{ word: 'was', isOwner: false }, ...rest.slice(0, got), ...rest.slice(got + 1)]);
  const verb = verbIn(rest, isBe(aux) || isHave(aux));
  // "What does Ann say that the boy is?"
  if (verb !== undefined && verb < rest.length - 1 && isBe(rest.at(-1))) return undefined;
  // "What did Ann tell Ben to do with it?"
  if (rest.some(({ word }, at) => word === 'to' && rest[at + 1]?.word === 'do' && rest[at + 2]?.word === 'with'))
    return undefined;
  const doing = wants === 'thing' && isBe(aux) ? readDoing(rest) : undefined;
  if (doing) return doing;
  const other = wants === 'thing' && verb !== undefined ? readSaid(rest, verb) : undefined;
  if (other) return other;
  const modal = modalWords.has(aux?.word ?? '') ? aux?.word : undefined;
  const more = modal === undefined ? {} : { modal };
  if (verb === undefined) {
    if (!isBe(aux)) return undefined;
    const own = split(rest, -1, 'adjunct', wants);
    return own && { ...own, ...more };
  }
  const own = split(rest, verb, 'adjunct', wants);
  const isNegative = wants === 'reason' && [aux, ...rest.slice(0, verb)].some((unit) => negative.has(unit?.word ?? ''));
  if (isNegative) return own && { ...own, ...more, isNegative };
  const isPassive = isBe(aux) && !rest[verb]?.word.endsWith('ing');
  return own && { ...own, ...more, isPassive };
}

/** What somebody knows is asked of minds; how they know it is told. */
function isOfKnowing(wants: Wanted, rest: readonly Unit[]): boolean {
  return wants !== 'means' && rest.some(({ word }) => word === 'know' || word === 'knew');
}

/** "does … get delivered" is "is … delivered". */
function gottenIn(rest: readonly Unit[]): number | undefined {
  const at = rest.findIndex(({ word, bearers }, place) => place > 0 && word === 'get' && !bearers);
  return at > 0 && isDoneTo(rest, at + 1) ? at : undefined;
}

/** "What does the letter say?", "What did he do with the letter?" */
function readSaid(rest: readonly Unit[], verb: number): Asked | undefined {
  const word = rest[verb]?.word ?? '';
  const before = rest.slice(0, verb);
  if (saying.has(word) && rest.length === verb + 1) {
    const items = itemsOf(before, 'any');
    return items.some((item) => !item.isPerson && !item.isOwner) ? wordsOn(items) : undefined;
  }
  if (!doing.has(word) || !['with', 'to'].includes(rest[verb + 1]?.word ?? '')) return undefined;
  const items = [...itemsOf(before, 'subject'), ...itemsOf(rest.slice(verb + 2), 'object')];
  return items.some(({ as }) => as === 'object')
    ? { wants: 'deed', gap: 'object', isPassive: false, items }
    : undefined;
}

/** "What was Ann doing in the barn?" */
function readDoing(rest: readonly Unit[]): Asked | undefined {
  const at = rest.findIndex(({ word, bearers }) => word === 'doing' && !bearers);
  const items = at < 1 || rest[at + 1]?.word === 'with' ? [] : itemsOf(rest.slice(0, at), 'subject');
  const [who, ...others] = items;
  if (!who?.isPerson || who.isOwner || others.length > 0) return undefined;
  const where = itemsOf(rest.slice(at + 1), 'adjunct');
  return where.length > 0 ? { wants: 'deed', gap: 'object', isPassive: false, items: [who, ...where] } : undefined;
}

const saying: ReadonlySet<string> = new Set(['say', 'read', 'state', 'written', 'inscribed', 'contain']);

/** The units around a verb as items; `verb` is −1 where there is none. */
function split(units: readonly Unit[], verb: number, gap: Asked['gap'], wants: Wanted): Asked | undefined {
  const last = units.at(-1);
  const phrase = verb >= 0 ? particleBehind(units, verb) : undefined;
  const isWhole = phrase !== undefined && verb + phrase.more.length === units.length - 1;
  const isInside = units.some(({ word, bearers }) => !bearers && clauseOpeners.has(word));
  const isStranded = isPrep(last) && units.length > 1 && !isWhole && !isInside && !isNoun(units);
  const own = isStranded ? units.slice(0, -1) : units;
  const deed = own[verb];
  const isNegative = units.some(({ word }) => negative.has(word));
  if ((isNegative && wants !== 'reason') || (verb >= 0 && !deed)) return undefined;
  const particle = verb >= 0 ? particleBehind(own, verb) : undefined;
  const apart = particle || !isStranded ? undefined : phraseApart(deed, last);
  const action = deed && verbItem(deed, particle ?? apart);
  const behind = own.slice(verb + 1 + (particle?.more.length ?? 0));
  const items =
    verb < 0
      ? itemsOf(own, 'subject')
      : [...itemsOf(own.slice(0, verb), 'subject'), ...(action ? [action] : []), ...itemsOf(behind, 'object')];
  if (items.length === 0) return undefined;
  const isParticle = isStranded && (apart !== undefined || isLoneParticle(particle, deed, last));
  return {
    wants,
    gap,
    isPassive: false,
    items,
    ...(action ? { verb: action } : {}),
    ...(isStranded && !isParticle ? { stranded: last?.word ?? '' } : {}),
  };
}

/** "in the first round", "come aboard": nothing is missing behind it. */
function isNoun(units: readonly Unit[]): boolean {
  const [before, last] = units.slice(-2);
  return last?.word === 'aboard' || (last?.word === 'round' && ordinals.test(before?.word ?? ''));
}

const ordinals = /^(?:the|a|this|that|first|second|third|fourth|fifth|last|final|next|every|each)$/;

/** What is said or written on something. */
export function wordsOn(items: readonly Item[]): Asked | undefined {
  return items.length > 0 ? { wants: 'words', gap: 'object', isPassive: false, items } : undefined;
}
