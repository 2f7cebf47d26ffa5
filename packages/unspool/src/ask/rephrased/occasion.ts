import { withoutEnd } from '../../base/ends.js';
import type { Line } from '../../explain/index.js';
import { tokens } from '../../language/index.js';
import type { SceneId, Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { lightVerbs } from '../stated/items.js';
import { placeNouns } from '../stated/place-nouns.js';
import { sceneWords } from '../stated/scene-words.js';
import { entityKey, keysOfWord } from '../stated/stated-sentences.js';
import { times } from '../stated/wanted/places-and-times.js';
import { adverbs, auxiliaries, determiners, modals, prepositions } from '../told/words/clause-words.js';

/** A question without what only says on which occasion it was so: "after the fire", "in the cellar". */
export type Occasion = { readonly question: string; readonly occasion: readonly string[] };

/** The occasion that a question names behind all else; undefined where it names none, or asks for little besides. */
export function occasionOf(question: string): Occasion | undefined {
  const text = withoutEnd(question.trim(), /[?.!\s]/);
  if (text.length > longest || unfit.test(text)) return undefined;
  const words = text.split(' ');
  // What is asked of before something is another time than that.
  const clause = words.findIndex((word, at) => at > shortest && /^(?:after|when|while|once|during)$/iu.test(word));
  if (words.some((word) => /^before$/iu.test(word))) return undefined;
  const phrase = words.findLastIndex(
    (word, at) =>
      at > shortest && /^(?:in|at|on|aboard)$/iu.test(word) && determiners.has((words[at + 1] ?? '').toLowerCase()),
  );
  const at = clause > 0 ? clause : phrase;
  if (at < 0) return undefined;
  const occasion = contentOf(words.slice(at + 1).join(' '));
  const rest = contentOf(words.slice(1, at).join(' '));
  // "in the letter" says where it is written, and not when.
  const isWhen = clause > 0 || isSetting(occasion.at(-1) ?? '');
  if (!isWhen || occasion.length === 0 || rest.length < 2) return undefined;
  return { question: `${words.slice(0, at).join(' ')}?`, occasion };
}

function isSetting(noun: string): boolean {
  return placeNouns.has(noun) || times.has(noun);
}

/** In characters. */
const longest = 300;
/** In words, before the occasion. */
const shortest = 3;

/** How old or what somebody was, or what happened, at another time is something else; "who is in the cellar" asks for no occasion. */
const unfit =
  /^(?:how (?:old|many|much|often)|what (?:happen|becomes|became|is|was|are|were)|(?:who|where) (?:is|was|are|were) (?:in|on|at)\b|when\b|is\b|was\b|are\b|were\b|did\b|does\b|do\b|has\b|had\b|can\b)/iu;

function contentOf(text: string): readonly string[] {
  return tokens(text).filter(
    (word) =>
      !lightVerbs.has(word) &&
      !small.some((set) => set.has(word)) &&
      !/^(?:he|she|it|they|him|her|them|his|its|their|first|last|time|day)$/.test(word),
  );
}

const small: readonly ReadonlySet<string>[] = [adverbs, auxiliaries, determiners, modals, prepositions];

/** Whether all that lines tell is told in one scene, and that on the occasion asked for: of that the scene tells, too. */
export function isOnOccasion(slice: Slice, lines: readonly Line[], occasion: readonly string[]): boolean {
  const scenes = new Set(lines.flatMap(({ scenes: own }) => own));
  const [scene, ...others] = [...scenes];
  if (scene === undefined || others.length > 0 || lines.length > most) return false;
  return occasion.every((word) => isToldIn(slice, scene, word));
}

/** A name, and two sentences. */
const most = 3;

function isToldIn(slice: Slice, scene: SceneId, word: string): boolean {
  const told = sceneWords(slice, scene);
  return (
    keysOfWord(word).some((key) => told.has(key)) || [...bearersOf(slice, [word])].some((id) => told.has(entityKey(id)))
  );
}
