import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const { story } = compile(
  parse(
    'A story',
    `# The salt road

- Person: **Irma Voss**, also Irma, a drover
- Person: **Jakob Thiel**, also Jakob, an innkeeper
- Person: **Old Merten**, also Merten, a carter
- Thing: **the cane**, Jakob's
- Place: **the salt house**

## The pass

*Monday, 3 May 1880 · the pass · with Irma, Jakob, Old Merten*

Jakob has a walking cane with a brass knob. Irma counts her nine sacks of salt. Under the salt in each lies a roll of silk. On the wall of the salt house
hangs a saddle that belonged to Merten's late father. In the hall there stands a clock. The password is a line from a psalm. The tavern is empty. Merten
falls from the cart. His last words are that the mule should be fed. Irma believes that Jakob is the toll-keeper. Jakob stumbles on a lantern behind the
chest. It is Irma who comes upon the stray mule. The letters are ruined by the rain. Jakob asks Irma to forgive him.

- Irma believes that Jakob is the toll-keeper.

## The inn

*Tuesday, 4 May 1880 · the inn · with Irma, Jakob*

In the hollow of the cane there is a map of the mine. Irma hides the ledger. The climb takes ninety minutes.
`,
  ),
);

function said(question: string, slice: Slice = whole(story)): string {
  const result = ask(slice, question);
  return result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' / ') : '';
}

/** What is asked, and what the answer has. */
const rows: readonly (readonly [question: string, tells: RegExp])[] = [
  ['What was hidden in the cane?', /a map of the mine/],
  ['What was concealed in the walking cane?', /a map of the mine/],
  ['What was concealed beneath the salt?', /a roll of silk/],
  ['What was kept under the salt in the sacks?', /nine sacks.*a roll of silk/],
  ['Whose saddle was it?', /Merten’s late father/],
  ['What did Old Merten say before he died?', /the mule should be fed/],
  ['What were Merten’s last words?', /the mule should be fed/],
  ['What was the agreed password?', /a line from a psalm/],
  ['Who does Irma think Jakob is?', /the toll-keeper/],
  ['Who did Irma take Jakob for?', /the toll-keeper/],
  ['Who came across the stray mule?', /Irma/],
  ['What spoilt the letters?', /ruined by the rain/],
  ['How long does the climb take?', /ninety minutes/],
];

for (const [question, tells] of rows)
  test(`it is answered: “${question}”`, () => {
    assert.match(said(question), tells);
  });

/** Of other people, other things, and where much stands that nobody hid. */
const refused: readonly string[] = [
  'What was hidden in the hall?',
  'What was hidden in the salt house?',
  'What was hidden in the chest?',
  'What was hidden in the rusty cane?',
  'Whose clock was it?',
  'What did Jakob say before he died?',
  'What were Irma’s last words?',
  'What was the secret password?',
  'Who does Jakob think Irma is?',
  'Who does Irma think Merten is?',
  'Who came across the lantern?',
  'What spoilt the ledger?',
];

for (const question of refused)
  test(`nothing answers “${question}”`, () => {
    assert.equal(said(question), '');
  });

test('nothing that is told later answers', () => {
  const early = sliceAt(story, 1);
  for (const question of ['What was hidden in the cane?', 'How long does the climb take?'])
    assert.equal(said(question, early), '', question);
});
