import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';

/** How the words of a novel are written, as far as it has been read. */
export type Lexicon = {
  readonly add: (tokens: readonly Token[]) => void;
  /** Whether a word with a capital may be a name: more often so than in small letters where a capital says something. */
  readonly isName: (lower: string, isFirst: boolean) => boolean;
  /** Whether a word that is none of the names of a language is one in this novel: “said May”. */
  readonly isSpeaker: (lower: string) => boolean;
};

type Written = {
  capital: number;
  small: number;
  /** Behind an article or the like: so are the nouns of languages that write them with capitals. */
  noun: number;
};

export function newLexicon(words: NovelWords): Lexicon {
  const speakers = new Map<string, number>();
  const seen = new Map<string, Written>();
  return {
    add: (tokens) => {
      for (const [index, token] of tokens.entries()) {
        if (!token.isWord || (token.isFirst && token.isCapital)) continue;
        if (
          token.isCapital &&
          token.quote === -1 &&
          words.notNames.has(token.lower) &&
          words.speech.has(tokens[index - 1]?.lower ?? '')
        )
          speakers.set(token.lower, (speakers.get(token.lower) ?? 0) + 1);
        const known = seen.get(token.lower);
        const word = known ?? { capital: 0, small: 0, noun: 0 };
        if (!known) seen.set(token.lower, word);
        if (token.isCapital && words.capitalNouns && isDetermined(tokens[index - 1], words)) word.noun++;
        if (token.isCapital) word.capital++;
        else word.small++;
      }
    },
    isSpeaker: (lower) => (speakers.get(lower) ?? 0) >= 2 && !words.pronouns.has(lower),
    isName: (lower, isFirst) => {
      const word = seen.get(lower);
      if (!word) return !words.capitalNouns || !isFirst;
      if (word.noun * 5 > word.capital) return false;
      return isFirst ? word.capital > word.small : word.capital * 2 >= word.small;
    },
  };
}

function isDetermined(before: Token | undefined, words: NovelWords): boolean {
  if (!before?.isWord) return false;
  const { lower, isCapital } = before;
  if (words.articles.has(lower) || words.indefinite.has(lower) || words.possessives.has(lower)) return true;
  // “mit großer Freude”: what stands behind an adjective is a noun.
  return (
    !isCapital &&
    /(?:e|er|en|es|em)$/.test(lower) &&
    !words.speech.has(lower) &&
    !words.deeds.has(lower) &&
    !words.prepositions.has(lower) &&
    !words.conjunctions.has(lower) &&
    !words.pronouns.has(lower)
  );
}
