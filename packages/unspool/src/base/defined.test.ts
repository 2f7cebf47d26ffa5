import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defined } from './defined.js';

test('what is undefined is not there, and what is empty is', () => {
  const all = { a: undefined, b: 0, c: '', d: null, e: false };
  assert.deepEqual(Object.entries(defined(all)), [
    ['b', 0],
    ['c', ''],
    ['d', null],
    ['e', false],
  ]);
});
