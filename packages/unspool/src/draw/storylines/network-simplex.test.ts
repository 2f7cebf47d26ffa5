import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { type Edge, ranksOf } from './network-simplex.js';

const edges = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.tuple(
    fc.constant(count),
    fc.array(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }))
        .filter(([a, b]) => a !== b)
        .map(([a, b, length, weight]): Edge => ({ tail: Math.min(a, b), head: Math.max(a, b), length, weight })),
      { minLength: 1, maxLength: 9 },
    ),
  ),
);

test('it costs as little as the best of all ways', () => {
  fc.assert(
    fc.property(edges, ([count, list]) => {
      const ranks = ranksOf(count, list, 1e6);
      assert.ok(list.every(({ tail, head, length }) => (ranks[head] as number) - (ranks[tail] as number) >= length));
      assert.equal(costOf(list, ranks), least(count, list));
    }),
    { numRuns: tries(150, 3000) },
  );
});

test('what hangs on nothing is there all the same, and nothing at all is nothing', () => {
  assert.equal(ranksOf(3, [], 100).length, 3);
  assert.deepEqual(ranksOf(1, [], 100), [0]);
  assert.deepEqual(ranksOf(0, [], 100), []);
});

function costOf(list: readonly Edge[], ranks: readonly number[]): number {
  return list.reduce(
    (sum, { tail, head, weight }) => sum + weight * ((ranks[head] as number) - (ranks[tail] as number)),
    0,
  );
}

/** By trying all of them. */
function least(count: number, list: readonly Edge[]): number {
  const high = 2 * (count - 1) + 1;
  let best = Number.POSITIVE_INFINITY;
  for (let way = 0; way < high ** count; way += 1) {
    const ranks = Array.from({ length: count }, (_, node) => Math.floor(way / high ** node) % high);
    if (list.every(({ tail, head, length }) => (ranks[head] as number) - (ranks[tail] as number) >= length))
      best = Math.min(best, costOf(list, ranks));
  }
  return best;
}
