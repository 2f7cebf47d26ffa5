import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tries } from '../tries.js';
import { leaks, planted } from './leaks.js';
import { compareGenerated, type Look, shownByGenerated, slice } from './pairs.js';

const pairs = tries(400, 100_000);

test(`${pairs} pairs of generated files with the same past give a reader the same`, () => {
  assert.ok(compareGenerated(pairs) >= pairs);
});

// Some leaks show in few stories only: there are pairs enough that none is missed by chance.
const looks = Object.entries(leaks).map(([name, leak]): readonly [string, Look] => [
  name,
  (telling, position) => planted(leak, telling, position, ['Who is Annna?', 'anna']),
]);
const shown = shownByGenerated(50_000, new Map(looks));

for (const name of Object.keys(leaks)) {
  test(`generated files show a planted leak: ${name}`, () => assert.ok(shown.has(name)));
}

test('with what gives nothing away, generated files show nothing', () => {
  assert.deepEqual([...shownByGenerated(tries(100, 500), new Map([['honest', slice]]))], []);
});
