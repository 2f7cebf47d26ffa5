import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';

/** Whether someone who says “I” tells the novel, by how often that is said in what is told. */
export type Narration = {
  readonly add: (paragraphs: readonly { readonly tokens: readonly Token[] }[]) => void;
  readonly isFirstPerson: () => boolean;
};

export function newNarration(words: NovelWords): Narration {
  let all = 0;
  let first = 0;
  let here = 0;
  let firstHere = 0;
  return {
    add: (paragraphs) => {
      here = 0;
      firstHere = 0;
      for (const { tokens } of paragraphs)
        for (const { quote, lower, isWord } of tokens) {
          if (quote !== -1 || !isWord) continue;
          here++;
          if (words.pronouns.get(lower) === 'first') firstHere++;
        }
      all += here;
      first += firstHere;
    },
    isFirstPerson: () => (here >= 150 ? firstHere > here * least : here > 0 && first > all * least && first >= 3),
  };
}

/** First-person novels have three times as much, others a third of it. */
const least = 0.009;
