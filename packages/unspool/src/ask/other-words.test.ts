import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, sliceAt, whole } from '../story/index.js';
import { answer } from './answer.js';

const { story } = compile(
  parse(
    'the-lightship.story.md',
    `# The lightship

- Person: **Captain Orrin Blay**, also Blay, also the captain, the master
- Person: **Tamsin Rook**, also Tamsin, the ship's cooper, from Whitby
- Person: **Jory Penn**, also Penn, the agent of the owners
- Thing: **the Merrow**, a lightship

## The anchorage

*1 May 1871 · the anchorage · with Captain Blay, Tamsin Rook, Jory Penn*

Jory Penn offers the captain ninety guineas to lose the chart. A boy who carries the lamp over the ice screams that his feet are burning.
The cooper planes a stave. Tamsin speaks against cutting the cable, but for a simple reason: the tide would take them. A stoker has bought
new ropes. Nobody knows why the captain weeps; he hangs his coat on a nail because it is wet.

## The lock-up

*The next day · the fort · with Captain Blay, Tamsin Rook, Jory Penn*

The captain has Penn locked up in the coal cellar. Tamsin Rook has been given the Merrow. Penn has been sentenced to nine years. The
captain pries up a plank and finds eleven. A clerk counts the crates.
`,
  ),
);

/** What is asked, and a word of the answer; nothing where nothing tells it. */
const rows: readonly (readonly [question: string, tells: string, upto?: number])[] = [
  // By what somebody is introduced as.
  ["Where is the ship's cooper from?", 'Whitby'],
  ['What did the cooper plane?', 'a stave'],
  ["Where is the captain's cooper from?", ''],
  // In more words than are told.
  ['Who is given command of the Merrow?', 'Tamsin'],
  ['Who is given command of the Merrow?', '', 1],
  ['Who is given command of the fort?', ''],
  ['Where on the ship was Penn locked up?', 'coal cellar'],
  ["What was Penn's bribe to the captain?", 'ninety guineas'],
  ["What was the captain's bribe to Penn?", ''],
  ['What punishment did Penn get?', 'nine years'],
  ['What punishment did Penn get?', '', 1],
  // Why: what is cried, and what a reason is called.
  ['Why did the boy scream?', 'his feet are burning'],
  ['Why was Tamsin against cutting the cable?', 'the tide'],
  ['Why does the captain weep?', ''],
  // What is found inside one thing is not what is found elsewhere.
  ['What did the captain find inside a crate?', ''],
];

for (const [question, tells, upto] of rows) {
  test(`in other words: ${question} ${upto ?? ''} ${tells || 'nothing'}`, () => {
    const reply = answer(upto === undefined ? whole(story) : sliceAt(story, upto), question);
    const said = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' | ') : '';
    if (tells === '') assert.equal(said, '');
    else assert.ok(said.includes(tells), JSON.stringify(said));
  });
}
