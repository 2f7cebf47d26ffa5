import type { Slice } from '../../story/index.js';
import { prepositions } from '../told/clause-words.js';
import { asVerb, type Item, itemOf, itemsOf, verbItem } from './items.js';
import { isMiscalled, withoutPurpose } from './question-trims.js';
import { type Unit, unitsOf } from './question-units.js';
import {
  doing,
  isAuxiliary,
  isBe,
  isLoneParticle,
  isPrep,
  isVerbForm,
  modalWords,
  negative,
  particleBehind,
  phraseApart,
  verbIn,
} from './question-verbs.js';

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

const whWords: ReadonlySet<string> = new Set('who whom whose what which where when why how'.split(' '));
/**
 * Reads a question in the ways in which it can be answered: whoever is killed dies. None where it is no question of which
 * this can tell what it wants.
 */
export function readingsOf(slice: Slice, question: string, words: readonly string[]): readonly Asked[] {
  const asked = readAsked(slice, question, words);
  if (!asked) return [];
  const { verb } = asked;
  const isDying = verb !== undefined && !asked.isPassive && /^(?:die[sd]?|dying|death)$/.test(verb.word);
  if (!isDying) return [asked];
  const killed = asVerb(itemOf({ word: 'killed', isOwner: false }, 'verb'));
  const items = asked.items.map((item) =>
    item === verb ? killed : item.as === 'any' && item.bearers ? { ...item, as: 'subject' as const } : item,
  );
  return [asked, { ...asked, verb: killed, isPassive: true, items }];
}

/** Reads a question; undefined where it is none of which this can tell what it wants. */
function readAsked(slice: Slice, question: string, words: readonly string[]): Asked | undefined {
  if (words.length > mostWords || words.length < 2) return undefined;
  const units = unitsOf(slice, question, words);
  if (units.some((unit, at) => isMiscalled(slice, unit, units[at + 1]))) return undefined;
  const isAt = (at: number, ...own: readonly string[]) => own.every((word, index) => units[at + index]?.word === word);
  if (isAt(0, 'reason', 'for') || isAt(0, 'cause', 'of')) return nominal('reason', units.slice(2));
  const wh = whWords.has(units[0]?.word ?? '') ? 0 : whWords.has(units[1]?.word ?? '') && isPrep(units[0]) ? 1 : -1;
  if (wh < 0)
    return isAuxiliary(units[0]) && !units.some(({ word }) => narrowing.has(word))
      ? readRest('yesno', units)
      : undefined;
  const read = readers[units[wh]?.word ?? ''] ?? readWhat;
  return read(withoutPurpose(units.slice(wh + 1)), wh === 1 ? units[0]?.word : undefined);
}

/** With one of these a sentence without it does not say yes. */
const narrowing: ReadonlySet<string> = new Set(
  'only all every always first last still again alone never any both together ever now already before after when really still know knew'.split(
    ' ',
  ),
);
const mostWords = 30;

type Reader = (rest: readonly Unit[], by?: string) => Asked | undefined;

/** How a question goes on behind its question word. */
const readers: Readonly<Record<string, Reader>> = {
  why: (rest) => readRest('reason', rest),
  where: (rest) => readRest('place', rest),
  when: (rest) => readRest('time', rest),
  how: readHow,
  whose: (rest) => readHeaded('owner', rest),
  who: (rest, by) => readGap('person', rest, by),
  whom: (rest, by) => readGap('person', rest, by),
};

