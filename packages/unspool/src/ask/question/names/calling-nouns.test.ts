import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldSentences } from '../../../explain/index.js';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';
import { tokensOf } from '../../told/told-tokens.js';

const { story } = compile(
  parse(
    't.story.md',
    `# The lock

- Person: **Gil**, the lockkeeper, a widower
- Person: **Ada**, the lodger
- Person: **Ben**, the lodger
- Person: **Dov**, the brother of Gil

## One

The lockkeeper opens the sluice. The lodger drops a purse. The lockkeeper's dog barks. The brother swims.
`,
  ),
);

const samples: readonly (readonly [question: string, first: string])[] = [
  ['Who opened the sluice?', 'Gil.'],
  ['What did the lockkeeper open?', 'The lockkeeper opens the sluice.'],
  ['Who is the lockkeeper?', 'Gil.'],
  ['Who dropped the purse?', 'The lodger drops a purse.'],
  ['Who barked?', 'The lockkeeper’s dog barks.'],
  ['Who swam?', 'The brother swims.'],
];

for (const [question, first] of samples) {
  test(`what one is called: ${question}`, () => {
    const reply = answer(whole(story), question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
}

const { story: mill } = compile(
  parse(
    't.story.md',
    `# The mill

- Person: **Sergeant Dunn**
- Person: **Abel Marr**
- Person: **Captain Orme**
- Person: **Captain Vane**

## One

*the mill · with Sergeant Dunn, Abel Marr, Captain Orme*

Abel Marr, the smith, lights a pipe. The sergeant finds a coin. The smith hides the coin. The captain signs a paper.

## Two

*the quay · with Captain Orme, Captain Vane*

Vane, the doctor, and the cook leave. The captain fires the cannon. The doctor kicks a bucket.
`,
  ),
);

/** By a title, by what stands beside a name, where one alone of those who are there is called so. */
const titled: readonly (readonly [question: string, first: string])[] = [
  ['Who found the coin?', 'Sergeant Dunn.'],
  ['Who hid the coin?', 'Abel Marr.'],
  ['Who signed the paper?', 'Captain Orme.'],
  // Two captains are there.
  ['Who fired the cannon?', 'The captain fires the cannon.'],
  // The next of those who leave, and not what Vane is.
  ['Who kicked the bucket?', 'The doctor kicks a bucket.'],
];

for (const [question, first] of titled) {
  test(`what one is called by a title or beside a name: ${question}`, () => {
    const reply = answer(whole(mill), question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
}

const { story: court } = compile(
  parse(
    't.story.md',
    `# The court

- Person: **Silas**, a clerk
- Person: **Mott**, a captain from Hull
- Person: **Abel**, the ferryman

## One

*the court · with Silas, Mott, Abel*

The clerk of the court reads a letter. The clerk at the window shuts the book. The clerk from the bank takes the money.
The captain of the guard opens the gate. The captain from Hull lights a pipe. The ferryman of Lund buys a cow. The ferryman, of all people, eats a pear.
The ferryman of course sings. The ferryman from behind the door laughs.
`,
  ),
);

test('whoever is of or from what no introduction has is somebody else', () => {
  const slice = whole(court);
  const who = toldSentences(slice).map((told) => tokensOf(slice, told)[1]?.entity ?? null);
  assert.deepEqual(who, [null, 'silas', null, null, 'mott', null, 'abel', 'abel', 'abel']);
});
