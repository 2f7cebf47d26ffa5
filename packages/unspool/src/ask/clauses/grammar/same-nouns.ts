import type { Token } from '../../told/token.js';
import type { Chunk, NounChunk } from './chunk.js';

/** A noun and what is the same: "Ann, a nurse", "a man called Ben". */
export function sameAs(tokens: readonly Token[], chunks: readonly Chunk[], noun: number): readonly NounChunk[] {
  const own = chunks[noun] as NounChunk;
  const [next, after, behind] = [chunks[noun + 1], chunks[noun + 2], chunks[noun + 3]];
  if (
    next?.kind === 'verb' &&
    next.form === 'participle' &&
    /^(?:called|named)$/.test(tokens[next.main]?.text ?? '') &&
    after?.kind === 'noun'
  )
    return [own, after];
  if (next?.kind !== 'comma' || after?.kind !== 'noun') return [own];
  const isEnd =
    behind === undefined ||
    ['comma', 'stop', 'relative', 'prep'].includes(behind.kind) ||
    (behind.kind === 'verb' && behind.form === 'participle');
  const isSaid = isTrait(tokens, after) || isName(tokens, after);
  if (!isEnd || !isSaid || (isName(tokens, own) && isName(tokens, after)) || isList(chunks, noun + 3)) return [own];
  return [own, ...sameAs(tokens, chunks, noun + 2)];
}

function isTrait(tokens: readonly Token[], { from }: NounChunk): boolean {
  return (
    /^(?:an?|the|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[from]?.text ?? '') ||
    /^(?:'s?)$/.test(tokens[from + 1]?.text ?? '')
  );
}

export function isName(tokens: readonly Token[], { from, to, head }: NounChunk): boolean {
  const { entity, isCapital } = tokens[head] as Token;
  return to - from < 3 && (entity !== undefined || isCapital === true);
}

/** "…, a cup and a plate": one of a list. */
function isList(chunks: readonly Chunk[], from: number): boolean {
  for (let at = from; at < chunks.length; at += 1) {
    const { kind } = chunks[at] as Chunk;
    if (kind === 'and') return chunks[at + 1]?.kind === 'noun' && chunks[at - 1]?.kind === 'noun';
    if (kind !== 'noun' && kind !== 'comma') return false;
  }
  return false;
}
