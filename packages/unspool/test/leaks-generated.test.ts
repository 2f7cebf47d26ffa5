import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareGenerated } from './pairs.js';

test('100,000 pairs of generated files with the same past give a reader the same', () => {
  assert.ok(compareGenerated(100_000) >= 100_000);
});
