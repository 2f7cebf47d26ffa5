import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const notes = `# The weir house

- Person: **Ada**, a diver
- Person: **Ben**
- Person: **Cora**

## The cellar

*with Ada, Ben*

Ada finds a wooden trunk behind the coal heap. Inside are three medals, a map and a whistle. Ben takes the trunk from her and
says: "Leave that."

## The lockers

*with Ada, a porter*

Ada shows the porter the ticket. Locker 9 has been shut since the war, he says. It holds a uniform and a flute. Ada carries the
basket to the shed. Inside are two bicycles.

## The pier

*with Ben, Cora*

Cora is ten. Ben gives her a shell and promises to write every week. Ada waves to Cora and threatens to leave.

## The stairs

*with Ada, Ben, Cora*

Ada sits with her uncle and gives him her pipe. Cora stands with her aunt and hands her a shawl. Cora leads Ben to the doctor and
gives him a coin. A board on the wall greets the guests and says: "Mind the step."

## The letter

*with Ada, a stranger*

- Person: **Hugo**
- The stranger is Hugo.
- Hugo is Ada's father. (likely)
- Who is the stranger?
- Answer to [Who is the stranger?]: Hugo, whom nobody had missed.
`;

/** A question, and what its answer must tell; nothing where nothing says it. */
const rows: readonly (readonly [question: string, ...tells: readonly string[]])[] = [
  ['What was in the wooden trunk?', 'three medals'],
  ['What is in the trunk?', 'three medals'],
  ['What is in locker 9?', 'a uniform'],
  ['What is in the basket?'],
  ['What is in locker 8?'],
  ['What is in the coal heap?'],
  ['What does Ada give her uncle?', 'gives him her pipe'],
  ['What did Cora hand her aunt?', 'hands her a shawl'],
  ['What does Ada give her aunt?'],
  ['What does Cora give the doctor?'],
  ['What did Ben promise Cora?', 'promises to write'],
  ['What did Cora promise Ben?'],
  ['What did Ben promise Ada?'],
  ['What does the board on the wall say?', 'Mind the step'],
  ["Who is Ada's father?", 'Hugo is Ada’s father'],
  ['Who is the stranger?', 'whom nobody had missed'],
];

const { story } = compile(parse('t.story.md', notes));
const told = (of: ReturnType<typeof whole>, question: string) => {
  const result = ask(of, question);
  if (result.kind === 'explained') return JSON.stringify(result.explanation);
  return result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' | ') : '';
};

for (const [question, ...tells] of rows)
  test(`a second clause goes on about what the first named: ${question} ${tells.join(', ') || 'nothing'}`, () => {
    const found = told(whole(story), question);
    if (tells.length === 0) assert.equal(found, '');
    for (const one of tells) assert.ok(found.includes(one), `${found} does not tell ${one}`);
  });

test('what second clauses say is answered alike, whatever comes later', () => {
  const other =
    notes.slice(0, notes.indexOf('## The pier')) +
    '## The loft\n\n*with Ada*\n\nInside the trunk is a crown. Ada gives her uncle a cap.\n';
  const [one, two] = [notes, other].map((text) => sliceAt(compile(parse('t.story.md', text)).story, 2));
  for (const [question] of rows)
    assert.equal(told(one as ReturnType<typeof whole>, question), told(two as ReturnType<typeof whole>, question));
});
