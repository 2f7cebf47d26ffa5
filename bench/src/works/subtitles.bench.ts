import { parse as parsePlussub } from '@plussub/srt-vtt-parser';
import { parse as parseAss } from 'ass-compiler';
import { parseSync } from 'subtitle';
import webvtt from 'webvtt-parser';
import type { Benchmark } from '../measure.js';
import { reading } from './reading.js';
import { assOf, srtOf, vttOf } from './subtitles-made.js';

// Ten megabytes are about a hundred films. The peers make a cue of times and words; we make speeches of it, with
// speakers, directions and the place of each in the file. 1000 ms are 10 MB/s.
const size = 10_000_000;
const [srt, vtt, ass] = [srtOf(size), vttOf(size), assOf(size)];

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 10 MB of SubRip', ...reading('srt', srt), runs: 5 },
  { name: 'peer: subtitle', work: () => parseSync(srt), runs: 5 },
  { name: 'peer: @plussub/srt-vtt-parser', work: () => parsePlussub(srt), runs: 5 },
  { name: 'read 10 MB of WebVTT', ...reading('vtt', vtt), runs: 5 },
  { name: 'peer: webvtt-parser', work: () => new webvtt.WebVTTParser().parse(vtt, 'metadata'), runs: 3 },
  { name: 'peer: subtitle', work: () => parseSync(vtt), runs: 5 },
  { name: 'peer: @plussub/srt-vtt-parser', work: () => parsePlussub(vtt), runs: 5 },
  { name: 'read 10 MB of Advanced SubStation', ...reading('ass', ass), runs: 5 },
  { name: 'peer: ass-compiler (parse)', work: () => parseAss(ass), runs: 3 },
];