function readHow(rest: readonly Unit[]): Asked | undefined {
  const [first, second] = [rest[0]?.word ?? '', rest[1]?.word ?? ''];
  if (first === 'many' && second === 'times') return readRest('often', rest.slice(2));
  if (first === 'many') return readHeaded('amount', rest.slice(1));
  if (first === 'much')
    return isAuxiliary(rest[1]) ? readRest('amount', rest.slice(1)) : readHeaded('amount', rest.slice(1));
  if (first === 'long') return readRest('length', rest.slice(1));
  if (first === 'old') return readRest('age', rest.slice(1));
  if (first === 'often') return readRest('often', rest.slice(1));
  if (measured.has(first)) {
    const own = readRest('measure', rest.slice(1));
    return (
      own && {
        ...own,
        items: first === 'far' ? own.items : [...own.items, itemOf({ word: first, isOwner: false }, 'any')],
      }
    );
  }
  return isAuxiliary(rest[0]) ? readRest('means', rest) : undefined;
}

const measured: ReadonlySet<string> = new Set(
  'far big tall high deep slow fast late heavy wide large small'.split(' '),
);

/** "What weapon did …", "what is …", "what caused …", "what happened to …". */
function readWhat(rest: readonly Unit[], by: string | undefined): Asked | undefined {
  const [first = '', second = ''] = rest.map(({ word }) => word);
  if (first === 'made' || first === 'makes') return readMade(rest.slice(1));
  if (first === 'caused' || first === 'causes') return nominal('reason', rest.slice(1));
  if (first === 'led' && second === 'to') return nominal('reason', rest.slice(2));
  if (becoming.has(first)) return ['to', 'of', 'with'].includes(second) ? fateOf(rest.slice(2)) : undefined;
  const trait = isBe(rest[0]) ? readTrait(rest.slice(1)) : undefined;
  if (trait) return trait;
  if (isAuxiliary(rest[0])) return readGap('thing', rest, by);
  if (first === 'name' && isAuxiliary(rest[1]))
    return nominal(
      'name',
      rest.slice(2).filter(({ word }) => !naming.has(word)),
    );
  if (timely.has(first)) return readRest('time', rest.slice(1));
  return isVerbForm(rest[0]) ? readGap('thing', rest, by) : readHeaded('thing', rest, by);
}

const becoming: ReadonlySet<string> = new Set(['happened', 'happens', 'becomes', 'became']);

/** "the name of …", "Ada's name", "… called", "Ada's job", "written on …". */
function readTrait(units: readonly Unit[]): Asked | undefined {
  const [first = '', second = ''] = units.map(({ word }) => word);
  const last = units.at(-1)?.word ?? '';
  if (first === 'the' && second === 'name') return nominal('name', units.slice(3));
  if (last === 'called' || (last === 'name' && units.at(-2)?.word !== 'the'))
    return nominal('name', units.slice(0, -1));
  if (units.some(({ word }) => jobs.has(word))) {
    const own = units.filter(({ word }) => !jobs.has(word)).map((unit) => ({ ...unit, isOwner: false }));
    return nominal('job', own);
  }
  return ['written', 'inscribed', 'tattooed'].includes(first) ? wordsOn(itemsOf(units.slice(1), 'any')) : undefined;
}

function wordsOn(items: readonly Item[]): Asked | undefined {
  return items.length > 0 ? { wants: 'words', gap: 'object', isPassive: false, items } : undefined;
}

const jobs: ReadonlySet<string> = new Set(['job', 'occupation', 'profession', 'trade', 'career']);
/** "What name did he give?" */
const naming: ReadonlySet<string> = new Set(
  'use used give gave take took go goes by under adopt assume have'.split(' '),
);
const timely: ReadonlySet<string> = new Set(['time', 'year', 'day', 'month', 'date']);

/** "What made Judy fall?" asks why she fell. */
function readMade(units: readonly Unit[]): Asked | undefined {
  const [who, ...rest] = units;
  return who ? readRest('reason', [{ word: 'did', isOwner: false }, who, ...rest]) : undefined;
}

function fateOf(units: readonly Unit[]): Asked | undefined {
  const items = itemsOf(units, 'object');
  return items.length > 0 ? { wants: 'fate', gap: 'adjunct', isPassive: false, items } : undefined;
}

