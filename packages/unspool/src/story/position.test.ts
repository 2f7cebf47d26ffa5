import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { parse } from '../language/index.js';
import { compile } from './compile/compile.js';
import { lengthOf } from './place/rising.js';
import { findPosition, placeNamed, positionAt, stopId, stopLabel } from './position.js';
import { END } from './story.js';

const storyOf = (...lines: readonly string[]) => compile(parse('t', `# T\n\n${lines.join('\n\n')}\n`)).story;
const titled = (...titles: readonly string[]) =>
  storyOf(...titles.map((title, index) => `## ${title}\n\nThing ${index + 1}.`));

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

test('position: a number of two parts is decided by no scene further on, neither by its title nor by its id', () => {
  const acts = ['## Act 1, Scene 1', 'One.', '## Act 2, Scene 1', 'Two.', '## Act 2, Scene 2', 'Three.'];
  for (const [ahead, typed, position] of [
    [[], '2.2', 3],
    [['## 2.2', 'Four.'], '2.2', 3],
    [['## 2', 'Four.', '---', 'Five.'], '2.2', 3],
    [['## 2', 'Four.', '---', 'Five.'], '2.1', 2],
    [['## 3', 'Four.', '---', 'Five.'], '3.2', 5],
    [['## 3.2', 'Four.', '---', 'Five.'], '3.2', 5],
  ] as const)
    assert.equal(findPosition(storyOf(...acts, ...ahead), typed), position, `${typed} before ${ahead}`);
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
    // What a declared length rounds away.
    [70.9, 4],
  ];
  for (const [minute, position] of reached) assert.equal(positionAt(story, minute), position, String(minute));
  for (const beyond of [71, 500, 1e9]) assert.equal(positionAt(story, beyond), undefined, String(beyond));
});

const numbers: readonly (readonly [
  what: string,
  titles: readonly string[],
  words: string,
  position: number | string,
])[] = [
  ['scenes that nobody numbers are counted', ['Ferry', 'Mill'], '2', 2],
  ['one that is called “2” does not take the place of the second', ['Ferry', 'Mill', '2'], '2', 2],
  ['nor one that is called by another number', ['Ferry', 'Chapter 2', 'Chapter 3'], '1', 1],
  ['a reader’s page is no chapter', ['I', 'I, 4 May', 'II', 'II, 7 May', 'III'], '5', 'number'],
  ['a chapter is all that bears its number', ['I', 'I, 4 May', 'II', 'II, 7 May', 'III'], '2', 4],
  ['what stands around the work is not counted', ['Preface', 'I', 'II'], '1', 2],
  ['nor are minutes', ['0:00–1:05', '1:58–2:40'], '2', 'number'],
  ['a title with a number further on', ['Ferry', 'Mill', 'Chapter 9'], '9', 3],
  ['words of the letters of numbers are words', ['Civil', 'Mix', 'L', 'C.'], '2', 2],
  ['years are titles', ['1911', '1912'], '2', 2],
  ['where each part counts anew, the first is meant', ['Act I, Scene I', 'Act I, Scene II', 'Act II, Scene I'], '2', 2],
  ['and what only a later part has is not', ['Act I, Scene I', 'Act II, Scene I', 'Act II, Scene II'], '2', 'number'],
  ['parts that count on', ['Part I, 1', 'Part I, 2', 'Part II, 3'], '3', 3],
  ['both numbers', ['Act I, Scene I', 'Act II, Scene I', 'Act II, Scene II'], '2.2', 3],
  ['chapter 3 is no third scene', ['Ferry', 'Mill', 'Inn'], 'chapter 3', 'nothing'],
  ['chapter 2', ['Preface', 'I', 'II: Ice'], 'Chapter II', 3],
  ['a title in full is meant before one that ends so', ['Act I, The mill', 'The mill'], 'the mill', 2],
  ['enough of a title is the first', ['Act I, Scene I', 'Act II, Scene I'], 'scene 1', 1],
  ['an act is read to its last scene', ['Act I, Scene I', 'Act I, Scene II', 'Act II, Scene I'], 'act 1', 2],
  ['the second act', ['Erster Aufzug, Mühle', 'Zweiter Aufzug, Fähre', 'Zweiter Aufzug, Mühle'], 'act II', 3],
  ['a part by the word that counts it', ['Part I: Ice, 1', 'Part I, 2', 'Part II: Mud, 1'], 'the second part', 3],
  ['an act that is not there', ['Act I, Scene I', 'Act II, Scene I'], 'act III', 'nothing'],
  ['a book is no act', ['Act I, Scene I', 'Act II, Scene I'], 'book 2', 'nothing'],
  ['no number that nothing has', ['Ferry', 'Mill'], '3', 'number'],
  ['nor a huge one', ['Ferry'], '999999999', 'number'],
];

