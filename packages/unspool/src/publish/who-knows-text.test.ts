import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whoKnows } from '../explain/index.js';
import { parse } from '../language/index.js';
import { asKnownBy } from '../mind/index.js';
import { compile, END, sliceAt } from '../story/index.js';
import { whoKnowsText } from './who-knows-text.js';
import { widthOf } from './wrap.js';

const text = `# The key

- Person: **Ada**
- Person: **Ben**
- Person: **Cleo**
- Thing: **the key**

## The hall

*with Ada, Ben*

- **Theft**: Ada takes the key.
- Ada lies to Ben that the key is lost.
- The lamp is broken.

## The yard

*with Ben, Cleo*

- Ben tells Cleo that Ada takes the key.
- Cleo does not know that the lamp is broken.
- Cleo suspects that Ben is a spy.
`;
const slice = sliceAt(compile(parse('t', text)).story, END);
const gridOf = (whole: string) => whole.slice(whole.indexOf('\n\n') + 2, whole.indexOf('\n\nThe number'));

test('the grid of who knows what has a row for what is told and a column for each who has it', () => {
  assert.equal(
    gridOf(whoKnowsText(whoKnows(slice))),
    `                                                 Ada       Ben        Cleo
Ada takes the key.                               saw 1     saw 1      told 2
The key is lost.                                 ·         lied to 1  ·
The lamp is broken.                              there? 1  there? 1   not 2
Ben is a spy.                                    ·         ·          suspects 2`,
  );
});

test('of what is asked for, the grid also tells how each came to have it', () => {
  const full = whoKnowsText(whoKnows(slice, 'theft'), { isFull: true });
  assert.match(full, /• Ben tells Cleo that Ada takes the key\./);
  assert.match(full, /• Ben saw it: Ada takes the key\./);
  assert.doesNotMatch(full, /spy/);
  assert.equal(whoKnows(slice, 'spy ben').rows.length, 1);
  assert.match(whoKnowsText(whoKnows(slice, 'moon')), /Nothing told so far says/);
});

test('the grid of somebody has what they have', () => {
  const rows = whoKnows(asKnownBy(slice, 'cleo')).rows.map(({ words }) => words.map(({ text: part }) => part).join(''));
  assert.deepEqual(rows, ['Ada takes the key.', 'Ben is a spy.']);
});

test('many people and long names stand below each other, and nothing is wider than the terminal', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => `Archibald the ${at} of Somewhere`);
  const many = `# T\n\n## One\n\n*with ${crowd.join(', ')}*\n\n${crowd.map((one) => `- ${one} learns that it rains in a very distant country.\n`).join('')}`;
  for (const columns of [20, 40, 80, 200]) {
    const made = whoKnowsText(whoKnows(sliceAt(compile(parse('t', many)).story, END)), { columns });
    for (const line of made.split('\n')) assert.ok(widthOf(line) <= Math.max(columns, 48), line);
    assert.equal(made.match(/Archibald/g)?.length, 30);
  }
});

test('who knows what: of a crowd the first are shown, and how many more there are', () => {
  const crowd = Array.from({ length: 305 }, (_, at) => `P${at}x`);
  const text = `# T\n\n- Thing: **the key**\n\n## One\n\n*with ${crowd.join(', ')}*\n\n- P1x takes the key.\n`;
  const known = whoKnows(sliceAt(compile(parse('t', text)).story, END));
  assert.deepEqual([known.people.length, known.more], [300, 5]);
  assert.match(whoKnowsText(known, { columns: 80 }), /Of 5 more people nothing is said here\./);
});
