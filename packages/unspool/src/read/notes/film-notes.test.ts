import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from '../../language/index.js';
import { compile, placeNamed, sliceAt } from '../../story/index.js';
import { readSource } from '../readers.js';
import type { Source } from '../source.js';
import { joinTracks } from '../subtitles/subtitles-join.js';
import { notesOf } from './notes.js';

const said = `WEBVTT

00:00:01.000 --> 00:00:03.500
Hold the lamp higher.

00:00:04.000 --> 00:00:05.200
It is gone, Ivo!

00:00:58.000 --> 00:01:00.000
The door was never locked.
`;
const swedish = `WEBVTT

00:00:01.100 --> 00:00:03.400
Håll lampan högre.

00:00:04.100 --> 00:00:05.000
Den är borta, Ivo!

00:00:58.100 --> 00:01:00.000
Dörren var aldrig låst.
`;
const described = `WEBVTT
License: CC BY 4.0
Author: Pim Holt

00:00:06.000 --> 00:00:09.000
The young keeper, Mirka, takes Ivo by the sleeve. In Bergen it snows.
`;

async function film(...tracks: readonly (readonly [name: string, text: string])[]): Promise<Source> {
  const sources = await Promise.all(tracks.map(([name, text]) => readSource(new TextEncoder().encode(text), name)));
  return joinTracks(sources as readonly Source[]);
}

const told = (source: Source, words: string) => {
  const { story } = compile(parse('film.story.md', notesOf(source).text));
  const place = placeNamed(story, words);
  assert.equal(typeof place, 'number', words);
  const { claims, entities } = sliceAt(story, place as number);
  return {
    lines: claims.flatMap(({ sense, words: own }) =>
      sense.kind === 'prose' && !sense.language ? [own.map(({ text }) => text).join('')] : [],
    ),
    others: claims.flatMap(({ sense }) => (sense.kind === 'prose' ? (sense.language ?? []) : [])),
    people: entities.map(({ id }) => id),
  };
};

test('one can stop behind each cue: all that was said by then is told, and nothing else', async () => {
  const one = await film(['film.en.vtt', said]);
  const counts = { '0:03': 0, '0:04': 1, '0:05': 1, '0:06': 2, '0:30': 2, '0:59': 2, '1:00': 3, '2:00': 3 };
  for (const [place, count] of Object.entries(counts)) assert.equal(told(one, place).lines.length, count, place);
});

test('what another track says stands beside the line, in its language', async () => {
  const both = await film(['film.en.vtt', said], ['film.sv.vtt', swedish]);
  assert.deepEqual(told(both, '0:06').others, ['sv', 'sv']);
  assert.match(notesOf(both).text, /“Hold the lamp higher\.”\n\n\(sv\) “Håll lampan högre\.”/);
});

test('those whom descriptions name, or lines speak to, are people; places are none', async () => {
  const all = await film(['film.en.vtt', said], ['film.descriptions.en.vtt', described]);
  assert.deepEqual(told(all, '0:05').people, []);
  assert.deepEqual(told(all, '0:06').people, ['ivo']);
  assert.deepEqual(told(all, '0:20').people, ['ivo', 'mirka']);
  assert.match(notesOf(all).text, /- Person: \*\*Mirka\*\*, the young keeper\n/);
});

test('the licence of a side track is not that of the film', async () => {
  const all = await film(['film.en.vtt', said], ['film.descriptions.en.vtt', described]);
  assert.deepEqual(
    all.credits.map(({ key }) => key),
    ['License (description)', 'Author (description)'],
  );
});

test('a film in which each line calls somebody else takes no longer for each of them', async () => {
  const letters = 'abcdefghijklmnopqrst';
  const nameOf = (nth: number) =>
    `Q${[8000, 400, 20, 1].map((unit) => letters[Math.floor(nth / unit) % letters.length]).join('')}`;
  const calling = async (count: number) => {
    const cues = Array.from({ length: count }, (_, nth) => {
      const [minutes, seconds] = [Math.floor(nth / 60), nth % 60].map((one) => String(one).padStart(2, '0'));
      return `${minutes}:${seconds}.000 --> ${minutes}:${seconds}.900\nCome on, ${nameOf(nth)}!\n\n`;
    });
    const source = await film(['film.en.vtt', `WEBVTT\n\n${cues.join('')}`]);
    const before = process.cpuUsage().user;
    assert.ok(notesOf(source).text.includes(`- Person: **${nameOf(count - 1)}**`));
    return process.cpuUsage().user - before;
  };
  await calling(500);
  const [few, many] = [await calling(500), await calling(4000)];
  assert.ok(many < 30 * few, `${few} and ${many} µs`);
});
