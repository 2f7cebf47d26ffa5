import { folded } from '../../base/letters.js';
import type { ClaimId, Slice } from '../../story/index.js';
import type { Source } from '../source.js';
import { type Alignment, align } from './alignment.js';
import { evidenceOf, type Found } from './evidence.js';
import { spotsOf } from './lookup.js';
import { readSegment } from './pieces.js';

/** A quotation that is no longer where or what it was. */
export type Change = {
  readonly claim: ClaimId;
  readonly quote: string;
  /** In another scene, or in its own at another place among the others; in other words; nowhere. */
  readonly how: 'moved' | 'changed' | 'gone';
  readonly was: Found;
  readonly is?: Found;
};

/**
 * What became of the quotations of a slice between two drafts, in the order of the notes. A quotation that still stands in
 * its scene is none of them, whatever else was written into the script, cut or renamed.
 */
export function changesBetween(slice: Slice, before: Source, after: Source): readonly Change[] {
  const alignment = align(before, after);
  const now = evidenceOf(slice, after);
  const old = new Set(
    before.segments.flatMap((segment) => readSegment(segment).pieces.map(({ text }) => folded(text))),
  );
  return evidenceOf(slice, before).flatMap(({ claim, quote, found: was }, index): readonly Change[] => {
    if (!was) return [];
    const own = alignment.counterparts.get(was.segment);
    const stays = own !== undefined && isIn(quote, was, after, own);
    if (stays) return displaced(alignment, was, { claim, quote }, own);
    const is = now[index]?.found;
    // What is only like it and was there before is another line.
    if (!is || (is.how === 'near' && old.has(folded(is.text)))) return [{ claim, quote, how: 'gone', was }];
    return [{ claim, quote, how: is.how === 'near' ? 'changed' : 'moved', was, is }];
  });
}

/** Whether a segment has what was found: the quotation, or the line that was only like it. */
function isIn(quote: string, was: Found, work: Source, index: number): boolean {
  const segment = work.segments[index];
  if (!segment) return false;
  return spotsOf(was.how === 'near' ? was.text : quote, readSegment(segment)).length > 0;
}

function displaced(
  { displaced }: Alignment,
  was: Found,
  one: Pick<Change, 'claim' | 'quote'>,
  segment: number,
): readonly Change[] {
  return displaced.has(was.segment) ? [{ ...one, how: 'moved', was, is: { ...was, segment } }] : [];
}
