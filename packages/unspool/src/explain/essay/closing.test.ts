import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { unsaid, whatItComesTo } from './closing.js';

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

test('a thought that the notes have twice is said once', () => {
  const notes =
    '# The mill\n\n## One\n\nThe mill burns.\n\n- Theme: Fire is cheap.\n- Theme: Fire is cheap.\n- Theme: Silence is dear.\n';
  const { themes } = whatItComesTo(whole(compile(parse('mill', notes)).story), [], []);
  assert.deepEqual(
    themes.map(({ words }) => plain(words)),
    ['Fire is cheap.', 'Silence is dear.'],
  );
});