/** "the rejection of the claim", "the death of Ann": the first noun is what is done, where it can be. */
function nominal(wants: Wanted, units: readonly Unit[]): Asked | undefined {
  const items = itemsOf(units, 'any');
  if (items.length === 0) return undefined;
  if (wants !== 'reason') return { wants, gap: 'adjunct', isPassive: false, items };
  const verb = items.find(({ bearers, isOwner }) => !bearers && !isOwner);
  if (!verb) return undefined;
  const deed = asVerb(verb);
  return {
    wants,
    gap: 'adjunct',
    isPassive: false,
    verb: deed,
    items: items.map((item) => (item === verb ? deed : item)),
  };
}

/** A noun behind the question word, then the rest. */
function readHeaded(wants: Wanted, units: readonly Unit[], by?: string): Asked | undefined {
  const aux = units.findIndex((unit, at) => at > 0 && (isAuxiliary(unit) || isVerbForm(unit)));
  if (aux < 1 || aux > longestHead) return undefined;
  const head = units.slice(0, aux);
  const of = head.findIndex(({ word }) => prepositions.has(word));
  const noun = head[(of < 0 ? head.length : of) - 1];
  if (!noun || noun.bearers) return undefined;
  const more = [...head.slice(0, head.indexOf(noun)), ...head.slice(head.indexOf(noun) + 1)];
  const rest = units.slice(aux);
  const use = rest.findIndex(({ word }) => word === 'use' || word === 'used');
  const isUsed = use > 0 && rest[use + 1]?.word === 'to' && rest[use + 2] !== undefined;
  const asked = readGap(wants, isUsed ? [...rest.slice(0, use), ...rest.slice(use + 2)] : rest, by);
  return asked && { ...asked, head: itemOf(noun, 'any'), items: [...asked.items, ...itemsOf(more, 'any')] };
}

const longestHead = 6;

/** What the question word stands for does something, or something is done to it. */
function readGap(wants: Wanted, units: readonly Unit[], by?: string): Asked | undefined {
  const [aux, ...rest] = units;
  if (isBe(aux)) {
    const isAtOnce = isVerbForm(rest[0]) && !rest[0]?.bearers;
    if (!isAtOnce) return withPrep(readRest(wants, units), by, 'object');
    const own = split(rest, 0, 'subject', wants);
    return (
      own && withPrep({ ...own, isPassive: !rest[0]?.word.endsWith('ing') }, by, by === 'by' ? 'object' : 'subject')
    );
  }
  if (isAuxiliary(aux)) return withPrep(readRest(wants, units), by, 'object');
  return withPrep(split(units, 0, 'subject', wants), by, 'subject');
}

function withPrep(asked: Asked | undefined, by: string | undefined, gap: Asked['gap']): Asked | undefined {
  if (!asked) return undefined;
  const stranded = by ?? asked.stranded;
  return { ...asked, gap: stranded === undefined ? gap : 'adjunct', ...(stranded === undefined ? {} : { stranded }) };
}

/** An auxiliary, a subject, perhaps a verb, and the rest. */
function readRest(wants: Wanted, units: readonly Unit[]): Asked | undefined {
  const [aux, ...rest] = units;
  if (!isAuxiliary(aux)) return undefined;
  if (rest.some(({ word }) => word === 'know' || word === 'knew')) return undefined;
  const verb = verbIn(rest, isBe(aux));
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

const saying: ReadonlySet<string> = new Set(['say', 'read', 'state', 'written', 'inscribed', 'contain']);

/** The units around a verb as items; `verb` is −1 where there is none. */
function split(units: readonly Unit[], verb: number, gap: Asked['gap'], wants: Wanted): Asked | undefined {
  const last = units.at(-1);
  const phrase = verb >= 0 ? particleBehind(units, verb) : undefined;
  const isWhole = phrase !== undefined && verb + phrase.more.length === units.length - 1;
  const isStranded = isPrep(last) && units.length > 1 && !isWhole;
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
