import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worded } from './wording.js';

const template = { grade: 'hint', message: '“{name}” is {what}.', way: 'Look at {name}. {also?}' } as const;

const filled: readonly (readonly [
  values: Readonly<Record<string, string | undefined>>,
  message: string,
  way: string,
])[] = [
  [{ name: 'Ada', what: 'away' }, '“Ada” is away.', 'Look at Ada.'],
  [{ name: 'Ada', what: 'away', also: 'And Ben.' }, '“Ada” is away.', 'Look at Ada. And Ben.'],
  [{ name: 'Ada', what: 'away', also: ' ' }, '“Ada” is away.', 'Look at Ada.'],
  // No hole, whatever is missing, and nothing is filled twice.
  [{}, '“…” is ….', 'Look at ….'],
  [{ name: '', what: '\u200b\n' }, '“…” is ….', 'Look at ….'],
  [{ name: undefined, what: '{name}' }, '“…” is {name}.', 'Look at ….'],
];

for (const [values, message, way] of filled) {
  test(`filled with ${JSON.stringify(values)}: ${message}`, () => {
    assert.deepEqual(worded('no-lamp', template, values), { code: 'no-lamp', grade: 'hint', message, way });
  });
}

test('what every object has fills nothing', () => {
  assert.equal(worded('no-lamp', { ...template, message: '{toString}' }, {}).message, '…');
});
