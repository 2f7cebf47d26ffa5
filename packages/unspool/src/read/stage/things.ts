import { addAll } from '../../base/lists.js';
import type { EntityId } from '../../story/index.js';
import { clausesOf, type Token } from './stage-tokens.js';
import type { StageWords } from './stage-words.js';
import type { StagedScene } from './staged-scene.js';
import type { ThingWords } from './thing-words.js';
import type { Lookup } from './turns.js';

/** What a direction plainly says of a thing: who takes it, who gives it to whom, and who puts it away or destroys it. */
export type ThingMove = {
  readonly noun: string;
  readonly does: 'has' | 'gives' | 'puts' | 'destroys';
  readonly who: EntityId;
  readonly to?: EntityId;
};

/**
 * What a direction says of things, for somebody who is named before the verb or, in a speech, whoever speaks. It is read by rule: a
 * thing is what stands behind the verb with an article, and whether two of one noun are one nobody can tell.
 */
export function thingMovesIn(
  text: string,
  { ids, words: stage }: Lookup,
  words: ThingWords,
  speaker: EntityId | undefined,
): readonly ThingMove[] {
  if (text.length > longest) return [];
  const found: ThingMove[] = [];
  for (const tokens of clausesOf(text, ids)) addAll(found, movesOf(tokens, stage, words, speaker, found.at(-1)?.noun));
  return found;
}

/** Whether a word says that somebody comes or goes. */
function isGoing(word: string, { calls, verbs, moves, ending, bare }: StageWords): boolean {
  const isIn = (rows: StageWords['verbs']) => [rows.enters, rows.leaves].some((list) => list?.includes(word));
  const isMove = moves.some(
    (row) => !row.perhaps && (row.does === 'enters' || row.does === 'leaves') && row.verbs.includes(word),
  );
  return isIn(calls) || isIn(verbs) || isIn(ending) || isIn(bare) || (isMove && word !== 'is' && word !== 'are');
}

const longest = 4000;

function movesOf(
  tokens: readonly Token[],
  stage: StageWords,
  words: ThingWords,
  speaker: EntityId | undefined,
  last: string | undefined,
): readonly ThingMove[] {
  const going = tokens.findIndex(({ id, word }) => id === undefined && isGoing(word, stage));
  return tokens.flatMap(({ id, word }, at): readonly ThingMove[] => {
    if (id !== undefined || stage.unreal.includes(tokens[at - 1]?.word ?? '') || isState(tokens, at, words)) return [];
    const isBorne = going >= 0 && going < at && words.with.includes(word);
    const does = isBorne ? 'has' : doneBy(word, words);
    const who = does && whoDoes(subjectOf(tokens, at, words), words, speaker);
    const move = who === undefined ? undefined : moveAt(tokens, at, does as ThingMove['does'], words, last);
    return move && who !== undefined ? [{ ...move, who }] : [];
  });
}

/** "in tears" is how somebody is, and nothing that is done. */
function isState(tokens: readonly Token[], at: number, { tears, states }: ThingWords): boolean {
  return tears.includes(tokens[at]?.word ?? '') && states.includes(tokens[at - 1]?.word ?? '');
}

/** The one who is named before the verb; where nobody is, whoever speaks. */
function whoDoes(before: readonly Token[], words: ThingWords, speaker: EntityId | undefined): EntityId | undefined {
  const [name, ...others] = new Set(before.flatMap(({ id, owns }) => (id === undefined || owns ? [] : [id])));
  return others.length > 0 || isOthers(before, words) ? undefined : (name ?? speaker);
}

