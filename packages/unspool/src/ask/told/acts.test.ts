import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain, tokens } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { actsNamed, isOfItsScene } from './acts.js';

const slice = whole(
  compile(
    parse(
      't.story.md',
      `# T

- Person: **Ada**
- Person: **Ben**
- Person: **Carl**

## One

Ada marries Ben. The old bell falls. Carl, who had robbed Ben, runs away. Carl thinks that Ada shot Ben.

- Ada kills Carl.
- Ben hides the map in the well.
`,
    ),
  ).story,
);

/** What words name, as the sentences that tell of it; behind "past" those that are not told as they happen. */
const samples: readonly (readonly [words: string, ...told: readonly string[]])[] = [
  ['Ada married Ben', 'Ada marries Ben.'],
  ['Ada and Ben got married', 'Ada marries Ben.'],
  ['Ada and Carl got married'],
  ['Ben married Carl'],
  ['the wedding', 'Ada marries Ben.'],
  ['Ada’s wedding', 'Ada marries Ben.'],
  ['the bell fell', 'The old bell falls.'],
  ['the old bell fall', 'The old bell falls.'],
  ['the new bell fell'],
  ['the murder of Carl', 'Ada kills Carl.'],
  ['the murder of Carl by Ada', 'Ada kills Carl.'],
  ['the murder of Carl by Ben'],
  ['the murder of Ben'],
  ['Carl was killed', 'Ada kills Carl.'],
  ['the map was hidden', 'Ben hides the map in the well.'],
  ['Ada shot Ben'],
  ['Carl robbed Ben', 'past Carl, who had robbed Ben, runs away.'],
];

for (const [words, ...expected] of samples) {
  test(`“${words}” names ${expected.length === 0 ? 'nothing told' : expected.join(' ')}`, () => {
    const found = actsNamed(slice, tokens(words)) ?? [];
    assert.deepEqual(
      found.map((deed) => `${isOfItsScene(slice, deed) ? '' : 'past '}${plain(deed.told.words)}`),
      expected,
    );
  });
}
