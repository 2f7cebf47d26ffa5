import { strToU8 } from 'fflate';
import type { Footprint } from '../measure.js';
import { chaptersOf, epubOf, page, plainOf } from './books-made.js';
import { read } from './reading.js';

const made: Readonly<Record<'text' | 'xhtml' | 'epub', () => Uint8Array>> = {
  text: () => strToU8(plainOf(chaptersOf(20_000_000))),
  xhtml: () => strToU8(page(chaptersOf(20_000_000).join('\n'))),
  epub: () => epubOf(chaptersOf(20_000_000)),
};

export const footprints: readonly Footprint[] = (['text', 'xhtml', 'epub'] as const).flatMap((format) => [
  { name: `node, and 20 MB of ${format} made to be read`, work: made[format] },
  { name: `read 20 MB of ${format}`, work: () => read(format, made[format]()) },
]);
