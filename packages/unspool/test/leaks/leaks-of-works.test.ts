import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { notesOf, type OpenWork, originsOfClaims, passagesOf, readSource } from '../../src/read/index.js';
import { compile, type Slice, whole } from '../../src/story/index.js';
import { passagesAt, verify } from '../../src/verify/index.js';
import { tries } from '../tries.js';

const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url));
const script = await readSource(example('twelfth-jar.fountain'), 'twelfth-jar.fountain');
/** The script as its own notes, and notes on it that quote the script line by line under its titles. */
const notes = notesOf(script);
const telling = compile(parse('a', notes.text));
const own = { telling, works: [{ work: script, told: originsOfClaims(notes, telling.places) }] };
const beside = { telling: own.telling, works: [{ work: script }] };

type Passages = typeof passagesAt;
const everything = (slice: Slice, works: readonly OpenWork[], change: (slice: Slice) => Slice) =>
  Object.fromEntries(slice.scenes.map(({ id }) => [id, JSON.stringify(passagesOf(change(slice), works, id))]));

/** What somebody could write without thinking. */
const leaks: Readonly<Record<string, Passages>> = {
  'the scene told last opens whole': (slice, works) => everything(slice, works, (one) => whole(one)),
  'it is said how long the work is': (_, works) => ({ length: `${works[0]?.work.segments.length}` }),
  'it is said how much of a scene there is': (slice, works) => ({
    pieces: `${works[0]?.work.segments[slice.scenes.length - 1]?.items.length}`,
  }),
  'the people of the whole work are listed': (_, works) => ({
    cues: [
      ...new Set(
        works[0]?.work.segments.flatMap(({ items }) => items.map((item) => item.kind === 'speech' && item.cue)),
      ),
    ].join(),
  }),
  'whoever speaks next is taken to be there': (slice, works) => ({
    there: `${works[0]?.work.segments[slice.scenes.length]?.items.find((item) => item.kind === 'speech')?.cue}`,
  }),
  'where in the whole a line stands': (slice, works) => ({
    share: `${slice.stops.length / (works[0]?.work.segments.flatMap(({ items }) => items).length ?? 1)}`,
  }),
};

for (const [name, { telling, works }] of Object.entries({ own, beside })) {
  test(`what opens in the work gives nothing away (${name})`, () => {
    const { passed, positions } = verify(telling, { works, surfaces: () => ({}), mostPairs: tries(6, 100) });
    assert.deepEqual(
      positions.flatMap((at) => [
        ...at.leaks.map(({ surface, here, there }) => ({ surface, here, there })),
        ...at.invalid,
      ]),
      [],
    );
    assert.ok(passed);
  });
}

test('something does open, at every place after the first scene', () => {
  const slice = whole(own.telling.story);
  for (const { id } of slice.scenes) assert.equal(passagesOf(slice, own.works, id).length, 1, id);
  assert.ok(passagesAt(slice, beside.works)['what opens in the work']?.includes('claims":[["'));
});

test('who heard what is among what is compared, with somebody who did', () => {
  const slice = whole(own.telling.story);
  const heard = Object.entries(passagesAt(slice, own.works)).filter(([name]) => name.startsWith('who hears what in '));
  assert.ok(heard.some(([, text]) => text.includes('"hears":"certain"')));
});

/** All planted at once, each a surface of its own. */
const caught = new Set(
  verify(own.telling, {
    works: own.works,
    surfaces: () => ({}),
    passages: (slice, works) =>
      Object.fromEntries(Object.entries(leaks).map(([name, leak]) => [name, JSON.stringify(leak(slice, works))])),
    mostPairs: tries(16, 40),
  }).positions.flatMap((at) => at.leaks.map(({ surface }) => surface)),
);

for (const name of Object.keys(leaks)) {
  test(`a planted leak is caught: ${name}`, () => assert.ok(caught.has(name)));
}
