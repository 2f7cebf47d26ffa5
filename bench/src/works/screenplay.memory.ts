import awParser from 'aw-parser';
import { Fountain } from 'fountain-js';
import type { Footprint } from '../measure.js';
import { read } from './reading.js';
import { filmsOf } from './screenplay-made.js';

const short = 1_000_000;

export const footprints: readonly Footprint[] = [
  { name: 'node, and 100 MB to be read', work: () => filmsOf(100_000_000) },
  { name: 'read 100 MB of Fountain', work: () => read('fountain', filmsOf(100_000_000)) },
  { name: 'read 5 MB of Fountain', work: () => read('fountain', filmsOf(5_000_000)) },
  { name: 'read 1 MB of Fountain', work: () => read('fountain', filmsOf(short)) },
  { name: 'peer: aw-parser, 1 MB', work: () => awParser.parser.parse(textOf(short), {}) },
  { name: 'peer: fountain-js, 1 MB (tokens)', work: () => new Fountain().parse(textOf(short), true) },
];

function textOf(length: number): string {
  return new TextDecoder().decode(filmsOf(length));
}
