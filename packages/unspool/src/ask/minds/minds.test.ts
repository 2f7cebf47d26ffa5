import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { asKnownBy } from '../../mind/index.js';
import { compile, type Slice, sliceAt, upTo, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const story = storyOf(
  'Ada Ben Cleo Dan',
  `## The hall

*with Ada, Ben, Cleo (unseen)*

- Ada takes the key.
- Ada lies to Ben that the key is lost.
- Ben promises Ada that he will stay.

## The yard

*with Cleo, Dan*

- Cleo tells Dan that Ada takes the key.
- Dan suspects that Ben is a spy.
- Dan does not know that the note is false.
- The lamp is broken.
- Ada believes that Ben believes that the key is lost.

## The cellar

*with Ben, Dan*

- Ben learns that the key is not lost.
- Cleo dies.

## The attic

*with Ada*

- Overturns [Cleo dies]: Cleo is alive.
`,
  '- Thing: **the key**\n- Document: **the note**, from Cleo to Ben\n',
);

/** What is answered first, and in how many lines, after so many stops. */
const cases: readonly (readonly [question: string, stop: number, first: string, lines: number])[] = [
  ['Who knows that Ada took the key?', 4, 'Ada, Ben, Cleo and Dan.', 5],
  ['Does Dan know that Ada took the key?', 4, 'Yes, by what was told.', 3],
  ['Does Dan know that Ada took the key?', 1, '', 0],
  // That is asked of nothing.
  ['Who knows what?', 4, '', 0],
  [
    'Where is there dramatic irony?',
    2,
    'Dramatic irony, from “The hall” on: Ada lies to Ben that the key is lost, and Ben believes it.',
    1,
  ],
  ['Did Dan know that Ada took the key in the hall?', 4, '', 0],
  ['How did Dan learn that Ada took the key?', 4, 'Cleo tells Dan that Ada takes the key.', 2],
  ['Who told Dan that Ada took the key?', 4, 'Cleo tells Dan that Ada takes the key.', 2],
  ['Does Ben believe that the key is lost?', 1, 'Yes.', 2],
  ['Does Ben believe that the key is lost?', 4, 'No.', 2],
  ['Does Ben know that the key is lost?', 1, 'Only as a lie.', 2],
  ['Who believes that the key is lost?', 4, 'Nobody surely, so far.', 2],
  ['Does Ada know that the key is lost?', 4, 'No.', 2],
  ['Who suspects that Ben is a spy?', 4, 'Dan.', 2],
  ['Does Dan know that Ben is a spy?', 4, 'Only a suspicion, as far as is shown.', 2],
  ['Does Dan know that the note is false?', 4, 'No.', 2],
  ['Does Ada know that the note is false?', 4, '', 0],
  ['Does Dan know that the lamp is broken?', 4, 'That is not sure.', 2],
  ['Does Ada know that the lamp is broken?', 4, '', 0],
  ['What does Ada think Ben believes?', 4, 'Ada believes that Ben believes that the key is lost.', 2],
  ['Was Ada lying when she said that the key is lost?', 4, 'Yes.', 2],
  ['Who is fooled?', 1, 'Ben.', 2],
  ['By whom is Ben fooled?', 1, 'Ada.', 2],
  ['Who is fooled by Ada?', 4, '', 0],
  ['Is Dan fooled?', 4, 'Yes.', 2],
  [
    'What did we believe after the cellar?',
    4,
    'Until “The attic” it seemed that Cleo dies; then it turns out: Cleo is alive.',
    1,
  ],
  ['What did we believe after the hall?', 4, '', 0],
  ['What do we know that Dan does not know?', 1, 'This is not shown to have reached them so far.', 4],
];

/** A letter that two read, a word that turns out untrue, and what is kept from somebody. */
const letter = storyOf(
  'Ada Ben Cleo',
  `## One

*with Ada, Ben*

- **Word**: Ada tells Ben that Cleo is dead.
- Is Cleo dead?
- Ada reads in the letter that the mine is empty.
- Ada hides from Ben that the mine is empty.

## Two

*with Ben*

Ben reads the letter.

- Ben burns the letter.
- Ben lies to Ada that he was asleep.

## Three

*with Ben, Cleo*

- Overturns [Word]: Cleo is alive.
`,
  '- Document: **the letter**\n',
);

const letterCases: readonly (readonly [question: string, stop: number, answer: string])[] = [
  ['Who has read the letter?', 1, 'Ada.'],
  ['Who has read the letter?', 2, 'Ada and Ben.'],
  ['Did Ben read the letter?', 1, ''],
  ['Did Ben read the letter?', 2, 'Yes.'],
  ['Where is the letter?', 2, 'It is no more, as last told of.'],
  ['Who knows that Ben burnt the letter?', 2, 'Ben.'],
  ['Since when does Ada know that the mine is empty?', 1, 'Ada reads in the letter that the mine is empty.'],
  ['Was Ben lying when he said he was asleep?', 2, 'Yes.'],
  ['Was Ben lying when he told Ada that he was asleep?', 2, 'Yes.'],
  ['Was it a lie when Ada told Ben that Cleo is dead?', 2, ''],
  ['Was it a lie when Ada told Ben that Cleo is dead?', 3, 'It was not so; that it was a lie is not told so far.'],
  ['Does Ben believe that Cleo is dead?', 3, 'Not any more, as far as is shown.'],
  // The question of the notes has no answer there, and what is told has.
  ['Is Cleo dead?', 3, 'No.'],
  ['What did we believe after One?', 3, 'Until “Three” it seemed that Cleo is dead; then it turns out: Cleo is alive.'],
];

for (const [question, stop, answer] of letterCases) {
  test(`a question of minds and letters, after ${stop} scenes: ${question}`, () => {
    assert.equal(answerOf(upTo(letter, stop), question), answer);
  });
}

/** What a paragraph says of a mind, and what is answered. */
const inProse: readonly (readonly [paragraph: string, question: string, answer: string])[] = [
  ['Ada tells Ben that Cleo is ill.', 'Does Ben know that Cleo is ill?', 'Yes, by what is told.'],
  ['She tells him that Cleo is ill.', 'Does Ben know that Cleo is ill?', 'Yes, by what is told.'],
  ['Ben is told by Ada that Cleo is ill.', 'Does Ben know that Cleo is ill?', 'Yes, by what is told.'],
  ['Ben reads in the letter that Cleo is ill.', 'Does Ben know that Cleo is ill?', 'Yes, by what is told.'],
  ['Ben reads in the letter that Cleo is ill.', 'Does Ada know that Cleo is ill?', ''],
  ['She lies to him that Cleo is ill.', 'Does Ben know that Cleo is ill?', 'Only as a lie.'],
  ['She lies to him that Cleo is ill.', 'Who knows that Cleo is ill?', ''],
  ['Ada tells Ben that Cleo is not ill.', 'Does Ben know that Cleo is ill?', ''],
  ['Ada never tells Ben that Cleo is ill.', 'Does Ben know that Cleo is ill?', ''],
  ['Ada wants to tell Ben that Cleo is ill.', 'Does Ben know that Cleo is ill?', ''],
  ['Ada tells Ben that Cleo is ill.', 'Who knows that Cleo is ill?', 'Ben.'],
  [
    'Ada confesses to Ben that she stole the key.',
    'How did Ben learn that Ada stole the key?',
    'Ada confesses to Ben that she stole the key.',
  ],
];

for (const [paragraph, question, answer] of inProse) {
  test(`a question of minds in a paragraph “${paragraph}”: ${question}`, () => {
    const cast =
      '- Person: **Ada**, a woman\n- Person: **Ben**, a man\n- Document: **the letter**\n- Thing: **the key**\n';
    const own = storyOf('Cleo', `## One\n\n*with Ada, Ben*\n\n${paragraph}\n`, cast);
    assert.equal(answerOf(upTo(own, 1), question), answer);
  });
}

test('in a story as somebody has it, who is dead is who they take for dead', () => {
  const own = asKnownBy(upTo(letter, 2), 'ben');
  assert.equal(answerOf(own, 'Is Cleo alive?'), 'No.');
});

/** One who was away while something was moved. */
const moved = storyOf(
  'Sally Anne',
  `## One

*with Sally, Anne*

- Sally puts the marble in the basket.

## Two

*with Anne*

- Anne puts the marble in the box.

## Three

*with Sally*

- Sally tells Anne that the marble is in the basket.
- Anne tells Sally that the marble is in the box.
`,
  '- Thing: **the marble**\n- Place: **the basket**\n- Place: **the box**\n',
);
const places: readonly (readonly [question: string, first: string])[] = [
  ['Where is the marble?', 'In the box, as last told of.'],
  ['Where does Sally think the marble is?', 'In the basket, as last told of.'],
  ['Where will Sally look for the marble?', 'In the basket, as last told of.'],
  ['Where does Anne think that Sally thinks the marble is?', 'In the basket, as last told of.'],
  ['Where does Anne think the marble is?', 'In the box, as last told of.'],
  ['Does Anne know that Sally knows that Sally put the marble in the basket?', 'Yes.'],
  ['Does Anne know that Sally knows that Anne put the marble in the box?', ''],
  ['Does Anne know that Anne put the marble in the box?', 'Yes.'],
  ['Does Sally believe that Anne believes that the marble is in the basket?', 'Yes.'],
  ['Was Sally lying when she said that the marble is in the basket?', ''],
  ['Does Sally know that Anne put the marble in the box?', ''],
];

/** What one tells who knows how it is. */
const told = storyOf(
  'Ada Ben',
  `## One

*with Ada, Ben*

- Ada knows that the boat is safe.
- Ada knows that the sail is torn.

## Two

*with Ada, Ben*

- Ada tells Ben that the boat is not safe.
- Ada tells Ben that the sail is torn.
- Ada tells Ben that the oar is broken.
`,
);
const lies: readonly (readonly [question: string, first: string])[] = [
  ['Was Ada lying when she said that the boat is not safe?', 'Yes.'],
  ['Was Ada lying when she said that the sail is torn?', 'No.'],
  ['Was Ada lying when she said that the oar is broken?', ''],
];

for (const [own, question, first] of [
  ...places.map((row) => [sliceAt(moved, 3), ...row] as const),
  ...lies.map((row) => [sliceAt(told, 2), ...row] as const),
]) {
  test(`asking of minds: ${question}`, () => {
    assert.equal(answerOf(own, question), first);
  });
}

test('asking of minds: what was asked of somebody leads to no claim that the story does not have', () => {
  const result = ask(sliceAt(moved, 3), 'Where does Sally think the marble is?');
  assert.ok(result.kind === 'answer' && result.lines.every(({ claim }) => claim === undefined));
});

for (const [question, stop, first, lines] of cases) {
  test(`asking of minds, after ${stop}: ${question}`, () => {
    const result = ask(sliceAt(story, stop), question);
    const found = result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)) : [];
    assert.deepEqual([found[0] ?? '', found.length], [first, lines], `${result.kind}: ${found.join(' / ')}`);
  });
}

