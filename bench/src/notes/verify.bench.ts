import { readFileSync } from 'node:fs';
import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { compile } from '../../../packages/unspool/dist/src/story/index.js';
import { verify } from '../../../packages/unspool/dist/src/verify/index.js';
import type { Benchmark } from '../measure.js';

const url = (name: string) => new URL(`../../../${name}`, import.meta.url);
const pairs: { compareGenerated(count: number): number } = await import(
  url('packages/unspool/dist/test/leaks/pairs.js').href
);

function example(name: string): Benchmark['work'] {
  const telling = compile(parse(name, readFileSync(url(`examples/${name}`), 'utf8')));
  return () => {
    if (!verify(telling).passed) throw new Error(`${name} gives something away.`);
  };
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'verify Ballerina', work: example('ballerina.story.md'), runs: 3 },
  { name: 'verify The Twelfth Jar', work: example('twelfth-jar.story.md'), runs: 3 },
  // Twice to warm up and eight times, other stories each time: a million pairs.
  { name: '100,000 pairs of generated files', work: () => pairs.compareGenerated(100_000), runs: 8, goal: 100_000 },
];
