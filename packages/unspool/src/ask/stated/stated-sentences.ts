import { remembered } from '../../base/index.js';
import { type ToldSentence, toldSentences } from '../../explain/index.js';
import { type EntityId, kindOf, perSlice, type Slice } from '../../story/index.js';
import type { Token } from '../told/token.js';
import { answerSentences } from '../told/told-answers.js';
import { introducedSentences } from '../told/told-introductions.js';
import { tokensOf } from '../told/told-tokens.js';
import { adverbs, auxiliaries, determiners, prepositions } from '../told/words/clause-words.js';
import { rootsOf } from './roots.js';
import { meaningsOf } from './word-groups.js';

/** A sentence that states something, and the one before it in its paragraph. */
export type Stated = {
  readonly told: ToldSentence;
  readonly tokens: readonly Token[];
  readonly before?: Stated;
  /** It is how somebody or something is introduced: "Ada, a clerk". */
  readonly isIntroduction: boolean;
};

/** The sentences that state something, in telling order, with what finds them. */
export type StatedSentences = {
  readonly all: readonly Stated[];
  /** By the roots of their words, and by the ids of those whom they name. */
  readonly byKey: ReadonlyMap<string, readonly Stated[]>;
  /** The sentence behind another in its paragraph. */
  readonly behind: ReadonlyMap<Stated, Stated>;
};

/** All that a slice states. */
export const statedSentences = perSlice((slice): StatedSentences => {
  const byKey = new Map<string, Stated[]>();
  const made = new Map<ToldSentence, Stated>();
  const behind = new Map<Stated, Stated>();
  const make = (told: ToldSentence, isIntroduction: boolean): Stated => {
    const before = told.before && made.get(told.before);
    const own = { told, tokens: tokensOf(slice, told), isIntroduction, ...(before ? { before } : {}) };
    made.set(told, own);
    if (before) behind.set(before, own);
    for (const token of own.tokens) for (const key of findersOf(token)) addOnce(byKey, key, own);
    return own;
  };
  const told = toldSentences(slice).map((one) => make(one, false));
  // A question is read with its answer, and is found by nothing: it states nothing.
  const answers = answerSentences(slice).map((one) => {
    if (one.before && !made.has(one.before))
      made.set(one.before, { told: one.before, tokens: tokensOf(slice, one.before), isIntroduction: false });
    return make(one, false);
  });
  const introduced = introducedSentences(slice)
    .filter(({ claim }) => claim.sense.kind === 'introduce' && claim.sense.as !== 'strand')
    .map((one) => make(one, true));
  return { all: [...told, ...introduced, ...answers], byKey, behind };
});

/** The sentences with one of these keys, each once. */
export function sentencesWith(slice: Slice, keys: Iterable<string>): ReadonlySet<Stated> {
  const { byKey } = statedSentences(slice);
  return new Set([...keys].flatMap((key) => byKey.get(key) ?? []));
}

/** Each of these, and the one behind it in its paragraph. */
export function withNext(slice: Slice, sentences: Iterable<Stated>): ReadonlySet<Stated> {
  const { behind } = statedSentences(slice);
  return new Set(
    [...sentences].flatMap((one) => {
      const next = behind.get(one);
      return next ? [one, next] : [one];
    }),
  );
}

function addOnce(byKey: Map<string, Stated[]>, key: string, sentence: Stated): void {
  const list = byKey.get(key);
  if (!list) byKey.set(key, [sentence]);
  else if (list.at(-1) !== sentence) list.push(sentence);
}

/** What a token is found by: as {@link keysOf}, without meanings; words that say nothing by themselves are not sought. */
function findersOf({ text, entity, isMark }: Token): readonly string[] {
  if (isMark) return none;
  if (entity !== undefined) return [entityKey(entity), ...keysOfName(text)];
  return isSought(text) ? rootsOfWord(text) : none;
}

const isSought = (text: string) => ![determiners, prepositions, auxiliaries, adverbs].some((set) => set.has(text));

/** What tells of a token: whose name it is, with the words of the name, else its roots and what they mean. */
export function keysOf({ text, entity, isMark }: Token): readonly string[] {
  if (isMark) return none;
  return entity === undefined ? keysOfWord(text) : [entityKey(entity), ...keysOfName(text)];
}

const none: readonly string[] = [];

const keysOfName = remembered((text): readonly string[] => text.split(/[\s'’-]+/).flatMap(rootsOf));

/** The roots of a word, and of the parts of one that hyphens join, and their meanings. */
export const keysOfWord = remembered((text): readonly string[] => {
  const roots = rootsOfWord(text);
  return [...new Set([...roots, ...roots.flatMap(meaningsOf)])];
});

const rootsOfWord = remembered((text): readonly string[] => {
  const parts = text.includes('-') ? [text, text.replaceAll('-', ''), ...text.split('-')] : [text];
  return parts.flatMap((part) => rootsOf(part.replace(/'s?$/, '')));
});

/** The key of somebody or something that has a name. */
export function entityKey(entity: EntityId): string {
  return `@${entity}`;
}

/** Whether a name is that of a person, or of people. */
export function isPerson(slice: Slice, entity: EntityId | undefined): entity is EntityId {
  if (entity === undefined) return false;
  const kind = kindOf(slice, entity);
  return kind === 'person' || kind === 'group';
}
