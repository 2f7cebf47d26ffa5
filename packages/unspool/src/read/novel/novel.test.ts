import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNovelReader } from './novel.js';

test('a stretch without words tells nothing', () => {
  const { people, quotations } = createNovelReader('en').read({ paragraphs: [] });
  assert.deepEqual({ people, quotations }, { people: [], quotations: [] });
});
