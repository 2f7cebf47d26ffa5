import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleBeside } from './title-beside.js';

const cases: readonly (readonly [title: string, number: string | number, beside: string])[] = [
  ['7. The call', 7, 'The call'],
  ['7) The call', '7', 'The call'],
  ['IV. The call', 'IV', 'The call'],
  ['2.7: The call', '2.7', 'The call'],
  ['7. The call', 8, '7. The call'],
  ['7.', 7, '7.'],
  ['7. ', 7, '7. '],
  ['7 minutes', 7, '7 minutes'],
  ['7. 7. The call', 7, '7. The call'],
  ['The call', 7, 'The call'],
  ['', 7, ''],
];

for (const [title, number, beside] of cases)
  test(`beside ${number}, “${title}” is “${beside}”`, () => assert.equal(titleBeside(title, number), beside));
