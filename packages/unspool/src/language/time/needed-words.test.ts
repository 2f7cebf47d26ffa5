import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { holdsNeeded, neededWords } from './needed-words.js';

const samples: readonly (readonly [pattern: string, needs: readonly (readonly string[])[]])[] = [
  ['before {scene}', [['before']]],
  ['(?:{near} )?after {scene}', [['after']]],
  ['{near} (?:before|earlier|ago)', [['before', 'earlier', 'ago']]],
  ['afterwards?', [['afterward']]],
  ['(?:on|in|{part}) noon', [['noon']]],
  ['noon|midnight', [['noon', 'midnight']]],
  ['noon|{clock}', []],
  ['the (?:very )?end of {month}', [['the'], ['end of']]],
  ['(?=soon)late', [['late']]],
  ['day[s]? off', [['day'], ['off']]],
];

for (const [pattern, needs] of samples) {
  test(`what “${pattern}” needs`, () => assert.deepEqual(neededWords(pattern), needs));
}

test('whatever fits a pattern holds what the pattern needs', () => {
  const word = fc.constantFrom('noon', 'late', 'on', 'the end', 'b');
  const piece = fc.oneof(
    word,
    word.map((text) => `${text}?`),
    fc.tuple(word, word).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(word, word).map(([a, b]) => `(?:${a} ${b})?`),
  );
  const text = fc.array(fc.constantFrom('noon', 'late', 'on', 'the end', 'b', ' ', 'n', 'th'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), text, (pieces, words) => {
      const pattern = pieces.join('');
      const own = words.join('');
      return !new RegExp(`^(?:${pattern})$`).test(own) || holdsNeeded(own, neededWords(pattern));
    }),
    { numRuns: tries(300, 20_000) },
  );
});
