import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../../story/index.js';
import { ask } from '../../ask.js';
import { readQuery } from '../../question/query.js';
import { toldCircumstance } from './told-circumstance.js';

const { story } = compile(
  parse(
    'A story',
    `# The tide mill

- Person: **Berta Quist**, also Berta, a miller, she
- Person: **Olaf Rehn**, also Olaf, a ferryman, he
- Person: **Pastor Lindh**, also the pastor
- Place: **the tide mill**

## The storm

*Monday, 3 May 1880 · the tide mill · with Berta Quist, Olaf Rehn*

Berta knocks the ashes out of the stove and hangs the lantern in the porch. Olaf takes the ledger from the desk, wraps it in a towel and pushes it behind
the flour bin. Berta wants to hide the sieve under the stairs. On the seventh of June 1878 Olaf married Berta. In the tool shed Olaf whittles a spoon and
tucks it under a plank. Olaf buys a goat from Berta for nine crowns. The council has given Berta six weeks to mend the dam. He left the islands at
seventeen. Berta denies that she put the deed in the oven. Berta has thrown the rake into the pond.

Olaf mends the lock. He is slow at it.

Then he sleeps for eleven hours. For four years the anchor has lain under the quay. Olaf drops the scale on the ice. Nobody has put the bell in the attic.

## The inquiry

*Tuesday, 4 May 1880 · the vestry · with Pastor Lindh, Berta Quist, Olaf Rehn*

Olaf says that he was in the smithy until noon. Berta swears that she had found the purse in the chapel. The pastor believes that Olaf was in the alehouse. Two
drovers saved five ewes. Berta keeps the seal. Berta left the croft at nine. Olaf sold two drovers' geese. Berta wed the pastor in a winter coat. Olaf
complained of the night. The letter lay on the desk for two days. Berta drops the comb in the kitchen. Olaf built the raft in a fortnight. Berta waited for
a fortnight. Olaf sang on the eve of Easter. At nineteen Berta sold the skiff. At twenty he
lost the sextant. At thirty paces Olaf shot the hare. The pastor receives Olaf and Berta, who were wed yesterday in the town.

The pastor reads. His wife Ingrid went to the harbour.
`,
  ),
);

function said(question: string, slice: Slice = whole(story)): string {
  return toldCircumstance(slice, question, readQuery(question))
    .map(({ words }) => plain(words))
    .join(' / ');
}

/** What is asked, and what the answer has. */
const rows: readonly (readonly [question: string, tells: RegExp])[] = [
  ['Where does Berta keep the lantern?', /in the porch/],
  ['Where did Olaf put the ledger?', /behind\s+the flour bin/],
  ['Where did Olaf hide the ledger?', /behind\s+the flour bin/],
  ['Where was the spoon hidden?', /under a plank/],
  ['Where did Olaf stash the spoon?', /under a plank/],
  ['When did Olaf and Berta marry?', /seventh of June 1878/],
  ['When did Berta and Olaf get married?', /seventh of June 1878/],
  ['How much did Olaf pay Berta?', /nine crowns/],
  ['How many weeks does Berta have to mend the dam?', /six weeks/],
  ['How old was Olaf when he left the islands?', /at\s+seventeen/],
  ['How long had the anchor been hidden under the quay?', /four years/],
  ['Where did Olaf say he was?', /in the smithy/],
  ['Where does Olaf claim to have been?', /in the smithy/],
  ['Where did Berta say she had found the purse?', /in the chapel/],
  ['How many ewes were saved by the drovers?', /five ewes/],
  ['How old was Berta when she sold the skiff?', /At nineteen/],
  ['How old was Olaf when he lost the sextant?', /At twenty/],
  ['How long did Berta wait?', /a fortnight/],
  ['When did Olaf sing?', /eve of Easter/],
  ['Where did the pastor’s wife go?', /to the harbour/],
];

for (const [question, tells] of rows)
  test(`it is told: “${question}”`, () => {
    assert.match(said(question), tells);
  });

/** Only wished or denied, of somebody or something else, on a thing and not in it, or believed by another. */
const refused: readonly string[] = [
  // The spoon is hidden, and not Olaf himself.
  'Where did Olaf hide?',
  'Where did Berta hide the sieve?',
  'Where did Berta put the deed?',
  'Where did Berta hide the ledger?',
  'Where did Olaf hide the lantern?',
  'Where did Olaf hide the scale?',
  'Where was the bell hidden?',
  'Where does Berta keep the seal?',
  'When did Olaf and the pastor marry?',
  'How much did Berta pay Olaf?',
  'How long does Olaf have to mend the dam?',
  'How old was Berta when she left the islands?',
  'How old was Olaf when he left the mill?',
  'How many hours did Berta sleep?',
  'Where did Berta say she was?',
  'Where did the pastor say he was?',
  'Where does Olaf say that Berta was?',
  'Where did the pastor say Olaf was?',
  'Where did Olaf say he had found the purse?',
  'How many ewes were saved by the pastor?',
  // An hour, and no age; the drovers are two, and not the geese; a coat, and no time; what lies in the open, or falls, is not hidden.
  'How old was Berta when she left the croft?',
  'How old was Olaf when he shot the hare?',
  'How many geese did Olaf sell?',
  'When did Berta wed the pastor?',
  'When did Olaf complain?',
  'How long was the letter hidden?',
  'Where did Berta hide the comb?',
  'Where did Berta’s wife go?',
];

for (const question of refused)
  test(`it is not told: “${question}”`, () => {
    assert.equal(said(question), '');
  });

test('at the start of a paragraph a pronoun means whoever did something last above', () => {
  const result = ask(whole(story), 'How many hours did Olaf sleep?');
  assert.match(result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' ') : '', /eleven hours/);
});

test('nothing that is told later answers', () => {
  const early = sliceAt(story, 1);
  for (const question of ['Where did Olaf say he was?', 'How many ewes were saved by the drovers?'])
    assert.equal(said(question, early), '', question);
});
