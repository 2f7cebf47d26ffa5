import type { Slice } from '../../story/index.js';
import { placesOf } from '../stated/cover.js';
import { itemsOf } from '../stated/items.js';
import { thingsOf } from '../stated/kinds-of-things.js';
import { unitsOf } from '../stated/question/question-units.js';
import { rootsOf } from '../stated/roots.js';
import type { Stated } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import { negations, stops } from '../told/words/clause-words.js';
import { lightWords } from './light-words.js';

/** "What is wrong with the roof?", "What is the matter with the boy?": the sentences that say what it, or they, suffer from. */
export function troublesOf(
  slice: Slice,
  question: string,
  words: readonly string[],
  near: readonly Stated[],
): readonly { readonly sentence: Stated; readonly needsBefore: boolean }[] {
  const rest = askedOf(words);
  if (!rest) return [];
  const items = itemsOf(unitsOf(slice, question, rest), 'subject').filter(
    ({ word, bearers }) => bearers || !lightWords.has(word),
  );
  const about = items.filter(({ isModifier, isOwner, as }) => !isModifier && !isOwner && as === 'subject');
  const [own] = about.length > 0 ? about : items;
  if (!own) return [];
  const found = near.filter((sentence) => {
    const isAll = items.every(
      (item) =>
        placesOf(slice, sentence, item).length > 0 ||
        (sentence.before && placesOf(slice, sentence.before, item).length > 0),
    );
    return isAll && placesOf(slice, sentence, own).some(({ at }) => isTroubled(sentence.tokens, at));
  });
  return found.length > most ? [] : found.map((sentence) => ({ sentence, needsBefore: false }));
}

const most = 2;

/** What stands behind "what is wrong with", up to another question; undefined where that is not asked. */
function askedOf(words: readonly string[]): readonly string[] | undefined {
  const [what, is, ...rest] = words;
  if (what !== 'what' || !/^(?:is|was)$/.test(is ?? '')) return undefined;
  const lead = [
    ['wrong', 'with'],
    ['the', 'matter', 'with'],
    ['amiss', 'with'],
    ['the', 'trouble', 'with'],
    ['the', 'problem', 'with'],
  ].find((own) => own.every((word, at) => rest[at] === word));
  if (!lead) return undefined;
  const own = rest.slice(lead.length);
  const other = own.findIndex((word, at) => at > 0 && /^(?:what|which|why|how)$/.test(word));
  return other < 0 ? own : own.slice(0, other);
}

/** Whether what stands there is told to be out of order, or ill: "the roof leaks", "a boy of six with a fever", "her bad knee". */
function isTroubled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before && isTrouble(before)) return true;
  for (let place = at + 1; place < Math.min(tokens.length, at + farthest); place += 1) {
    const token = tokens[place] as Token;
    if ((token.isMark && stops.has(token.text)) || token.entity !== undefined || negations.has(token.text))
      return false;
    if (/^(?:and|but)$/.test(token.text)) return false;
    if (isTrouble(token)) return true;
  }
  return false;
}

const farthest = 9;

function isTrouble({ text, isMark, isQuoted, entity }: Token): boolean {
  if (isMark || isQuoted || entity !== undefined) return false;
  return illnesses.has(text) || rootsOf(text).some((root) => troubles.has(root));
}

const illnesses: ReadonlySet<string> = new Set(thingsOf('illness') ?? []);
const troubles: ReadonlySet<string> = new Set(
  (
    'leak limp jam stick creak crack break burst rot rotten rust ache hurt bleed swell swollen slow wrong broken stopped stuck crooked bent torn blind deaf lame mute ill sick feverish mad ' +
    'drunk wheeze cough stammer squint hunchback short-sighted shortsighted loose flat damp mouldy moldy cold sour poisoned infected damaged faulty blocked clogged cracked warped dent'
  )
    .split(' ')
    .flatMap(rootsOf),
);
