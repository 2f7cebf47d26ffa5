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
