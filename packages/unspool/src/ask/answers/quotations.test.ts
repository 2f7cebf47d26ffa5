import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const slice = whole(
  compile(
    parse(
      't.story.md',
      `# The kiln

- Person: **Olga Brandt**, also Olga, a potter
- Person: **Petr**, a boy from the town
- Person: **the reeve**

## The yard

*With Olga, Petr, the reeve*

- Document: **the summons**, to Olga

Petr carries the bowls out. "They are still warm," he says to Olga. Over the door of the kiln hangs a board that reads
"Mind the glaze". Olga wipes her hands and asks: "Did you count them all before you brought them out?" On his sleeve
somebody has sewn a patch with the words "Third batch". The reeve brings a summons. It says that the kiln must be cold by
Sunday. "You may not like it," says the reeve. "But the law is the law." Petr writes "Not yet" on the wall.

## The loft

Petr tells them about the old master. "He never burnt a single bowl in forty years." "Show the summons to nobody," says the reeve.
`,
    ),
  ).story,
);

/** A question, and what its answer says first; none where it has none. */
const samples: readonly (readonly [question: string, ...answer: string[]])[] = [
  ['Who said "They are still warm"?', 'Petr, to Olga'],
  ['Who said "Did you count them all"?', 'Olga'],
  ['Who asked "did you count all them before you brought them"?', 'Olga'],
  ['Who says "The law is the law"?', 'The reeve'],
  ['Who said "He never burnt a single bowl"?', 'Petr'],
  ['Who said "Mind your step"?'],
  ['Who wrote "Not yet"?', 'Petr'],
  ['Who wrote "the summons"?'],
  ['Who wrote the summons?'],
  ['Who tells the summons?'],
  ['To whom did Petr say "They are still warm"?', 'Olga'],
  ['What does the board over the door say?', 'Over the door of the kiln hangs a board'],
  ['What is written on the board?', 'Over the door of the kiln hangs a board'],
  ["What does the patch on Petr's sleeve say?", 'On his sleeve somebody has sewn'],
  ["What does the patch on Olga's sleeve say?"],
  ['What does the summons say?', 'The reeve brings a summons. It says that the kiln must be cold by Sunday'],
  ['What is written on the wall?', 'Petr writes “Not yet” on the wall'],
  ['What is written on the bowl?'],
];

for (const [question, expected] of samples) {
  test(`${question} ${expected ?? 'Nothing is told of it.'}`, () => {
    const reply = answer(slice, question);
    const first = reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : undefined;
    if (expected === undefined) assert.equal(first, undefined);
    else assert.ok(first?.includes(expected), first);
  });
}
