import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../language/index.js';
import { sliceWords } from './typesetting.js';

test('words are cut at any two places of their text, however many they are', () => {
  for (const count of [0, 1, 5, 33, 60]) {
    const words = Array.from({ length: count }, (_, index) => ({ text: 'abcd'.slice(0, index % 4) }));
    const text = plain(words);
    for (let from = 0; from <= text.length + 1; from += 1)
      for (const to of [0, from, from + 1, from + 7, Number.POSITIVE_INFINITY])
        assert.equal(plain(sliceWords(words, from, to)), text.slice(from, Math.max(from, to)));
  }
});

test('a paragraph of a hundred thousand lines is cut into each of them', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => ({ text: `${index % 10}` }));
  for (let at = 0; at < words.length; at += 1) assert.equal(sliceWords(words, at, at + 1).length, 1);
});
