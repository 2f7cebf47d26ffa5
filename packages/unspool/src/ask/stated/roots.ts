import { remembered } from '../../base/index.js';
import { basesOf, isIrregularVerb, stem } from '../../language/index.js';
import { isAskedVerb } from '../told/words/verb-groups.js';

/** What a word shares with those that are made of it, or of which it is made: "rejection" with "rejects", "killer" with "kill". */
export const rootsOf = remembered((word): readonly string[] => {
  const bases = word.length < 4 ? [word, ...basesOf(word).filter(isKnownVerb)] : basesOf(word);
  return [...new Set(bases.flatMap((base) => [bare(base), ...doing(base)]))];
});

function isKnownVerb(base: string): boolean {
  return isIrregularVerb(base) || isAskedVerb(base);
}

/** Without the ending of a noun or an adverb, and without those that {@link stem} takes off. */
function bare(word: string): string {
  const [, root] = endings.exec(word) ?? [];
  return stem(root ?? word);
}

const endings = /^(\p{L}{4,})(?:ations?|itions?|ions?|ments?|ness|ity|ances?|ences?|ly|als?)$/u;

/** "killer": what somebody does who is called so. */
function doing(word: string): readonly string[] {
  const [, root] = /^(\p{L}{3,})[eo]rs?$/u.exec(word) ?? [];
  if (root === undefined) return [];
  const single = root.replace(/(\p{L})\1$/u, '$1');
  return [root, `${root}e`, single].filter(isKnownVerb).map(stem);
}
