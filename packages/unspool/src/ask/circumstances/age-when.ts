import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { isInScene, placesOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { rootsOf } from '../stated/roots.js';
import { sceneWords } from '../stated/scene-words.js';
import type { Stated } from '../stated/stated-sentences.js';
import { statedSentences } from '../stated/stated-sentences.js';
import { isNumber } from '../stated/wanted/numbers.js';
import type { Token } from '../told/token.js';

/** Found where somebody's age is told: the sentence, and whether it is read with the one before. */
export type Told = { readonly sentence: Stated; readonly needsBefore: boolean };

/**
 * How old somebody was when something happened: the sentence that says both, or the one of the scene in which that happens. None
 * where two ages are told.
 */
export function agesWhen(slice: Slice, { wants, items, verb }: Asked, near: readonly Stated[]): readonly Told[] {
  const own = items.filter(({ as }) => as === 'scene');
  const who = items.find(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
  if (wants !== 'age' || verb || !who || own.length === 0 || own.some(({ opener }) => opener !== 'when')) return [];
  if (items.some((item) => item !== who && item.as !== 'scene')) return [];
  const within = near.filter(
    (sentence) => isWhen(slice, sentence, who) && own.every((item) => isTold(slice, sentence, item)),
  );
  if (within.length > 0) return within.length === 1 ? within.map(found) : [];
  const { all } = statedSentences(slice);
  const there = all.filter(
    (sentence) =>
      sentence.told.claim.scene !== null &&
      !sentence.isIntroduction &&
      isOfAge(slice, sentence, who) &&
      own.every((item) => isOfScene(slice, sentence, item)),
  );
  return there.length === 1 ? there.map(found) : [];
}

function found(sentence: Stated): Told {
  return { sentence, needsBefore: false };
}

function isTold(slice: Slice, sentence: Stated, item: Item): boolean {
  return placesOf(slice, sentence, item).length > 0;
}

/** "when Ada was two" */
function isWhen(slice: Slice, sentence: Stated, who: Item): boolean {
  const { tokens } = sentence;
  return placesOf(slice, sentence, who).some(
    ({ at }) => /^(?:when|while)$/.test(tokens[at - 1]?.text ?? '') && isAgeBehind(tokens, at),
  );
}

/** "Ada, who is fifteen", "Ada is twenty-four and …" */
function isOfAge(slice: Slice, sentence: Stated, who: Item): boolean {
  const { tokens } = sentence;
  return placesOf(slice, sentence, who).some(({ at, by }) => {
    if (by === 'likely' || /^(?:when|while|if|until|before|since)$/.test(tokens[at - 1]?.text ?? '')) return false;
    const isRelative = tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === 'who';
    return isAgeBehind(tokens, isRelative ? at + 2 : at);
  });
}

function isAgeBehind(tokens: readonly Token[], subject: number): boolean {
  if (!/^(?:is|was)$/.test(tokens[subject + 1]?.text ?? '')) return false;
  const at = /^(?:only|just|barely|not|almost|nearly|now)$/.test(tokens[subject + 2]?.text ?? '')
    ? subject + 3
    : subject + 2;
  const [age, next] = [tokens[at], tokens[at + 1]];
  if (!age || !isNumber(age) || /^(?:one|no)$/.test(age.text)) return false;
  return !next || next.isMark || /^(?:and|years|when|but|at)$/.test(next.text);
}

/** What happens then is told in the scene; whoever goes away is told to go somewhere. */
function isOfScene(slice: Slice, sentence: Stated, item: Item): boolean {
  const { scene } = sentence.told.claim;
  if (scene === null) return false;
  const words = sceneWords(slice, scene);
  if (item.word === 'away') return [...leaving].some((root) => words.has(root));
  return (
    [...item.keys].some((key) => words.has(key)) ||
    item.phrases.some(({ first }) => words.has(first)) ||
    isInScene(slice, sentence, item)
  );
}

const leaving: ReadonlySet<string> = new Set('leave walk ride drive sail depart flee run'.split(' ').flatMap(rootsOf));
