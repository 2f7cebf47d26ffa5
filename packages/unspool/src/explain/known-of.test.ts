import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, whole } from '../story/index.js';
import { explain } from './explanation.js';
import { knownOf } from './known-of.js';

const { story } = compile(
  parse(
    't',
    `# The orchard

- Person: **Nora**

## One

*With Nora*

- Will Nora sell?
- Who helps Nora?

## Two

- It rains.

# Looking back

- Answer to [Will Nora sell?]: none
- Answer to [Who helps Nora?]: a stranger. (likely)
  - because [Will Nora sell?]
`,
  ),
);

const slice = whole(story);

test('what the work leaves open is an open question of somebody, and no answer', () => {
  const { lines, open } = knownOf(slice, 'nora');
  assert.deepEqual(
    open.map(({ words }) => plain(words)),
    ['Will Nora sell?'],
  );
  assert.deepEqual(
    lines.map(({ words }) => plain(words)).filter((line) => line.includes('?')),
    ['“Who helps Nora?” Likely: a stranger.'],
  );
});

test('as a ground it is said as what it is', () => {
  const ground = explain(slice, 'question-who-helps-nora').answers[0]?.support.because[0];
  assert.equal(plain(ground?.words ?? []), '“Will Nora sell?” The telling does not say.');
});
