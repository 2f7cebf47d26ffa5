import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { key } from '../../src/base/index.js';
import { parse } from '../../src/language/index.js';
import { coPresence } from '../../src/read/co-presence/co-presence.js';
import { notesOf } from '../../src/read/index.js';
import { search } from '../../src/search/index.js';
import { compile, presence, type Slice, whole } from '../../src/story/index.js';
import { fountainSource } from '../read/script-notes.js';
import { tries } from '../tries.js';

/** Each cue, and who speaks under it. */
const cues: readonly (readonly [cue: string, who: readonly string[]])[] = [
  ['ANN', ['ann']],
  ['ANN (V.O.)', ['ann']],
  ["ANN (CONT'D)", ['ann']],
  ['@Ann', ['ann']],
  ['@ann (O.S.)', ['ann']],
  ['ANN (ON PHONE)', ['ann']],
  ['YOUNG ANN', ['young ann']],
  ['ANN & BEN', ['ann', 'ben']],
  ['BEN/ANN', ['ann', 'ben']],
  ['BEN', ['ben']],
  ["BEN (V.O.) (CONT'D)", ['ben']],
  ['ANNA', ['anna']],
  ["O'HARA", ["o'hara"]],
  ['@O’Hara', ["o'hara"]],
  ['GUARD #2', ['guard #2']],
  ['MRS. HALE', ['mrs. hale']],
];

const scene = fc.array(fc.constantFrom(...cues), { maxLength: 5 });

test('network, explain and search have the same people, in the same scenes', () => {
  fc.assert(
    fc.property(fc.array(scene, { minLength: 1, maxLength: 5 }), (scenes) => {
      const text = scenes
        .map((own, at) => `INT. ROOM ${at + 1} - DAY\n\n${own.map(([cue]) => `${cue}\nWell, well.\n`).join('\n')}`)
        .join('\n');
      const source = fountainSource(text);
      const expected = scenes.map((own) => [...new Set(own.flatMap(([, who]) => who.map(key)))].sort());
      const network = expected.map((_, at) =>
        (coPresence({ segments: source.segments.slice(at, at + 1) })?.nodes ?? []).map(({ id }) => key(id)).sort(),
      );
      assert.deepEqual(network, expected);
      const slice: Slice = whole(compile(parse('a.story.md', notesOf(source).text)).story);
      const nameOf = new Map(slice.entities.map(({ id, name }) => [id, key(name)]));
      assert.deepEqual(
        slice.scenes.map(({ id }) =>
          presence(slice, id)
            .map(({ entity }) => nameOf.get(entity))
            .sort(),
        ),
        expected,
      );
      const people = [...new Set(expected.flat())];
      assert.equal(coPresence(source)?.size, people.length);
      for (const name of people) {
        const found = search(slice, `by:"${name}"`);
        assert.deepEqual(
          found.scenes.map(({ number }) => number),
          expected.flatMap((own, at) => (own.includes(name) ? [at + 1] : [])),
          name,
        );
      }
    }),
    { numRuns: tries(40, 3000) },
  );
});
