import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, upTo, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const { story } = compile(
  parse(
    't',
    `# The Heron Clock

- Person: **Ada**, born 3 May 1890
- Person: **Ivo**
- Person: **Vera**

## The inquest

*1 November 1923*

- How did Ivo die?
- When was the clock stopped?
- Ivo dies.
  - when: 3 weeks before [The inquest]

## The wedding

*12 years before [The inquest]*

Ada **laughs at Ivo**.

## The letter

*Before [The inquest]*

A letter comes.

## The verdict

*2 days after [The inquest]*

Nobody is guilty.

## The garden

Ada digs.

- Vera dies.
- Ada is ill. (likely)
  - when: 3 days before [The inquest]
- Ada learns that Vera is guilty.

## The cellar

*Told by Vera · before [The wedding]*

It is dark.
`,
  ),
);

/** The answer and what it rests on, each with the scenes that it opens. */
function reply(slice: Slice, asked: string): readonly string[] {
  const found = answer(slice, asked);
  if (found.kind === 'none') return [found.note];
  if (found.kind === 'one') return [`question: ${plain(found.explanation.question.words)}`];
  const lines = found.kind === 'derived' ? found.lines : found.questions;
  return lines.map((line) => plain(line.words));
}

const none = 'That is not understood as a question about what is told so far.';

const asked: readonly (readonly [question: string, first: string])[] = [
  ['When was The inquest?', '1 November 1923.'],
  ['when was the wedding', 'Between 1910 and 1912.'],
  ['When was The letter?', 'Before “The inquest”.'],
  ['When was The garden?', 'Probably after “The verdict”: nothing says so, but it is told in that order.'],
  ['When did Ivo die?', 'Between 4 and 18 October 1923.'],
  ['In which year was Ada born?', '3 May 1890.'],
  ['When was Ada ill?', 'Likely: between 28 and 30 October 1923.'],
  ['When was Vera born?', 'Nothing that is told is sure to answer this.'],
  ['When did Ada laugh at Ivo?', 'In “The wedding”, between 1910 and 1912.'],
  ['How old is Ada in The inquest?', 'Ada is 33.'],
  ['How old was Ada at The wedding?', 'Ada is between 20 and 22.'],
  ['How old is Ada?', 'As Vera tells it: Ada is at most 22 in “The cellar”.'],
  ['How old is Ivo in The verdict?', 'Ivo is no longer alive.'],
  ['When did Vera die?', 'In “The garden”.'],
  ['When did Ada learn that Vera is guilty?', 'In “The garden”.'],
  ['How old is Vera in The inquest?', 'These notes give no answer.'],
  ['How long between The wedding and The inquest?', 'About 12 years.'],
  ['How long after The wedding was The inquest?', 'About 12 years.'],
  ['How long after The inquest was The wedding?', 'Before it: about 12 years.'],
  ['How many weeks before The inquest was the death of Ivo?', 'About 3 weeks.'],
  ['How long between The letter and The inquest?', 'Nothing that is told is sure to answer this.'],
  ['Was The wedding before The inquest?', 'Yes.'],
  ['Did The wedding happen after The inquest?', 'No, it is the other way round.'],
  ['Was The wedding before The letter?', 'That is left open.'],
  ['Was The verdict before The garden?', 'Probably: nothing says so, but it is told in that order.'],
  ['Was The garden before The verdict?', 'Probably not: nothing says so, but it is told the other way round.'],
  ['Was The cellar before The wedding?', 'As Vera tells it: yes.'],
  ['Was Ivo’s death before or after The wedding?', 'After.'],
  ['What happened first, The inquest or The wedding?', '“The wedding”.'],
  [
    'Which came last, The verdict or The garden?',
    'Probably “The garden”: nothing says so, but it is told in that order.',
  ],
  ['What happened between The wedding and The garden?', 'Probably “The inquest”, then “The verdict”.'],
  ['In what order did it all happen?', 'In this order.'],
  // The notes themselves ask for these.
  ['How did Ivo die?', 'question: How did Ivo die?'],
  ['When was the clock stopped?', 'question: When was the clock stopped?'],
  // Of these nothing is known.
  ['When was The duel?', none],
  ['Was The wedding before The duel?', none],
  ['When did Jonas marry?', none],
];

for (const [question, first] of asked) {
  test(`“${question}” ${first}`, () => assert.equal(reply(whole(story), question)[0], first));
}

test('an answer comes with what it rests on, in the words of the notes', () => {
  assert.deepEqual(reply(whole(story), 'How long between The wedding and The inquest?'), [
    'About 12 years.',
    '“The wedding”: 12 years before “The inquest”.',
    '“The inquest”: 1 November 1923.',
  ]);
  assert.deepEqual(reply(whole(story), 'Was Ivo’s death before The verdict?').slice(1), [
    '“The verdict”: 2 days after “The inquest”.',
    'Ivo dies (3 weeks before “The inquest”).',
  ]);
});

test('every answer opens the scenes that it is about', () => {
  for (const [question] of asked) {
    const found = answer(whole(story), question);
    if (found.kind !== 'derived' || /order|born|old/.test(question)) continue;
    for (const line of found.lines) assert.ok(line.scenes.length > 0, `${question}: ${plain(line.words)}`);
  }
});

test('before the end, what is not known is not told so far', () => {
  assert.deepEqual(reply(upTo(story, 3), 'Was The wedding before The letter?'), [
    'Nothing told so far is sure to answer this.',
  ]);
  assert.deepEqual(reply(upTo(story, 1), 'When was Vera born?'), ['Nothing told so far is sure to answer this.']);
});

test('a name that is told later is as good as none', () => {
  for (const question of [
    'When was The wedding?',
    'Was The inquest before The wedding?',
    'How old is Ada in The letter?',
  ])
    assert.deepEqual(reply(upTo(story, 1), question), reply(upTo(story, 1), 'Why is there a zebra?'), question);
});

test('long texts and odd names are endured', () => {
  const many = `when was ${'the inquest or '.repeat(2000)}`;
  assert.deepEqual(reply(whole(story), many), [none]);
  assert.deepEqual(reply(whole(story), 'When was __proto__?'), [none]);
});

/** What its own words place elsewhere in time has not the date of its scene. */
const later = compile(
  parse(
    't',
    `# The weir

- Person: **Ada**
- Person: **Ivo**
- What became of the mill?

## The flood

*January 1911 · with Ada, Ivo*

Ivo burns the papers. Ivo dies in the spring of a fever. Ada sells the mill two years later. That evening Ada leaves.

- **The fall**: Ada breaks a leg the following winter.
`,
  ),
).story;

const ownTimes: readonly (readonly [question: string, tells: RegExp, tellsNot?: RegExp])[] = [
  ['When did Ivo burn the papers?', /January 1911/],
  ['When did Ivo die?', /in the spring/, /January/],
  ['When did Ada sell the mill?', /two years later/, /January/],
  ['When did Ada leave?', /January 1911|That evening/],
  ['When was the fall?', /following winter/, /January/],
];

for (const [question, tells, tellsNot] of ownTimes) {
  test(`of what says itself when it is: ${question}`, () => {
    const reply = answer(whole(later), question);
    assert.equal(reply.kind, 'derived');
    const said = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' ') : '';
    assert.match(said, tells);
    if (tellsNot) assert.doesNotMatch(said, tellsNot);
  });
}