const twice = whole(
  storyOf(
    'Ada Ben',
    '## One\n\n*after [Two] · with Ada, Ben*\n\n- Ada learns that Ben is a spy.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada learns that Ben is a spy.\n\n## Three\n\n*with Ada, Ben*\n\n- Ada knows that Ben is a spy.\n- Ben learns that Ada is ill.\n',
  ),
);

for (const [question, says] of [
  ['When does Ada learn that Ben is a spy?', ['Ada learns that Ben is a spy.', 'Again in “One”.']],
  ['When does Ben learn that Ada is ill?', ['In “Three”.']],
] as const) {
  test(`what is learnt twice is answered with its first time and the others: ${question}`, () => {
    const result = ask(twice, question);
    assert.deepEqual('lines' in result && result.lines.map(({ words }) => plain(words)), says);
  });
}

/** A story of these people and of what else is introduced, in these scenes. */
function storyOf(people: string, scenes: string, others = '') {
  const cast = people.split(' ').map((name) => `- Person: **${name}**\n`);
  return compile(parse('t', `# T\n\n${cast.join('')}${others}\n${scenes}`)).story;
}

/** What is answered first; nothing where nothing is. */
function answerOf(slice: Slice, question: string): string {
  const found = ask(slice, question);
  return found.kind === 'answer' ? plain(found.lines[0]?.words ?? []) : '';
}
