import { isTrade } from '../../../explain/index.js';
import type { Slice } from '../../../story/index.js';
import { tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { referentsIn } from '../../stated/referents.js';
import { isPerson, type Stated } from '../../stated/stated-sentences.js';
import type { Token } from '../../told/token.js';
import { canBe, pronounOfNoun, strangers } from '../../told/whom/gender.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';

type Gender = 'he' | 'she';

/** Whether "him" or "she" stands for somebody without a name, as "a watchman": nobody else of whom is told just before can be meant. */
export function meansNameless(
  slice: Slice,
  sentence: Stated,
  { subject }: Clause,
  { head }: NounChunk,
  item: Item,
): boolean {
  const { tokens, before } = sentence;
  const gender = genders.get(tokens[head]?.text ?? '');
  if (gender === undefined || item.bearers || !before || !canMean(item.word, gender)) return false;
  if (referentsIn(slice, sentence).get(head)?.isSure) return false;
  // Whoever does it, does it to somebody else.
  const own = new Set(subject.some((noun) => noun.head === head) ? [] : subject.map((noun) => noun.head));
  const others = tokens.slice(0, head).filter((_, at) => !own.has(at));
  const doers = new Set([...own].map((at) => tokens[at]?.entity));
  const isDoer = ({ entity }: Token) => entity !== undefined && doers.has(entity);
  const there = [...before.tokens, ...others].filter(({ isQuoted }) => !isQuoted);
  const isOther = (token: Token, at: number, all: readonly Token[]) =>
    !tellsOf(all, at, item) && !isDoer(token) && canBeMeant(slice, token, gender);
  return there.some((_, at) => tellsOf(there, at, item)) && !there.some(isOther);
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** Whether a noun is for somebody of whom one says so. */
function canMean(word: string, gender: Gender): boolean {
  const own = pronounOfNoun(word);
  return own === undefined ? isTrade(word) || strangers.has(word) : own === gender;
}

/** Whether somebody named there, or called by a noun, may be the one of whom a pronoun speaks. */
function canBeMeant(slice: Slice, { entity, text, isMark }: Token, gender: Gender): boolean {
  if (isMark) return false;
  if (entity !== undefined) return isPerson(slice, entity) && canBe(slice, entity, gender);
  const own = pronounOfNoun(text);
  return own === undefined ? isTrade(text) || strangers.has(text) : own === gender;
}
