import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';
import { readQuery } from '../question/query.js';
import { parsedAnswer } from './parsed-answer.js';

const { story } = compile(
  parse(
    'A story',
    `# The weir

- Person: **Nell Harrow**, also Nell, a lock-keeper
- Person: **Silas Croft**, also Silas, Nell's uncle, a cooper
- Person: **Ottoline Vane**, also Ottoline, who keeps an inn
- Person: **Wilf**, a boy

## The weir

*1890 · the weir · with Nell, Silas, Ottoline*

- Thing: **the anvil**, of iron
- Document: **the note**, from Silas to Nell

The mill goes to Nell, and the orchard is left to Silas's cousin Hester, a weaver. Ottoline, who owns the inn, lends Nell forty crowns. A copper kettle is
missing. Old Barnaby, whom Nell had dragged out of the weir, sleeps in the loft. Silas has the sluice opened by two labourers.

Nell wears a brooch that was a present from the abbess. On the wall hangs a picture of Barnaby that was drawn by his brother Emil.
The clerk, a thin man called Amos Quirk, drops the ledger. Silas does not sell the boat. Ottoline claims that Wilf broke the lamp.

- The note:

> Look behind the third barrel. The keys are safe.

## The barrel

*1891 · the inn · with Silas, Wilf, Dr. Moss, Amos Quirk*

- Person: **Dr. Moss**, a physician
- Thing: **the grey cloak**, Ottoline's

Behind the barrel stands a sack with the tools of the cooper: a mallet, two chisels and a saw. Dr. Moss signs the certificate at the
door and writes that Barnaby drowned. Somebody has painted a cross on it. Wilf puts on the grey cloak. Wilf is Hester's son. Silas hands Wilf a flute. Silas has written
an unsigned letter to the abbess. What had blocked the sluice was a dead swan. A rusty chain has jammed the gate. Hester gets half a pie. Dora finds a card, in which Wilf
writes that he sails. Who poisons the well? The well is poisoned by Ottoline.
`,
  ),
);
const all = whole(story);

function said(question: string, slice: Slice = all): string {
  return parsedAnswer(slice, question, readQuery(question))
    .map(({ words }) => plain(words))
    .join(' / ');
}

/** What is asked, and what the first line of the answer has. */
const rows: readonly (readonly [question: string, first: RegExp])[] = [
  ['Who receives the mill?', /^Nell Harrow\.$/],
  ['Who inherits the orchard?', /^The mill goes to Nell, and the orchard is left to Silas’s cousin Hester/],
  ['Who borrowed forty crowns from Ottoline?', /^Nell Harrow\.$/],
  ['Who gave Nell the brooch?', /a present from the abbess/],
  ['What present did Nell get from the abbess?', /a present from the abbess/],
  ['Who drew the picture of Barnaby?', /drawn by his brother Emil/],
  ['What vanished from the weir?', /^A copper kettle is missing/],
  ['Who was dragged out of the weir by Nell?', /whom Nell had dragged/],
  ['Who opened the sluice?', /by two labourers/],
  ['What did Amos Quirk drop?', /drops the ledger/],
  ['What was in the sack with the tools?', /a mallet, two chisels and a saw/],
  ['What did Dr. Moss put on the certificate?', /writes that Barnaby drowned/],
  ['Whose cloak does Wilf put on?', /^Ottoline Vane\.$/],
  ['Who gave Wilf the flute?', /^Silas Croft\.$/],
  ['Who sent the abbess the anonymous letter?', /^Silas Croft\.$/],
  ['What jammed the gate?', /A rusty chain has jammed the gate/],
  ['Did Silas sell the boat?', /^No\.$/],
  ['What does Ottoline do for a living?', /owns the inn/],
  ['What is the anvil made of?', /of iron/],
];

for (const [question, first] of rows)
  test(`a clause answers “${question}”`, () => {
    assert.match(said(question).split(' / ')[0] ?? '', first);
  });

/** Another person, another thing, turned round, denied, only claimed, or done by nobody in particular. */
const refused: readonly string[] = [
  'Who receives the inn?',
  'Who gets the first pie?',
  'Who wrote the card?',
  'What does Wilf do for a living?',
  'What is the grey cloak made of?',
  'What is the anvil made with?',
  'Who inherits the mill from Ottoline?',
  'Who borrowed forty crowns from Silas?',
  'Who lent Ottoline forty crowns?',
  'Who borrowed forty crowns from Nell?',
  'Who gave the abbess the brooch?',
  'What present did the abbess get from Nell?',
  'What present did Nell get from Ottoline?',
  'Who gave Silas the brooch?',
  'Who drew the picture of Emil?',
  'What vanished from the loft with a lamp?',
  'Who dragged Nell out of the weir?',
  'Who opened the gate?',
  'What did Silas drop?',
  'What was in the sack with the letters?',
  'What did Silas put on the certificate?',
  'What did Dr. Moss put on the letter?',
  'Whose cloak does Silas put on?',
  'Who gave Silas the flute?',
  'Who gave Wilf the ledger?',
  'Who sent Silas the anonymous letter?',
  'What jammed the sluice?',
  'Who sold the boat?',
  'Who broke the lamp?',
  'Did Wilf break the lamp?',
  'Did Nell sell the boat?',
  'Who painted a cross on it?',
  'Who painted a cross on the certificate?',
];

for (const question of refused)
  test(`no clause answers “${question}”`, () => {
    assert.equal(said(question), '');
  });

/** The same through all that answers questions. */
function asked(question: string): string {
  const result = ask(all, question);
  return result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' / ') : result.kind;
}

const whole_: readonly (readonly [question: string, first: RegExp])[] = [
  ['Who gets the mill?', /^Nell Harrow\./],
  ['What had jammed the gate?', /A rusty chain has jammed/],
  ['What does Silas do for work?', /a cooper/],
  ['What is Silas’s job?', /a cooper/],
  ['What does the note say?', /Look behind the third barrel/],
  ['What does Silas’s note to Nell say?', /Look behind the third barrel/],
  ['Who is Amos Quirk?', /a thin man called Amos Quirk/],
  ['Was Barnaby dragged out of the weir by Wilf?', /^(?!Yes)/],
  ['Was Silas poisoned by Ottoline?', /^(?!Yes)/],
];

for (const [question, first] of whole_)
  test(`it is answered: “${question}”`, () => {
    assert.match(asked(question), first);
  });

test('whose child somebody is tells who the mother is, and nothing of the father', () => {
  const notes =
    '# T\n\n- Person: **Sister Ida Vane**, also Sister Vane, a nun\n- Person: **Ned**, a boy\n\n## One\n\nNed is Sister Vane’s son.\n';
  const { story: convent } = compile(parse('t.story.md', notes));
  assert.match(said('Who is Ned’s mother?', whole(convent)), /^Sister Ida Vane\./);
  assert.equal(said('Who is Ned’s father?', whole(convent)), '');
  // Nothing says whether Hester is a woman.
  assert.equal(said('Who is Wilf’s mother?'), '');
  assert.equal(said('Who is Wilf’s father?'), '');
});

test('nothing that is told later answers', () => {
  const early = sliceAt(story, 1);
  for (const question of [
    'Who gave Wilf the flute?',
    'Whose cloak does Wilf put on?',
    'What jammed the gate?',
    'What was in the sack with the tools?',
  ])
    assert.equal(said(question, early), '', question);
});
