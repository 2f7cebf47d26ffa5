import { basesOf } from '../../../language/index.js';
import type { Token } from '../../told/token.js';
import type { Chunk, NounChunk } from './chunk.js';
import { isBase, isFollowed, isInflected, isKnownVerb, isLed, isOpenWord, isPlural, isThird } from './chunk-words.js';

/** Whether an open word there is a verb, by what stands before it and behind. */
export function isVerbHere(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const token = tokens[at] as Token;
  if (!isOpenWord(token)) return false;
  const last = before.findLast(({ kind }) => kind !== 'adverb');
  if (/\p{L}{2}ing$/u.test(token.text)) return isGoing(tokens, at, last);
  if (last?.kind === 'noun') return isBehindNoun(tokens, at, before, last);
  // "on which foxes are painted": whoever does it comes first.
  const isLedIn = before.at(-2)?.kind === 'prep' && before.at(-1) === last;
  if (last?.kind === 'relative') return last.text !== 'whose' && !isLedIn && (isForm(token.text) || isBase(token.text));
  return (last?.kind === 'and' || last?.kind === 'comma') && isBehindJoint(tokens, at, before, last.kind);
}

/** A form of a verb that is known, or what looks like one. */
function isForm(text: string): boolean {
  return isInflected(text) || /(?:s|ed)$/.test(text);
}

function isBehindNoun(tokens: readonly Token[], at: number, before: readonly Chunk[], last: NounChunk): boolean {
  const text = tokens[at]?.text ?? '';
  if (isWhole(tokens, last)) return isForm(text) || (isBase(text) && isManyNames(tokens, before, last));
  // "lies on the flour | sacks": behind a preposition the noun goes on.
  const isDone = before.at(-2)?.kind === 'prep' && before.at(-3)?.kind === 'verb';
  if (isDone && !isLed(tokens, at)) return false;
  if (isBeforeAim(tokens, at) && !isPlural(tokens[last.head]?.text ?? '')) return true;
  if (isInflected(text)) return isFollowed(tokens, at) || !/s$/.test(text);
  if (/\p{L}{2}ed$/u.test(text) || (/[^s]s$/.test(text) && isLed(tokens, at))) return true;
  return isPlural(tokens[last.head]?.text ?? '') && isBase(text) && isFollowed(tokens, at);
}

/** "the buyer | intends to build": a verb in the present before what is to be done. */
function isBeforeAim(tokens: readonly Token[], at: number): boolean {
  const [text, to, aim] = [at, at + 1, at + 2].map((place) => tokens[place]?.text ?? '');
  return /[^s]s$/.test(text ?? '') && to === 'to' && (isBase(aim ?? '') || /^(?:be|have|do)$/.test(aim ?? ''));
}

function isBehindJoint(tokens: readonly Token[], at: number, before: readonly Chunk[], joint: string): boolean {
  const text = tokens[at]?.text ?? '';
  const isThirdPerson = /[^s]s$/.test(text);
  if (joint === 'comma' && (isInflected(text) || isThirdPerson) && hasOpenAside(before)) return true;
  if (joint === 'comma' && isBase(text) && isFollowed(tokens, at) && isOfManyAside(tokens, before)) return true;
  if (isThirdPerson && isLed(tokens, at) && before.some(({ kind }) => kind === 'verb')) return true;
  return (isInflected(text) || /\p{L}{2}ed$/u.test(text) || isThird(text)) && isFollowed(tokens, at);
}

/** "Ann and Ben | sing" */
function isManyNames(tokens: readonly Token[], before: readonly Chunk[], { head }: NounChunk): boolean {
  return before.at(-2)?.kind === 'and' || /^(?:they|we|i|you)$/.test(tokens[head]?.text ?? '');
}

/** "Ann, who sings, | leaves": behind a clause put in between the sentence goes on with its verb. */
function hasOpenAside(before: readonly Chunk[]): boolean {
  const relative = before.findLastIndex(({ kind }) => kind === 'relative');
  return (
    relative > 0 &&
    before[relative - 1]?.kind === 'comma' &&
    !before.slice(relative, -1).some(({ kind }) => kind === 'comma' || kind === 'stop')
  );
}

/** "The steps, ninety of them, | come out": nothing is done so far, and several are told of. */
function isOfManyAside(tokens: readonly Token[], before: readonly Chunk[]): boolean {
  const [first, comma] = before;
  return (
    first?.kind === 'noun' &&
    comma?.kind === 'comma' &&
    before.length > 3 &&
    isPlural(tokens[first.head]?.text ?? '') &&
    before.every(({ kind }) => kind === 'noun' || kind === 'comma' || kind === 'prep')
  );
}

/** A name, or a pronoun: behind it no more of the noun stands. */
function isWhole(tokens: readonly Token[], { head }: NounChunk): boolean {
  const { entity, text } = tokens[head] as Token;
  return entity !== undefined || /^(?:he|she|it|they|we|i|you|nobody|somebody|someone|everybody|everyone)$/.test(text);
}

/** "sitting on the step", "counting sheets": no noun. */
function isGoing(tokens: readonly Token[], at: number, last: Chunk | undefined): boolean {
  const text = tokens[at]?.text ?? '';
  if (!basesOf(text).some((base) => base !== text && isKnownVerb(base)))
    return isFollowed(tokens, at) && last?.kind === 'comma';
  return last === undefined || last.kind !== 'prep' || isFollowed(tokens, at);
}
