import { basesOf, formsOf, isIrregularVerb } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { adverbs, be, determiners, prepositions } from '../told/clause-words.js';
import { isAskedVerb, tellingVerbs } from '../told/verb-groups.js';
import { type Unit, unitsOf } from './question-units.js';
import { rootsOf } from './roots.js';
import { entityKey, keysOfWord } from './stated-sentences.js';
import { meaningsOf, phrasesFrom, phrasesOf } from './word-groups.js';

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
  | 'yesno';

/** Something that a question names, which an answer must tell of. */
export type Item = {
  readonly word: string;
  readonly bearers?: ReadonlySet<EntityId>;
  /** What a word must have to tell of it: a root of it, a meaning, or a name. */
  readonly keys: ReadonlySet<string>;
  readonly phrases: readonly { readonly first: string; readonly more: readonly string[] }[];
  /** How it stands to the verb; what a clause of its own says need but be told in the scene. */
  readonly as: 'subject' | 'verb' | 'object' | 'adjunct' | 'any' | 'scene';
  /** The preposition before it. */
  readonly by?: string;
  readonly isOwner: boolean;
  /** It only says of which kind the word behind it is: "insurance claim". */
  readonly isModifier: boolean;
};

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
  /** "would", "could", …: what is asked need not be so. */
  readonly modal?: string;
  readonly items: readonly Item[];
};

const whWords: ReadonlySet<string> = new Set('who whom whose what which where when why how'.split(' '));
const doing: ReadonlySet<string> = new Set(['do', 'does', 'did', 'didnt', 'doesnt', 'dont']);
const having: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const modalWords: ReadonlySet<string> = new Set(
  'will would can could shall should may might must wont cant couldnt wouldnt'.split(' '),
);
const negative: ReadonlySet<string> = new Set('not never didnt doesnt dont wont cant couldnt wouldnt'.split(' '));
const clauseOpeners: ReadonlySet<string> = new Set('when while after before until since if once because so during'.split(' '));
/** What carries nothing that must be told. */
const empty: ReadonlySet<string> = new Set(
  (
    'really actually film story movie book play novel end again ever still there here some any only also too very quite own ' +
    'other each one time times kind sort and or he she it they him her his hers its their them i me my you your we us our ' +
    'who whom which that whose do does did done be been being have has had having is are was were not first then now all ' +
    'both himself herself itself themselves something anything somebody someone anybody anyone apparently together supposed ' +
    'else exactly to about'
  ).split(' '),
);

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
  const items = asked.items.map((item) => (item === verb ? killed : item.as === 'any' && item.bearers ? { ...item, as: 'subject' as const } : item));
  return [asked, { ...asked, verb: killed, isPassive: true, items }];
}

/** Reads a question; undefined where it is none of which this can tell what it wants. */
function readAsked(slice: Slice, question: string, words: readonly string[]): Asked | undefined {
  if (words.length > mostWords || words.length < 2) return undefined;
  const units = unitsOf(slice, question, words);
  const isAt = (at: number, ...own: readonly string[]) => own.every((word, index) => units[at + index]?.word === word);
  if (isAt(0, 'reason', 'for') || isAt(0, 'cause', 'of')) return nominal('reason', units.slice(2));
  const wh = whWords.has(units[0]?.word ?? '') ? 0 : whWords.has(units[1]?.word ?? '') && isPrep(units[0]) ? 1 : -1;
  if (wh < 0) return isAuxiliary(units[0]) ? readYesNo(units) : undefined;
  const by = wh === 1 ? units[0]?.word : undefined;
  const rest = units.slice(wh + 1);
  switch (units[wh]?.word) {
    case 'why':
      return readRest('reason', rest);
    case 'where':
      return readRest('place', rest);
    case 'when':
      return readRest('time', rest);
    case 'how':
      return readHow(rest);
    case 'whose':
      return readHeaded('owner', rest);
    case 'who':
    case 'whom':
      return isAuxiliary(rest[0]) && !isBe(rest[0]) ? readGap('person', rest, by) : readWho(rest, by);
    default:
      return readWhat(rest, by);
  }
}

const mostWords = 30;

function readYesNo(units: readonly Unit[]): Asked | undefined {
  return readRest('yesno', units);
}

