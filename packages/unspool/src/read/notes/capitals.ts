import { withoutEnds } from '../../base/ends.js';
import { fold } from '../../base/index.js';

/** How names in capitals are written, by the words of a work as far as it is read. */
export type Capitals = {
  readonly learn: (text: string) => void;
  readonly of: (name: string) => string;
};

/** Print sets names in capitals; what stands in its text before has their spelling: "MacArthur", "Van der Berg". */
export function createCapitals(): Capitals {
  const spellings = new Map<string, string>();
  const keep = (words: readonly string[]) => {
    const own = words.join(' ');
    if (own !== readable(own.toUpperCase()) && !/\p{Lu}\p{Lu}/u.test(own)) spellings.set(inSmall(own), own);
  };
  return {
    learn(text) {
      if (!/\p{Lu}[\p{L}’'-]*\p{Lu}| (?:v[ao]n|d[aeiu]|de[lnr]|l[ae]|of) /u.test(text)) return;
      const words = text.split(/\s+/).map(bare);
      words.forEach((word, index) => {
        if (!isCapital(word)) return;
        keep([word]);
        let end = index + 1;
        while (end < index + mostWords && particles.has(words[end] ?? '')) end++;
        if (end > index + 1 && isCapital(words[end] ?? '')) keep(words.slice(index, end + 1));
      });
    },
    of(name) {
      const own = readable(name);
      if (spellings.size === 0 || !isInCapitals(fold(name))) return own;
      const words = own.split(' ');
      for (let from = 0; from < words.length; from++) {
        for (let count = Math.min(mostWords + 1, words.length - from); count > 0; count--) {
          const spelled = spellings.get(inSmall(words.slice(from, from + count).join(' ')));
          if (spelled === undefined) continue;
          words.splice(from, count, ...spelled.split(' '));
          from += count - 1;
          break;
        }
      }
      return words.join(' ');
    },
  };
}

/** The most words of a spelling before its last. */
const mostWords = 3;
const particles = new Set('van von der den de du di da del la le of the'.split(' '));

/** A name in capitals is written as names are; others are left as they stand. */
export function readable(name: string): string {
  const own = fold(name);
  return isInCapitals(own) ? own.split(' ').map(inTitleCase).join(' ') : own;
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function inTitleCase(word: string): string {
  if (/\d/.test(word)) {
    // "2ND" is an ordinal, "C-3PO" and "R2-D2" are names, "COP2" is a cop.
    return word.replace(/\p{L}+/gu, (letters, at: number) =>
      /^(?:st|nd|rd|th|er|e|te|ter)$/i.test(letters) && /\d$/.test(word.slice(0, at))
        ? letters.toLowerCase()
        : letters.length > 2
          ? capitalised(letters)
          : letters,
    );
  }
  return capitalised(word);
}

/** "O’HARA" is O’Hara, "MCDONALD" is McDonald. */
function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\b(?:[OD]['’]|Mc))\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}

function bare(word: string): string {
  return withoutEnds(word, /[^\p{L}\p{N}]/u).replace(/['’]s$/, '');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function inSmall(words: string): string {
  return words.toLowerCase().replaceAll('’', "'");
}
