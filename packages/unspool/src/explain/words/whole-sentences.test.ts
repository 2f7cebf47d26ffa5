import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, indexOf, whole } from '../../story/index.js';
import { wholeSentences } from './whole-sentences.js';

const rows: readonly (readonly [text: string, ...sentences: readonly string[]])[] = [
  ['Snow falls. Ada **waits**.', 'Snow falls.', 'Ada waits.'],
  ['**Snow falls. Ada waits**. Ben sings.', 'Snow falls. Ada waits.', 'Ben sings.'],
  ['**Snow falls. Ada waits. Ben** sings. Ice.', 'Snow falls. Ada waits. Ben sings.', 'Ice.'],
  ['**Snow falls. Ada waits**. **Snow falls. Ben waits**.', 'Snow falls. Ada waits.', 'Snow falls. Ben waits.'],
  ['Snow falls. Ben sings. **Snow falls. Ada waits**.', 'Snow falls.', 'Ben sings.', 'Snow falls. Ada waits.'],
];

for (const [text, ...expected] of rows)
  test(`what is stressed is not torn at a stop: ${text}`, () => assert.deepEqual(read(text), expected));

test('a paragraph of ever so many stressed words is read in no time', () => {
  const text = Array.from({ length: 6000 }, (_, at) => `**It is ${at}. Wait**.`).join(' ');
  const paragraph = paragraphOf(text);
  const began = process.cpuUsage();
  assert.equal(wholeSentences(...paragraph).length, 6000);
  assert.ok(process.cpuUsage(began).user < 1_000_000);
});

function read(text: string): readonly string[] {
  const [paragraph, under] = paragraphOf(text);
  return wholeSentences(paragraph, under).map(({ from, to }) => plain(paragraph.words).slice(from, to));
}

function paragraphOf(text: string): Parameters<typeof wholeSentences> {
  const slice = whole(compile(parse('a.story.md', `# A\n\n## One\n\n${text}\n`)).story);
  const { under, claims } = indexOf(slice);
  const [id = '', stressed = []] = [...under][0] ?? [];
  const paragraph = claims.get(id);
  assert.ok(paragraph);
  return [paragraph, stressed];
}
