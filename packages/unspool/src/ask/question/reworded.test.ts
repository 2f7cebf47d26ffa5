import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reworded } from './reworded.js';

const rows: readonly (readonly [typed: string, asked: string | undefined])[] = [
  ['Why did he leave so early? I mean Ben', 'Why did Ben leave so early?'],
  ['Who sold … I mean who bought the mill?', 'who bought the mill?'],
  ['“Not in this weather” – who says that?', 'Who said "Not in this weather"?'],
  ['Who said "Not now" and to whom?', 'Who said "Not now"?'],
  ["the miller's age", 'How old is the miller?'],
  ["Ada's mother?", "Who is Ada's mother?"],
  ['In which place was the boat kept?', 'Where was the boat kept?'],
  ['At what age was Ada crowned?', 'How old was Ada crowned?'],
  ['At what age did Ada leave?', undefined],
  ["Who is Ada's real father?", "Who is Ada's father?"],
  ['Why did Ben lie in the first place?', 'Why did Ben lie?'],
  ['Who is Ada?', undefined],
  ['', undefined],
  ['a '.repeat(4000), undefined],
];

for (const [typed, asked] of rows)
  test(`asked as a whole sentence: ${typed.slice(0, 60)}`, () => {
    assert.equal(reworded(typed.replace(/[“”]/g, '"'), true), asked);
  });

test('who is the real father is not asked as who is the father before the end', () => {
  assert.equal(reworded("Who is Ada's real father?", false), undefined);
});
