import { remembered } from '../../base/index.js';
import { type ToldSentence, toldSentences } from '../../explain/index.js';
import { identities, perSlice, type Slice } from '../../story/index.js';
import { callingNouns, describedNouns } from '../question/calling-nouns.js';
import type { Token } from './token.js';
import { answerSentences } from './told-answers.js';
import { introducedSentences } from './told-introductions.js';
import { presentIn } from './whom/people-there.js';
import { withPronouns } from './whom/pronouns.js';

/** A sentence with its tokens. */
export type TokenSentence = { readonly told: ToldSentence; readonly tokens: readonly Token[] };

/** The sentences in which a word stands, in telling order. */
export function sentencesWith(slice: Slice, word: string): readonly TokenSentence[] {
  return byWord(slice).get(word) ?? [];
}

const byWord = perSlice((slice) =>
  indexedByWord(slice, [...toldSentences(slice), ...introducedSentences(slice), ...answerSentences(slice)]),
);

/** Sentences by the words that stand in them. */
export function indexedByWord(
  slice: Slice,
  sentences: readonly ToldSentence[],
): ReadonlyMap<string, readonly TokenSentence[]> {
  const found = new Map<string, TokenSentence[]>();
  for (const told of sentences) {
    const own = { told, tokens: tokensOf(slice, told) };
    for (const { text } of own.tokens) {
      const list = found.get(text);
      if (!list) found.set(text, [own]);
      else if (list.at(-1) !== own) list.push(own);
    }
  }
  return found;
}

/** The words, names and marks of a sentence, with whom its pronouns mean where that is certain. */
export function tokensOf(slice: Slice, told: ToldSentence): readonly Token[] {
  return resolved(slice).get(told) ?? namedTokens(slice, told);
}

const resolved = perSlice((slice) => withPronouns(slice, (told) => namedTokens(slice, told)));

function namedTokens(slice: Slice, told: ToldSentence): readonly Token[] {
  const called = callingNouns(slice);
  const there = new Set(presentIn(slice, told.claim));
  const tokens = plainTokens(slice, told);
  return tokens.map((token, at) => {
    const isMeant = tokens[at - 1]?.text === 'the' && !token.isQuoted;
    const described = isMeant ? describedNouns(slice).get(token.text) : undefined;
    const entity = isMeant
      ? (called.get(token.text) ?? (described !== undefined && there.has(described) ? described : undefined))
      : undefined;
    return token.entity !== undefined || entity === undefined ? token : { ...token, entity };
  });
}

function plainTokens(slice: Slice, { words }: ToldSentence): readonly Token[] {
  const same = identities(slice);
  return words.flatMap(({ text, entity, quote }): readonly Token[] => {
    const isQuoted = quote === true;
    if (entity !== undefined) return [{ text: text.toLowerCase(), entity: same(entity), isQuoted, isMark: false }];
    return piecesIn(text).map((piece) => ({ ...piece, isQuoted }));
  });
}

const piecesIn = remembered((text): readonly Pick<Token, 'text' | 'isMark'>[] =>
  (text.toLowerCase().match(pieces) ?? []).map((piece) => ({
    text: piece.replaceAll('’', "'"),
    isMark: !/[\p{L}\p{N}]/u.test(piece),
  })),
);

/** An ending that shows an owner, after a name; a word; a mark. */
const pieces = /^['’]s?(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
