import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsByWords } from '../play/direction-names.js';
import { stageWordsOf } from './stage-words.js';
import { thingWordsOf } from './thing-words.js';
import { thingMovesIn } from './things.js';

/** A direction in a speech of Ann, and what it says of things. */
const cases: readonly (readonly [direction: string, moves: string, language?: string])[] = [
  ['takes the lantern', 'ann has lantern'],
  ['Ben takes up the old lantern from the table', 'ben has lantern'],
  ['gives Ben the letter', 'ann gives letter ben'],
  ['gives the letter to Ben', 'ann gives letter ben'],
  ['gives him the letter', 'ann gives letter'],
  ['Ben lays the sword down', 'ben puts sword'],
  ['Ben lays the sword on the table', ''],
  ['drops the sword', 'ann puts sword'],
  ['Ben goes out with the lantern', 'ben has lantern'],
  ['Ben waits with the lantern', ''],
  // It is not done, or not by one who is known.
  ['is about to take the lantern', ''],
  ['never takes the lantern', ''],
  ['A Servant takes the lantern', ''],
  ['Ben and Cleo take the lantern', ''],
  ['takes the lantern and gives it to Ben', 'ann gives lantern ben'],
  ['takes the letter and burns it', 'ann destroys letter'],
  ['Ben tears up the letter', 'ben destroys letter'],
  ['Ben tears at his collar', ''],
  ['tears the letter in two', 'ann destroys letter'],
  ['tears the letter from Ben', ''],
  ['tears off the mask', ''],
  ['tears up the stairs', ''],
  ['in tears, the letter in her hand', ''],
  ['takes the letter, in tears', 'ann has letter'],
  ['takes the letter with tears in her eyes', 'ann has letter'],
  ['takes the letter and tears it up', 'ann destroys letter'],
  ['gives it to Ben', ''],
  ['verbrennt den Brief', 'ann destroys brief', 'de'],
  // It is no thing that goes from hand to hand.
  ['takes her hand', ''],
  ['takes leave', ''],
  ['nimmt den alten Hut von der Bank', 'ann has hut', 'de'],
  ['Ben legt den Hut nieder', 'ben puts hut', 'de'],
  ['will den Hut nicht nehmen', '', 'de'],
];

const ids = idsByWords(['Ann', 'Ben', 'Cleo'].map((name) => ({ id: name.toLowerCase(), name })));

/** A direction that stands by itself: whom a pronoun means in it nobody can tell. */
const alone: readonly (readonly [direction: string, moves: string])[] = [
  ['Ben enters with the letter. Cleo burns it.', 'ben has letter, cleo destroys letter'],
  ['Ben enters with the letter. She takes it.', 'ben has letter'],
  ['Ben and Cleo enter. He takes the letter.', ''],
  ['He takes the letter.', ''],
];

for (const [direction, expected] of alone)
  test(`things in directions of their own: ${direction}`, () => {
    const words = thingWordsOf('en');
    assert.ok(words);
    const moves = thingMovesIn(direction, { ids, words: stageWordsOf('en') }, words, undefined);
    const found = moves.map(({ who, does, noun, to }) => [who, does, noun, ...(to ? [to] : [])].join(' '));
    assert.equal(found.join(', '), expected);
  });

for (const [direction, expected, language = 'en'] of cases)
  test(`things in directions: ${direction}`, () => {
    const words = thingWordsOf(language);
    assert.ok(words);
    const moves = thingMovesIn(direction, { ids, words: stageWordsOf(language) }, words, 'ann');
    const found = moves.map(({ who, does, noun, to }) => [who, does, noun, ...(to ? [to] : [])].join(' '));
    assert.equal(found.join(', '), expected);
  });
