import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const mill = `# The mill pond

- Person: **Agnes Roth**, also Agnes, a laundress
- Person: **Wim**, a clergyman
- Person: **Old Pell**, a witness of the drowning
- Person: **Tobias**, born in Riga
- Place: **Hollow End**, a great mansion on the hill
- Thing: **the Heron**, a schooner
- Symbol: **the bell**

## The sluice

*3 May 1911 · the mill · with Agnes, Wim, Old Pell*

Why did nobody hear Agnes? She called twice. Wim is supposed to ring the bell at noon, but he has drunk too much and sleeps.
Agnes comes by boat because the lane is flooded. She is willing to help Wim as a friend, but she will not marry him, for he does
not believe in anything. Old Pell is too frightened of the miller to say what he saw. Agnes tells the widow that Wim packed his
books and vanished that evening. Behind the flour bin Agnes finds a purse. She breaks the blue jug and hides the pieces at the bottom of
a churn. The purse is sewn into the lining of a pillow. Tobias, born 9 July 1880, works at the mill. The schooner lies at the quay. The orchard
goes to Tobias, and the loom is left to Agnes. Wim gets a box on the ear from the widow and dies with her.

- Agnes lies to Wim that she has sold the mill.
- Why did Agnes sell the loom?
- Answer to [Why did Agnes sell the loom?]: to pay the miller for his silence.
- Who set fire to Hollow End?
- Answer to [Who set fire to Hollow End?]: Old Pell. (likely)
- How did Wim lose his post?
- Answer to [How did Wim lose his post?]: he laughed at the bishop in the vestry.

## The bishop

*the palace · with Wim*

- Answer to [How did Wim lose his post?]: he had drunk the communion wine.
`;

/** A question, and what its answer must tell; nothing where nothing tells it. */
const rows: readonly (readonly [question: string, ...tells: readonly string[]])[] = [
  // The answers of the notes tell more than what they are asked for.
  ['Who burnt the mansion?', 'Likely: Old Pell'],
  ['Who drank the communion wine?', 'Wim'],
  // What was only meant is not told as done, and what another answer took the place of is told no more.
  ['Whom did Agnes pay for his silence?'],
  ['Who laughed at the bishop?'],
  ['Where did Wim laugh at the bishop?'],
  // What is due, what is not done, and why.
  ['Who was supposed to ring the bell?', 'Wim'],
  ["Why didn't Agnes come by the lane?", 'the lane is flooded'],
  ["Why won't Agnes marry Wim?", 'does not believe'],
  ["Why won't Pell testify?", 'too frightened of the miller'],
  ['Why did Pell testify?'],
  ['Did Agnes sell the mill?', 'No', 'lies to Wim'],
  // Whoever inherits something, to them it goes; whoever dies with somebody did not kill them.
  ['Who inherits the orchard?', 'Tobias'],
  ['Who inherited the loom?', 'left to Agnes'],
  ['Who inherits the jug?'],
  // When and where.
  ['When did Wim leave?', 'that evening'],
  ['Where did Agnes find the purse?', 'Behind the flour bin'],
  ['Where are the pieces of the jug hidden?', 'the bottom of a churn'],
  ['Where was the purse hidden?'],
  ['When was Tobias born?', '9 July 1880'],
  ['Where did Wim find the purse?'],
];

const ferry = `# The ferry

- Person: **Martha**, a glover
- Person: **Peter**, a soldier
- Person: **Frau Amsel**, a stout and very curious widow who lodges Martha
- Person: **Miss Oake**, sister of Martha
- Person: **Captain Brill**, a skipper
- Person: **Anna Brill**, his wife
- Place: **the ferry**

## The storm

*the ferry · with Martha, Peter*

Peter asks Martha whether she is cold on deck. "I am never cold," she answers, and laughs. Then a gull, screaming, circles the mast.
Peter, terrified, drops the anchor. Martha promises Peter that she will write to him.

- Who broke the compass?
- What is in the crates?
- Answer to [What is in the crates?]: oranges.

## The lodgings

*the next day after [The storm] · the lodgings · with Martha, Frau Amsel, Miss Oake*

Peter has gone, and Martha sells her gloves at the fair. Miss Oake locks the parcel away, because the bailiff is looking for gold. On the sill
stands the broken compass, wrapped in a newspaper. In the dark cellar there is a deserter. Peter was shot in the harbour. Peter was killed by a smuggler.
Captain Brill's green parrot is missing. The parrot is found in the hold. A sailor was drowned. Captain Brill is the owner of the parrot.
Brill hides the crates behind the boiler. Frau Amsel carries a basket to the cellar. Frau Amsel and Miss Oake grow close in the kitchen.
Frau Amsel hides a spoon in the oven, and lays it on the sill because it rusts. She breaks out: "Never!" She is pale with anger, and leaves her hat in the attic.
Peter served nine years in the navy and then lived on a farm near Visby.

- Answer to [Who broke the compass?]: Frau Amsel.
`;

