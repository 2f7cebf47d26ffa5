import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { notesOf, readSource, type Source, sceneTitles } from '../../read/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const old = `INT. MILL - NIGHT

ADA
The wheel has not turned since the frost came down.

BEN
I never heard it.

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.

INT. BARN - DAY

ADA
Somebody moved the ladder.
`;
const now = `INT. MILL - DAWN

ADA
The wheel has not turned since the frost came down.

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.

CLEO
It is his.

EXT. PIER - DAY

DORA
Here he is.
`;

async function work(text: string): Promise<Source> {
  const source = await readSource(new TextEncoder().encode(text), 'a.fountain');
  assert.ok(source);
  return source;
}

async function asked(question: string, before: string | undefined = old, scenes?: number) {
  const source = await work(now);
  const notes = notesOf(source);
  const { story } = compile(parse('a.fountain', notes.text));
  const slice = scenes === undefined ? whole(story) : upTo(story, scenes);
  const older = before === '' ? {} : { before: { draft: await work(before), titles: sceneTitles(source) } };
  const reply = answer(slice, question, [{ work: source, ...older }]);
  if (reply.kind !== 'derived') return reply.kind === 'none' ? [reply.note] : [reply.kind];
  return reply.lines.map(({ words, scenes }) =>
    [plain(words), ...scenes.map((id) => `[${slice.scenes.find((scene) => scene.id === id)?.title}]`)].join(' '),
  );
}

const all = [
  '1 scene added, 1 scene omitted, 1 heading changed, 1 coming or going, 1 new line.',
  'Another time of day: NIGHT → DAWN. [INT. MILL - DAWN]',
  'BEN does not speak in it any more (1 line cut). [INT. MILL - DAWN]',
  'New: CLEO: “It is his.” [EXT. WEIR - DAY]',
  '3. INT. BARN - DAY: Omitted; its number is that of the older draft.',
  'A new scene. [EXT. PIER - DAY]',
];
const of = (summary: string, ...lines: readonly number[]) => [summary, ...lines.map((line) => all[line])];

const cases: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'What changed since my last draft?': all,
  'what has changed since the previous version': all,
  "What's different from the old draft?": all,
  'What are the differences between the two drafts?': all,
  'How did the script change since the last draft?': all,
  'What changed?': all,
  'Which scenes are new?': of('1 scene added.', 5),
  'Which scenes have been cut since the last draft?': of('1 scene omitted.', 4),
  'What was cut?': of('1 scene omitted, 1 coming or going.', 2, 4),
  'What changed in EXT. WEIR - DAY?': of('1 new line.', 3),
  'Which lines of Cleo are new?': of('1 new line.', 3),
  'Which lines changed?': ['Nothing of that kind.'],
  'Who was renamed?': ['Nothing of that kind.'],
};
for (const [question, lines] of Object.entries(cases))
  test(`of two drafts: ${question}`, async () => assert.deepEqual(await asked(question), lines));

test('without an older draft it is said how to name one, and of the same draft that nothing is other', async () => {
  for (const question of ['What changed since my last draft?', 'What is new in this draft?'])
    assert.match((await asked(question, '')).join(), /^No older draft is at hand .*--before/);
  assert.deepEqual(await asked('What changed since my last draft?', now), [
    'The same scenes, headings, lines and directions in both drafts.',
  ]);
});

test('whoever has not all of the work is told nothing of how it goes on', async () => {
  for (const before of [old, '', now])
    assert.deepEqual(await asked('What changed since my last draft?', before, 1), [
      'Two drafts are compared as wholes: what changed is told at the end only.',
    ]);
});

test('whoever has not all of the work is told so in whatever words they ask, where an older draft is at hand', async () => {
  // Of scenes and people that they have not met yet nothing is said, not even this.
  const questions = [...Object.keys(cases).filter((question) => !/WEIR|Cleo/.test(question)), 'Which scenes were cut?'];
  for (const question of questions)
    assert.deepEqual(
      await asked(question, old, 1),
      ['Two drafts are compared as wholes: what changed is told at the end only.'],
      question,
    );
});

test('what only sounds like it is another question', async () => {
  for (const question of ['What changed?', 'What is new?', 'What is different in her version?', 'What was cut?'])
    assert.doesNotMatch((await asked(question, '')).join(), /draft/, question);
});
