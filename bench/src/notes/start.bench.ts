import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../measure.js';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const run = (...words: readonly string[]) => execFileSync(process.execPath, words);
const unspool = path('packages/unspool/bin/unspool.js');
const example = path('examples/ballerina.story.md');

export const benchmarks: readonly Benchmark[] = [
  { name: 'node itself', work: () => run('-e', '0') },
  { name: 'unspool --help', work: () => run(unspool, '--help'), goal: 150 },
  { name: 'unspool check, Ballerina', work: () => run(unspool, 'check', example) },
  { name: 'unspool explain, Ballerina', work: () => run(unspool, 'explain', example), runs: 10 },
];
