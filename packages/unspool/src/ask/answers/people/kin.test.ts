import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const { story } = compile(
  parse(
    't.story.md',
    `# The ropewalk

- Person: **Nan**, sister of Mr. Croft
- Person: **Mr. Croft**, neighbour of Pell
- Person: **Pell**, a ropemaker, who owns the walk
- Person: **Wyn**, son of Pell

## One

*With Nan, Wyn*

- Wyn is the apprentice of Nan.
- Nan is the wife of Pell.
- Nan dies of a fever.
- Wyn is alive.
- Nan lies to Pell that Wyn swims.
`,
  ),
);

const samples: readonly (readonly [question: string, first: string])[] = [
  ['Is Nan the sister of Mr. Croft?', 'Yes.'],
  ["Is Wyn Pell's son?", 'Yes.'],
  ["Is Pell Wyn's father?", ''],
  ['Is Nan the mother of Wyn?', ''],
  ["Who is Mr. Croft's sister?", 'Nan.'],
  ["Who is Nan's brother?", 'Mr. Croft.'],
  ["Who is Wyn's parent?", 'Pell.'],
  ["Who is Wyn's father?", ''],
  ["Who is Pell's neighbor?", 'Mr. Croft.'],
  ['Whose apprentice was Wyn?', 'Nan.'],
  ['Whose son is Wyn?', 'Pell.'],
  ['Who was married to Nan?', 'Pell.'],
  ["Who is Nan's husband?", 'Pell.'],
  ['Does Nan have a brother?', 'Yes: Mr. Croft.'],
  ["What is Pell's trade?", 'A ropemaker, who owns the walk.'],
  ["What is Wyn's trade?", ''],
  ['Who is the ropemaker?', 'Pell.'],
  ['How did Nan die?', 'Nan dies of a fever.'],
  ['Is Nan alive?', 'No.'],
  ['Is Wyn dead?', 'No.'],
  ['Is Pell dead?', ''],
  ['Who lied to Pell?', 'Nan.'],
  ['Who lied to Wyn?', ''],
];

for (const [question, first] of samples) {
  test(`what people are to each other: ${question}`, () => {
    const reply = answer(whole(story), question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
}