function readHow(rest: readonly Unit[]): Asked | undefined {
  const [first, second] = [rest[0]?.word ?? '', rest[1]?.word ?? ''];
  if (first === 'many' && second === 'times') return readRest('often', rest.slice(2));
  if (first === 'many') return readHeaded('amount', rest.slice(1));
  if (first === 'much') return isAuxiliary(rest[1]) ? readRest('amount', rest.slice(1)) : readHeaded('amount', rest.slice(1));
  if (first === 'long') return readRest('length', rest.slice(1));
  if (first === 'old') return readRest('age', rest.slice(1));
  if (first === 'often') return readRest('often', rest.slice(1));
  if (measured.has(first)) {
    const own = readRest('measure', rest.slice(1));
    return own && { ...own, items: [...own.items, itemOf({ word: first, isOwner: false }, 'any')] };
  }
  return isAuxiliary(rest[0]) ? readRest('means', rest) : undefined;
}

const measured: ReadonlySet<string> = new Set('far big tall high deep slow fast late heavy wide large small'.split(' '));

function readWho(rest: readonly Unit[], by: string | undefined): Asked | undefined {
  return readGap('person', rest, by);
}

/** "What weapon did …", "what is …", "what caused …", "what happened to …". */
function readWhat(rest: readonly Unit[], by: string | undefined): Asked | undefined {
  const [first = '', second = '', third = ''] = rest.map(({ word }) => word);
  if (first === 'made' || first === 'makes') return readMade(rest.slice(1));
  if (first === 'caused' || first === 'causes') return nominal('reason', rest.slice(1));
  if (first === 'led' && second === 'to') return nominal('reason', rest.slice(2));
  if (first === 'happened' || first === 'happens' || first === 'becomes' || first === 'became')
    return second === 'to' || second === 'of' || second === 'with' ? fateOf(rest.slice(2)) : undefined;
  if (isBe(rest[0]) && second === 'the' && third === 'name') return nominal('name', rest.slice(4));
  if (isBe(rest[0]) && rest.at(-1)?.word === 'name' && rest.at(-2)?.word !== 'the') return nominal('name', rest.slice(1, -1));
  if (isBe(rest[0]) && rest.at(-1)?.word === 'called') return nominal('name', rest.slice(1, -1));
  if (isBe(rest[0]) && rest.some(({ word }) => jobs.has(word))) return nominal('job', rest.slice(1).filter(({ word }) => !jobs.has(word)));
  if (isBe(rest[0]) && (second === 'written' || second === 'inscribed' || second === 'tattooed')) {
    const items = itemsOf(rest.slice(2), 'any');
    return items.length > 0 ? { wants: 'words', gap: 'object', isPassive: false, items } : undefined;
  }
  if (isAuxiliary(rest[0])) return readGap('thing', rest, by);
  if (timely.has(first)) return readRest('time', rest.slice(1));
  if (first === 'is' || isVerbForm(rest[0])) return readGap('thing', rest, by);
  return readHeaded('thing', rest, by);
}

const jobs: ReadonlySet<string> = new Set(['job', 'occupation', 'profession', 'trade', 'career']);
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
  return { wants, gap: 'adjunct', isPassive: false, verb: deed, items: items.map((item) => (item === verb ? deed : item)) };
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
  const asked = readGap(wants, units.slice(aux), by);
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
    return own && withPrep({ ...own, isPassive: !rest[0]?.word.endsWith('ing') }, by, by === 'by' ? 'object' : 'subject');
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
  const said = verb === undefined ? undefined : rest[verb];
  if (wants === 'thing' && said && saying.has(said.word)) {
    const items = itemsOf(rest.slice(0, verb), 'any');
    const isWritten = items.some(({ bearers }) => !bearers) || items.some(({ isOwner }) => isOwner);
    if (isWritten && rest.length === (verb ?? 0) + 1) return { wants: 'words', gap: 'object', isPassive: false, items };
  }
  const modal = modalWords.has(aux?.word ?? '') ? aux?.word : undefined;
  const more = modal === undefined ? {} : { modal };
  if (verb === undefined) {
    if (!isBe(aux)) return undefined;
    const own = split(rest, -1, 'adjunct', wants);
    return own && { ...own, ...more };
  }
  const own = split(rest, verb, 'adjunct', wants);
  const isPassive = isBe(aux) && !rest[verb]?.word.endsWith('ing');
  return own && { ...own, ...more, isPassive };
}

