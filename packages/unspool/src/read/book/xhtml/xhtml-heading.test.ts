import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingOf } from './xhtml-heading.js';

const headings: readonly (readonly [lines: readonly string[], title: string, number?: string])[] = [
  [['CHAPTER\nONE'], 'CHAPTER ONE', '1'],
  [['CHAPTER', 'II', 'The Mill'], 'CHAPTER II: The Mill', '2'],
  [['CHAPTER I', 'The Mill'], 'CHAPTER I: The Mill', '1'],
  [['The Mill', 'II'], 'The Mill: II'],
  [[''], ''],
];

for (const [lines, title, number] of headings) {
  test(`a heading in lines: ${lines.join(' / ')}`, () => {
    assert.deepEqual(headingOf(lines), { title, ...(number === undefined ? {} : { number }) });
  });
}
