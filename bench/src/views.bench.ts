import { readFileSync } from 'node:fs';
import { article } from 'unspool/explain';
import { parse } from 'unspool/language';
import { payload, toHtml } from 'unspool/publish';
import { tell, upTo, whole } from 'unspool/story';
import type { Benchmark } from './measure.js';
import { notes } from './notes.js';

const ballerina = tell(
  parse('b', readFileSync(new URL('../../examples/ballerina.story.md', import.meta.url), 'utf8')),
).story;
const long = tell(parse('long', notes(1000))).story;
const last = long.stops.length;

// Slices are made anew in every run: what follows from a slice is kept with it.
export const benchmarks: readonly Benchmark[] = [
  { name: 'payload of Ballerina, whole', work: () => payload(whole(ballerina)) },
  { name: 'article of Ballerina as HTML', work: () => toHtml(article(whole(ballerina))) },
  { name: 'payload in the middle of 1,000 scenes', work: () => payload(upTo(long, last / 2)), runs: 5 },
  { name: 'payload at the end of 1,000 scenes', work: () => payload(upTo(long, last)), runs: 5 },
];
