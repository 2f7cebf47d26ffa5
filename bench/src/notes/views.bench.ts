import { readFileSync } from 'node:fs';
import { article } from '../../../packages/unspool/dist/src/explain/index.js';
import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { payload, toHtml, toText } from '../../../packages/unspool/dist/src/publish/index.js';
import { notesOf, readSource } from '../../../packages/unspool/dist/src/read/index.js';
import { compile, upTo, whole } from '../../../packages/unspool/dist/src/story/index.js';
import type { Benchmark } from '../measure.js';
import { notes } from './notes.js';

const ballerina = compile(
  parse('b', readFileSync(new URL('../../../examples/ballerina.story.md', import.meta.url), 'utf8')),
).story;
const long = compile(parse('long', notes(1000))).story;
const last = long.stops.length;

const { playNotes }: { playNotes(speeches: number): string } = await import(
  new URL('../../../packages/companion/dist/test/play.js', import.meta.url).href
);
const play = playNotes(10_000);
const playTold = compile(parse('play', play)).story;
const subtitles = new TextEncoder().encode(cues(1_000_000));

/** What `explain` does with a file, and a library with one that is saved. */
async function explained(bytes: Uint8Array): Promise<string> {
  const source = await readSource(bytes, 'season.srt');
  return toText(article(whole(compile(parse('season', notesOf(source).text)).story)));
}

/** A season's subtitles: some fourteen thousand cues, of which a fifth says who speaks, and six hundred long gaps. */
function cues(size: number): string {
  const said = 'The ferry left an hour ago and nobody on the pier has seen the lamp since then'.split(' ');
  const stamp = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(11, 19)},000`;
  let [text, at] = ['', 0];
  for (let number = 1; text.length < size; number += 1) {
    at += number % 23 === 0 ? 40 : 4;
    const words = `${said.slice(number % 9, (number % 9) + 7).join(' ')} ${number}.`;
    const who = number % 5 === 0 ? `${['ANNA', 'BEN', 'CARLA', 'DAVID'][number % 4]}: ` : '';
    text += `${number}\n${stamp(at)} --> ${stamp(at + 3)}\n${who}${words}\n\n`;
  }
  return text;
}

// Slices are made anew in every run: what follows from a slice is kept with it.
export const benchmarks: readonly Benchmark[] = [
  { name: 'payload of Ballerina, whole', work: () => payload(whole(ballerina)) },
  { name: 'article of Ballerina as HTML', work: () => toHtml(article(whole(ballerina))) },
  { name: 'payload in the middle of 1,000 scenes', work: () => payload(upTo(long, last / 2)), runs: 5 },
  { name: 'payload at the end of 1,000 scenes', work: () => payload(upTo(long, last)), runs: 5 },
  { name: 'make the story of 10,000 speeches', work: () => compile(parse('play', play)), runs: 5 },
  { name: 'payload at the end of 10,000 speeches', work: () => payload(whole(playTold)), runs: 5 },
  { name: 'explain 1 MB of subtitles', work: () => explained(subtitles), runs: 5 },
];
