import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkedSamples, checkedStory } from '../../test/author/checked.js';
import { schemaFaults } from '../../test/author/json-schema.js';
import { checkJson } from './check-json.js';

const docs = new URL('../../../../../docs/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('check-json.schema.json', docs), 'utf8'));

test('what is printed is as the schema says', async () => {
  const printed = JSON.parse(JSON.stringify(checkJson(await checkedSamples())));
  assert.deepEqual(schemaFaults(schema, printed), []);
  const problems = printed.files.flatMap((file: { problems: readonly object[] }) => file.problems);
  for (const key of ['from', 'line', 'part', 'because', 'repair'])
    assert.ok(
      problems.some((problem: object) => key in problem),
      `none has ${key}`,
    );
});

const wrong = [
  { files: [] },
  { version: 2, files: [] },
  { version: 1, files: [{ file: 'a', problems: [{ code: 'no-scenes', grade: 'fatal', message: 'No.', way: '' }] }] },
  { version: 1, files: [{ file: 'a', problems: [{ code: 'no-scenes', grade: 'hint', message: '', way: '' }] }] },
  {
    version: 1,
    files: [{ file: 'a', problems: [{ code: 'no-scenes', grade: 'hint', message: 'No.', way: '', about: [] }] }],
  },
];

for (const one of wrong) {
  test(`the schema refuses ${JSON.stringify(one)}`, () => assert.notDeepEqual(schemaFaults(schema, one), []));
}

test('the page shows what is printed', () => {
  const page = readFileSync(new URL('check-json.md', docs), 'utf8');
  const shown = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '');
  const text = '# T\n\n## One\n\nAda **puts out the lamp**.\n\n- A fact.\n  - because [put out the lamp]\n';
  assert.deepEqual(shown, JSON.parse(JSON.stringify(checkJson([checkedStory(text, 'the-lighthouse.story.md')]))));
});
