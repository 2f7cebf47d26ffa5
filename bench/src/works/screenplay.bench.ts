import awParser from 'aw-parser';
import { Fountain } from 'fountain-js';
import type { Benchmark } from '../measure.js';
import { reading } from './reading.js';
import { fdxOf, sceneOf, scriptOf } from './screenplay-made.js';

// Five megabytes are about forty films. The peers make tokens; we make scenes of speeches, with headings taken apart and
// the place of each piece in the file. 167 ms are 30 MB/s. What the peers take grows with the square of the length, so
// they are measured on a film of ordinary length.
const long = scriptOf(5_000_000);
const film = scriptOf(120_000);
const finalDraft = fdxOf(5_000_000);

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 1 MB of Fountain', ...reading('fountain', scriptOf(1_000_000)), goal: 34, runs: 10 },
  { name: 'read 5 MB of Fountain', ...reading('fountain', long), goal: 167, runs: 10 },
  { name: 'read 20 MB of Fountain', ...reading('fountain', scriptOf(20_000_000)), goal: 667, runs: 5 },
  { name: 'read 5 MB of Fountain in one scene', ...reading('fountain', sceneOf(5_000_000)), goal: 167, runs: 10 },
  { name: 'read 120 KB of Fountain', ...reading('fountain', film), runs: 10 },
  { name: 'peer: aw-parser', work: () => awParser.parser.parse(film, {}), runs: 5 },
  { name: 'peer: fountain-js (tokens)', work: () => new Fountain().parse(film, true), runs: 3 },
  { name: 'read 5 MB of Final Draft', ...reading('fdx', finalDraft), runs: 5 },
];
