import { basesOf } from '../../language/index.js';
import { identities, type Slice } from '../../story/index.js';
import type { Token } from '../told/token.js';
import { determiners, prepositions } from '../told/words/clause-words.js';
import type { Item } from './items.js';
import { isVerbWord } from './question/question-verbs.js';
import { isPairSure, isReferring, pairsIn, referentsIn } from './referents.js';
import { rootsOf } from './roots.js';
import { isToldBeside, placeWords, sceneWords, titleWords } from './scene-words.js';
import { keysOf, type Stated } from './stated-sentences.js';

/** Where a sentence tells of an item. */
export type Place = {
  /** The token, or −1 where the scene or the sentence before tells of it. */
  readonly at: number;
  /** A pronoun stands for it. */
  readonly by?: 'sure' | 'likely';
  /** The sentence before has to be read with it. */
  readonly isBefore?: true;
};

/** All places in a sentence that tell of an item. */
export function placesOf(slice: Slice, sentence: Stated, item: Item): readonly Place[] {
  const found: Place[] = [];
  const { tokens } = sentence;
  let isNamed = false;
  for (const [at, token] of tokens.entries()) {
    if (token.isQuoted) continue;
    const by = standsFor(slice, sentence, item, at);
    if (by === undefined) continue;
    isNamed ||= by === 'itself';
    if (by === 'itself') found.push({ at });
    else found.push({ at, by, ...(isNamed ? {} : { isBefore: true as const }) });
  }
  return found;
}

/** How a token tells of an item; undefined where it does not. */
function standsFor(slice: Slice, sentence: Stated, item: Item, at: number): 'itself' | 'sure' | 'likely' | undefined {
  const token = sentence.tokens[at] as Token;
  if (tellsOf(sentence.tokens, at, item)) return token.isPronoun ? 'sure' : 'itself';
  if (!item.bearers || token.entity !== undefined || !isReferring(token)) return undefined;
  const referent = referentsIn(slice, sentence).get(at);
  if (referent && item.bearers.has(identities(slice)(referent.id))) return referent.isSure ? 'sure' : 'likely';
  const pair = pairsIn(slice, sentence).get(at) ?? [];
  if (!pair.some((id) => item.bearers?.has(id))) return undefined;
  return isPairSure(slice, sentence) ? 'sure' : 'likely';
}

/** Whether a token tells of an item: by its name, a root, a meaning, or a phrase. */
export function tellsOf(tokens: readonly Token[], at: number, item: Item): boolean {
  const { keys, phrases, bearers, before, noun } = item;
  const token = tokens[at] as Token;
  if (token.isMark) return false;
  // A symbol, or a thing, is often told of without its mark.
  if (bearers)
    return token.entity === undefined ? token.text === noun || isNamedBefore(token, item) : bearers.has(token.entity);
  const own = keysOf(token);
  for (const key of own) if (keys.has(key)) return true;
  if (before && own.some((key) => before.keys.has(key)) && follows(tokens, at, before.more)) return true;
  // "pull" has the root "pul".
  const opens = (first: string) => own.includes(first) || rootsOf(first).some((root) => own.includes(root));
  return phrases.some(({ first, more }) => opens(first) && follows(tokens, at, more));
}

/** A name before whoever has it is introduced: nobody else is written so. */
function isNamedBefore({ text, isCapital }: Token, { word, isPerson }: Item): boolean {
  return (
    isPerson &&
    isCapital === true &&
    text === word &&
    text.length > 2 &&
    basesOf(text).every((base) => !isVerbWord(base))
  );
}

/** Whether the other words of a phrase stand right behind its first, or a particle within a few words. */
function follows(tokens: readonly Token[], at: number, more: readonly string[]): boolean {
  const last = more.length === 1 ? at + mostBetween : at + 1;
  for (let start = at + 1; start <= last; start += 1) {
    if (tokens[start]?.isMark) return false;
    if (more.every((word, index) => tokens[start + index]?.text === word)) return true;
  }
  return false;
}

const mostBetween = 4;

/** Whether an item is told by where a scene is, by its title, or, of a clause of its own, anywhere in the scene. */
export function isInScene(slice: Slice, sentence: Stated, item: Item): boolean {
  const { scene } = sentence.told.claim;
  if (scene === null) return false;
  // What comes before or after something is told beside it.
  const side = sides.get(item.opener ?? '');
  if (side) return isToldBeside(slice, sentence, item.keys, side);
  if (item.opener !== undefined && !during.has(item.opener)) return false;
  const known = item.as === 'scene' ? sceneWords(slice, scene) : placeWords(slice).get(scene);
  return known !== undefined && [...item.keys].some((key) => known.has(key));
}

/** On which side of what is told the clause of its own stands. */
const sides: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ['after', 'before'],
  ['before', 'after'],
]);
const during: ReadonlySet<string> = new Set(['when', 'while', 'during']);

/** Whether a word stands in the title of the scene. */
export function isInTitle(slice: Slice, { told }: Stated, { keys }: Item): boolean {
  const { scene } = told.claim;
  const known = scene === null ? undefined : titleWords(slice).get(scene);
  return known !== undefined && [...keys].some((key) => known.has(key));
}

/** Whether "it" or "they" can stand for an item of the sentence before. */
export function isCarriedOver(slice: Slice, sentence: Stated, item: Item): boolean {
  const { before, tokens } = sentence;
  if (!before) return false;
  if (opensInside(tokens)) return placesOf(slice, before, item).some(({ at }) => isObjectThere(before.tokens, at));
  const [first, second] = tokens;
  const isLed = first?.text === 'it' || (second?.text === 'it' && ['in', 'on', 'inside'].includes(first?.text ?? ''));
  if (item.isPerson && !isLed) return false;
  const stands = tokens.some(({ text, isQuoted }) => !isQuoted && carrying.has(text));
  return stands && placesOf(slice, before, item).length > 0;
}

/** "Inside are coins": in what the sentence before tells of. */
export function opensInside([first, second]: readonly Token[]): boolean {
  return first?.text === 'inside' && /^(?:is|are|was|were|lies|lie|lay)$/.test(second?.text ?? '');
}

/** Whether a noun there, or what says which it is, stands behind no preposition, and no other noun does so behind it. */
function isObjectThere(tokens: readonly Token[], at: number): boolean {
  const from = tokens.findLastIndex(
    ({ text, isMark }, place) => place < at && (isMark === true || determiners.has(text)),
  );
  const isWhole = from >= 0 && tokens.slice(from + 1, at).every(({ text }) => !prepositions.has(text));
  const isFirst = isWhole && !prepositions.has(tokens[from - 1]?.text ?? '');
  return isFirst && !tokens.slice(at + 1).some(({ text }) => /^(?:to|into|and|or)$/.test(text));
}

/** Words that can stand for what the sentence before names. */
export const carrying: ReadonlySet<string> = new Set([
  'it',
  'its',
  'they',
  'them',
  'their',
  'this',
  'that',
  'these',
  'those',
  'there',
  'one',
]);
