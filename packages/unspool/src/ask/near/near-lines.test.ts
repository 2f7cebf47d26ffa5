import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { answer } from '../answer.js';
import { nearLines } from './near-lines.js';

const { story } = compile(
  parse(
    'kiln.story.md',
    `# The kiln

- Person: **Greta Blom**, also Greta, a potter, 44
- Person: **Anton**, a pedlar
- Place: **the kiln**

## The yard

*the yard · with Greta, Anton*

Anton carries nine jugs across the yard and lets one fall. Greta is angry with him. She pays him with a bowl of soup all the same.

## The fire

*the kiln · with Greta*

Somebody heats the kiln with green wood. By morning the shelves have cracked, and forty bowls are lost. Greta weeps over them.

## The fair

*the market · with Anton*

Anton says that he sold the jug with the blue rim to a tinker. He drinks what he got for it.
`,
  ),
);
const all = whole(story);
const near = (slice: Slice, question: string) => nearLines(slice, question).map(({ words }) => plain(words));

const nearest: readonly (readonly [question: string, first: RegExp])[] = [
  ['In which way did the kiln get so hot, by wood?', /green wood/],
  ['What became of the bowls after the shelves had cracked?', /forty bowls are lost/],
  ['Did the pedlar get soup as his wages?', /bowl of soup/],
  ['How old would Greta be?', /44/],
  ['Whom did Anton give the blue jug that he had sold?', /to a tinker/],
];

for (const [question, first] of nearest)
  test(`what comes nearest to “${question}” is told first`, () => {
    assert.match(near(all, question)[0] ?? '', first);
  });

test('what is told has nothing near to what it does not tell of', () => {
  for (const question of ['Why did the bishop sail to Malta?', 'What is the moon?', '', 'Who?', 'kiln '.repeat(5000)])
    assert.deepEqual(near(all, question), [], question.slice(0, 40));
});

test('three sentences are given at most, and no answer is made of them', () => {
  const reply = answer(all, 'In which way did the kiln get so hot, by wood?');
  assert.equal(reply.kind, 'none');
  assert.ok(reply.kind === 'none' && reply.nearest.length > 0 && reply.nearest.length <= 3);
});

test('nothing is near that is told later', () => {
  const [first] = story.stops;
  const early = sliceAt(story, first?.position ?? 1);
  assert.ok(near(all, 'Was the kiln hot with wood?').length > 0);
  assert.ok(near(early, 'Was the kiln hot with wood?').every((line) => !/wood/.test(line)));
});

test('what is near is not called untold: only that nothing is sure to answer', () => {
  const noteOf = (slice: Slice, question: string) => {
    const reply = answer(slice, question);
    return reply.kind === 'none' ? `${reply.note} ${reply.nearest.length > 0}` : reply.kind;
  };
  const early = sliceAt(story, story.stops[0]?.position ?? 1);
  assert.equal(noteOf(all, 'Whom does Greta pay for the wood?'), 'Nothing that is told is sure to answer this. true');
  assert.equal(noteOf(early, 'Whom does Greta pay for the bread?'), 'Nothing told so far is sure to answer this. true');
  assert.equal(noteOf(all, 'Who steals the wagon?'), 'The telling does not say. false');
  assert.equal(noteOf(early, 'Who steals the wagon?'), 'Not told so far. false');
});

const slips = whole(
  compile(
    parse(
      'slip.story.md',
      `# The slip

- Person: **Odo**
- Person: **Hanne**

## The quay

*the quay · with Odo, Hanne*

Odo mends the torn net on the quay. Hanne scolds him for his slow hands. Odo whistles.

## The inn

*the inn · with Odo, Hanne*

Odo orders soup. Hanne sits by the stove. Odo laughs at her boots.
`,
    ),
  ).story,
);

test('no sentence is near twice, once alone and once with another', () => {
  for (const question of ['How slowly does he mend the torn net?', 'Which hands does Hanne scold for the net?']) {
    const found = near(slips, question);
    assert.ok(found.length > 0, question);
    for (const [at, text] of found.entries())
      assert.ok(!found.some((other, place) => place !== at && other.includes(text)), `${question}: ${text}`);
  }
});

test('a name alone makes nothing near where something tells of the rest', () => {
  for (const text of near(slips, 'Which net does Odo mend with Hanne?')) assert.match(text, /net|mend/);
});
