import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { toJson } from './json.js';

/** The same by means of the language alone. */
function simply(view: object): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return `${JSON.stringify(view, sorted, 2)}\n`;
}

test('JSON: indented and in alphabetical order, as the language itself writes it', () => {
  const keys = fc.oneof(fc.constantFrom('b', 'a', '2', '10', '01', '__proto__', 'toString', ''), fc.string());
  const leaves = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, 1e21),
  );
  const { view } = fc.letrec((tie) => ({
    view: fc.oneof(fc.dictionary(keys, tie('value'), { maxKeys: 6 }), fc.array(tie('value'), { maxLength: 4 })),
    value: fc.oneof({ maxDepth: 3 }, leaves, tie('view')),
  }));
  fc.assert(
    fc.property(view, (one) => assert.equal(toJson(one as object), simply(one as object))),
    { numRuns: tries(20, 50_000) },
  );
});