const saying: ReadonlySet<string> = new Set(['say', 'read', 'state', 'written', 'inscribed', 'contain']);

/** Where the verb stands behind its subject. */
function verbIn(units: readonly Unit[], isBehindBe: boolean): number | undefined {
  for (const [at, unit] of units.entries()) {
    if (at === 0 || unit.bearers || clauseOpeners.has(unit.word)) {
      if (clauseOpeners.has(unit.word)) return undefined;
      continue;
    }
    const before = units[at - 1];
    if (before && (before.isOwner || determiners.has(before.word) || isPrep(before))) continue;
    if (isPrep(unit) || determiners.has(unit.word) || adverbs.has(unit.word)) continue;
    if (isBehindBe ? isParticiple(unit.word) : isBase(unit.word)) return at;
    // Behind a name, what is no verb that is known is one all the same.
    if (!isBehindBe && before?.bearers) return at;
  }
  return undefined;
}

function isBase(word: string): boolean {
  return isIrregularVerb(word) || isAskedVerb(word) || (meaningsOf(rootsOf(word)[0] ?? '').length > 0 && !/s$|ed$|ing$/.test(word) && tellsOfDeeds(word));
}

/** Of words that are in no table of verbs, those that end like one or stand there with a verb's forms. */
function tellsOfDeeds(word: string): boolean {
  return deedWords.has(word);
}

const deedWords: ReadonlySet<string> = new Set(
  (
    'drown inject overdose paint sketch phone travel wander roam climb jump fly sail swim bathe fetch remove toss hurl drop place use employ shatter wreck smash ' +
    'unlock bolt bind fasten drag haul tug pull lift raise knock stun struggle slap capture spy mask create construct clean cook smoke dance perform study count ' +
    'measure weigh finish complete end cease continue change alter grow try attempt fail succeed need require control rule join elect pick offer propose visit ' +
    'drive walk look gaze stare smell touch appear live stay wait move enter work serve own insult mock taunt complain praise thank greet curse decide choose plan ' +
    'share cross stop open sink burn die kill cost weigh symbolise symbolize represent contain hold want wear love believe recognise recognize receive reach'
  ).split(' '),
);

function isParticiple(word: string): boolean {
  if (word.endsWith('ing') && word.length > 5) return true;
  return (/ed$/.test(word) && word.length > 4) || basesOf(word).some((base) => isIrregularVerb(base) && formsOf(base).participles.has(word));
}

/** A form with which a question goes on at once: "who forced", "what upset", "who murdered". */
function isVerbForm(unit: Unit | undefined): boolean {
  if (!unit || unit.bearers || unit.isOwner) return false;
  return isParticiple(unit.word) || basesOf(unit.word).some((base) => isBase(base) && formsOf(base).all.has(unit.word) && base !== unit.word);
}

function isPrep(unit: Unit | undefined): boolean {
  return unit !== undefined && !unit.bearers && prepositions.has(unit.word);
}
function isBe(unit: Unit | undefined): boolean {
  return unit !== undefined && ['is', 'are', 'was', 'were', 'be', 'been'].includes(unit.word);
}
function isAuxiliary(unit: Unit | undefined): boolean {
  return unit !== undefined && [doing, having, modalWords, be].some((set) => set.has(unit.word));
}

/** The units around a verb as items; `verb` is −1 where there is none. */
function split(units: readonly Unit[], verb: number, gap: Asked['gap'], wants: Wanted): Asked | undefined {
  const last = units.at(-1);
  const isStranded = isPrep(last) && units.length > 1;
  const own = isStranded ? units.slice(0, -1) : units;
  const deed = own[verb];
  const isNegative = units.some(({ word }) => negative.has(word));
  if (isNegative || (verb >= 0 && !deed)) return undefined;
  const particle = verb >= 0 ? particleBehind(own, verb) : undefined;
  const action = deed && verbItem(deed, particle);
  const behind = own.slice(verb + 1 + (particle?.more.length ?? 0));
  const items = verb < 0 ? itemsOf(own, 'subject') : [...itemsOf(own.slice(0, verb), 'subject'), ...(action ? [action] : []), ...itemsOf(behind, 'object')];
  if (items.length === 0) return undefined;
  const isParticle = isStranded && particle === undefined && deed !== undefined && particles.has(last?.word ?? '');
  return {
    wants,
    gap,
    isPassive: false,
    items,
    ...(action ? { verb: action } : {}),
    ...(isStranded && !isParticle ? { stranded: last?.word ?? '' } : {}),
  };
}

