import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { notesOf, readSource } from '../../read/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const cues = `WEBVTT

00:10.000 --> 00:12.000
Brin? Look up, Brin.

00:13.000 --> 00:15.000
You have to mend the rope first.

00:16.000 --> 00:18.000
I only want to paint the roof.

00:20.000 --> 00:22.000
What do you hear at the gate, Brin?

00:23.000 --> 00:25.000
A goat.

00:26.000 --> 00:28.000
Stay, Brin. Do you smell the kiln?

00:30.000 --> 00:31.000
The rope is wet, and the kiln is cold.
`;

const source = await readSource(new TextEncoder().encode(cues), 'kiln.vtt');
const film = whole(compile(parse('kiln', notesOf(source).text)).story);

const cases: readonly (readonly [question: string, lines: readonly string[]])[] = [
  ['What does Brin have to mend?', ['0:13: “You have to mend the rope first.”']],
  ['What does Brin want to paint?', ['0:16: “I only want to paint the roof.”']],
  // Behind a question stands what is said next.
  ['What does Brin hear at the gate?', ['0:20: “What do you hear at the gate, Brin?”', '0:23: “A goat.”']],
  ['What does Brin smell?', ['0:26: “Do you smell the kiln?”', '0:30: “The rope is wet, and the kiln is cold.”']],
  ['What does Brin sell?', []],
];

for (const [question, lines] of cases)
  test(`of a film without names: ${question}`, () => {
    const reply = answer(film, question);
    const [first, ...others] = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
    assert.deepEqual(others, lines);
    assert.equal(first, lines.length > 0 ? 'Who says it is not told; it is said:' : undefined);
  });

test('how often somebody is named is counted, with where first and last', () => {
  const reply = answer(film, 'How often is the rope mentioned?');
  assert.deepEqual(reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [], [
    'In 2 sentences.',
    '0:13: “You have to mend the rope first.”',
    '0:30: “The rope is wet, and the kiln is cold.”',
  ]);
});
