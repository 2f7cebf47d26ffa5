import { basesOf, formsOf } from '../../../language/index.js';
import { deedNoun } from '../../told/words/deed-nouns.js';
import type { Unit } from './question-units.js';
import { isAuxiliary, isBaseForm, isBe, isDoneTo, isVerbForm, isVerbWord } from './question-verbs.js';

/** A question for a circumstance as it is asked in plain order: "How come she left?" as "Why did she leave?" */
export function inPlainOrder(units: readonly Unit[]): readonly Unit[] {
  return withoutThen(turns.reduce((own, turn) => turn(own) ?? own, units));
}

type Turn = (units: readonly Unit[]) => readonly Unit[] | undefined;

const word = (text: string): Unit => ({ word: text, isOwner: false });

const turns: readonly Turn[] = [
  fromHowCome,
  fromBrought,
  fromHappening,
  fromSince,
  fromNeeding,
  fromBeen,
  fromTimeOf,
  fromGetting,
  fromCleft,
];

/** "How come she did not take it?", "How come she left?" */
function fromHowCome([how, come, ...rest]: readonly Unit[]): readonly Unit[] | undefined {
  if (how?.word !== 'how' || come?.word !== 'come' || rest.length < 2) return undefined;
  const aux = rest.findIndex((unit, at) => at > 0 && isAuxiliary(unit));
  if (aux > 0) return [word('why'), rest[aux] as Unit, ...rest.slice(0, aux), ...rest.slice(aux + 1)];
  const verb = rest.findIndex((unit, at) => at > 0 && isVerbForm(unit));
  if (verb < 0) return undefined;
  return [word('why'), word('did'), ...rest.slice(0, verb), based(rest[verb] as Unit), ...rest.slice(verb + 1)];
}

function based(unit: Unit): Unit {
  const base = basesOf(unit.word).find(
    (one) => one !== unit.word && isVerbWord(one) && formsOf(one).all.has(unit.word),
  );
  return { ...unit, word: base ?? unit.word };
}

/** "What brought Ann to the town?" asks why she came there. */
function fromBrought([what, brought, ...rest]: readonly Unit[]): readonly Unit[] | undefined {
  const to = rest.findIndex(({ word: own }) => /^(?:to|into|here|there|back|home)$/.test(own));
  if (what?.word !== 'what' || !/^(?:brought|brings)$/.test(brought?.word ?? '') || to < 1) return undefined;
  return [word('why'), word('did'), ...rest.slice(0, to), word('come'), ...rest.slice(to)];
}

/** "When did the sinking of the ship happen?" asks when it sank. */
function fromHappening(units: readonly Unit[]): readonly Unit[] | undefined {
  const end = /^(?:happen|occur)$/.test(units.at(-1)?.word ?? '') ? units.length - 1 : endsAsTakingPlace(units);
  const [wh, aux, the, noun, of, ...rest] = end === undefined ? [] : units.slice(0, end);
  if (!wh || !/^(?:when|where|how|why)$/.test(wh.word) || !aux || the?.word !== 'the' || of?.word !== 'of')
    return undefined;
  const deed = deedNoun(noun?.word ?? '');
  if (!deed || rest.length === 0 || deed.verb.includes(' ')) return undefined;
  return goingBySelf.has(deed.verb)
    ? [wh, word('did'), ...rest, word(deed.verb)]
    : [wh, word('was'), ...rest, word(participleOf(deed.verb))];
}

function endsAsTakingPlace(units: readonly Unit[]): number | undefined {
  return units.at(-2)?.word === 'take' && units.at(-1)?.word === 'place' ? units.length - 2 : undefined;
}

function participleOf(verb: string): string {
  const [participle = verb] = formsOf(verb).participles;
  return participle;
}

/** What whoever is named behind "of" does by themselves. */
const goingBySelf: ReadonlySet<string> = new Set(
  'escape explode crash confess vanish quarrel fight arrive leave return fall sink drown burn'.split(' '),
);

/** "Since when has the clock been slow?" */
function fromSince([since, when, aux, ...rest]: readonly Unit[]): readonly Unit[] | undefined {
  if (since?.word !== 'since' || when?.word !== 'when' || !aux || rest.length === 0) return undefined;
  return [word('when'), aux, ...rest];
}

