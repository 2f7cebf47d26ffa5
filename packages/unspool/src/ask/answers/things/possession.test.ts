import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, type Slice, upTo, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const { story } = compile(
  parse(
    'watch.story.md',
    `# The watch

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**
- Thing: **the watch**, Ada's
- Thing: **the knife**
- Thing: **the map**
- Document: **the will**, from Ada to Ben
- Document: **the log**, Ben's

| day   | boat      | weight | paid to |
|:------|:----------|-------:|:--------|
| 3 May | the Swan  |     40 | Cora    |
| 4 May | the Heron |     55 | Cora    |

## The quay

*3 May 1920 · the quay · with Ada, Ben*

"Mind the step", says Ben.

- Ada gives the watch to Ben.
- Ben takes the knife.
- Ben puts the knife in the stove.
- Ben lies to Ada that the boat is late.

## The attic

*1 May 1920 · the attic · with Cora*

- Cora takes the watch.

## The quay again

*again [The quay] · with Ben*

- Ben loses the watch.
- Ada dies.
  - when: 2 years before [The quay]
`,
  ),
);

const rows: readonly (readonly [question: string, slice: Slice, first: string])[] = [
  ['Whose is the watch?', whole(story), 'Ada.'],
  ['Who has the watch?', upTo(story, 1), 'Ben, as far as it is told.'],
  // What is told later may have happened before, and what is told again at the same time.
  ['Who has the watch?', upTo(story, 2), 'Ben, as far as it is told.'],
  ['Who has the watch now?', whole(story), 'Nobody who is named, as last told of.'],
  ['Where is the knife?', whole(story), 'In the stove, as last told of.'],
  ['Where is the map?', whole(story), ''],
  ['Whose is the will?', whole(story), ''],
  ['Who wrote the will?', whole(story), 'Ada.'],
  ['Whom is the will addressed to?', whole(story), 'Ben.'],
  ['What was the weight of the Swan?', whole(story), '40.'],
  ['Which boat came on 4 May?', whole(story), ''],
  ['Which boat stands in the log for 4 May?', whole(story), 'The Heron.'],
  ['What was the weight of the Swan for Ada?', whole(story), ''],
  ['What was never the weight of the Swan?', whole(story), ''],
  ['How constructor was the weight of the Gull?', whole(story), ''],
  ['Who said “Mind the step”?', whole(story), 'Ben.'],
  ['Who lied to Ada?', whole(story), 'Ben.'],
  ['Who lied to Cora?', whole(story), ''],
  ['Who was there when Ada died?', whole(story), ''],
  ['Who is the writer?', whole(story), ''],
  ['What happens at the quay?', whole(story), '“The quay”.'],
  ['Who was at the quay?', upTo(story, 1), 'Ada and Ben.'],
];

for (const [question, slice, first] of rows) {
  test(`“${question}” after ${slice.scenes.length} scenes: ${first || 'nothing'}`, () => {
    const reply = answer(slice, question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
}

/** What a later line says of who has something counts, however it passed before. */
const heron = compile(
  parse(
    'heron.story.md',
    `# The heron

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**
- Thing: **the ring**
- Thing: **the heron**
- Thing: **the lamp**

## The shop

*With Ada, Ben*

Ada sells the ring to Ben. Ben gives Ada the heron. Ben buys the lamp.

## The hall

*With Cora*

- Cora has the ring.
`,
  ),
).story;

/** What may have been so, and what is certain: in one scene, and in a later one. */
const perhapsTaken = compile(
  parse(
    'rake.story.md',
    `# The rake

- Person: **Ada**
- Person: **Ben**
- Thing: **the rake**
- Thing: **the hoe**

## The shed

*With Ada*

- Ada takes the rake.
- Ada takes the hoe.
- **Before**: Ben took the rake in the autumn. (possible)
- How did the rake get here?
- Answer to [How did the rake get here?]: Ben took it from Ada.
  - because [Before]

## The field

*With Ben*

- Ben takes the hoe. (possible)
`,
  ),
).story;

for (const [question, first] of [
  ['Where is the rake?', 'With Ada, as far as it is told.'],
  ['Who has the rake?', 'Ada, as far as it is told.'],
  ['Who has the hoe?', 'Possibly: Ben, as far as it is told.'],
  ['Where is the hoe?', 'Possibly: with Ben, as far as it is told.'],
] as const)
  test(`what may have been so is no more than that: ${question}`, () => {
    const reply = answer(whole(perhapsTaken), question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });

for (const [question, first] of [
  ['Who has the ring?', 'Cora, as far as it is told.'],
  ['Who has the heron?', 'Ada, as far as it is told.'],
  ['Who has the lamp?', 'Ben, as far as it is told.'],
] as const)
  test(`of what passes from hand to hand: ${question}`, () => {
    const reply = answer(whole(heron), question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });

test('whoever gets a thing back, or picks it up, has it from then on', () => {
  for (const [told, has] of [
    ['Cora has bought back the watch.', 'Cora'],
    ['Cora gets back the watch.', 'Cora'],
    ['Cora picks up the watch and leaves.', 'Cora'],
    ['Cora takes away the watch.', 'Cora'],
    ['Cora means to buy back the watch.', 'Ben'],
    ['Cora does not get back the watch.', 'Ben'],
  ] as const) {
    const notes = `# T\n\n- Person: **Ben**\n- Person: **Cora**\n- Thing: **the watch**\n\n## One\n\nBen takes the watch.\n\n## Two\n\n${told}\n`;
    const reply = answer(whole(compile(parse('t.story.md', notes)).story), 'Who has the watch now?');
    const [first] = reply.kind === 'derived' ? reply.lines : [];
    assert.equal(first && plain(first.words), `${has}, as far as it is told.`, told);
  }
});
