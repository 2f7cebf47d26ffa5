import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenesNamed } from './scenes-named.js';

const titles = [
  'Act I, Scene I',
  'Act I, Scene II',
  'Act II, Scene I',
  'The call',
  'Chapter 14. Ice',
  'Chapter XL',
  'I',
];

const meant: readonly (readonly [words: string, scenes: readonly number[]])[] = [
  ['Act I, Scene II', [1]],
  ['act 1 scene 2', [1]],
  ['ACT II. SCENE 1.', [2]],
  ['1.2', [1]],
  ['II, 1', [2]],
  ['Scene I', [0, 2]],
  ['scene 2', [1]],
  ['call', [3]],
  ['chapter 14 ice', [4]],
  ['chapter 40', [5]],
  ['I', [6]],
  ['1.3', []],
  ['all', []],
  ['Act', []],
  ['  ', []],
];

test('scenes are found by what people type for them', () => {
  for (const [words, scenes] of meant) assert.deepEqual(scenesNamed(titles, words), scenes, words);
});
