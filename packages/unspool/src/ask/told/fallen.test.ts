import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, upTo } from '../../story/index.js';
import { answer } from '../answer.js';

const { story } = compile(
  parse(
    't.story.md',
    `# The kiln

- Person: **Ada**
- Person: **Ben**

## One

- **Alone**: Ben was alone in the kiln.
- **Theft**: Ada steals the glaze.

Ada tells Ben that her uncle Carl **perished in 1931**. Ada tells Ben that Dora **fled in 1940**.
Ada tells Ben that Emil **sailed in 1950**.

- Person: **Carl**
- Person: **Dora**
- Person: **Emil**
- **Lost**: Carl is dead.
  - because [perished in 1931]
- **Gone**: Dora is far away.
  - because [fled in 1940]
- **Away**: Emil is abroad.
  - because [sailed in 1950]
- **Rich**: Emil is rich.
  - because [sailed in 1950]

### What Ben says

*Told by Ben*

- **Awake**: Ben watched the fire.

## Two

- Overturns [Theft]: Ben steals the glaze. (likely)
- Overturns [Awake]: Ben slept.
- Overturns [Lost]: Carl is alive.
- Overturns [Rich]: Emil is poor.
- Overturns [Alone]: Ada sat with Ben in the kiln.
`,
  ),
);

const samples: readonly (readonly [question: string, stop: number, said: string])[] = [
  ['Did Ada steal the glaze?', 1, 'Yes. / Ada steals the glaze.'],
  ['Did Ada steal the glaze?', 3, 'Likely: no. / Likely: Ben steals the glaze.'],
  ['Was Ben alone in the kiln?', 1, 'Yes. / Ben was alone in the kiln.'],
  ['Was Ben alone?', 3, 'No. / Ada sat with Ben in the kiln.'],
  ['Did Ben watch the fire?', 3, 'No. / Ben slept.'],
  ['When did Carl die?', 1, 'Ada tells Ben that her uncle Carl perished in 1931.'],
  ['When did Carl die?', 3, 'Carl is alive. / Ada tells Ben that her uncle Carl perished in 1931.'],
  ['When did Carl perish?', 3, 'Carl is alive. / Ada tells Ben that her uncle Carl perished in 1931.'],
  ['Did Carl perish?', 3, 'Carl is alive. / Ada tells Ben that her uncle Carl perished in 1931.'],
  // Something for which it is a reason still stands.
  ['When did Emil sail?', 3, 'Ada tells Ben that Emil sailed in 1950.'],
  ['When did Dora flee?', 3, 'Ada tells Ben that Dora fled in 1940.'],
  ['Did Ada steal a horse?', 3, 'Nothing told so far is sure to answer this.'],
];

for (const [question, stop, said] of samples) {
  test(`what turned out otherwise, after ${stop} scenes: ${question}`, () => {
    const reply = answer(upTo(story, stop), question);
    const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
    assert.equal(lines.join(' / ') || ('note' in reply ? reply.note : ''), said);
  });
}
