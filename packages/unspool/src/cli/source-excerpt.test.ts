import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFrame } from './source-excerpt.js';

const report = {
  code: 'no-scenes',
  grade: 'hint',
  message: 'No.',
  way: 'Go.',
  place: { file: 'a', span: { from: 2, to: 4 } },
  because: [{ message: 'It is so.', place: { file: 'a', span: { from: 2, to: 4 } } }],
} as const;

test('a place in the text is shown', () => {
  assert.equal(
    codeFrame(report, 'a', '\n\nxy'),
    'hint no-scenes  No.\n  a:3:1\n  3 | xy\n    | ~~\n  line 3    It is so.\n  Go.',
  );
});

test('a place that the text does not have is none', () => {
  assert.equal(codeFrame(report, 'a', ''), 'hint no-scenes  No.\n  a\n            It is so.\n  Go.');
});
