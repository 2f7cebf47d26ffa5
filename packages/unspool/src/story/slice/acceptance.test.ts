import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tries } from '../../../test/tries.js';
import { parse } from '../../language/index.js';
import { compile } from '../compile/compile.js';
import type { Slice } from '../story.js';
import { acceptance } from './acceptance.js';
import { whole } from './lens.js';
import { indexOf } from './slice-index.js';

const sliceOf = (text: string): Slice => whole(compile(parse('t', `# T\n\n${text}\n`)).story);

function standingNames(slice: Slice): string {
  const labelled = slice.claims.filter((claim) => /^[A-Z]$/.test(claim.labels[0] ?? ''));
  return labelled.map(({ id, labels }) => (acceptance(slice).isAccepted(id) ? labels[0] : '-')).join('');
}

/** Claims are named by single letters; a letter that fell is shown as a hyphen. */
const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['without grounds a claim stands', '- **A**: a.', 'A'],
  ['what is overturned falls', '- **A**: a.\n- **B**: b.\n- Overturns [A]: c.', '-B'],
  [
    'an overturning that is overturned has no say',
    '- **A**: a.\n- **B**: b.\n- Overturns [A]: **C**.\n- Overturns [C]: d.',
    'AB-',
  ],
  ['a claim falls with its only ground', '- **A**: a.\n- **B**: b.\n  - because [A]\n- Overturns [A]: c.', '--'],
  [
    'another ground keeps it',
    '- **A**: a.\n- **B**: b.\n  - because [A]\n  - because it is so\n- Overturns [A]: c.',
    '-B',
  ],
  [
    'in one ground all is needed',
    '- **A**: a.\n- **B**: b.\n- **C**: c.\n  - because [A], [B]\n- Overturns [A]: d.',
    '-B-',
  ],
  [
    'it falls along a chain',
    '- **A**: a.\n- **B**: b.\n  - because [A]\n- **C**: c.\n  - because [B]\n- Overturns [A]: d.',
    '---',
  ],
  ['an objection makes nothing fall', '- **A**: a.\n- **B**: b.\n  - against [A]', 'AB'],
  [
    'an overturning without ground has no say',
    '- **A**: a.\n- **B**: b.\n- Overturns [A]: **C**.\n  - because [B]\n- Overturns [B]: d.',
    'A--',
  ],
  [
    'a circle of grounds holds nothing',
    '- **A**: a.\n  - because [B]\n- **B**: b.\n  - because [A]\n- **C**: c.',
    '--C',
  ],
  [
    'a circle with a ground of its own stands',
    '- **A**: a.\n  - because [B]\n  - because it is so\n- **B**: b.\n  - because [A]',
    'AB',
  ],
  ['a claim is no ground for itself', '- **A**: a.\n  - because [A]', '-'],
  [
    'of two that overturn each other the last word counts',
    '- **A**: a.\n- Overturns [C]: **B**.\n- Overturns [B]: **C**.',
    'A-C',
  ],
  ['who overturns his own ground has his way', '- **A**: a.\n- Overturns [A]: **B**.\n  - because [A]', '-B'],
  [
    'three in a circle: the last falls by none',
    '- Overturns [B]: **A**.\n- Overturns [C]: **B**.\n- Overturns [A]: **C**.',
    '-BC',
  ],
];

for (const [what, text, expected] of cases) {
  test(`standing: ${what}`, () => assert.equal(standingNames(sliceOf(`## One\n\n${text}`)), expected));
}

test('a question is a ground as long as one of its answers stands, or it has none', () => {
  const text = '- Why?\n- **A**: a.\n  - because [Why?]\n';
  assert.equal(standingNames(sliceOf(`## One\n\n${text}`)), 'A');
  assert.equal(standingNames(sliceOf(`## One\n\n${text}- Answer to [Why?]: **B**.\n- Overturns [B]: c.`)), '--');
  assert.equal(
    standingNames(
      sliceOf(`## One\n\n${text}- Answer to [Why?]: **B**.\n- Answer to [Why?]: **C**.\n- Overturns [B]: c.`),
    ),
    'A-C',
  );
});

test('what made a claim fall: the first overturning, for a conclusion that of its last ground', () => {
  const slice = sliceOf(`## One

- **A**: a.
- **B**: b.
- **C**: c.
  - because [A]
  - because [B]

## Two

- Overturns [B]: **X**.
- Overturns [B]: **Y**.

## Three

- Overturns [A]: **Z**.
`);
  const felledBy = (label: string) =>
    acceptance(slice).defeatedBy(indexOf(slice).claims.get(label)?.id ?? '')?.labels[0];
  assert.deepEqual(['a', 'b', 'c', 'x'].map(felledBy), ['Z', 'X', 'Z', undefined]);
});

test('long chains and circles of overturnings neither hang nor overflow', () => {
  const links = tries(10_000, 20_000);
  const chain = Array.from({ length: links }, (_, i) => `- **c${i}**: c.${i > 0 ? `\n  - because [c${i - 1}]` : ''}`);
  const pairs = Array.from(
    { length: 200 },
    (_, i) => `- Overturns [y${i}]: **x${i}**.\n- Overturns [x${i}]: **y${i}**.`,
  );
  const slice = sliceOf(`## One\n\n${[...chain, ...pairs].join('\n')}`);
  assert.equal(acceptance(slice).isAccepted(`c${links - 1}`), true);
  assert.equal(acceptance(slice).isAccepted('x7'), false);
  assert.equal(acceptance(slice).isAccepted('y7'), true);
});
