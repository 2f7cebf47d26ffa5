import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { isCurrency, isNumber } from '../../stated/wanted/numbers.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Match } from '../matches.js';

/** Whether a clause says how many there are of what is asked for, in the part for which it is asked, or how much money. */
export function tellsAmount({ head, gap, isPassive }: Asked, { sentence: { tokens }, roles }: Match): boolean {
  const { doers, things, more } = roles;
  if (!head || head.word === 'money') {
    const sums = [...things, ...more.filter(({ by }) => by === 'for').map(({ noun }) => noun)];
    return sums.some((noun) => isSum(tokens, noun));
  }
  const nouns = gap === 'subject' && !isPassive ? doers : things;
  return nouns.some((noun) => tellsOf(tokens, noun.head, head) && isCounted(tokens, noun));
}

function isCounted(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  return tokens.slice(from, head).some(
    (token, at, before) =>
      isNumber(token) &&
      !/^(?:no|once|twice)$/.test(token.text) &&
      // "two drovers' ewes": how many drovers.
      before.every((_, other) => other < at || !isOwner(before, other)),
  );
}

/** "two hundred dollars", "a dollar" */
function isSum(tokens: readonly Token[], noun: NounChunk): boolean {
  const isOne = /^an?$/.test(tokens[noun.from]?.text ?? '') && noun.head === noun.from + 1;
  return isCurrency(tokens[noun.head]?.text ?? '') && (isOne || isCounted(tokens, noun));
}
