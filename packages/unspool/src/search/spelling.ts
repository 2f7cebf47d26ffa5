import { remembered } from '../base/index.js';
import { compact, unspacedScripts as scripts } from '../base/letters.js';
import { stems } from '../language/index.js';

/** A word of a text: where it stands, and its letters without capitals and marks. */
export type Spelt = { readonly from: number; readonly to: number; readonly letters: string };

/** The words of a text. Where a script writes none apart, every character is one. */
export const spelt = remembered((text): readonly Spelt[] =>
  [...text.matchAll(isUnspaced(text) ? unspacedWord : word)].map((match) => {
    const [found] = match;
    return { from: match.index, to: match.index + found.length, letters: compact(found) };
  }),
);

/** Words that nothing but hyphens divide, as one: “to-day” is “today”, too. */
function joinedAtHyphens(text: string, words: readonly Spelt[]): readonly Spelt[] {
  if (!joins.test(text)) return [];
  const found: Spelt[] = [];
  let run: Spelt | undefined;
  words.forEach((word, index) => {
    const before = words[index - 1];
    const goesOn = before && hyphen.test(text.slice(before.to, word.from));
    run = goesOn
      ? { from: run?.from ?? before.from, to: word.to, letters: `${run?.letters ?? before.letters}${word.letters}` }
      : undefined;
    if (run) {
      if (found.at(-1)?.from === run.from) found.pop();
      found.push(run);
    }
  });
  return found;
}

/** Whether a word is of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The stem of a word, where it carries a meaning of its own. */
function stemOf(word: string): string | undefined {
  return firstStem(word)[0];
}

/** The words of a text, also joined at hyphens, each with its stem if it has one. */
export const stemmed = remembered((text): readonly (Spelt & { readonly stem: string | undefined })[] => {
  const words = spelt(text);
  return [...words, ...joinedAtHyphens(text, words)].map((word) => ({
    ...word,
    stem: stemOf(text.slice(word.from, word.to)),
  }));
}, 500_000);

/** The stems of the words of a text, each once. */
export const stemsIn = remembered((text): readonly string[] => {
  const found = new Set<string>();
  // Where nothing joins words, only they matter, not where they stand: of a whole book that is most of the time.
  const words = joins.test(text) ? undefined : (text.match(isUnspaced(text) ? unspacedWord : word) ?? []);
  for (const stem of words ? words.map(stemOf) : stemmed(text).map((one) => one.stem))
    if (stem !== undefined) found.add(stem);
  return [...found];
});

const firstStem = remembered((word) => stems(compact(word.replace(/['’]s?$/i, ''))).slice(0, 1));

const unspaced = new RegExp(`[${scripts}]`, 'u');
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’ʼ]*/gu;
const joins = /[-\u2010\u2011]/;
const hyphen = /^[-\u2010\u2011] ?$/;
const unspacedWord = new RegExp(
  String.raw`[${scripts}]\p{M}*|(?:(?![${scripts}])[\p{L}\p{N}])(?:(?![${scripts}])[\p{L}\p{N}\p{M}\p{Cf}'\u2019\u02bc])*`,
  'gu',
);
