import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.js';

const cases: readonly (readonly [name: string, candidates: readonly string[], found: string | undefined])[] = [
  ['put out the lamp', ['puts out the lamp', 'the storm'], 'puts out the lamp'],
  ['The cal', ['The call', 'The hotel'], 'The call'],
  ['one dollar', ['one dollar and more', 'Della counts one dollar and more', 'the hair'], 'one dollar and more'],
  ['one dollar', ['one dollar and more', 'not one dollar'], undefined],
  ['aks', ['art', 'ask', 'draw'], 'ask'],
  ['sak', ['draw', 'kas'], undefined],
  ['xyzzy', ['the call', 'the storm'], undefined],
  ['', ['a', 'b'], undefined],
  ['ab', ['abc'.repeat(100)], undefined],
];

for (const [name, candidates, found] of cases) {
  test(`nearest: “${name}” among ${candidates.length}`, () => assert.equal(nearest(name, candidates), found));
}
