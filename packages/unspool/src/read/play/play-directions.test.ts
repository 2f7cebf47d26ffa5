import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionsOf } from './play-directions.js';

const at = { from: 0, to: 0 };
const cast = [
  ...[
    'Ann Carter',
    'Ben',
    'Sir Toby Marsh',
    'Earl of Wick',
    'Duke of Hale',
    'Duchess of Hale',
    'First Guard',
    'Second Guard',
  ],
  ...['King Osric', 'Falk', 'John', 'Emilie'],
].map((name) => ({ id: name, name, at }));
const directed = directionsOf([...cast, { id: 'Guards', name: 'Guards', group: true, at }]);

const rows: readonly (readonly [words: string, people: readonly string[]])[] = [
  ['Enter Ann and Ben, with Guards.', ['Ann Carter', 'Ben', 'Guards']],
  ['Enter the King, Ann; Ben, Falk, and others.', ['King Osric', 'Ann Carter', 'Ben', 'Falk']],
  ['Flourish. Then enter at one door Ben; at another, Wick.', ['Ben', 'Earl of Wick']],
  ['To them, Toby.', ['Sir Toby Marsh']],
  ['Exeunt all but Ben.', ['Ben']],
  ['Falk exits.', ['Falk']],
  ['FALK exits.', ['Falk']],
  ['She kisses Ben.', ['Ben']],
  [', to Falk', ['Falk']],
  ['Aside to the King.', ['King Osric']],
  ['Emilie. Falk.', ['Emilie', 'Falk']],
  ['Enter Ann, as Ben.', ['Ann Carter']],
  ['Enter a Messenger, with a letter from Falk.', []],
  ['Enter two with Falk’s coat.', []],
  ['Enter John Falk.', ['Falk']],
  ['Enter Hale.', []],
  ['Enter a Guard.', []],
  ['Enter the First Guard.', ['First Guard']],
  ['A letter for Ann lies there.', []],
  ['Enter the will of ann.', []],
  ['A horn.', []],
];

for (const [words, people] of rows) test(`a direction: ${words}`, () => assert.deepEqual(directed(words), people));
