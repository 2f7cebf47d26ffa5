import { basesOf, formsOf } from '../../../language/index.js';
import { type EntityId, identities, nameOf, type Slice } from '../../../story/index.js';
import { pronounOfName } from '../../told/whom/first-names.js';
import { canBe, pronounOfTitle } from '../../told/whom/gender.js';
import { deedNoun } from '../../told/words/deed-nouns.js';
import type { Unit } from './question-units.js';
import { isBaseForm, isVerbForm } from './question-verbs.js';

/** "Mrs. Lind" is not Lind, where that is a man. */
export function isMiscalled(slice: Slice, { word, bearers }: Unit, next: Unit | undefined): boolean {
  const pronoun = pronounOfTitle(word);
  if (bearers || pronoun === undefined || !next?.bearers) return false;
  const same = identities(slice);
  const firstName = (id: EntityId) => nameOf(slice, same(id)).toLowerCase().split(' ')[0] ?? '';
  return [...next.bearers].every((id) => {
    const known = pronounOfName(firstName(id));
    return (known !== undefined && known !== pronoun) || !canBe(slice, id, pronoun);
  });
}

/** "Who was supposed to sing?" asks who should sing. */
export function asModal(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ word }, place) => word === 'supposed' && units[place + 1]?.word === 'to');
  const is = units.findIndex(({ word }) => /^(?:is|are|was|were)$/.test(word));
  if (at < 1 || is < 0 || is > at) return units;
  const should: Unit = { word: 'should', isOwner: false };
  return [...units.slice(0, is), should, ...units.slice(is + 1, at), ...units.slice(at + 2)];
}

/** "How did Ann manage to open it?" asks how she opened it; "Why did it start to bleed?", "start bleeding" why it bled. */
export function withoutPhase(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ word, bearers }, place) => {
    if (place < 2 || bearers || !phases.has(word)) return false;
    const [next, after] = [units[place + 1], units[place + 2]];
    const isGoing = next !== undefined && !next.bearers && /\p{L}{3}ing$/u.test(next.word) && isVerbForm(next);
    return (
      isGoing || (next?.word === 'to' && after !== undefined && !after.bearers && isBaseForm(after, units[place + 3]))
    );
  });
  if (at < 0) return units;
  const isTo = units[at + 1]?.word === 'to';
  const verb = units[at + (isTo ? 2 : 1)] as Unit;
  const [base = verb.word] = isTo ? [verb.word] : basesOf(verb.word).filter((one) => formsOf(one).all.has(verb.word));
  return [...units.slice(0, at), { ...verb, word: base }, ...units.slice(at + (isTo ? 3 : 2))];
}

const phases: ReadonlySet<string> = new Set('manage managed start begin keep continue'.split(' '));

/** "How many keys were there?" asks how many keys are told of. */
export function isCounting(units: readonly Unit[]): boolean {
  const [is, there] = units.slice(-2);
  return units.length > 2 && /^(?:is|are|was|were)$/.test(is?.word ?? '') && there?.word === 'there';
}

/** "Whom did Ann make a promise to?" asks whom she promised it. */
export function asOneVerb(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ word, bearers }, place) => {
    const noun = isSmall(units[place + 1]) ? units[place + 2] : units[place + 1];
    return !bearers && giving.has(word) && noun !== undefined && !noun.bearers && deedNoun(noun.word) !== undefined;
  });
  if (at < 0) return units;
  const noun = isSmall(units[at + 1]) ? at + 2 : at + 1;
  const verb = deedNoun(units[noun]?.word ?? '')?.verb ?? '';
  const form = /(?:e|gave|took|had|paid)$/.test(units[at]?.word ?? '') ? verb : `${verb}s`;
  return [...units.slice(0, at), { word: form, isOwner: false }, ...units.slice(noun + 1)];
}

function isSmall(unit: Unit | undefined): boolean {
  return unit !== undefined && !unit.bearers && /^(?:a|an|the|his|her|their)$/.test(unit.word);
}

const giving: ReadonlySet<string> = new Set('make made makes give gave gives pay paid pays'.split(' '));

/** "Why is he so angry?" asks why he is angry. */
export function withoutSo(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ word }, at) => {
    const next = units[at + 1];
    return word !== 'so' || !next || next.bearers !== undefined || /^(?:that|he|she|they|it)$/.test(next.word);
  });
}

/** "What did he give them to eat?" asks what he gave them. */
export function withoutPurpose(units: readonly Unit[]): readonly Unit[] {
  const isPurpose = units.length > 4 && units.at(-2)?.word === 'to' && purposes.has(units.at(-1)?.word ?? '');
  return isPurpose ? units.slice(0, -2) : units;
}

const purposes: ReadonlySet<string> = new Set(['eat', 'drink', 'wear', 'read']);
