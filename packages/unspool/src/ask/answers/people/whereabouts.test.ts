import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, END, sliceAt } from '../../../story/index.js';
import { ask } from '../../ask.js';

const { story } = compile(
  parse(
    'weir.story.md',
    `# The Weir

- Person: **Nora**
- Person: **Vic**
- Person: **Otto**

## Act I, Scene I

*With Nora, Vic*

- Nora says: “You know that Halvard kept the key.”
- Vic says: “He did.”
- Nora says: “Then ask him.”

## Act I, Scene II

*With Nora, Otto*

- Otto says: “I am late.”
- Nora says: “You are. Rain keeps me.”

The pier is old. Nobody comes.

## Act II, Scene I

*With Nora, Vic*

- Caption: Vic’s Diary, continued
- Vic says: “It rains.”
- Nora says: “It does.”
`,
  ),
);

const rows: readonly (readonly [question: string, stops: number, answer: string])[] = [
  ['Who is in act I?', 3, 'Nora, Vic and Otto.'],
  ['Who is in act 2?', 3, 'Nora and Vic.'],
  ['Who is in the second act?', 2, ''],
  ['When are Nora and Vic together?', 2, 'In “Act I, Scene I”.'],
  ['When are Nora and Vic together?', 3, 'In “Act I, Scene I” and “Act II, Scene I”.'],
  ['When are Vic and Otto together?', 3, 'Vic and Otto are in no scene together so far.'],
  ['When are Vic and Otto together?', END, 'Vic and Otto are in no scene together.'],
  ['How often does Nora speak?', 3, '4 times, in “Act I, Scene I”, “Act I, Scene II” and “Act II, Scene I”.'],
  ['How often do Nora and Otto speak?', 3, 'Likely once, by whose turn it is next: in “Act I, Scene II”.'],
  ['How long has Otto been away?', 3, 'Otto was last seen in “Act I, Scene II”, one scene ago.'],
  ['How long has Nora been away?', 3, 'Nora is there in “Act II, Scene I”.'],
  ['Who is Halvard?', 1, '“Halvard” is only named so far.'],
  ['Who is Halvard?', 0, ''],
  // A capital that every sentence has names nobody.
  ['What is rain?', 3, ''],
  ['Who is nobody?', 3, ''],
  ['Who is telling this?', 3, 'Vic, by what stands over it: “Vic’s Diary, continued”.'],
  ['Who is telling this?', 2, ''],
];

for (const [question, stops, answer] of rows) {
  test(`after ${stops === END ? 'all' : stops} scenes: ${question}`, () => {
    const result = ask(sliceAt(story, stops), question);
    const [line] = result.kind === 'answer' ? result.lines : [];
    assert.equal(line ? plain(line.words) : '', answer);
  });
}