/** "How long did he need to make it?", "Why did she have to run?" asks how long he made it, why she ran. */
function fromNeeding(units: readonly Unit[]): readonly Unit[] | undefined {
  const did = units.findIndex(({ word: own }, at) => at > 0 && at < 3 && /^(?:did|does|do)$/.test(own));
  const to = units.findIndex(({ word: own }, at) => at > did + 1 && own === 'to');
  if (did < 0 || to < 0 || !/^(?:why|how|where|when)$/.test(units[0]?.word ?? '')) return undefined;
  const rest = units.slice(did + 1);
  const isIt = rest[0]?.word === 'it' && rest[1]?.word === 'take' && to === did + 4;
  if (isIt) return [...units.slice(0, did + 1), rest[2] as Unit, ...rest.slice(4)];
  const isNeeded = /^(?:need|have)$/.test(units[to - 1]?.word ?? '') && isBaseForm(units[to + 1], units[to + 2]);
  return isNeeded && to > did + 2 ? [...units.slice(0, to - 1), ...units.slice(to + 1)] : undefined;
}

/** "Where had it been hidden?", "How long has Ann been waiting?" asks no more than "was": the first form of be is none of the verb. */
function fromBeen(units: readonly Unit[]): readonly Unit[] | undefined {
  const has = units.findIndex(({ word: own }, at) => at > 0 && at < 4 && /^(?:has|have|had)$/.test(own));
  const been = units.findIndex(({ word: own, bearers }, at) => at > has + 1 && own === 'been' && !bearers);
  const next = units[been + 1];
  if (has < 0 || been < 0 || !next || next.bearers || !/[dgknt]$/.test(next.word)) return undefined;
  if (!isVerbForm(next) || units.slice(1, been).some(({ word: own }, at) => at + 1 !== has && isAuxiliary(word(own))))
    return undefined;
  return [...units.slice(0, has), word('was'), ...units.slice(has + 1, been), ...units.slice(been + 1)];
}

/** "Whose hat is it that Ann wears?", "What was it that Ann hid?" asks whose hat she wears, what she hid. */
function fromCleft(units: readonly Unit[]): readonly Unit[] | undefined {
  const it = units.findIndex(({ word: own, bearers }, at) => at > 1 && own === 'it' && !bearers);
  if (it < 0 || it > 4 || units[it + 1]?.word !== 'that' || !/^(?:is|was)$/.test(units[it - 1]?.word ?? ''))
    return undefined;
  if (!/^(?:who|whom|what|whose|which|where|when|why)$/.test(units[0]?.word ?? '')) return undefined;
  const lead = units.slice(0, it - 1);
  const rest = units.slice(it + 2);
  // "Who was it that sang?": it is who sang.
  if (isVerbForm(rest[0]) || isAuxiliary(rest[0])) return [...lead, ...rest];
  const verb = rest.findIndex((unit, at) => at > 0 && isVerbForm(unit));
  if (verb < 0 || rest.slice(0, verb).some((unit) => isAuxiliary(unit))) return undefined;
  return [...lead, word('did'), ...rest.slice(0, verb), based(rest[verb] as Unit), ...rest.slice(verb + 1)];
}

/** "How many plates get broken?" asks how many are broken. */
function fromGetting(units: readonly Unit[]): readonly Unit[] | undefined {
  const at = units.findIndex(({ word: own, bearers }) => /^(?:get|gets|got)$/.test(own) && !bearers);
  if (at < 1 || !isDoneTo(units, at + 1) || units.slice(0, at).some((unit) => isAuxiliary(unit))) return undefined;
  return [...units.slice(0, at), word(units[at]?.word === 'got' ? 'was' : 'is'), ...units.slice(at + 1)];
}

/** "At what time of day did it stop?" */
function fromTimeOf(units: readonly Unit[]): readonly Unit[] | undefined {
  const at = units.findIndex(({ word: own }, place) => place < 2 && /^(?:what|which)$/.test(own));
  const [time, of, ...rest] = at < 0 ? [] : units.slice(at + 1);
  if (!time || !/^(?:time|day|part|month)$/.test(time.word) || of?.word !== 'of') return undefined;
  const behind = rest[0]?.word === 'the' ? 1 : 0;
  const isTimeOf = /^(?:day|night|year|week|month)$/.test(rest[behind]?.word ?? '') && isAuxiliary(rest[behind + 1]);
  return isTimeOf ? [word('when'), ...rest.slice(behind + 1)] : undefined;
}

/** "Where were they that morning?" asks no more than where they were then. */
function withoutThen(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ word: own }, place) => place > 2 && /^(?:that|this|same)$/.test(own) && isTime(units[place + 1]),
  );
  if (at < 0 || units[at + 2]?.word === 'of') return units;
  const from = /^(?:on|in|at|during)$/.test(units[at - 1]?.word ?? '') ? at - 1 : at;
  return from < 3 || isBe(units[from - 1]) ? units : [...units.slice(0, from), ...units.slice(at + 2)];
}

function isTime(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    !unit.bearers &&
    /^(?:night|day|evening|morning|afternoon|time|week|year|summer|winter)$/.test(unit.word)
  );
}
