import { onlySlipOf, slipOf } from '../../base/index.js';
import { isKinNoun, isTrade, toldSentences } from '../../explain/index.js';
import { basesOf, isIrregularVerb, stem, tokens } from '../../language/index.js';
import { kindOf, nameOf, perSlice, type Slice } from '../../story/index.js';
import { isOfAnyKind } from '../stated/kinds-of-things.js';
import { placeNouns } from '../stated/place-nouns.js';
import { isVerbWord } from '../stated/question/question-verbs.js';
import { rootsOf } from '../stated/roots.js';
import { isNumber } from '../stated/wanted/numbers.js';
import { meaningsOf } from '../stated/word-groups.js';
import {
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  modals,
  prepositions,
  relatives,
} from '../told/words/clause-words.js';
import { knownNames } from './names/known-names.js';

/** A question with the names and words put right that may be slips of the pen for some told so far; undefined if there are none. */
export function respelt(slice: Slice, question: string): string | undefined {
  const { byName } = knownNames(slice);
  const known = [...byName.keys()].filter((name) => !name.includes(' '));
  const parts = new Set([...byName.keys()].flatMap((name) => name.split(' ')));
  let isChanged = false;
  const text = question.slice(0, longest).replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/gu, (word, at: number) => {
    const [own = ''] = tokens(word);
    const isSmall = !/^\p{Lu}/u.test(word);
    const isPlain = (at === 0 || isSmall) && isKnown(slice, own);
    const slip = isSmall ? onlySlipOf : slipOf;
    const meant = parts.has(own) || isPlain ? undefined : slip(own, known);
    const [bearer] = meant === undefined ? [] : (byName.get(meant) ?? []);
    const isThing = isSmall && bearer !== undefined && kindOf(slice, bearer) !== 'person';
    if (bearer === undefined || (isThing && isAnother(own, meant as string))) {
      const other = parts.has(own) ? undefined : wordMeant(slice, own);
      isChanged ||= other !== undefined;
      return other ?? word;
    }
    isChanged = true;
    const name = nameOf(slice, bearer);
    if (tokens(name).join(' ') === meant) return name;
    const isNamed = /^\p{Lu}/u.test(word);
    return isNamed ? `${(meant as string).charAt(0).toUpperCase()}${(meant as string).slice(1)}` : (meant as string);
  });
  return isChanged ? text : undefined;
}

/** Whether a word is one of the language: any question is built of it, it has a meaning of its own, or what is told says it. */
function isCommon(slice: Slice, word: string): boolean {
  return (
    builders.some((set) => set.has(word)) ||
    rootsOf(word).some((root) => meaningsOf(root).length > 0) ||
    wordsTold(slice).has(word)
  );
}

/** Whether a word is common, or in a table of ours, or a form of one that is. */
function isKnown(slice: Slice, word: string): boolean {
  return (
    isCommon(slice, word) ||
    isNumber({ text: word, isMark: false, isQuoted: false }) ||
    isTrade(word) ||
    isKinNoun(word) ||
    placeNouns.has(word) ||
    isOfAnyKind(word) ||
    easilyTaken.has(word) ||
    basesOf(word).some((base) => isVerbWord(base) || isIrregularVerb(base) || isCommon(slice, base))
  );
}

/** The word told that another, which is none of the language as far as is known, is a slip of the pen for. */
function wordMeant(slice: Slice, word: string): string | undefined {
  const meant = isKnown(slice, word) || !/^\p{L}{5,}$/u.test(word) ? undefined : onlySlipOf(word, wordsTold(slice));
  return meant === undefined || isAnother(word, meant) ? undefined : meant;
}

/**
 * "Barrel" is no slip for "barrels", nor "pocket" for "packet": of short words, one with another letter in the place of one is more often
 * another word.
 */
function isAnother(word: string, meant: string): boolean {
  if (stem(word) === stem(meant)) return true;
  const letters = (text: string) => [...text].sort().join('');
  return word.length === meant.length && word.length < 8 && letters(word) !== letters(meant);
}

/** Words of no table of ours that differ from others by a letter too many or too few, or by two that changed places, as slips do. */
const easilyTaken: ReadonlySet<string> = new Set(
  (
    'latter later heart hearth heath breath breathe breadth beard bread bride ledge ledger lodge lodger sting string stand strand stain strain ' +
    'spite sprite cloth cloths clothes canon cannon desert dessert trail trial angel angle quite quiet statue statute moral morale human humane ' +
    'carton cartoon caste castle casual causal martial marital slipper throne thorn throng shallow hallow drown crown dairy diary cavalry calvary ' +
    'hoarse thicket wither whither plane planet principal principle personal personnel stationary stationery lightning lightening complement compliment'
  ).split(' '),
);

const builders: readonly ReadonlySet<string>[] = [
  auxiliaries,
  modals,
  determiners,
  prepositions,
  clauseStarts,
  conjunctions,
  relatives,
  new Set('whom whose what why how there here this these those if so than'.split(' ')),
];

const wordsTold = perSlice(
  (slice): ReadonlySet<string> =>
    new Set(
      toldSentences(slice).flatMap(({ words }) =>
        words.flatMap(({ text, entity }) => (entity === undefined ? tokens(text) : [])),
      ),
    ),
);

/** More of a question is not looked at, in characters. */
const longest = 300;
