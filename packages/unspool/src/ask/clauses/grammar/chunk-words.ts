import { basesOf, formsOf, isIrregularVerb } from '../../../language/index.js';
import { isVerbWord } from '../../stated/question/question-verbs.js';
import { isNumber } from '../../stated/wanted/numbers.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  modals,
  negations,
  prepositions,
} from '../../told/words/clause-words.js';

export const relatives: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose']);

export const starts: ReadonlySet<string> = new Set([
  ...clauseStarts,
  ...'if whether unless lest so what how why'.split(' '),
]);

/** "that night" */
export function isDeterminer(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.entity === undefined && !next.isMark && isOpenWord(next) && !isInflected(next.text);
}

/** What may begin a group of words around a verb. */
export function isGroup(text: string): boolean {
  return auxiliaries.has(text) || (modals.has(text) && !notModal.has(text)) || text === 'cannot';
}

const notModal: ReadonlySet<string> = new Set(['to', 'going', 'about', 'supposed', 'lets', 'let', 'may']);

/** A form that only a verb that is known has: "sells", "sold". */
export function isInflected(text: string): boolean {
  return (
    basesOf(text).some((base) => base !== text && isKnownVerb(base) && formsOf(base).all.has(text)) || isSameForm(text)
  );
}

/** "shut", "put": the past is as the base. */
function isSameForm(text: string): boolean {
  return /^(?:put|shut|set|cut|hit|let|hurt|cost|spread|read)$/.test(text);
}

export function isKnownVerb(base: string): boolean {
  return isIrregularVerb(base) || isVerbWord(base);
}

/** A word that may be of a noun, or a verb. */
export function isOpenWord({ text, isMark, entity }: Token): boolean {
  if (isMark || entity !== undefined) return false;
  return text === 'let' || text === 'lets' || (!closed.some((set) => set.has(text)) && !/.ly$/.test(text));
}

export const pronouns: ReadonlySet<string> = new Set(
  (
    'he she it they we i you him her them me us himself herself themselves itself nobody somebody someone anybody anyone ' +
    'everybody everyone nothing something anything everything none'
  ).split(' '),
);

const closed: readonly ReadonlySet<string>[] = [
  determiners,
  prepositions,
  conjunctions,
  auxiliaries,
  modals,
  negations,
  clauseStarts,
  adverbs,
  pronouns,
  relatives,
  new Set([
    'that',
    'if',
    'whether',
    'unless',
    'lest',
    'so',
    'what',
    'how',
    'why',
    'where',
    'when',
    'very',
    'quite',
    'more',
    'most',
    'much',
    'straight',
    'away',
    'back',
    'home',
  ]),
];

/** Whether an article, a name or a pronoun follows. */
export function isLed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    !next.isMark &&
    (next.entity !== undefined || determiners.has(next.text) || pronouns.has(next.text))
  );
}

export function isThird(text: string): boolean {
  return /\p{L}{2}s$/u.test(text) && basesOf(text).some((base) => base !== text && isKnownVerb(base));
}

export function isBase(text: string): boolean {
  return isKnownVerb(text);
}

export function isPlural(text: string): boolean {
  return /[^s]s$/.test(text) || /^(?:men|women|children|people|police|mice)$/.test(text);
}

/** What follows a verb: something that it is done to, where, or nothing more. */
export function isFollowed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.isMark || next.entity !== undefined) return true;
  if (isOwner(tokens, at + 1)) return false;
  return (
    closed.some((set) => set.has(next.text)) ||
    isNumber(next) ||
    /(?:ly|ing|s)$/.test(next.text) ||
    /^(?:open|shut|loose|free|apart)$/.test(next.text)
  );
}

export function isAdverb(text: string): boolean {
  return adverbs.has(text) || /.ly$/.test(text);
}

export function isMainBehind(text: string, helper: string, isBeing: boolean): boolean {
  if (isBeing)
    return (
      isParticiple(text) || (text.endsWith('ing') && basesOf(text).some((base) => base !== text && isKnownVerb(base)))
    );
  if (/^(?:get|got|gets)$/.test(helper)) return isParticiple(text);
  if (/^(?:has|have|had|having|hasn't|haven't|hadn't)$/.test(helper)) return isParticiple(text);
  return true;
}

export function isParticiple(text: string): boolean {
  return (
    (/\p{L}{2}ed$/u.test(text) && text !== 'hundred') ||
    basesOf(text).some((base) => isIrregularVerb(base) && formsOf(base).participles.has(text))
  );
}
