import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedScript, checkedStory } from '../../test/author/checked.js';
import { applyEdits } from '../base/index.js';
import { readSource } from '../read/index.js';
import { storyFile } from './author-file.js';
import { diagnose } from './diagnose.js';
import type { Diagnosis } from './diagnosis.js';

const script = (text: string) => readSource(new TextEncoder().encode(text), 'storm.fountain');
const codes = (found: readonly Diagnosis[]) => found.map(({ code }) => code);
const spots = (text: string, found: readonly Diagnosis[]) =>
  found.map(({ code, place }) => `${code}: ${place ? text.slice(place.span.from, place.span.to) : '-'}`);

test('problems of the text, of the story and of its evidence are one list, in the order of the file', async () => {
  const notes =
    '# T\n\n- Source: storm.fountain\n\n## INT. HALL\n\n- Who knocks?\n- Ada says: "No light."\n- It is [so].\n';
  const file = storyFile('t.story.md', notes);
  const found = diagnose(file, { sources: [await script('INT. HALL\n\nADA\nNothing.\n')] });
  assert.deepEqual(spots(notes, found), [
    'question-never-answered: - Who knocks?',
    'quotation-not-found: - Ada says: "No light."',
    'unresolved-reference: [so]',
  ]);
  assert.deepEqual(codes(diagnose(file, { sources: [] })), ['question-never-answered', 'unresolved-reference']);
});

test('a draft is compared only where there is a work', async () => {
  const file = storyFile('t.story.md', '# T\n\n## INT. HALL\n\n- Ada says: "No light at all."\n');
  const [before, after] = [
    await script('INT. HALL\n\nADA\nNo light at all.\n'),
    await script('INT. HALL\n\nADA\nHm.\n'),
  ];
  assert.deepEqual(codes(diagnose(file, { sources: [after], before })), ['evidence-gone']);
  assert.deepEqual(codes(diagnose(file, { sources: [after] })), ['quotation-not-found']);
  assert.deepEqual(codes(diagnose(file, { sources: [], before })), []);
});

test('a work that could not be read is said at the line that names it', () => {
  const notes = '# T\n\n- Source: a.fountain\n- Source: b.fountain\n\n## One\n\nA.\n';
  const unread = [
    { name: 'b.fountain', reason: 'b.fountain: the file is empty.' },
    { name: 'a.fountain', reason: null },
    { name: 'elsewhere.fountain', reason: null },
  ];
  const found = diagnose(storyFile('t.story.md', notes), { sources: [], unread });
  assert.deepEqual(spots(notes, found), [
    'source-unread: - Source: b.fountain',
    'source-missing: - Source: a.fountain',
    'source-missing: -',
  ]);
  assert.equal(found[0]?.message, 'b.fountain: the file is empty.');
});

test('in a script only what its writer put in notes is said, at its place in the script', async () => {
  const text =
    'INT. KILN - DAY\n\nIDA\nHot.\n\n[[- **Per burns** the letter.]]\n\n[[- Who was here?]]\n\n[[- Per was.\n  - because [Per burnt]]]\n';
  const { diagnoses } = await checkedScript(text);
  assert.deepEqual(spots(text, diagnoses), [
    'question-never-answered: - Who was here?',
    'unresolved-reference: [Per burnt]',
  ]);
  const repair = diagnoses[1]?.repair;
  assert.ok(repair, 'a repair is one of the script');
  const mended = await checkedScript(applyEdits(text, repair));
  assert.deepEqual(codes(mended.diagnoses), ['question-never-answered']);
});

test('what is unclear in a work is said with its line, and comes last', async () => {
  const { diagnoses } = await checkedScript('INT. KILN - DAY\n\n[[- Who?]]\n\nHot. /* open\n');
  assert.deepEqual(codes(diagnoses), ['question-never-answered', 'work-unclear']);
  assert.equal(diagnoses[1]?.line, 5);
  assert.deepEqual(codes((await checkedScript('INT. KILN - DAY\n\nHot. /* open\n')).diagnoses), ['work-unclear']);
});

const hostile = [
  '',
  '\0',
  '\uFEFF---\n',
  '[[[[',
  '# \n\n## \n\n- ?\n- []\n- Answer to []: \n',
  '<!--',
  '- Source: \n- Source: ../../etc/passwd\n',
  '\ud800 [\udfff]\n',
];

for (const text of hostile) {
  test(`whatever the file holds, there is an answer: ${JSON.stringify(text)}`, () => {
    for (const { message, place } of checkedStory(text).diagnoses) {
      assert.ok(message.length > 0);
      assert.ok(!place || (place.span.from >= 0 && place.span.to <= text.length));
    }
  });
}
