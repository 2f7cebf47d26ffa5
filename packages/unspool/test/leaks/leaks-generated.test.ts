import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tries } from '../tries.js';
import { leaks, planted } from './leaks.js';
import { compareGenerated, type Look } from './pairs.js';

const pairs = tries(2_000, 100_000);

test(`${pairs} pairs of generated files with the same past give a reader the same`, () => {
  assert.ok(compareGenerated(pairs) >= pairs);
});

const differs = (error: Error) => /^what is told differs/.test((error.cause as Error).message);

// Some leaks show in few stories only: there are pairs enough that none is missed by chance.
for (const [name, leak] of Object.entries(leaks)) {
  test(`generated files show a planted leak: ${name}`, () => {
    const look: Look = (telling, position) => planted(leak, telling, position, ['Who is Annna?', 'anna']);
    assert.throws(() => compareGenerated(50_000, look, { endOnFailure: true }), differs);
  });
}
