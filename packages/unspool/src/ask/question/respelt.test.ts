import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { respelt } from './respelt.js';

const notes = `# S

- Person: **Wren**, a girl
- Person: **Reid**, her uncle
- Person: **Marla**, a cook
- Thing: **the bread**
- Thing: **the button**

## One

Wren gives Reid the bread. They brood over it. A sergeant polishes the lantern in the cellar.
A letter from the baker lies in the flour, in a packet, by the lodger's heart and the barrels.
`;

/** A question, and how it may have been meant. */
const cases: readonly (readonly [question: string, meant: string | undefined])[] = [
  ['Who was there when the will was read?', undefined],
  ['When did they brood?', undefined],
  ['Read what?', undefined],
  ['What did they say in reply?', undefined],
  // Whoever types in small letters means names all the same, and a capital inside a question is a name's.
  ['where is wrem?', 'where is Wren?'],
  ['Where is Wrem?', 'Where is Wren?'],
  ['Marls is where?', 'Marla is where?'],
  ['Where does When live?', 'Where does Wren live?'],
  // Words that are no names, where none of the language is written so.
  ['Who gave Reid the braed?', 'Who gave Reid the bread?'],
  ['What does the seargent polish?', 'What does the sergeant polish?'],
  ['Where is the lantren of Marls?', 'Where is the lantern of Marla?'],
  ['Where is the packte?', 'Where is the packet?'],
  ['Where is the pcket?', 'Where is the packet?'],
  // Other words than those told, and right.
  ['Where is the pocket?', undefined],
  ['Where is the hearth?', undefined],
  ['Where is the ledger?', undefined],
  ['Where is the floor?', undefined],
  ['Where is the banker?', undefined],
  ['Where is the litter?', undefined],
  ['Who has the latter?', undefined],
  ['Where is the barrel?', undefined],
  ['Where is the batton?', undefined],
  ['Where is the buttno?', 'Where is the button?'],
  ['Who broke the lanterns?', undefined],
  ['Is there a seller?', undefined],
  ['Who brewed tea?', undefined],
  ['Who has a yellow ribbon?', undefined],
  ['Who has the bxxxd?', undefined],
];

test('a common word is no slip of the pen for a name', () => {
  const slice = whole(compile(parse('s', notes)).story);
  for (const [question, meant] of cases) assert.equal(respelt(slice, question), meant, question);
});
