import type { Slice } from '../../story/index.js';
import { inTellingOrder } from '../words/line.js';
import { joined } from '../words/typesetting.js';
import type { Paragraph } from './section.js';

/** Sentences with their scenes as one paragraph, which opens at most so many of them. */
export function inOne(slice: Slice, told: readonly Paragraph[], most = Number.POSITIVE_INFINITY): Paragraph {
  const words = joined(
    told.map((one) => one.words),
    ' ',
  );
  const scenes = inTellingOrder(
    slice,
    told.flatMap((one) => one.scenes),
  );
  return { words, scenes: scenes.slice(0, most) };
}