const particles: ReadonlySet<string> = new Set('up off out away down over back'.split(' '));

/** The words that belong to a verb: "turn down", "get rid of". */
function particleBehind(units: readonly Unit[], verb: number) {
  const word = units[verb]?.word ?? '';
  return phrasesFrom(word).find(({ more }) => more.every((one, index) => units[verb + 1 + index]?.word === one));
}

function verbItem(unit: Unit, phrase: ReturnType<typeof particleBehind>): Item {
  const item = itemOf(unit, 'verb');
  if (phrase) {
    const words = [phrase.first, ...phrase.more].join(' ');
    const known = tellingVerbs(words);
    return {
      ...item,
      keys: new Set([phrase.meaning, ...known.filter(({ length }) => length === 1).flatMap(([word = '']) => rootsOf(word))]),
      phrases: [phrase, ...phrasesOf(phrase.meaning), ...asPhrases(known)],
    };
  }
  return asVerb(item);
}

function asPhrases(verbs: readonly (readonly string[])[]): Item['phrases'] {
  return verbs.flatMap(([first = '', ...more]) => (more.length > 0 ? [{ first, more }] : []));
}

/** With all that tells of a verb in the table of verbs. */
function asVerb(item: Item): Item {
  const known = basesOf(item.word).filter((base) => isAskedVerb(base)).flatMap(tellingVerbs);
  const roots = known.filter(({ length }) => length === 1).flatMap(([word = '']) => rootsOf(word));
  return { ...item, as: 'verb', keys: new Set([...item.keys, ...roots]), phrases: [...item.phrases, ...asPhrases(known)] };
}

const relativeWords: ReadonlySet<string> = new Set(['that', 'who', 'which', 'whom']);

/** What a stretch of a question names. */
function itemsOf(units: readonly Unit[], as: Item['as']): readonly Item[] {
  const found: Item[] = [];
  let by: string | undefined;
  let zone = as;
  let isRelative = false;
  for (const [at, unit] of units.entries()) {
    const { word, bearers } = unit;
    if (!bearers && clauseOpeners.has(word)) {
      zone = 'scene';
      by = undefined;
      continue;
    }
    if (isPrep(unit)) {
      by = word;
      continue;
    }
    if (!bearers && relativeWords.has(word) && found.length > 0) isRelative = true;
    if (!bearers && (determiners.has(word) || empty.has(word) || adverbs.has(word) || negative.has(word) || modalWords.has(word) || clauseOpeners.has(word))) continue;
    const next = units[at + 1];
    const isModifier = !bearers && !unit.isOwner && next !== undefined && isContent(next);
    const own = zone === 'scene' ? zone : isRelative ? 'any' : zone === 'object' && by !== undefined ? 'adjunct' : zone;
    found.push({ ...itemOf(unit, own), isModifier, ...(by === undefined ? {} : { by }) });
    if (!isModifier && !unit.isOwner) by = undefined;
  }
  return found;
}

function isContent(unit: Unit): boolean {
  return !unit.bearers && !isPrep(unit) && ![determiners, empty, adverbs, clauseOpeners, doing, modalWords].some((set) => set.has(unit.word)) && !isBe(unit);
}

/** A unit as something that must be told of. */
export function itemOf({ word, bearers, isOwner }: Unit, as: Item['as']): Item {
  if (bearers) return { word, bearers, keys: new Set([...bearers].map(entityKey)), phrases: [], as, isOwner, isModifier: false };
  const keys = keysOfWord(word);
  return {
    word,
    keys: new Set(keys),
    phrases: keys.flatMap(phrasesOf),
    as,
    isOwner,
    isModifier: false,
  };
}
