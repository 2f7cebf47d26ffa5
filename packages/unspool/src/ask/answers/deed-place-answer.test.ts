import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const story = compile(
  parse(
    't',
    `# The boathouse

- Person: **Nora**
- Person: **Otto**
- Person: **Greta**
- Person: **Lena**

## The shore

*the shore*

Greta is missing. A diver finds a coat in the sealed hold of a barge.

- **Lost at sea**: Greta drowned in the storm.

## The study

*the study · with Nora, Otto*

Otto tells Nora what he did that night.

- Overturns [Lost at sea]: Otto kills Greta.
- Otto kills Greta with an oar.

## The pier

*the pier · with Nora, Otto, Lena*

Nora slaps Otto. Otto writes to Greta. Otto writes every Sunday for a year.

## The quay

*the quay · with Nora, Otto*

- Nora kills Otto.
`,
  ),
).story;

/** A question, and what its answer tells; null where nothing is told of it. */
const rows: readonly (readonly [question: string, tells: RegExp | null])[] = [
  ['Where did Nora slap Otto?', /pier/],
  // It is told there, and was done before.
  ['Where was Greta killed?', null],
  ['Where did Greta die?', null],
  ['Where did Otto die?', /quay/],
  ['In which place did Otto die?', /quay/],
  ['Where did Otto meet his end?', /quay/],
  ['Where did Nora die?', null],
  ['How old was Greta when she died?', null],
  // What is somewhere in a scene is not what the scene is called.
  ['Who is in the sealed hold?', null],
  ['Who is in The study?', /Nora and Otto/],
  ['How often did Otto write to Greta?', /^(?!.*at least).*every Sunday/],
  ['How often did Nora slap Otto?', /[Aa]t least once/],
  // Where one met her is nothing that happened to her.
  ['What happened to Lena?', null],
];

for (const [question, tells] of rows)
  test(question, () => {
    const result = ask(whole(story), question);
    const told = result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' ') : null;
    if (tells === null) assert.equal(told, null);
    else assert.match(told ?? '', tells);
  });