/** What is done with what thing; nothing where the same clause goes on to give it away or to put it somewhere. */
function moveAt(
  tokens: readonly Token[],
  at: number,
  does: ThingMove['does'],
  words: ThingWords,
  last: string | undefined,
): Omit<ThingMove, 'who'> | undefined {
  const behind = tokens.slice(at + 1);
  const goesOn =
    does === 'has' &&
    tokens.some(
      ({ word }, index) =>
        index > at &&
        !isState(tokens, index, words) &&
        [words.gives, words.puts, words.destroys].some((list) => list.includes(word)),
    );
  const receiver = does === 'gives' ? receiverIn(behind, words) : undefined;
  const isAgain = words.again.includes(behind[0]?.word ?? '');
  const own = receiver === 'pronoun' || behind[0]?.id !== undefined ? behind.slice(1) : behind;
  const noun = isAgain ? (nounBefore(tokens, at, words) ?? last) : nounIn(own, words);
  const { word } = tokens[at] as Token;
  const isDown = tokens.some((one) => words.down.includes(one.word)) || words.letsGo.includes(word);
  const isWhole = words.tears.includes(word) && !behind.some((one) => words.apart.includes(one.word));
  if (noun === undefined || goesOn || isWhole || (does === 'puts' && !isDown)) return undefined;
  return { noun, does, ...(receiver === undefined || receiver === 'pronoun' ? {} : { to: receiver }) };
}

/** What stands before a verb; of "takes the letter and burns it" what stands before the first, whose doer does both. */
function subjectOf(tokens: readonly Token[], at: number, words: ThingWords): readonly Token[] {
  const goesOn = words.and.includes(tokens[at - 1]?.word ?? '');
  const first = goesOn ? tokens.findIndex(({ id, word }) => id === undefined && doneBy(word, words) !== undefined) : at;
  return tokens.slice(0, Math.min(first, at));
}

/** "takes the letter and burns it": the thing of the verb before. */
function nounBefore(tokens: readonly Token[], at: number, words: ThingWords): string | undefined {
  const verb = tokens
    .slice(0, at)
    .findLastIndex(({ id, word }) => id === undefined && doneBy(word, words) !== undefined);
  return verb < 0 ? undefined : nounIn(tokens.slice(verb + 1, at), words);
}

function doneBy(word: string, words: ThingWords): ThingMove['does'] | undefined {
  if (words.gives.includes(word)) return 'gives';
  if (words.puts.includes(word)) return 'puts';
  if (words.destroys.includes(word)) return 'destroys';
  return words.takes.includes(word) || words.bearing.includes(word) ? 'has' : undefined;
}

/** Somebody else may do it who has no name: "A Servant takes the cup". */
function isOthers(before: readonly Token[], words: ThingWords): boolean {
  return before.some(
    ({ id, word }, index) =>
      id === undefined && words.articles.includes(before[index - 1]?.word ?? '') && !words.noThings.includes(word),
  );
}

/** To whom something is given. */
function receiverIn(behind: readonly Token[], words: ThingWords): EntityId | 'pronoun' | undefined {
  const [first] = behind;
  if (first?.id !== undefined) return first.id;
  if (
    first &&
    words.pronouns.includes(first.word) &&
    behind[1] !== undefined &&
    words.articles.includes(behind[1].word)
  )
    return 'pronoun';
  const to = behind.findIndex(({ id, word }) => id === undefined && words.to.includes(word));
  return to < 0 ? undefined : behind[to + 1]?.id;
}

/** The thing behind a verb: an article, perhaps some words, a noun; the last word before what goes on. */
function nounIn(behind: readonly Token[], words: ThingWords): string | undefined {
  let at = 0;
  while (words.between.includes(behind[at]?.word ?? '')) at += 1;
  if (!words.articles.includes(behind[at]?.word ?? '')) return undefined;
  const phrase: Token[] = [];
  for (const token of behind.slice(at + 1, at + 4)) {
    if (token.id !== undefined || token.comma || words.goesOn.includes(token.word) || /ly$/.test(token.word)) break;
    phrase.push(token);
  }
  const noun = words.hasCapitals ? phrase.find(({ isCapital }) => isCapital) : phrase.at(-1);
  return noun === undefined || words.noThings.includes(noun.word) || noun.word.length < 3 ? undefined : noun.word;
}

/** Somebody's moves of things in a scene, with the directions that say them. */
export type StagedMove = ThingMove & { readonly scene: StagedScene['scene']; readonly direction: string };
