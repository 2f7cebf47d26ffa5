import type { Slice } from '../../../story/index.js';
import { type Asked, readGap, readHeaded, readRest, type Wanted, wordsOn } from '../asked.js';
import { asVerb, itemOf, itemsOf } from '../items.js';
import { limbs } from '../limbs.js';
import { isSpan } from '../wanted/numbers.js';
import { strandIn, withScenes } from './question-strands.js';
import {
  asModal,
  asOneVerb,
  isCounting,
  isMiscalled,
  withoutPhase,
  withoutPurpose,
  withoutSo,
} from './question-trims.js';
import { inPlainOrder } from './question-turns.js';
import { type Unit, unitsOf } from './question-units.js';
import { isAuxiliary, isBe, isPrep, isVerbForm } from './question-verbs.js';

/**
 * Reads a question in the ways in which it can be answered: whoever is killed dies, whoever is employed earns. None where it is no question of which
 * this can tell what it wants.
 */
export function readingsOf(slice: Slice, question: string, words: readonly string[]): readonly Asked[] {
  const read = readAsked(slice, question, words);
  const asked = read && isOfPast(read) ? { ...read, wants: 'job' as const } : read;
  const lasting = lastingAsked(words);
  if (lasting) return [...(asked ? [asked] : []), ...readingsOf(slice, question, lasting)];
  if (!asked) return [];
  const { verb } = asked;
  if (verb && isInheriting(asked)) return [asked, ...bequests(asked)];
  const employed = verb && employmentOf(asked);
  if (employed) return [asked, employed];
  if (verb && isHurting(asked)) return [asked, withVerb(asked, 'broke')];
  // Whoever dies with somebody is not killed with them.
  const isBeside = asked.items.some(({ by, isPerson }) => by === 'with' && isPerson);
  const done =
    verb === undefined || asked.isPassive || isBeside
      ? undefined
      : converses.find(([does]) => does.test(verb.word))?.[1];
  if (done === undefined) return [asked];
  const killed = asVerb(itemOf({ word: done, isOwner: false }, 'verb'));
  const items = asked.items.map((item) =>
    item === verb ? killed : item.as === 'any' && item.bearers ? { ...item, as: 'subject' as const } : item,
  );
  return [asked, { ...asked, verb: killed, isPassive: true, items }];
}

/** "What was Ann before the war?" asks what her job was. */
function isOfPast(asked: Asked): boolean {
  const [who, when, ...others] = asked.items;
  const isBefore = when?.as === 'scene' && when.opener === 'before' && others.every(({ as }) => as === 'scene');
  return isOfBeing(asked) && isBefore && who?.as === 'subject' && who.isPerson;
}

function isOfBeing({ wants, verb, head }: Asked): boolean {
  return wants === 'thing' && verb === undefined && head === undefined;
}

/** "For how many years did Ann wait?" asks how long she waited. */
function lastingAsked(words: readonly string[]): readonly string[] | undefined {
  const from = words[0] === 'for' ? 1 : 0;
  const [how, many, span = '', aux = '', ...rest] = words.slice(from);
  if (how !== 'how' || many !== 'many' || !isSpan(span) || !isAuxiliary({ word: aux, isOwner: false }))
    return undefined;
  return ['how', 'long', aux, ...rest];
}

/** Whoever works for somebody is employed by them. */
function employmentOf(asked: Asked): Asked | undefined {
  const { verb, items } = asked;
  const isWorkFor = verb?.before?.more.join(' ') === 'for';
  const boss = items.find(({ by, as, isPerson }) => isPerson && (by === 'for' || (isWorkFor && as === 'object')));
  if (!verb || !boss || !/^work(?:s|ed)?$/.test(verb.word) || asked.gap !== 'subject') return undefined;
  const own = asVerb(itemOf({ word: 'employs', isOwner: false }, 'verb'));
  const { by: _, ...who } = boss;
  const others = items.filter((item) => item !== verb && item !== boss);
  return {
    ...asked,
    gap: 'object',
    verb: own,
    items: [{ ...who, as: 'subject' }, own, ...others],
  };
}

function isInheriting({ wants, gap, verb, isPassive }: Asked): boolean {
  return wants === 'person' && gap === 'subject' && !isPassive && /^inherit(?:s|ed)?$/.test(verb?.word ?? '');
}

