import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile } from '../compile/compile.js';
import { placeNamed } from '../position.js';
import { END } from '../story.js';
import { positionOfWords, readPortion } from './portion.js';

const line = 'Ann counts the boats that come in before the fog does.';
const scene = (title: string, words: string) => `## ${title}\n\n${words}\n\n`;
const text = [
  '# The Fog\n\n',
  ...['I', 'II', 'III', 'III, 4 May', 'III, 5 May', 'IV'].map((title, at) =>
    scene(title, `${line} It is number ${at}.`),
  ),
].join('');
const { story } = compile(parse('fog.story.md', text));

const places: readonly (readonly [words: string, position: number | string])[] = [
  ['0 %', 0],
  ['16%', 0],
  ['17%', 1],
  ['50 percent', 3],
  ['99,9 %', 5],
  ['100%', END],
  ['page 180 of 360', 3],
  ['p. 1/360', 0],
  ['180 of 360', 3],
  ['2/3', 'nothing'],
  ['page 400 of 360', 'nothing'],
  ['chapter III, first half', 2],
  ['III, second half', 3],
  ['ch. 3, halfway', 3],
  ['IV, second half', 5],
  ['IX, second half', 'nothing'],
  ['101%', 'nothing'],
];

for (const [words, position] of places) {
  test(`a part of a work, rounded down to a stop: ${words}`, () => assert.equal(placeNamed(story, words), position));
}

const parts = ['Part I, I', 'Part I, II', 'Part I, III', 'Part II, I', 'Part II, II'];
const inParts = compile(
  parse('fog.story.md', ['# The Fog\n\n', ...parts.map((title, at) => scene(title, `${line} ${at}.`))].join('')),
).story;

test('half a chapter is that of the chapter alone, whatever part it is in', () => {
  assert.equal(placeNamed(inParts, 'Part I, III, second half'), 2);
  assert.equal(placeNamed(inParts, 'chapter 2, first half'), 1);
  assert.equal(placeNamed(inParts, 'Part II, II, second half'), 4);
});

test('words that are no part of anything are none', () => {
  for (const words of ['', 'half', 'The second half', '5 of hearts', '12:30', '180', '2/3'])
    assert.equal(readPortion(words), undefined, words);
});

const read: readonly (readonly [words: string, position: number | string])[] = [
  ['It is number 2', 2],
  ['does. it is NUMBER 5!', 5],
  [line, 'several'],
  ['nobody has said it', 'nowhere'],
  ['It is', 'nowhere'],
];

test('words that stand before the first scene, too, stand in several places', () => {
  const twice = compile(parse('fog.story.md', `# T\n\n${line}\n\n## One\n\nRain.\n\n## Two\n\n${line}\n`)).story;
  assert.equal(positionOfWords(twice, line), 'several');
});

for (const [words, position] of read) {
  test(`words just read stand behind the last stop before them: ${words}`, () =>
    assert.equal(positionOfWords(story, words), position));
}
