import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../language/index.js';
import { acceptance, compile, indexOf, type Slice, whole } from '../../story/index.js';
import { certainty, isDisputed } from './certainty.js';

const sliceOf = (text: string): Slice => whole(compile(parse('t', `# T\n\n## One\n\n${text}\n`)).story);
const sure = (slice: Slice, id: string) => {
  const claim = indexOf(slice).claims.get(id);
  return claim && certainty(slice, claim);
};

const cases: readonly (readonly [what: string, text: string, expected: string | undefined])[] = [
  ['without a word it is shown', '- **Z**: z.', undefined],
  ['a word is taken', '- **Z**: z. (possible)', 'possible'],
  ['“suggests” is likely', '- **Z**: The scar suggests that he fell.', 'likely'],
  ['“suggests” with a word', '- **Z**: The scar suggests that he fell. (certain)', 'certain'],
  ['concluded without doubt', '- **A**: a.\n- **Z**: z.\n  - because [A]', 'certain'],
  ['one doubt', '- **A**: a. (likely)\n- **Z**: z.\n  - because [A]', 'likely'],
  ['two doubts', '- **A**: a. (likely)\n- **Z**: z. (likely)\n  - because [A]', 'possible'],
  [
    'a shared step counts once',
    '- **A**: a. (likely)\n- **B**: b.\n  - because [A]\n- **Z**: z.\n  - because [A], [B]',
    'likely',
  ],
  [
    'the best ground counts',
    '- **A**: a. (possible)\n- **B**: b. (likely)\n- **Z**: z.\n  - because [A]\n  - because [B]',
    'likely',
  ],
  [
    'a fallen ground counts for nothing',
    '- **A**: a.\n- **B**: b. (possible)\n- **Z**: z.\n  - because [A]\n  - because [B]\n- Overturns [A]: c.',
    'possible',
  ],
  ['a ground has a word of its own', '- **A**: a.\n- **Z**: z.\n  - because [A] (likely)', 'likely'],
  ['unlikely is the author’s alone', '- **A**: a. (unlikely)\n- **Z**: z.\n  - because [A]', 'possible'],
  ['… and stays', '- **Z**: z. (unlikely)\n  - because it is so', 'unlikely'],
  [
    'a question is its full answer',
    '- Why?\n- Answer to [Why?]: a. (in part)\n- Answer to [Why?]: b. (likely)\n- **Z**: z.\n  - because [Why?]',
    'likely',
  ],
];

for (const [what, text, expected] of cases) {
  test(`certainty: ${what}`, () => assert.equal(sure(sliceOf(text), 'z'), expected));
}

test('an objection disputes as long as it stands, and never changes the word', () => {
  const text = '- **A**: a.\n- **Z**: z. (likely)\n  - against [A]';
  const disputed = (slice: Slice) => slice.claims.filter((claim) => isDisputed(slice, claim)).map(({ id }) => id);
  assert.deepEqual(disputed(sliceOf(text)), ['z']);
  assert.equal(sure(sliceOf(text), 'z'), 'likely');
  assert.deepEqual(disputed(sliceOf(`${text}\n- Overturns [A]: b.`)), []);
});

/** Claim i has a word, and grounds; each ground is a list of claims. */
type Graph = readonly { readonly doubts: 0 | 1 | 2; readonly grounds: readonly (readonly number[])[] }[];

const graphs = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.array(
    fc.record({
      doubts: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 1, 2),
      grounds: fc.array(fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    }),
    { minLength: size, maxLength: size },
  ),
);

function textOf(graph: Graph): string {
  const words = ['certain', 'likely', 'possible'];
  return graph
    .map(({ doubts, grounds }, claim) => {
      const because = grounds.map((refs) => `\n  - because ${refs.map((ref) => `[c${ref}]`).join(', ')}`);
      return `- **c${claim}**: it is so. (${words[doubts]})${because.join('')}`;
    })
    .join('\n');
}

/** Every set of steps that is a derivation by itself: the least sum of doubts of those that reach the claim. */
function leastDoubts(graph: Graph, claim: number): number | undefined {
  let least: number | undefined;
  for (let set = 0; set < 2 ** graph.length; set += 1) {
    const reached = new Set<number>();
    for (let grown = true; grown; ) {
      grown = false;
      graph.forEach(({ grounds }, step) => {
        const holds = grounds.length === 0 || grounds.some((refs) => refs.every((ref) => reached.has(ref)));
        if (!((set >> step) & 1) || reached.has(step) || !holds) return;
        reached.add(step);
        grown = true;
      });
    }
    const sum = graph.reduce((total, { doubts }, step) => total + ((set >> step) & 1 ? doubts : 0), 0);
    if (reached.has(claim)) least = Math.min(sum, least ?? sum);
  }
  return least;
}

test('doubts are those of the best derivation, as a search through all of them finds', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const slice = sliceOf(textOf(graph));
      graph.forEach((_, claim) => {
        const doubts = leastDoubts(graph, claim);
        assert.equal(acceptance(slice).isAccepted(`c${claim}`), doubts !== undefined);
        if (doubts === undefined) return;
        const word = doubts === 0 ? 'certain' : doubts === 1 ? 'likely' : 'possible';
        assert.equal(sure(slice, `c${claim}`), word, `c${claim} of\n${textOf(graph)}`);
      });
    }),
    { numRuns: 300 },
  );
});
