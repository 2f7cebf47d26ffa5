import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

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
