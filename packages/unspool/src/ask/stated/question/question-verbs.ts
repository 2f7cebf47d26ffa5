import { basesOf, formsOf, isIrregularVerb } from '../../../language/index.js';
import { adverbs, be, determiners, prepositions } from '../../told/words/clause-words.js';
import { isAskedVerb } from '../../told/words/verb-groups.js';
import { phrasesFrom } from '../word-groups.js';
import type { Unit } from './question-units.js';

/** Where the verb stands behind its subject; behind a form of be or have it is a participle: “Who has the pen?” has none. */
export function verbIn(units: readonly Unit[], wantsParticiple: boolean): number | undefined {
  return knownVerbIn(units, wantsParticiple) ?? (wantsParticiple ? undefined : otherVerbIn(units));
}

/** Behind "the bell" what is no verb that is known is one all the same, where no other word there is. */
function otherVerbIn(units: readonly Unit[]): number | undefined {
  const at = units.findIndex((unit) => unit.bearers !== undefined || !determiners.has(unit.word));
  const [noun, verb] = [units[at], units[at + 1]];
  const isPlain =
    noun !== undefined && !noun.bearers && !noun.isOwner && !isPrep(noun) && !clauseOpeners.has(noun.word);
  return at > 0 && isPlain && verb && isOpen(verb) ? at + 1 : undefined;
}

/** Whether a word is none of those that say little by themselves. */
function isOpen(unit: Unit): boolean {
  const sets = [determiners, adverbs, joining, clauseOpeners, modalWords, doing, be, negative];
  return !unit.bearers && !unit.isOwner && !isPrep(unit) && !sets.some((set) => set.has(unit.word));
}

function knownVerbIn(units: readonly Unit[], wantsParticiple: boolean): number | undefined {
  for (const [at, unit] of units.entries()) {
    if (at === 0 || unit.bearers || clauseOpeners.has(unit.word)) {
      if (clauseOpeners.has(unit.word)) return undefined;
      continue;
    }
    const before = units[at - 1];
    if (before && (before.isOwner || determiners.has(before.word) || isPrep(before))) continue;
    if (!wantsParticiple && isLiking(units, at)) return at;
    if (isPrep(unit) || determiners.has(unit.word) || adverbs.has(unit.word) || joining.has(unit.word)) continue;
    if (wantsParticiple ? isParticiple(unit.word) : isVerbWord(unit.word)) return at;
    // Behind a name, what is no verb that is known is one all the same.
    if (!wantsParticiple && before?.bearers) return at;
  }
  return undefined;
}

/** "would like to be", "does he like dogs". */
function isLiking(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return units[at]?.word === 'like' && (before?.bearers !== undefined || (units[at + 1]?.word === 'to' && at > 0));
}

const joining: ReadonlySet<string> = new Set(['and', 'or', 'but', 'not', 'ever', 'other', 'each']);

/** A verb as it stands behind "should". */
export function isBaseForm(unit: Unit | undefined, next: Unit | undefined): boolean {
  if (!unit || !isOpen(unit)) return false;
  const isLed = next !== undefined && (next.bearers !== undefined || determiners.has(next.word));
  return isLed || (isVerbWord(unit.word) && basesOf(unit.word).includes(unit.word));
}

/** Whether a word is the base of a verb that is known. */
export function isVerbWord(word: string): boolean {
  return isIrregularVerb(word) || isAskedVerb(word) || deedWords.has(word);
}

/** Verbs that stand in no table of verbs. */
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
  return (
    (/ed$/.test(word) && word.length > 4) ||
    basesOf(word).some((base) => isIrregularVerb(base) && formsOf(base).participles.has(word))
  );
}

/** A form with which a question goes on at once: "who forced", "what upset", "who murdered". */
export function isVerbForm(unit: Unit | undefined): boolean {
  if (!unit || unit.bearers || unit.isOwner) return false;
  return (
    isParticiple(unit.word) ||
    basesOf(unit.word).some((base) => isVerbWord(base) && formsOf(base).all.has(unit.word) && base !== unit.word)
  );
}

/** Whether "get" stands before what is done: "get burnt in the fire", and not "get burnt toast". */
export function isDoneTo(units: readonly Unit[], at: number): boolean {
  const [deed, behind] = [units[at], units[at + 1]];
  if (!deed || deed.bearers || deed.isOwner || deed.word.endsWith('ing') || !isParticiple(deed.word)) return false;
  return behind === undefined || (!behind.bearers && (isPrep(behind) || clauseOpeners.has(behind.word)));
}

export function isPrep(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    !unit.bearers &&
    (prepositions.has(unit.word) || unit.word === 'round' || unit.word === 'aboard')
  );
}
export function isBe(unit: Unit | undefined): boolean {
  return unit !== undefined && ['is', 'are', 'was', 'were', 'be', 'been'].includes(unit.word);
}
export function isHave(unit: Unit | undefined): boolean {
  return unit !== undefined && /^(?:has|have|had)$/.test(unit.word);
}

export function isAuxiliary(unit: Unit | undefined): boolean {
  return unit !== undefined && [doing, having, modalWords, be].some((set) => set.has(unit.word));
}

export const doing: ReadonlySet<string> = new Set(['do', 'does', 'did', 'didnt', 'doesnt', 'dont']);
const having: ReadonlySet<string> = new Set(['has', 'have', 'had']);
export const modalWords: ReadonlySet<string> = new Set(
  'will would can could shall should may might must wont cant couldnt wouldnt'.split(' '),
);
export const negative: ReadonlySet<string> = new Set(
  'not never didnt doesnt dont wont cant couldnt wouldnt'.split(' '),
);
export const clauseOpeners: ReadonlySet<string> = new Set(
  'when while after before until since if once because so during'.split(' '),
);
/** The words that belong to a verb: "turn down", "get rid of". */
export function particleBehind(units: readonly Unit[], verb: number) {
  const word = units[verb]?.word ?? '';
  return phrasesFrom(word).find(({ more }) => more.every((one, index) => units[verb + 1 + index]?.word === one));
}

/** "took Ada in" is "took in Ada". */
export function phraseApart(deed: Unit | undefined, last: Unit | undefined) {
  return phrasesFrom(deed?.word ?? '').find(({ more }) => more.join(' ') === last?.word);
}

export function isLoneParticle(particle: unknown, deed: Unit | undefined, last: Unit | undefined): boolean {
  return particle === undefined && deed !== undefined && particles.has(last?.word ?? '');
}

const particles: ReadonlySet<string> = new Set('up off out away down over back'.split(' '));
