import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textReader } from '../../src/read/book/text/text.js';
import type { Source } from '../../src/read/source.js';

const told = [
  'Ada lit the lamp and went down to the water, where the boats lay in the dark.',
  'Ben came home with the nets torn, and nobody asked him where the others were.',
  'Cy was never seen again, and she wrote it in the log of the light that night.',
];

/** What stands between three paragraphs, and what of it is told. */
const pages: readonly (readonly [
  what: string,
  head: string,
  between: readonly [string, string],
  told: readonly string[],
])[] = [
  ['the title of the book', 'The Rock\n\nCHAPTER I', ['THE ROCK 45', '46 THE ROCK'], []],
  ['the title of the chapter', 'CHAPTER I. THE LAMP', ['THE LAMP 45', '46 THE LAMP'], []],
  ['the name of the chapter, in a line of its own', 'CHAPTER I\n\nTHE LAMP', ['[45] THE LAMP', 'THE LAMP | 46'], []],
  [
    'a title that the contents list',
    'CONTENTS\n\nI. The Lamp . . . 3\nII. The Boat . . . 9\n\nI. The Lamp',
    ['4 THE BOAT', '5 THE BOAT'],
    [],
  ],
  ['a number far from the words', 'CHAPTER I', ['A NIGHT AT SEA          45', '46          A NIGHT AT SEA'], []],
  [
    'words that are no title, on both sides of their number',
    'CHAPTER I',
    ['A NIGHT AT SEA 45', '46 A NIGHT AT SEA'],
    ['A NIGHT AT SEA 45'],
  ],
  ['days that are counted', 'CHAPTER I', ['DAY 2', 'DAY 3'], ['DAY 2', 'DAY 3']],
  ['rooms, and a number that does not rise', 'CHAPTER I', ['ROOM 102', '101 ROOM'], ['ROOM 102', '101 ROOM']],
  ['words in small letters', 'The Rock\n\nCHAPTER I', ['The rock 45', '46 the rock'], ['The rock 45', '46 the rock']],
];

for (const [what, head, [first, second], shown] of pages)
  test(`heads of pages in plain text: ${what}`, () => {
    const text = `${head}\n\n${told[0]}\n\n${first}\n\n${told[1]}\n\n${second}\n\n${told[2]}\n`;
    assert.deepEqual(
      wordsOf(text).filter((words) => !told.includes(words)),
      shown,
    );
    assert.deepEqual(
      wordsOf(text).filter((words) => told.includes(words)),
      told,
    );
  });

test('a head of a page within a sentence is none of its words', () => {
  const text = `CHAPTER I\n\n${told[0]}\n\nBen came home with the nets torn, and nobody asked\n\nA NIGHT AT SEA 45\n\nhim where the others were.\n`;
  assert.deepEqual(wordsOf(text), [
    told[0],
    'Ben came home with the nets torn, and nobody asked',
    'him where the others were.',
  ]);
});

test('what a dash leads to is told', () => {
  const text = `CHAPTER I\n\n${told[0]}\n\nBen stood before the last door of the house, on which was painted—\n\nROOM 101\n\n${told[1]}\n`;
  assert.ok(wordsOf(text).includes('ROOM 101'));
});

test('a page without any chapter has heads, too', () => {
  const text = `THE ROCK                    1\n\n${told[0]}\n\n2                    THE ROCK\n\n${told[1]}\n\nTHE ROCK 3\n\n${told[2]}\n`;
  assert.deepEqual(wordsOf(text), told);
});

function wordsOf(text: string): readonly string[] {
  const { segments } = textReader.read(Buffer.from(text), 'x.txt') as Source;
  return segments.flatMap(({ items }) => items.map((item) => ('text' in item ? item.text : '')));
}
