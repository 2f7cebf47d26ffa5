import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Piece, widthOf, wrap } from './wrap.js';

const lines = (pieces: readonly Piece<string>[], columns: number) =>
  wrap(pieces, columns).map((line) => line.map(({ text, style }) => (style ? `<${style}:${text}>` : text)).join(''));

const cases: readonly (readonly [
  what: string,
  pieces: readonly Piece<string>[],
  columns: number,
  expected: readonly string[],
])[] = [
  ['at spaces', [{ text: 'one two three' }], 7, ['one two', 'three']],
  ['no space is left at an end', [{ text: 'one  two ' }], 3, ['one', 'two']],
  ['a word may change its style', [{ text: 'a b', style: 'x' }, { text: 'c d' }], 4, ['<x:a b>c', 'd']],
  ['what is too long is broken', [{ text: 'a abcdefgh' }], 3, ['a', 'abc', 'def', 'gh']],
  ['wide letters count twice', [{ text: '小林さん' }], 4, ['小林', 'さん']],
  ['nothing', [], 10, ['']],
];

for (const [what, pieces, columns, expected] of cases) {
  test(`wrap: ${what}`, () => assert.deepEqual(lines(pieces, columns), expected));
}

test('widths: combining marks take no room, wide letters and pictures two columns', () => {
  assert.deepEqual(['abc', 'e\u0301', '한국', '🎻', '’'].map(widthOf), [3, 1, 4, 2, 1]);
});

test('no line is too wide, and no word gets lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '小', 'é', '-'), maxLength: 60 });
  const pieces = fc.array(fc.record({ text, style: fc.constantFrom('x', 'y') }), { maxLength: 5 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 12 }), (list, columns) => {
      const rows = wrap(list, columns).map((line) => line.map((piece) => piece.text).join(''));
      for (const row of rows) assert.ok(widthOf(row) <= columns, JSON.stringify(row));
      const bare = (all: string) => all.replaceAll(' ', '');
      assert.equal(bare(rows.join('')), bare(list.map((piece) => piece.text).join('')));
    }),
  );
});
