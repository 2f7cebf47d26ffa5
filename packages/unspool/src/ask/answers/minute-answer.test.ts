import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { notesOf, readSource } from '../../read/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const cues = `WEBVTT

00:10.000 --> 00:12.000
The kiln is out.

01:55.000 --> 01:57.000
Who let the goat in?

02:01.000 --> 02:03.000
Nobody let it in.

02:40.000 --> 02:43.000
The goat has eaten the plans.

1:02:03.000 --> 1:02:05.000
So it was the goat.

1:02:30.000 --> 1:02:32.000
MARA: It was not mine.

1:02:33.000 --> 1:02:34.000
OTTO: Nor mine.
`;

async function film() {
  const source = await readSource(new TextEncoder().encode(cues), 'kiln.vtt');
  return compile(parse('kiln', notesOf(source).text)).story;
}

function told(slice: Slice, question: string): readonly string[] {
  const reply = answer(slice, question);
  return reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
}

const goat = ['“Who let the goat in?”', '“Nobody let it in.”'];
const cases: Readonly<Record<string, readonly string[]>> = {
  'What happens at 2:00?': goat,
  'What happens around 1:59?': goat,
  'What happens at 2 minutes?': goat,
  'What happened at minute 2?': goat,
  'What happened at 0:02?': ['“The kiln is out.”'],
  'What happens at 0:00:15?': ['“The kiln is out.”'],
  'What happens at 1:02:00?': ['“So it was the goat.”'],
  'What happens at 1:02:31?': ['Mara says: “It was not mine.”', 'Otto says: “Nor mine.”'],
  'What happens at 1:00?': [
    'Nothing is said then; before and after it:',
    '0:10: “The kiln is out.”',
    '1:55: “Who let the goat in?”',
  ],
  'Who speaks at 1:00?': [
    'Nothing is said then; before and after it:',
    '0:10: “The kiln is out.”',
    '1:55: “Who let the goat in?”',
  ],
  'What happens at 62:04?': ['“So it was the goat.”'],
  'What happens at 2:75?': [],
};

for (const [question, lines] of Object.entries(cases))
  test(`of a film without notes: ${question}`, async () =>
    assert.deepEqual(told(whole(await film()), question), lines));

test('who is not there yet is told nothing of a later minute, and of an earlier one what was said by then', async () => {
  const story = await film();
  assert.deepEqual(told(sliceAt(story, 2), 'What happens at 2:00?'), goat.slice(0, 1));
  assert.deepEqual(told(sliceAt(story, 2), 'What happens at 2:41?'), []);
});
