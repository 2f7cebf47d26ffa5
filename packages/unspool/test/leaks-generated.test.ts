import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaks, planted } from './leaks.js';
import { compareGenerated } from './pairs.js';

test('100,000 pairs of generated files with the same past give a reader the same', () => {
  assert.ok(compareGenerated(100_000) >= 100_000);
});

for (const [name, leak] of Object.entries(leaks)) {
  test(`generated files show a planted leak: ${name}`, () => {
    const look = (...where: Parameters<Parameters<typeof compareGenerated>[1] & {}>) => planted(leak, ...where, ['Who is Jo?']);
    assert.throws(() => compareGenerated(2000, look, { endOnFailure: true }), /what is told differs/);
  });
}
