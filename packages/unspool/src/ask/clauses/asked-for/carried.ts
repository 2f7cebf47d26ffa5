import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import type { Item } from '../../stated/items.js';
import type { Match } from '../matches.js';
import { keptIn } from './kept.js';

/** "What does Ann have in her pocket?": what is in Ann's pocket. */
export function carriedIn(
  slice: Slice,
  { wants, gap, verb, items, isPassive, head, modal, stranded }: Asked,
): readonly Match[] {
  const isHaving = verb !== undefined && basesOf(verb.word).some((base) => /^(?:have|carry|keep|hide)$/.test(base));
  if (wants !== 'thing' || gap !== 'object' || !isHaving || isPassive || head || modal !== undefined) return [];
  const [who, ...others] = items.filter((item) => item !== verb);
  const where = others.find(
    ({ by, isModifier, isOwner }) => /^(?:in|under|inside)$/.test(by ?? '') && !isModifier && !isOwner,
  );
  if (stranded !== undefined || who?.as !== 'subject' || !who.isPerson || !where?.by || where.bearers) return [];
  if (others.some((item) => item !== where && !item.isModifier)) return [];
  const owner: Item = { ...who, as: 'adjunct', by: where.by, isOwner: true, head: where };
  return keptIn(slice, { wants, gap, isPassive: false, items: [owner, ...others] });
}
