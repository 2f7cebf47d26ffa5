import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasOwnTime } from './own-time.js';

const elsewhere = [
  'She dies in the spring of pneumonia.',
  'In May she sails.',
  'Three years later he comes back.',
  'The next day they part.',
  'He was shot in 1943.',
  'By late summer the house is sold.',
  'They marry a week after the fire.',
];
const here = [
  'That evening she dies.',
  'He comes back an hour later.',
  'They may leave in a moment.',
  'She drinks from the spring.',
  'He owes twenty years of rent.',
  'At noon the clock stops.',
];

for (const text of elsewhere) test(`says itself when: ${text}`, () => assert.equal(hasOwnTime(text), true));
for (const text of here) test(`is of its scene: ${text}`, () => assert.equal(hasOwnTime(text), false));
