import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, type Slice, upTo, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const { story } = compile(
  parse(
    'lantern.story.md',
    `# The lantern

- Person: **Nora Quill**
- Person: **Tom Ash**
- Thing: **the brass lantern**
- Thing: **the compass**
- Document: **the deed**
- Document: **the chart**
- Thing: **the ring**
- Thing: **the flute**

## The loft

*1 May 1900 · the loft*

Nora hides the deed under a loose board. Nora wears the ring. Tom carries the flute.

- Nora owns the brass lantern.
- Tom owns the compass.
- Nora takes the chart.
- Nora takes the ring.

## The ferry

*2 May 1900 · the ferry*

- Nora gives the brass lantern to Tom.
- Nora gives the deed to Tom.
- Tom puts the compass in the chest.

## The bridge

*3 May 1900 · the bridge*

Tom throws the brass lantern into the river. Nora burns the chart. Tom drops the flute down a well. Nora sells the ring to Tom.
`,
  ),
);

const found = compile(
  parse(
    'found.story.md',
    '# T\n\n- Person: **Nora**\n- Thing: **the shell**\n\n## One\n\n*with Nora*\n\n- Nora finds the shell.\n',
  ),
).story;

const rows: readonly (readonly [question: string, slice: Slice, first: string])[] = [
  ['Does Nora have the brass lantern?', upTo(story, 1), 'Yes, as far as it is told.'],
  ['Does Nora have the brass lantern?', upTo(story, 2), 'No: Tom Ash has it, as far as it is told.'],
  ['Does Nora still have the lantern?', upTo(story, 2), 'No: Tom Ash has it, as far as it is told.'],
  ['Does Nora own the brass lantern?', upTo(story, 2), 'No: Tom Ash has it, as far as it is told.'],
  ['Does Tom have the brass lantern?', upTo(story, 2), 'Yes, as far as it is told.'],
  ['Has Tom got the brass lantern now?', upTo(story, 2), 'Yes, as far as it is told.'],
  // What one finds one may leave there.
  ['Does Nora have the shell?', whole(found), 'Perhaps, as far as it is told.'],
  // Where it lies does not say who has it.
  ['Does Tom have the compass?', upTo(story, 2), 'Not told.'],
  ['Does Tom have the brass lantern?', whole(story), 'Not told.'],
  ['Who has the brass lantern?', whole(story), 'Nobody who is named, as last told of.'],
  ['Who has the chart?', upTo(story, 2), 'Nora Quill, as far as it is told.'],
  ['Who has the chart?', whole(story), 'It is no more, as last told of.'],
  ['Who has the flute?', whole(story), 'Nobody who is named, as last told of.'],
  ['Who has the ring?', whole(story), 'Tom Ash, as far as it is told.'],
  // A question for a place is not answered with people alone.
  ['Where is the brass lantern?', upTo(story, 2), 'With Tom Ash, as far as it is told.'],
  ['Where was the deed hidden?', whole(story), 'Nora hides the deed under a loose board.'],
  ['Where was the ring hidden?', whole(story), 'Not told.'],
];

for (const [question, slice, first] of rows) {
  test(`“${question}” after ${slice.scenes.length} scenes: ${first}`, () => {
    const reply = answer(slice, question);
    const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : ['Not told.'];
    assert.equal(lines[0]?.includes('“') ? lines[1] : lines[0], first);
  });
}

test('a work without notes does not speak of notes', () => {
  const bare = compile(parse('bare.story.md', '# Bare\n\n- Person: **Nora**\n\n## One\n\nNora rows home.\n')).story;
  const reply = answer(whole(bare), 'Who does Nora kill?');
  assert.equal('note' in reply ? reply.note : reply.kind, 'The telling does not say.');
});

test('a pronoun is no verb, and a verb no slip of a name', () => {
  const hale = compile(parse('hale.story.md', '# Hale\n\n- Person: **Mr Hale**\n\n## One\n\nMr Hale is shot.\n')).story;
  for (const question of ['Who is she?', 'Does she have it?']) {
    const reply = answer(whole(hale), question);
    assert.equal(
      reply.kind === 'none' ? reply.note : '',
      'That is not understood as a question about what is told so far.',
    );
    assert.ok(reply.kind === 'none' && !reply.examples.some((example) => example.includes('she')));
  }
});

/** A paragraph in which pronouns stand for people and things, and where the key is then; nothing where that is not certain. */
const meant: readonly (readonly [paragraph: string, where: string])[] = [
  ['Ada takes the key. She gives it to him.', 'With Ben, as far as it is told.'],
  ['Ada takes the key and gives it to Ben.', 'With Ben, as far as it is told.'],
  ['She gives him the key.', 'With Ben, as far as it is told.'],
  ['Ben has the key. Later Ada takes it from him.', 'With Ada, as far as it is told.'],
  ['Ben drops the key, and Ada picks it up.', 'With Ada, as far as it is told.'],
  ['Ben takes the key. He puts it in the drawer.', 'In the drawer, as last told of.'],
  ['Ben takes the key and hides it under the Persian rug.', 'Under the Persian rug, as last told of.'],
  ['Ben lends her the key.', 'With Ada, as far as it is told.'],
  ['Ben passes the key to Ada, who passes it to Cleo.', 'With Cleo, as far as it is told.'],
  ['Ada takes the key and the map. She gives it to Ben.', 'With Ada, as far as it is told.'],
  ['Ada takes the key. A box stands there. She gives it to Ben.', 'With Ada, as far as it is told.'],
  ['Ada takes the key. She brings her umbrella and gives it to Ben.', 'With Ada, as far as it is told.'],
  ['Ada takes the key. Ben makes it clear that he is tired.', 'With Ada, as far as it is told.'],
  ['Ada takes the key from the drawer. Ben wants to take it from her.', 'With Ada, as far as it is told.'],
  ['Ada gives her the key.', 'Not told.'],
];

for (const [paragraph, where] of meant) {
  test(`whom and what pronouns mean: ${paragraph}`, () => {
    const people = '- Person: **Ada**, a woman\n- Person: **Ben**, a man\n- Person: **Cleo**, a woman\n';
    const text = `# T\n\n${people}- Thing: **the key**\n- Thing: **the map**\n\n## One\n\n*with Ada, Ben*\n\n${paragraph}\n`;
    const reply = answer(upTo(compile(parse('t', text)).story, 1), 'Where is the key?');
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : 'Not told.', where);
  });
}
