import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { tellerOf } from './teller.js';

/** Who tells a scene of that title. */
const rows: readonly (readonly [title: string, teller: string | undefined])[] = [
  ['Dr. Holt’s Diary', 'Dr. Holt'],
  ['IV, Dr. Holt’s Diary, 5 June', 'Dr. Holt'],
  ['Chapter 3: Ada Hill’s Journal', 'Ada Hill'],
  ['CHAPTER I—ADA HILL’S JOURNAL', 'ADA HILL'],
  ['Contributed by Miss Lamb', 'Miss Lamb'],
  ['The Narrative of Paul Vane', 'Paul Vane'],
  ['Letter from Clara de Vane to Ruth', 'Clara de Vane'],
  ['Related by Otto Marsh, for nine years the keeper of the ferry and of the light at the end of it', 'Otto Marsh'],
  ['The Story of Ada', undefined],
  ['Account of Ada’s Death', undefined],
  ['The Report of Ada’s Trial', undefined],
  ['News of Ada’s Report Card', undefined],
  ['Today’s Report', undefined],
  ['Monday’s Letter', undefined],
  ['Last Night’s Story', undefined],
  ['June’s Letter', 'June'],
];

for (const [title, teller] of rows) test(`who tells “${title}”`, () => assert.equal(tellerIn(title), teller));

test('a title of ever so many parts is read in no time', () => {
  const title = 'a, '.repeat(30_000);
  const began = process.cpuUsage();
  assert.equal(tellerIn(`${title}Dr. Holt’s Diary`), 'Dr. Holt');
  assert.ok(process.cpuUsage(began).user < 1_500_000);
});

function tellerIn(title: string): string | undefined {
  const slice = whole(compile(parse('a.story.md', `# A\n\n## ${title}\n\nThe barn burnt.\n`)).story);
  return tellerOf(slice, slice.scenes[0]?.id ?? '')?.name;
}
