import assert from 'node:assert/strict';
import { test } from 'node:test';
import { essay, sceneSummaries } from '../../../explain/index.js';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const slice = whole(
  compile(
    parse(
      'quarry.story.md',
      `# The quarry

- Person: **Ines**
- Person: **Aldo**

## The hut

Ines opens a tin.

- Document: **the summons**, from Aldo
> Be at the kiln by six.

> Aldo will carry the lamp.

## The kiln

- Document: **the receipt**

Ines waits for nobody.

> Six sacks of lime.

> Paid.
`,
    ),
  ).story,
);

/** The words of an answer, line by line. */
function asked(question: string): readonly string[] {
  const reply = answer(slice, question);
  return reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [reply.kind];
}

test('what is quoted under a document is what it says, in its words', () => {
  assert.deepEqual(asked('What does the summons say?'), ['“Be at the kiln by six.”', '“Aldo will carry the lamp.”']);
});

test('what is quoted after a paragraph is not in the document before it', () => {
  assert.deepEqual(
    asked('What does the receipt say?').filter((line) => line.includes('lime')),
    [],
  );
});

test('a scene shows what is written, and the article says where it stands', () => {
  const lines = sceneSummaries(slice)[0]?.lines.map(({ words }) => plain(words));
  assert.deepEqual(lines, ['Ines opens a tin.', '“Be at the kiln by six.”', '“Aldo will carry the lamp.”']);
  const told = JSON.stringify(essay(slice));
  assert.match(told, /says: .*Be at the kiln by six/);
  assert.doesNotMatch(told, /receipt says/);
});
