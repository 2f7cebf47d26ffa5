import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { compact, inText } from './letters.js';

/** The same, character by character from the beginning. */
function slowly(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  let [at, begin, end, offset] = [0, -1, 0, 0];
  for (const char of text) {
    const own = compact(char);
    if (own !== '' && begin < 0 && at + own.length > from && at < to) begin = offset;
    if (own !== '' && at < to) end = offset + char.length;
    at += own.length;
    offset += char.length;
  }
  return begin < 0 ? { from: 0, to: text.length } : { from: begin, to: end };
}

test('letters: where a stretch of them is printed', () => {
  const bits = fc.constantFrom('a', 'Bc', ' ', ', ', 'æ', 'ﬁ', 'e\u0301', '😀', '“', '𝔘', '', 'ß');
  const texts = fc.array(bits, { maxLength: 12 }).map((list) => list.join(''));
  const [places, lengths] = [fc.integer({ min: -2, max: 16 }), fc.integer({ min: 1, max: 8 })];
  fc.assert(
    fc.property(texts, places, lengths, (text, from, length) => {
      assert.deepEqual(inText(text, from, from + length), slowly(text, from, from + length));
    }),
    { numRuns: tries(500, 100_000) },
  );
});
