import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../language/index.js';
import { unsaid } from './closing.js';

/** What the ending comes to, what was told before, and what of it is left to say. */
const rows: readonly (readonly [points: readonly string[], before: readonly string[], left: readonly string[]])[] = [
  [['The king burned the mill.'], ['It was the king who burned the mill down.'], []],
  [['The king burned the mill.'], ['The king burned a letter.'], ['The king burned the mill.']],
  [
    ['The king burned the mill.', 'Silence costs more than fire.'],
    ['At night the mill is burned.', 'The king did it.'],
    ['Silence costs more than fire.'],
  ],
  [['Silence costs more than fire.'], [], ['Silence costs more than fire.']],
];

for (const [points, before, left] of rows)
  test(`what the ending comes to does not say again what was told: ${points.join(' ')} ${before.join(' ')}`, () => {
    const told = (texts: readonly string[]) => texts.map((text) => ({ words: [{ text }], scenes: [] }));
    assert.deepEqual(
      unsaid(told(points), told(before)).map(({ words }) => plain(words)),
      left,
    );
  });
