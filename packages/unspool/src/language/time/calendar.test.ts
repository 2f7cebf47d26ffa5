import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from '../inline/inline.js';
import { readStatement } from '../statement/statement.js';

function read(text: string): unknown {
  const { claiming, labels } = readStatement(readRuns(text, 0, text.length), false);
  const { body, ...rest } = claiming;
  assert.deepEqual(labels, []);
  return rest;
}

const days = (count: number) => ({ count, unit: 'day', exact: false });
const forms: readonly (readonly [text: string, claiming: unknown])[] = [
  ['Unit: **moon**, 28 days', { kind: 'unit', name: 'moon', amount: days(28) }],
  ['Unit: **moon**: 28 days.', { kind: 'unit', name: 'moon', amount: days(28) }],
  ['Unit: the moon, 28 days', { kind: 'unit', name: 'moon', amount: days(28) }],
  [
    'Unit: **season** is exactly 3 moons',
    { kind: 'unit', name: 'season', amount: { count: 3, unit: 'named', name: 'moons', exact: true } },
  ],
  [
    'Calendar: **the Reckoning**, years of 360 days, months Thaw 30, High Sun 30; year 1 begins 2101-01-01',
    {
      kind: 'calendar',
      calendar: {
        name: 'the Reckoning',
        daysInYear: 360,
        months: [
          { name: 'Thaw', days: 30 },
          { name: 'High Sun', days: 30 },
        ],
        begins: '2101-01-01',
      },
    },
  ],
  [
    'Calendar: **the Count**, year 1 is 2101, months Thaw 30 days',
    {
      kind: 'calendar',
      calendar: { name: 'the Count', daysInYear: 30, months: [{ name: 'Thaw', days: 30 }], begins: '2101' },
    },
  ],
  ['Calendar: **the Count**', { kind: 'calendar', calendar: { name: 'the Count', daysInYear: 365, months: [] } }],
  ['Travel: from Thebes to Corinth, 3 days', { kind: 'travel', from: 'Thebes', to: 'Corinth', amount: days(3) }],
  [
    'Travel: from [Thebes] to Corinth takes at least 3 days.',
    { kind: 'travel', from: 'Thebes', to: 'Corinth', amount: { ...days(3), limit: 'least' } },
  ],
];
for (const [text, claiming] of forms) test(text, () => assert.deepEqual(read(text), claiming));

for (const text of [
  'Unit: day, 0 days',
  'Unit: the second crew',
  'Calendar: Gregorian',
  'Calendar: x, months Thaw 0',
]) {
  test(`neither unit nor calendar: ${text}`, () => assert.equal((read(text) as { kind: string }).kind, 'pair'));
}