for (const [what, titles, words, place] of numbers)
  test(`position: ${what}`, () => {
    assert.equal(placeNamed(titled(...titles), words), place);
    // Whatever follows the place, the words lead to it.
    if (typeof place !== 'number') return;
    const past = titles.slice(0, place);
    for (const rest of [[], ['IX', 'X'], ['Ferry'], ['2', '3'], ['Act IX, Scene IX'], ['Preface']])
      if (words !== 'the mill') assert.equal(placeNamed(titled(...past, ...rest), words), place, rest.join());
  });

test('position: what the work prints is its number, not where it stands', () => {
  const story = titled('INT. MILL', 'EXT. FERRY', 'INT. INN');
  const printed = [{ number: '1' }, { number: '1A' }, { number: '2' }];
  assert.deepEqual(
    ['1', '1a', '2', '3'].map((words) => placeNamed(story, words, printed)),
    [1, 2, 3, 'number'],
  );
});

test('position: scenes of which a work numbers none are counted in its first part', () => {
  const story = titled('Scene 1', 'Erster Aufzug, Mühle', 'Erster Aufzug, Fähre', 'Zweiter Aufzug, Mühle');
  const acts = ['Erster Aufzug', 'Erster Aufzug', 'Erster Aufzug', 'Zweiter Aufzug'];
  const printed = acts.map((within, index) => ({ within, isUntitled: index === 0 }));
  assert.deepEqual(
    ['1', '2', '3', '4'].map((words) => placeNamed(story, words, printed)),
    [1, 2, 3, 'number'],
  );
});

test('position: a measure counts as far as it rises, and nobody gets past a fall', () => {
  const at = (...places: readonly string[]) => [
    '- Length: 120 min',
    ...places.map((place, index) => `## Scene ${index + 1}\n\n*At ${place}*\n\nThing ${index + 1}.`),
  ];
  const slip = storyOf(...at('0:00', '5:00', '10:00', '1:35', '15:00'));
  for (const [minute, position] of [
    [6, 1],
    [12, 2],
    [60, 2],
    [120, 2],
  ] as const)
    assert.equal(positionAt(slip, minute), position, String(minute));
  // It stands where no fall was seen yet.
  assert.equal(positionAt(storyOf(...at('0:00', '5:00', '10:00', '95:00')), 12), 2);
  // The length itself may be the slip.
  assert.equal(positionAt(storyOf(...at('0:00', '5:00', '130:00')), 120), 1);
});

test('position: a length that waits, or cannot be read, neither tells nor blocks', () => {
  const scenes = '## One\n\n*At 0:00*\n\nA.\n\n## Two\n\n*At 5:00*\n\nB.';
  assert.deepEqual(lengthOf(storyOf('- Length: 90 min [Two]\n- Length: 10 min', scenes)), {
    unit: 'minute',
    count: 10,
  });
  assert.equal(lengthOf(storyOf('- Length: 90 min [Two]', scenes)), undefined);
  assert.deepEqual(lengthOf(storyOf('- Length: long\n- Length: 10 min', scenes)), { unit: 'minute', count: 10 });
  assert.equal(placeNamed(storyOf('- Length: 10 min [Two]', scenes), '6:00'), 'measure');
});

test('position: a measure is of the unit of the work', () => {
  const film = storyOf('- Length: 10 min', '## One\n\n*At 0:00*\n\nA.', '## Two\n\n*At 5:00*\n\nB.');
  const book = storyOf(
    '- Length: 12 chapters',
    ...['1', '2', '2', '4'].map((ch, i) => `## S${i}\n\n*At ch. ${ch}*\n\nT${i}.`),
  );
  const places: readonly (readonly [story: typeof film, words: string, place: number | string])[] = [
    [film, '5:00', 1],
    [film, '0:05:00', 1],
    [film, '5 min', 1],
    [film, '10:00', 2],
    [film, '300:00', 'past the end'],
    [film, 'p. 5', 'measure'],
    [film, 'chapter 5', 'nothing'],
    [book, '2', 3],
    [book, 'ch. 2', 3],
    [book, '4', 4],
    [book, '3', 'number'],
    [book, '5:00', 'measure'],
  ];
  for (const [story, words, place] of places) assert.equal(placeNamed(story, words), place, words);
});

test('position: where a minute leads, nothing changes that begins after it, or after a fall', () => {
  const places = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), { maxLength: 6 });
  const film = (list: readonly (number | undefined)[]) =>
    storyOf(
      '- Length: in minutes',
      ...list.map((at, index) => `## Scene ${index + 1}\n\n${at === undefined ? '' : `*At ${at}:00*\n\n`}Thing.`),
    );
  fc.assert(
    fc.property(places, places, places, fc.integer({ min: 0, max: 20 }), (past, rest, other, minute) => {
      const said = past.filter((at) => at !== undefined);
      const isOver = said.some((at, index) => at > minute || at < (said[index - 1] ?? 0));
      if (isOver)
        assert.equal(positionAt(film([...past, ...rest]), minute), positionAt(film([...past, ...other]), minute));
    }),
    { numRuns: tries(60, 20_000) },
  );
});
