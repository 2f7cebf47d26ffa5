import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { anyCase } from './any-case.js';

const sources = [
  '^(?:in (?<who>[A-Z][a-z]+)|the (?<day>\\d+)(?:st|th)? of (?<month>May|june))$',
  '(?<rest>\\S{1,9})\\s(?<unit>days?|Weeks)(?<!\\Dk days)',
  '^\\uE000(?<scene>\\d+)\\uE001$',
  '^[^k]$',
  'k(?=é)',
];

const words = [
  'in ',
  'IN ',
  'Ann',
  'the ',
  'The ',
  '3',
  '3rd',
  'of ',
  'MAY',
  'June',
  ' ',
  'days',
  'Weeks',
  'K',
  '\u212A',
  'é',
  'É',
  'İ',
];

test('a pattern fits what it would fit with the flag i, and finds the same in its groups', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...words, '\uE0007\uE001', '\uE000'), fc.string({ maxLength: 2 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.constantFrom(...sources), text, (source, parts) => {
      const whole = parts.join('');
      const found = new RegExp(source, 'i').exec(whole);
      assert.deepEqual(anyCase(() => source).groups(whole), found && { ...found.groups });
      assert.equal(anyCase(() => source).test(whole), found !== null);
    }),
    { numRuns: tries(2_000, 100_000) },
  );
});
