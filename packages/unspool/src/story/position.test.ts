import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { compile } from './compile/compile.js';
import { findPosition, lengthOf, positionAt, stopId, stopLabel } from './position.js';
import { END } from './story.js';

const text = `# T

- Length: 1 h 10 min

## The call

*At 0:00*

Anna calls.

---

Nobody answers.

## The road

Anna drives.

## The end

*At 40:30*

She is there.
`;
const { story } = compile(parse('t', text));

test('position: each scene and each --- is a stop with an id of its own', () => {
  assert.deepEqual(
    story.stops.map((stop) => [stopId(stop), stopLabel(story, stop)]),
    [
      ['the-call', 'The call'],
      ['the-call.2', 'The call (2)'],
      ['the-road', 'The road'],
      ['the-end', 'The end'],
    ],
  );
});

test('position: words of an author name one', () => {
  const named: readonly (readonly [string, number | undefined])[] = [
    ['start', 0],
    ['the call', 2],
    ['“The Call”', 2],
    ['the-call', 1],
    ['the-call.2', 2],
    ['2', 3],
    ['The end', 4],
    ['end', 4],
    [':end', END],
    ['The middle', undefined],
    ['99', undefined],
    ['__proto__', undefined],
  ];
  for (const [words, position] of named) assert.equal(findPosition(story, words), position, words);
  assert.equal(findPosition(compile(parse('t', '# T\n\n## One\n\nAnna.\n')).story, 'end'), END);
});

test('position: a measure without a length', () => {
  const notes = '# T\n\n- Length: in minutes\n\n## One\n\n*At 0:10*\n\nA.\n\n## Two\n\n*At 2:00*\n\nB.\n';
  const { story } = compile(parse('t', notes));
  assert.deepEqual(
    [1, 2, 999].map((minute) => positionAt(story, minute)),
    [0, 1, 1],
  );
});

test('position: a length in the measure of the work', () => {
  const length = (words: string) => lengthOf(compile(parse('t', `# T\n\n- Length: ${words}\n`)).story);
  assert.deepEqual(lengthOf(story), { unit: 'minute', count: 70 });
  assert.deepEqual(length('15 min'), { unit: 'minute', count: 15 });
  assert.deepEqual(length('340 pages'), { unit: 'page', count: 340 });
  assert.deepEqual(length('12 chapters'), { unit: 'chapter', count: 12 });
  assert.deepEqual(length('in minutes'), { unit: 'minute' });
  assert.deepEqual(length('In Pages'), { unit: 'page' });
  assert.equal(length('long'), undefined);
});

test('position: a minute is rounded down to a stop that surely lies behind', () => {
  const reached: readonly (readonly [minute: number, position: number])[] = [
    [0, 0],
    [5, 0],
    [40.4, 0],
    [40.5, 3],
    [69, 3],
    [70, 4],
    [500, 4],
  ];
  for (const [minute, position] of reached) assert.equal(positionAt(story, minute), position, String(minute));
});
