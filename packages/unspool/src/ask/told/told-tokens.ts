import { once, remembered } from '../../base/index.js';
import { type ToldSentence, toldSentences } from '../../explain/index.js';
import { type EntityId, identities, perSlice, type Slice } from '../../story/index.js';
import { allDescribed, callingNouns, describedNouns, isOfElsewhere } from '../question/names/calling-nouns.js';
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

/** Sentences by the words that stand in them. Their tokens are read when they are asked for: few of all ever are. */
export function indexedByWord(
  slice: Slice,
  sentences: readonly ToldSentence[],
): ReadonlyMap<string, readonly TokenSentence[]> {
  const found = new Map<string, TokenSentence[]>();
  for (const told of sentences) {
    const read = once(() => tokensOf(slice, told));
    const own: TokenSentence = {
      told,
      get tokens() {
        return read();
      },
    };
    for (const text of textsOf(told)) {
      const list = found.get(text);
      if (!list) found.set(text, [own]);
      else if (list.at(-1) !== own) list.push(own);
    }
  }
  return found;
}

/** What the tokens of a sentence are called, whoever is meant by them. */
function textsOf({ words }: ToldSentence): readonly string[] {
  return words.flatMap(({ text, entity }) => {
    const small = text.toLowerCase();
    if (entity !== undefined) return small;
    return (small.match(pieces) ?? []).map(straight);
  });
}

/** The words, names and marks of a sentence, with whom its pronouns mean where that is certain. */
export function tokensOf(slice: Slice, told: ToldSentence): readonly Token[] {
  return resolved(slice)(told) ?? namedTokens(slice, told);
}

const resolved = perSlice((slice) => withPronouns(slice, (told) => namedTokens(slice, told)));

function namedTokens(slice: Slice, told: ToldSentence): readonly Token[] {
  const tokens = plainTokens(slice, told);
  if (!tokens.some(({ text }) => text === 'the')) return tokens;
  const called = callingNouns(slice);
  const isThere = (id: EntityId) => presentIn(slice, told.claim).includes(id);
  return tokens.map((token, at) => {
    if (token.entity !== undefined || token.isQuoted || tokens[at - 1]?.text !== 'the') return token;
    const own = describedNouns(slice).get(token.text);
    const [described, ...others] = [...(allDescribed(slice).get(token.text) ?? [])].filter(isThere);
    const only = own !== undefined && isThere(own) ? own : others.length === 0 ? described : undefined;
    const entity = called.get(token.text) ?? only;
    if (entity === undefined || isOfElsewhere(slice, entity, wordsBehind(tokens, at))) return token;
    return { ...token, entity };
  });
}

/** The few words behind a noun, up to the next mark, and each of a name. */
function wordsBehind(tokens: readonly Token[], noun: number): readonly string[] {
  const behind = tokens.slice(noun + 1, noun + 5);
  const end = behind.findIndex(({ isMark }) => isMark);
  return behind.slice(0, end < 0 ? behind.length : end).flatMap(({ text }) => text.split(' '));
}

function plainTokens(slice: Slice, { words }: ToldSentence): readonly Token[] {
  const same = identities(slice);
  return words.flatMap(({ text, entity, quote }): readonly Token[] => {
    const isQuoted = quote === true;
    if (entity !== undefined) return [{ text: text.toLowerCase(), entity: same(entity), isQuoted, isMark: false }];
    return piecesIn(text).map((piece) => ({ ...piece, isQuoted }));
  });
}

const piecesIn = remembered((text): readonly Pick<Token, 'text' | 'isMark' | 'isCapital'>[] =>
  (text.match(pieces) ?? []).map((piece) => ({
    text: straight(piece.toLowerCase()),
    isMark: !/^[a-z]|[\p{L}\p{N}]/iu.test(piece),
    ...(/^\p{Lu}/u.test(piece) ? { isCapital: true as const } : {}),
  })),
);

function straight(piece: string): string {
  return piece.includes('’') ? piece.replaceAll('’', "'") : piece;
}

/** An ending that shows an owner, after a name; a number; a word; a mark. */
const pieces =
  /^['’]s?(?![\p{L}\p{N}])|\p{N}{1,20}(?:[.,]\p{N}{1,20}){1,6}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
