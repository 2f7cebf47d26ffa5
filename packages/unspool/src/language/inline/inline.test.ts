import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from './inline.js';
import { bolds, joinRuns, plain, quotations } from './run.js';

/** Runs as text: bold in braces, quotations in ‹›, references in brackets, with their words if they have any. */
function show(source: string): string {
  return joinRuns(readRuns(source, 0, source.length))
    .map((run) => {
      const own = run.ref === undefined ? run.text : run.ref === run.text ? `[${run.ref}]` : `[${run.text}→${run.ref}]`;
      const quoted = run.quote === undefined ? own : `‹${own}›`;
      return run.strong === undefined ? quoted : `{${quoted}}`;
    })
    .join('');
}

const cases: readonly (readonly [source: string, shown: string])[] = [
  ['plain', 'plain'],
  ['  spaces   and\n  lines\t', 'spaces and lines'],
  ['crlf\r\nand\rcr', 'crlf and cr'],
  ['**a** b', '{a} b'],
  ['__a__ and _b_ and *c*', '{a} and b and c'],
  ['***a***', '{a}'],
  ['**a *b* c**', '{a b c}'],
  ['**a *b***', '{a b}'],
  ['*a **b***', 'a {b}'],
  ['**a', '**a'],
  ['a**b**c', 'a{b}c'],
  ['** a **', '** a **'],
  ['****', '****'],
  ['snake_case_word 2 * 3 * 4', 'snake_case_word 2 * 3 * 4'],
  ['그는**"fish"**라고', '그는{‹"fish"›}라고'],
  ['[a]', '[a]'],
  ['[ a\n b ]', '[a b]'],
  ['[a] and **[b]**', '[a] and {[b]}'],
  ['[she said][Alibi]', '[she said→Alibi]'],
  ['[a][]', '[a]'],
  ['[a [b] c]', '[a [b] c]'],
  ['\\[a\\] \\*b\\* \\\\', '[a] *b* \\'],
  ['[a \\[b\\]]', '[a [b]]'],
  ['[]', ''],
  ['x [ ] [x]', 'x [ ] [x]'],
  ['[x] done', 'done'],
  ['[a](b) ![c](d "e")', 'a c'],
  ['[a](b_(c)) [**d**](e)', 'a {d}'],
  ['[a] (b)', '[a] (b)'],
  ['note[^1].', 'note.'],
  ['<https://a.b> <b>c</b> d<br>e <f> 1 < 2', 'https://a.b c d e <f> 1 < 2'],
  ['a <!-- b --> c', 'a c'],
  ['a <!-- b', 'a <!-- b'],
  ['`[a] **b**` ``c`d`` `e', '[a] **b** c`d `e'],
  ['hard\\\nbreak', 'hard break'],
  ['"a" b', '‹"a"› b'],
  ['“a” «b» „c“ »d« ”e” 「f」', '‹“a”› ‹«b»› ‹„c“› ‹»d«› ‹”e”› ‹「f」›'],
  ['"a “b” c"', '‹"a “b” c"›'],
  ['5\'10" tall, "so"', '5\'10" tall, ‹"so"›'],
  ['"open', '"open'],
  ['**"a" b**', '{‹"a"›}{ b}'],
  ['"a **b** c"', '‹"a ›{‹b›}‹ c"›'],
  ['> a\n> b', '> a b'],
];

for (const [source, shown] of cases) {
  test(`inline: ${JSON.stringify(source)}`, () => {
    assert.equal(show(source), shown);
    for (const run of readRuns(source, 0, source.length)) {
      if (run.ref === undefined)
        assert.equal(run.text.length, run.to - run.from, 'each character is one of the source');
    }
  });
}

test('bold words and quotations are found with their places', () => {
  const source = 'He **says** "I **will** go" and **“no”**.';
  const runs = readRuns(source, 0, source.length);
  assert.equal(plain(runs), 'He says "I will go" and “no”.');
  assert.deepEqual(bolds(runs), [
    { from: 3, to: 7, text: 'says' },
    { from: 11, to: 15, text: 'will' },
    { from: 24, to: 28, text: '“no”' },
  ]);
  assert.deepEqual(quotations(runs), ['I will go', 'no']);
});
