import { plain } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import type { Stated } from '../stated/stated-sentences.js';
import { givesName } from '../stated/wanted/wanted-traits.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { be, determiners } from '../told/words/clause-words.js';

/** The name that somebody gives, or that something is called by. */
export function tellsNamed(_: Slice, { items }: Asked, { sentence, taken }: Fit): boolean {
  const { tokens } = sentence;
  if (sentence.isIntroduction) return isOwnedThere(items, tokens);
  const who = items.find((item) => item.isPerson && !item.isOwner);
  const text = tokens.map((token) => (token.isQuoted ? '' : token.text)).join(' ');
  if (who !== undefined) return givesName(tokens);
  if (isNamedBeside(sentence, items)) return true;
  if (/\bwhose name (?:is|was) \S|\bnicknamed \S|\bby the name of \S/.test(text)) return true;
  // "Their boat was built in March and is called …": nobody else is named in between.
  const called = tokens.findIndex(
    ({ text: own }, at) => /^(?:called|named)$/.test(own) && be.has(tokens[at - 1]?.text ?? ''),
  );
  const last = tokens.findLastIndex((_token, at) => at < called && taken.has(at));
  const between = last < 0 ? [] : tokens.slice(last + 1, called);
  return (
    last >= 0 && between.every(({ entity, text: own }) => entity === undefined && !/^(?:he|she|they|who|;)$/.test(own))
  );
}

/** "the dog, Tam, barks", "names the boat Tam": a name in capitals right beside the noun. */
function isNamedBeside({ told, tokens }: Stated, items: readonly Item[]): boolean {
  const noun = items.find(({ isOwner, isModifier, isPerson: isSomebody }) => !isOwner && !isModifier && !isSomebody);
  if (!noun) return false;
  const text = plain(told.words);
  return tokens.some(({ text: own, isMark }, at) => {
    // "the bell-ringer, Tam," is no bell
    if (isMark || own.includes('-') !== noun.word.includes('-') || !tellsOf(tokens, at, noun)) return false;
    const before = tokens.slice(Math.max(0, at - 3), at);
    if (!before.some(({ text: word }) => determiners.has(word) || word === "'s")) return false;
    for (let from = text.toLowerCase().indexOf(own); from >= 0; from = text.toLowerCase().indexOf(own, from + 1))
      if (/^, (?:the )?\p{Lu}[\p{L}’' -]{0,40}?(?:[,.;:)]|$)(?! (?:and|or) )/u.test(text.slice(from + own.length)))
        return true;
    return false;
  });
}

/** "Tam, Ada's dog" tells what Ada's dog is called. */
function isOwnedThere(items: readonly Item[], tokens: readonly Token[]): boolean {
  const owner = items.find(({ isOwner }) => isOwner);
  const noun = items.find(({ isOwner, bearers }) => !isOwner && !bearers);
  if (!owner || !noun || tokens[0]?.entity === undefined) return false;
  return tokens.some(
    (_, at) =>
      at > 0 && at < 4 && tellsOf(tokens, at, owner) && isOwner(tokens, at + 1) && tellsOf(tokens, at + 2, noun),
  );
}
