import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './normal-form.js';

const pieces = [
  'a',
  'Zoë',
  'Zoe\u0308',
  '“',
  '’',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  '\u2003',
  '한',
  '\u1112\u1161',
  '.',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

test('a text is folded as its definition says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(fold(text), text.normalize('NFC').replace(/\s+/g, ' ').trim());
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});