/** Whoever inherits something, to them it goes, or it is left to them. */
function bequests(asked: Asked): readonly Asked[] {
  return (['goes', 'left'] as const).map((word) => {
    const own = asVerb(itemOf({ word, isOwner: false }, 'verb'));
    const items = asked.items.map((item) =>
      item === asked.verb ? own : item.as === 'object' ? { ...item, as: 'subject' as const } : item,
    );
    return { ...asked, gap: 'adjunct', stranded: 'to', verb: own, isPassive: word === 'left', items };
  });
}

/** Who breaks a leg hurts it. */
function isHurting({ verb, items }: Asked): boolean {
  return (
    /^(?:hurts?|injure[sd]?)$/.test(verb?.word ?? '') &&
    items.some(({ as, word }) => as === 'object' && limbs.has(word))
  );
}

function withVerb(asked: Asked, word: string): Asked {
  const own = asVerb(itemOf({ word, isOwner: false }, 'verb'));
  return { ...asked, verb: own, items: asked.items.map((item) => (item === asked.verb ? own : item)) };
}

/** Of whoever does one of these another tells that it is done to them. */
const converses: readonly (readonly [does: RegExp, done: string])[] = [
  [/^(?:die[sd]?|dying|death)$/, 'killed'],
  [/^(?:earn|earns|earned|earning)$/, 'employed'],
];

/** By what somebody is killed of whom it is told elsewhere that they are: the same question with "shot" for "killed". */
export function waysOfKilling(asked: Asked): readonly Asked[] {
  const { verb, wants } = asked;
  if (!verb || !asked.isPassive || !verb.keys.has('kill') || !['place', 'time'].includes(wants)) return [];
  return ways.map((word) => withVerb(asked, word));
}

const ways = ['shot', 'stabbed', 'poisoned', 'drowned', 'hanged', 'smothered', 'beaten'];

/** The question without what only says before or after what it was; undefined where it says no such thing. */
export function withoutBeside(asked: Asked): Asked | undefined {
  // What somebody was before is not what they became.
  if (asked.wants === 'job' || isOfBeing(asked)) return undefined;
  const items = asked.items.filter(({ opener }) => opener === undefined || !beside.has(opener));
  const isOpen = items.some(({ as }) => as === 'scene');
  return items.length === asked.items.length || isOpen || items.length === 0 ? undefined : { ...asked, items };
}

const beside: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until']);

const whWords: ReadonlySet<string> = new Set('who whom whose what which where when why how'.split(' '));

/** Reads a question; undefined where it is none of which this can tell what it wants. */
function readAsked(slice: Slice, question: string, words: readonly string[]): Asked | undefined {
  if (words.length > mostWords || words.length < 2) return undefined;
  const units = withoutPhase(asOneVerb(withoutSo(asModal(inPlainOrder(withScenes(unitsOf(slice, question, words)))))));
  if (units.some((unit, at) => isMiscalled(slice, unit, units[at + 1]))) return undefined;
  const cause = causeAsked(units);
  if (cause) return nominal('reason', cause);
  const wh = whWords.has(units[0]?.word ?? '') ? 0 : whWords.has(units[1]?.word ?? '') && isPrep(units[0]) ? 1 : -1;
  if (wh < 0)
    return isAuxiliary(units[0]) && !units.some(({ word }) => narrowing.has(word))
      ? readRest('yesno', units)
      : undefined;
  const read = readers[units[wh]?.word ?? ''] ?? readWhat;
  const rest = withoutPurpose(units.slice(wh + 1));
  const strand = wh === 1 || !/^(?:who|whom|what|which)$/.test(units[wh]?.word ?? '') ? undefined : strandIn(rest);
  if (strand) return read(strand.rest, strand.by);
  return read(rest, wh === 1 ? units[0]?.word : undefined);
}

/** "reason for …", "what is the cause of …", "what was Ada's motive for …". */
function causeAsked(units: readonly Unit[]): readonly Unit[] | undefined {
  const at = units.findIndex(({ word }) => causes.has(word));
  const isLed = units.slice(0, at).every((unit) => isBe(unit) || leading.has(unit.word) || unit.isOwner);
  if (at < 0 || !isLed || !['for', 'of', 'behind'].includes(units[at + 1]?.word ?? '')) return undefined;
  return [...units.slice(0, at).filter(({ isOwner }) => isOwner), ...units.slice(at + 2)];
}

