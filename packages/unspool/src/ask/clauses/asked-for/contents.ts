import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import type { Chunk, NounChunk } from '../grammar/chunk.js';
import { type Match, parsedSoFar } from '../matches.js';
import { traitOf } from '../places.js';
import { rolesOf, tellsItem } from '../roles.js';

/** What is in something: "a bag with his things: a pair of spectacles and a watch". */
export function contentsOf(slice: Slice, { wants, verb, items, stranded, head }: Asked): readonly Match[] {
  const container = items.find(
    ({ by, isModifier, isOwner }) => /^(?:in|inside)$/.test(by ?? '') && !isModifier && !isOwner,
  );
  if (wants !== 'thing' || verb || head || stranded !== undefined || !container) return [];
  const sentences = sentencesWith(slice, container.keys);
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    const { chunks, clauses } = parsed;
    const at = chunks.findIndex(
      (chunk) => chunk.kind === 'noun' && tellsItem(slice, sentence, chunk, container) !== undefined,
    );
    const gap = at < 0 ? [] : listedBehind(chunks, at);
    const clause = clauses[0];
    const isTold = (item: Item) =>
      item === container ||
      (item.isModifier || item.isOwner
        ? traitOf(slice, sentence, parsed, item) !== undefined ||
          (item.head !== container && placesOf(slice, sentence, item).length > 0)
        : placesOf(slice, sentence, item).length > 0);
    if (gap.length === 0 || !clause || clauses.some(({ standing }) => standing !== 'so') || !items.every(isTold))
      return [];
    return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap, isSure: true, needsBefore: false }];
  });
}

/** What a colon lists behind a noun, and what belongs to it. */
function listedBehind(chunks: readonly Chunk[], noun: number): readonly NounChunk[] {
  let at = noun + 1;
  while (chunks[at]?.kind === 'prep' || (chunks[at]?.kind === 'noun' && chunks[at - 1]?.kind === 'prep')) at += 1;
  const [colon, first] = [chunks[at], chunks[at + 1]];
  return colon?.kind === 'stop' && colon.text === ':' && first?.kind === 'noun' ? [first] : [];
}
