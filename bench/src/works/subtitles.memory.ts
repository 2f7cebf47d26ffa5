import { parse as parsePlussub } from '@plussub/srt-vtt-parser';
import { parse as parseAss } from 'ass-compiler';
import { parseSync } from 'subtitle';
import type { Footprint } from '../measure.js';
import { read } from './reading.js';
import { assOf, srtOf, vttOf } from './subtitles-made.js';

// Subtitles of more than 16 MB are refused.
const most = 16_000_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);

export const footprints: readonly Footprint[] = [
  { name: 'node, and 16 MB to be read', work: () => bytesOf(srtOf(most)) },
  { name: 'read 5 MB of SubRip', work: () => read('srt', bytesOf(srtOf(5_000_000))) },
  { name: 'read 16 MB of SubRip', work: () => read('srt', bytesOf(srtOf(most))) },
  { name: 'peer: subtitle, 16 MB', work: () => parseSync(srtOf(most)) },
  { name: 'peer: @plussub/srt-vtt-parser, 16 MB', work: () => parsePlussub(srtOf(most)) },
  { name: 'read 16 MB of WebVTT', work: () => read('vtt', bytesOf(vttOf(most))) },
  { name: 'read 16 MB of Advanced SubStation', work: () => read('ass', bytesOf(assOf(most))) },
  { name: 'peer: ass-compiler, 5 MB', work: () => parseAss(assOf(5_000_000)) },
];
