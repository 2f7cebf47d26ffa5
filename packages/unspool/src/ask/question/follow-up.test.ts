import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { followUp } from './follow-up.js';

const { story } = compile(
  parse(
    'boat.story.md',
    `# The boat

- Person: **Ada Lind**
- Person: **Ben**
- Thing: **the lamp**
- Place: **the pier**
- Group: **the crew**
- Person: **Mr Pell**, a pilot
- Person: **Robin Pell**, wife of Mr Pell

## The pier

Ada lights the lamp.

## The sea

- Person: **Cora**
`,
  ),
);

const rows: readonly (readonly [before: string, question: string, meant: string])[] = [
  ['Who is Ada?', 'Where was she last seen?', 'Where was Ada Lind last seen?'],
  ['Who is Ada Lind?', 'Who killed her?', 'Who killed Ada Lind?'],
  ['Who is Ada Lind?', 'Who saw her at the pier?', 'Who saw Ada Lind at the pier?'],
  ['Who is Ada?', 'Who is her brother?', "Who is Ada Lind's brother?"],
  ['Who is Ben?', 'Is he dead?', 'Is Ben dead?'],
  ['Who is Ben?', 'what is his job', "what is Ben's job"],
  ['Does Ben have the lamp?', 'Where is it now?', 'Where is the lamp now?'],
  ['Does Ben have the lamp?', 'Who gave it to him?', 'Who gave the lamp to Ben?'],
  ['Who are the crew?', 'What did they want?', 'What did the crew want?'],
  // Two may be meant, or somebody whom the question itself names.
  ['Did Ada meet Ben?', 'What did he say?', 'What did he say?'],
  ['Who is Ben?', 'Did Ada know his name?', 'Did Ada know his name?'],
  ['Does the lamp stand on the pier?', 'Who broke it?', 'Who broke it?'],
  ['Who is Nobody?', 'Is he dead?', 'Is he dead?'],
  ['', 'Is she dead?', 'Is she dead?'],
  // Whom a title or what is told calls otherwise is not meant.
  ['Who is Mr Pell?', 'Who is she?', 'Who is she?'],
  ['Who is Mr Pell?', 'Who is he?', 'Who is Mr Pell?'],
  ['Who is Robin?', 'What did he do?', 'What did he do?'],
  ['Who is Robin?', 'What did she do?', 'What did Robin Pell do?'],
  ['Who is Ben?', 'Is the hero there?', 'Is the hero there?'],
];

for (const [before, question, meant] of rows) {
  test(`after “${before}”, “${question}” asks “${meant}”`, () =>
    assert.equal(followUp(whole(story), question, before), meant));
}

test('who is named only later is not meant yet', () => {
  assert.equal(followUp(upTo(story, 1), 'Is she dead?', 'Who is Cora?'), 'Is she dead?');
  assert.equal(followUp(whole(story), 'Is she dead?', 'Who is Cora?'), 'Is Cora dead?');
});
