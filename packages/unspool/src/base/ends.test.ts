import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beforeFirst, listed, withoutEnd, withoutEnds, withoutStart } from './ends.js';
import { graphemesOf } from './graphemes.js';
import { addAll, leastOf, mostOf } from './lists.js';

const text = fc.string({ unit: fc.constantFrom('a', '.', ' ', ',', '\n', '漢') });

test('what is taken from an end is what a pattern would take', () => {
  fc.assert(
    fc.property(text, (some) => {
      assert.equal(withoutEnd(some, /[.\s]/), some.replace(/[.\s]+$/, ''));
      assert.equal(withoutStart(some, /[.\s]/), some.replace(/^[.\s]+/, ''));
      assert.equal(withoutEnds(some, /[.]/, /[\s]/), some.replace(/^[.]+/, '').replace(/[\s]+$/, ''));
      assert.equal(beforeFirst(some, /[.,]/), some.replace(/[.,].*$/s, ''));
      assert.deepEqual(
        listed(some, /,/),
        some.split(',').map((part) => part.trim()),
      );
    }),
  );
});

test('lists of any length', () => {
  const long = Array.from({ length: 300_000 }, (_, index) => index);
  const all = [-1];
  addAll(all, long);
  assert.deepEqual([all.length, leastOf(all), mostOf(all)], [300_001, -1, 299_999]);
  assert.deepEqual([leastOf([]), mostOf([])], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

test('characters as readers take them, also where a piece ends in the middle of one', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const some = fc.array(fc.constantFrom('a', 'e\u0301', '👩‍👩‍👧‍👦', '🇫🇮', '漢', '\r\n', '\u0301', ' '), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(some, (parts) => {
      const whole = parts.join('').repeat(5);
      assert.deepEqual(
        [...graphemesOf(whole)],
        Array.from(segmenter.segment(whole), ({ segment }) => segment),
      );
    }),
    { numRuns: 30 },
  );
  assert.equal([...graphemesOf('a'.repeat(300_000))].length, 300_000);
  assert.equal([...graphemesOf('\u0301'.repeat(5000))].join('').length, 5000);
});