const ferryRows: readonly (readonly [question: string, ...tells: readonly string[]])[] = [
  // Where two first meet, where nothing says that they do.
  ['Where did Martha first meet Peter?', 'Both are first in “The storm”', 'ferry'],
  ['Where did Martha first see Miss Oake?'],
  // What somebody says or does then.
  ['What did Martha reply when Peter asked whether she was cold?', 'I am never cold'],
  ['What did Martha do after Peter had gone?', 'sells her gloves'],
  ['What did Frau Amsel do after Peter had gone?'],
  // What moves somebody, and reasons in other words.
  ['What made Peter drop the anchor?', 'terrified'],
  ['Why does Miss Oake lock up the parcel with the gold?', 'the bailiff is looking for gold'],
  ['Why does Martha lock up the parcel with the gold?'],
  // A question of the notes, with more of what its scene tells.
  ['Who broke the compass on the sill?', 'Frau Amsel'],
  ['Who broke the compass in the church?'],
  ['To whom did Martha make her promise?', 'Peter'],
  ['Who lodges Martha at first?', 'Frau Amsel'],
  ['The owner of the parrot was who?', 'Captain Brill'],
  ['Who was drowned that night?', 'sailor'],
  ['Where was Captain Brill’s green parrot found?', 'in the hold'],
  ['Where was Peter’s green parrot found?'],
  // Words that look like others.
  ['Where was Frau Amsel born?'],
  ['Where did Frau Amsel grow up?'],
  ['Where did Frau Amsel hide?'],
  ['What did Frau Amsel hide?', 'a spoon'],
  ['Where did Frau Amsel hide the spoon?', 'in the oven'],
  ['Why did Frau Amsel lie?'],
  ['Why did Frau Amsel escape?'],
  ['Why was Frau Amsel angry?'],
  ['When did Frau Amsel leave?'],
  ['What is in the ferry crates?', 'Oranges'],
  ['Where did Brill hide the crates?', 'behind the boiler'],
  ['When did Martha leave after Frau Amsel had come?'],
  ['Who is in the dark cellar?', 'a deserter'],
  ['Where was Peter killed?', 'in the harbour'],
  ['Where did Peter serve after the storm?', 'in the navy'],
];

const { story } = compile(parse('t.story.md', mill));
const said = (of: Slice, question: string) => {
  const reply = answer(of, question);
  const lines = reply.kind === 'derived' ? reply.lines : reply.kind === 'one' ? reply.explanation.answers : [];
  return lines.map(({ words }) => plain(words)).join(' | ');
};

const both = [
  ...rows.map((row) => [story, row] as const),
  ...ferryRows.map((row) => [compile(parse('t.story.md', ferry)).story, row] as const),
];

for (const [own, [question, ...tells]] of both) {
  test(`asked otherwise: ${question} ${tells.length > 0 ? tells.join(', ') : 'nothing'}`, () => {
    const found = said(whole(own), question);
    if (tells.length === 0) assert.equal(found, '');
    for (const one of tells) assert.ok(found.includes(one), `${JSON.stringify(found)} does not tell ${one}`);
  });
}

test('what an answer tells is told until another one takes its place', () => {
  assert.ok(said(sliceAt(story, 1), 'Who laughed at the bishop?').includes('Wim'));
  assert.equal(said(sliceAt(story, 1), 'Who drank the communion wine?'), '');
});

test('whose a thing is said to be does not hang on what was asked before', () => {
  const pond = whole(
    compile(
      parse(
        't.story.md',
        `# The pond

- Person: **Ada Lind**
- Person: **Ben Lind**
- Person: **Cole**

## The hall

*the hall · with Ada Lind, Ben Lind, Cole*

Ada Lind's watch is gold. Cole drops the watch into the pond. Cole steals the watch in the hall because he is poor.
`,
      ),
    ).story,
  );
  const questions = ["Why did Cole steal Ada Lind's watch?", "Why did Cole steal Ben Lind's watch?"];
  assert.deepEqual(
    questions.map((question) => said(pond, question)),
    ['Cole steals the watch in the hall because he is poor.', ''],
  );
});
