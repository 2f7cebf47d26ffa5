import { basesOf, formsOf, isIrregularVerb } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { sentencesWith } from './told-tokens.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  modals,
  prepositions,
} from './words/clause-words.js';
import { isAskedVerb } from './words/verb-groups.js';

/**
 * The verbs that words of a question may be: one word, or one with others that belong to it ("makes up"). Undefined where
 * they are none that is known, and none with which anything is told.
 */
export function verbsMeant(slice: Slice, words: readonly string[]): readonly string[] | undefined {
  const [first = '', ...more] = words;
  if (first === '' || words.length > mostWords || isNoVerb(first) || bearersOf(slice, [first]).size > 0)
    return undefined;
  // Whoever is born is not carried.
  if (first === 'born' && more.length === 0) return ['born'];
  const found = basesOf(first).filter((base) =>
    more.length > 0
      ? isAskedVerb([base, ...more].join(' ')) || (isParticle(more) && isVerb(slice, base, first))
      : isVerb(slice, base, first),
  );
  return found.length > 0 ? found.map((base) => [base, ...more].join(' ')) : undefined;
}

const mostWords = 3;

/** "Tears up": any verb may have one of these. */
function isParticle([first = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && /^(?:up|off|out|away|down|back|over)$/.test(first);
}

function isVerb(slice: Slice, base: string, asked: string): boolean {
  if (!formsOf(base).all.has(asked)) return false;
  return (
    isAskedVerb(base) ||
    isIrregularVerb(base) ||
    [...formsOf(base).all].some((form) => sentencesWith(slice, form).length > 0)
  );
}

function isNoVerb(word: string): boolean {
  return (
    [adverbs, clauseStarts, conjunctions, determiners, modals, prepositions, pronouns].some((set) => set.has(word)) ||
    (auxiliaries.has(word) &&
      word !== 'have' &&
      word !== 'has' &&
      word !== 'had' &&
      word !== 'got' &&
      word !== 'get' &&
      word !== 'gets')
  );
}

const pronouns: ReadonlySet<string> = new Set('i you he she it we they him her us them'.split(' '));
