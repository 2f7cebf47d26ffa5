import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { changed, changeOf } from './change.js';

test('a change makes the one value of the other, whatever both are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      assert.deepEqual(sent(before, after), JSON.parse(JSON.stringify(after)));
    }),
    { numRuns: tries(300, 20_000) },
  );
});

const items = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', '__proto__'), lines: fc.array(fc.nat(3)) }));

test('lists whose items come, go, move and change are made of what is there', () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      assert.deepEqual(sent(before, after), JSON.parse(JSON.stringify(after)));
    }),
    { numRuns: tries(300, 20_000) },
  );
});

test('little is said where little has changed, and what is the same is shared', () => {
  const scene = (id: number) => ({ id: `s${id}`, lines: Array.from({ length: 20 }, (_, at) => `line ${at} of ${id}`) });
  const before = { title: 'T', scenes: [scene(1), scene(2)], at: 's2' };
  const after = {
    ...before,
    scenes: [scene(1), { ...scene(2), lines: [...scene(2).lines, 'more'] }, scene(3)],
    at: 's3',
  };
  const change = changeOf(before, after);
  assert.ok(JSON.stringify(change).length < JSON.stringify(scene(3)).length + 250);
  const made = changed(before, change) as typeof before;
  assert.equal(made.scenes[0], before.scenes[0]);
  assert.equal(changeOf(before, structuredClone(before)), 'same');
});

/** What comes of a value when the change is sent as text. */
function sent(before: unknown, after: unknown): unknown {
  const [old, next] = [JSON.stringify(before), JSON.stringify(after)].map((text) => JSON.parse(text));
  return changed(old, JSON.parse(JSON.stringify(changeOf(old, next))));
}
