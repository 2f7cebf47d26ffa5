import type { EntityId } from '../../story/index.js';
import type { Token } from './token.js';
import { adverbs, determiners } from './words/clause-words.js';

/** A stretch of tokens. */
export type Stretch = { readonly from: number; readonly to: number };

/** The names with which a stretch begins, and those joined to them; none where something of theirs is meant. */
export function directNames(tokens: readonly Token[], { from, to }: Stretch): readonly EntityId[] {
  const found: EntityId[] = [];
  let isList = true;
  for (let at = from; at < to; ) {
    while (at < to && tokens[at]?.entity === undefined && isSmall(tokens[at]?.text ?? '')) at += 1;
    const entity = tokens[at]?.entity;
    if (entity === undefined || isOwner(tokens, at + 1)) break;
    found.push(entity);
    const [joint, next] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
    const isLast = joint === 'and' || (joint === ',' && next === 'and');
    if (joint !== ',' && !isLast) break;
    isList = isLast;
    at += joint === ',' && isLast ? 3 : 2;
  }
  // What only commas part is no list: "If she shoots Ben, Carl goes."
  return isList ? found : found.slice(0, 1);
}

function isSmall(text: string): boolean {
  return determiners.has(text) || adverbs.has(text);
}

/** Whether a token shows that what stands before it owns what follows. */
export function isOwner(tokens: readonly Token[], at: number): boolean {
  return /^(?:'s?|.*(?:'s|s'))$/.test(tokens[at]?.text ?? '') && tokens[at]?.entity === undefined;
}
