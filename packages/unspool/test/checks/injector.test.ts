import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chance } from '../../src/verify/chance.js';
import { tries } from '../tries.js';
import { faults } from './faults/faults.js';
import { foundIn, inject, openings, ways } from './injector.js';

// Every clean example is given faults, one at a time: each is found, with what is at fault among its reasons, and nothing else.
const examples = new URL('../../../../../examples/', import.meta.url);
const stories = readdirSync(examples)
  .filter((file) => file.endsWith('.story.md'))
  .map((file) => ({ file, text: readFileSync(new URL(file, examples), 'utf8') }));
const rounds = tries(1, 50);
/** To find where each of them is open takes most of the time. */
const given = stories.slice(0, tries(1, stories.length));

test('the examples are clean', () => {
  assert.deepEqual(
    stories.flatMap(({ file, text }) => foundIn(text).map(({ code }) => `${file}: ${code}`)),
    [],
  );
});

faults.forEach((fault, index) => {
  test(`${fault.code}: ${fault.what}`, () => {
    for (let round = 0; round < rounds; round += 1) {
      const seed = index * 1000 + round;
      const own = chance(seed);
      const { file, text } = own.pick(given);
      const way = own.pick(fault.ways ?? ways);
      const injected = inject(text, open(file, text), fault, way, own);
      const found = foundIn(injected.text);
      const said = `seed ${seed}, ${file}, ${way}:\n${differing(text, injected.text)}`;
      assert.deepEqual(
        found.map(({ code }) => code),
        [fault.code],
        said,
      );
      const missing = injected.culprits.filter((line) => !found[0]?.lines.includes(line));
      assert.deepEqual(
        missing.map((line) => injected.text.split('\n')[line - 1]),
        [],
        said,
      );
    }
  });
});

const opened = new Map<string, readonly number[]>();

function open(file: string, text: string): readonly number[] {
  const known = opened.get(file) ?? openings(text, tries(4, 1000));
  opened.set(file, known);
  return known;
}

/** The lines that were put in. */
function differing(text: string, injected: string): string {
  const own = new Set(text.split('\n'));
  return injected
    .split('\n')
    .filter((line) => line !== '' && !own.has(line))
    .join('\n');
}
