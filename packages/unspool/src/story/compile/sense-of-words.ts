import { plain, type Run, readSentence } from '../../language/index.js';
import type { EntityId, Sense, Word, Words } from '../story.js';
import { interpret } from './interpret.js';
import type { NameScope } from './parties.js';

/**
 * What a sentence says whose names are known: the same as a line of the notes with these words would say. Null where it fits no
 * verb, or speaks of nobody.
 */
export function senseOfWords(words: Words, isPlace: (entity: EntityId) => boolean): Sense | null {
  const runs = runsOf(words);
  const named = new Map<string, EntityId>();
  for (const { text, entity, quote } of words) if (entity !== undefined && !quote) named.set(bare(text), entity);
  if (named.size === 0) return null;
  const hearing: NameScope = {
    words: (own) => wordsIn(words, runs, own),
    find: (phrase) => named.get(bare(phrase)),
    symbol: () => undefined,
    isPlace,
    loose: true,
  };
  return interpret(readSentence(runs), runs, hearing);
}

function runsOf(words: Words): readonly Run[] {
  let at = 0;
  return words.map(({ text, quote }, index): Run => {
    const from = at;
    at += text.length;
    return { from, to: at, text, ...(quote ? { quote: index + 1 } : {}) };
  });
}

/** The words that some runs of them are. */
function wordsIn(words: Words, all: readonly Run[], own: readonly Run[]): Words {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  return words.flatMap((word: Word, index) => {
    const { from = 0 } = all[index] ?? {};
    const text = word.text.slice(Math.max(0, first.from - from), Math.max(0, last.to - from));
    return text === '' || from + word.text.length <= first.from ? [] : [{ ...word, text }];
  });
}

/** A name with or without its article, at the head of a sentence or within. */
function bare(phrase: string): string {
  return plain([{ text: phrase }])
    .trim()
    .replace(/^(?:the|an?) /i, '')
    .toLowerCase();
}
