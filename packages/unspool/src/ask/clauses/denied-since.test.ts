import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const { story } = compile(
  parse(
    'A story',
    `# The dyke

- Person: **Ilse**, a widow
- Person: **Bruno**, a clerk

## The kitchen

*1 May 1920 · the kitchen · with Ilse, Bruno*

It is Konrad, her husband, who drowned in the marsh six years ago. Bruno sold the mare to a tinker in spring. Bruno mends the roof with tar. Bruno carved the door in autumn.

## The office

*2 May 1920 · the office · with Ilse, Bruno*

The clerk of the court admits that Konrad never drowned. Bruno has not sold the mare, it turns out. Bruno does not mend anything on Sundays.
Ilse never drowned a cat. Bruno has never carved a spoon.
`,
  ),
);

const cases: readonly (readonly [question: string, has: RegExp, against?: RegExp])[] = [
  ['How did Konrad die?', /drowned in the marsh/, /Konrad never drowned/],
  ['When did Bruno sell the mare?', /in spring/, /has not sold the mare/],
  // What somebody never does on Sundays denies nothing, nor does what another never did.
  ['How did Bruno mend the roof?', /with tar/],
  // Nor what was never done to something else.
  ['When did Bruno carve the door?', /in autumn/],
];

for (const [question, has, against] of cases)
  test(`${question} ${against === undefined ? 'Nothing denies that.' : 'What denies it is told with it.'}`, () => {
    const reply = ask(whole(story), question);
    const lines = reply.kind === 'answer' ? reply.lines.map(({ words }) => plain(words)) : [];
    assert.match(lines[0] ?? '', has);
    assert.equal(lines.length, against === undefined ? 1 : 2, lines.join('\n'));
    if (against) assert.match(lines[1] ?? '', against);
  });

test('what denies an answer later is not told before', () => {
  const before = sliceAt(story, story.stops.find(({ scene }) => scene === 'the-kitchen')?.position ?? 1);
  const reply = ask(before, 'How did Konrad die?');
  assert.equal(reply.kind === 'answer' && reply.lines.length, 1);
});
