import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sceneBorders } from './scene-borders.js';

const filler = `Ada went over the accounts of the mill once more, and found them no better than before. ${'The miller had lost money again. '.repeat(14)}`;

const cases: readonly (readonly [head: string, reasons: string])[] = [
  ['The next morning Ada rode down to the mill.', 'time sure'],
  ['Two days later the miller came back.', 'time sure'],
  ['One fine evening, a stranger knocked at the door.', 'time likely'],
  ['Weeks passed, and nobody wrote.', 'time sure'],
  ['That night the wind rose.', 'time likely'],
  ['After dinner they sat by the fire.', 'time likely'],
  ['On the third of May the boat lay ready.', 'time likely'],
  ['3 May. Bergen.—We came in late.', 'document sure'],
  ['Ada Moen’s Journal.', 'document sure'],
  ['About half-past seven she woke.', 'time likely'],
  ['The funeral took place the following day, and nobody came.', 'time likely'],
  ['On reaching the mill she found the door open.', 'place likely'],
  ['When we arrived at the bridge, it was dark.', 'place likely'],
  ['When the others had gone, Ben locked the door.', 'people likely'],
  ['Left alone, Ada read the letter again.', 'people likely'],
  ['“The next morning I rode down to the mill,” said Ada.', ''],
  ['Ten minutes later she was asleep.', ''],
  ['Every morning Ada rode down to the mill.', ''],
  ['At the same time the lamp went out.', ''],
  ['Ada put the letter down.', ''],
];

for (const [head, reasons] of cases)
  test(`a scene begins, or none: ${head}`, () => {
    const borders = sceneBorders([{ text: filler }, { text: filler }, { text: filler }, { text: head }]);
    assert.equal(borders.flatMap((one) => one.reasons.map(({ kind, grade }) => `${kind} ${grade}`)).join(), reasons);
    assert.deepEqual(
      borders.map(({ paragraph }) => paragraph),
      reasons === '' ? [] : [3],
    );
  });

test('the borders of a beginning are the beginning of the borders', () => {
  const all = [filler, filler, filler, cases[0]?.[0], filler, filler, filler, cases[1]?.[0], filler, filler].map(
    (text = '') => ({ text }),
  );
  const borders = sceneBorders(all);
  assert.equal(borders.length, 2);
  for (let length = 0; length <= all.length; length += 1)
    assert.deepEqual(
      sceneBorders(all.slice(0, length)),
      borders.filter(({ paragraph }) => paragraph < length),
    );
});

test('a scene is never short, and words of another language are not read as English', () => {
  const texts = [filler, 'The next morning Ada left.', 'The next evening Ben left.', filler].map((text) => ({ text }));
  assert.deepEqual(sceneBorders(texts), []);
  assert.deepEqual(
    sceneBorders(
      [filler, filler, filler, 'The next morning Ada left.'].map((text) => ({ text })),
      'de',
    ),
    [],
  );
});