const causes: ReadonlySet<string> = new Set(['reason', 'cause', 'motive', 'reasons', 'motives', 'grounds']);
const leading: ReadonlySet<string> = new Set(['what', 'which', 'the', 'a', 'there', 'main', 'real', 'true']);

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
  if (first === 'many') return isCounting(rest) ? countOf(rest.slice(1, -2)) : readHeaded('amount', rest.slice(1));
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

/** How many there are, of what is told no more. */
function countOf(units: readonly Unit[]): Asked | undefined {
  const items = itemsOf(units, 'any');
  const head = items.find(({ isModifier, isOwner, bearers }) => !isModifier && !isOwner && !bearers);
  return head && { wants: 'amount', gap: 'adjunct', isPassive: false, items, head };
}

const measured: ReadonlySet<string> = new Set(
  'far big tall high deep slow fast late heavy wide large small'.split(' '),
);

/** "What weapon did …", "what is …", "what caused …", "what happened to …". */
function readWhat(all: readonly Unit[], by: string | undefined): Asked | undefined {
  const isKind = /^(?:kind|sort|type|breed)$/.test(all[0]?.word ?? '') && all[1]?.word === 'of';
  const rest = isKind ? all.slice(2) : all;
  const [first = '', second = ''] = rest.map(({ word }) => word);
  if (first === 'made' || first === 'makes') return readMade(rest.slice(1));
  if (first === 'caused' || first === 'causes') return nominal('reason', rest.slice(1));
  if (first === 'led' && second === 'to') return nominal('reason', rest.slice(2));
  if (becoming.has(first)) return ['to', 'of', 'with'].includes(second) ? fateOf(rest.slice(2)) : undefined;
  const trait = isBe(rest[0]) ? readTrait(rest.slice(1)) : undefined;
  if (trait) return trait;
  if (isAuxiliary(rest[0])) return readGap('thing', ...withUsed(rest, by));
  if (first === 'name' && isAuxiliary(rest[1]))
    return nominal(
      'name',
      rest.slice(2).filter(({ word }) => !naming.has(word)),
    );
  if (timely.has(first)) return readRest('time', rest.slice(1));
  return isVerbForm(rest[0]) ? readGap('thing', rest, by) : readHeaded('thing', rest, by);
}

/** "What did she use to open it?" asks what she opened it with. */
function withUsed(rest: readonly Unit[], by: string | undefined): readonly [readonly Unit[], string | undefined] {
  const use = rest.findIndex(({ word, bearers }, at) => at > 1 && word === 'use' && !bearers);
  const isUsed = use > 0 && rest[use + 1]?.word === 'to' && rest[use + 2] !== undefined;
  return isUsed ? [[...rest.slice(0, use), ...rest.slice(use + 2)], 'with'] : [rest, by];
}

const becoming: ReadonlySet<string> = new Set(['happened', 'happens', 'becomes', 'became']);

/** "the name of …", "Ada's name", "… called", "Ada's job", "written on …". */
function readTrait(units: readonly Unit[]): Asked | undefined {
  const [first = '', second = ''] = units.map(({ word }) => word);
  const last = units.at(-1)?.word ?? '';
  if (first === 'the' && second === 'name') return nominal('name', units.slice(3));
  if (last === 'called' || ((last === 'name' || last === 'nickname') && units.at(-2)?.word !== 'the'))
    return nominal('name', units.slice(0, -1));
  if (units.some(({ word }) => jobs.has(word))) {
    const own = units
      .filter(({ word }) => !jobs.has(word) && !/^(?:real|actual|true)$/.test(word))
      .map((unit) => ({ ...unit, isOwner: false }));
    return nominal('job', own);
  }
  return writing.has(first) ? wordsOn(itemsOf(units.slice(1), 'any')) : undefined;
}

const writing: ReadonlySet<string> = new Set(
  'written inscribed tattooed engraved carved scratched scrawled stamped printed embroidered'.split(' '),
);
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
