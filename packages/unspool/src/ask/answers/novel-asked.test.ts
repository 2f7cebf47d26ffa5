import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { notesOf, readSource } from '../../read/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const novel = whole(
  compile(
    parse(
      'ropewalk.story.md',
      `# The ropewalk

## I

*with Pell, Nan, Tobias*

- Person: **Pell**
- Person: **Nan**, also Nan Croft
- Person: **Tobias**
- Person: **Mrs. Ardent**
- Person: **Greave**

The door was opened by Pell's elder brother, Tobias. Behind him stood Nan Croft, the ropemaker, with a lamp. It was the
early spring of the year 1871 when Nan came.

“Where is the rope?” said I. “It is wet.”

  - Pell says: “Where is the rope?”
  - Pell says: “It is wet.”

“In the loft,” said Nan. “Tobias has gone to the loft for it.”

  - Nan says: “In the loft,”
  - Nan says: “Tobias has gone to the loft for it.”

## II: The auction

*with Pell, Tobias*

Tobias had gone to look at the boats; he was slow. Mrs. Ardent, who was Greave's mother, sat by the fire. The
auction was held on Thursday in the loft. Greave drowned in the weir.

“The loft is cold,” I replied.

  - Pell says: “The loft is cold,”

Before noon Mrs. Ardent had met her death by poison. Then he stopped dead, and Tobias cried out in a strangled voice.
Nan waited in the yard, and nobody saw her there. The wake was held in the loft, and the men may go home. The wedding was held in May.
The vote took the morning from him. The dance took place at midnight.
`,
    ),
  ).story,
);

const answers: readonly (readonly [question: string, first: string])[] = [
  ['Who is telling this?', 'Likely Pell, who says “I” in “II: The auction”.'],
  ["Who is Pell's brother?", 'Tobias.'],
  ["Who is Tobias's brother?", ''],
  ["Who is Greave's mother?", 'Mrs. Ardent.'],
  [
    "What is Nan's job?",
    'The door was opened by Pell’s elder brother, Tobias. Behind him stood Nan Croft, the ropemaker, with a lamp.',
  ],
  ["What is Tobias's job?", ''],
  ['When was the auction held?', 'The auction was held on Thursday in the loft.'],
  // They may go: that is no month, and a morning that was lost is no time.
  ['When was the wake held?', 'In “II: The auction”.'],
  ['When was the wedding held?', 'The wedding was held in May.'],
  ['When was the vote held?', ''],
  ['When was the dance held?', 'The dance took place at midnight.'],
  ['How did Mrs. Ardent die?', 'Before noon Mrs. Ardent had met her death by poison.'],
  // He cried out in a strangled voice: nobody says that he died.
  ['How did Tobias die?', ''],
  // That he went to see the boats is no reason for leaving.
  ['Why did Tobias leave?', ''],
  ['Who is dead so far?', 'Mrs. Ardent and Greave.'],
  ['What does Tobias say about the loft?', ''],
  ['What does Pell say about the loft?', 'What Pell says of it:'],
  ['When did Pell last see Tobias?', 'Both are last in “II: The auction”.'],
  ['Where was Nan last?', 'Nan was last seen for certain in “I”, one scene ago.'],
];

for (const [question, first] of answers)
  test(`of a novel: ${question}`, () => {
    const reply = answer(novel, question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });

test('what is told of somebody since they were seen stands behind where they were last', () => {
  const reply = answer(novel, 'Where was Nan last?');
  const last = reply.kind === 'derived' ? plain(reply.lines.at(-1)?.words ?? []) : '';
  assert.equal(last, 'Nan waited in the yard, and nobody saw her there.');
});

const letters = whole(
  compile(
    parse(
      'kiln.story.md',
      `# The kiln

## I: The post

*with the narrator, Odile*

- Person: **the narrator**
- Person: **Odile**
- Person: **Corin**
- Person: **Wren**, also Wren Hale
- Person: **Madame Fell**
- Person: **Bastian**
- Person: **Alder**
- Person: **Mrs. Alder**
- Person: **Mr. Quill**
- Person: **Mrs. Quill**
- Person: **Ned Quill**
- Person: **Sir Amos Thorne**
- Person: **Mr. Lisle**
- Person: **Mr. Ruck**
- Person: **Master Ruck**
- Person: **Mr. Orme**
- Person: **Mrs. Orme**
- Person: **Mr. Tarn**
- Person: **Mrs. Tarn**

Wren Hale became the inmate of our house when I was five. On the table lay the following letter from Odile:—

“My dear Corin,

“The kiln is cold, and the clay with it. Nobody has lit it since you left.

“Bastian is dead; he drowned in the clay pit on Monday.

“Your Odile.”

“Is it from her, Corin?” asked Bastian's brother. “My dear Corin, say something.”

  - Odile says: “Is it from her, Corin?”

“It is,” said I.

  - The narrator says: “It is,”

## II: The kiln

*with the narrator, Odile, Corin*

Odile spoke of her mother, Madame Fell. Odile could not forgive Madame Fell for years. She died in the spring. Odile wept.
Alder lived over the kiln with his wife; Mr. Quill and his wife had the mill. He had reached the yard. At dusk we reached the kiln.

Mr. Orme came in. The baker and his wife had been there. The baker and his wife sang. Mr. Tarn wept. Mr. Tarn and his wife left.

The murder of poor Sir Amos Thorne was in all the papers.

Mr. Lisle went home, and in a week he was dead.

Mr. Quill thought that Ned Quill was dead.

“Come in, Corin, come in,” said Odile. “Madame Fell was hard on us.”

  - Odile says: “Come in, Corin, come in,”

“I shall,” said I.

  - The narrator says: “I shall,”
`,
    ),
  ).story,
);

const ofLetters: readonly (readonly [question: string, first: string])[] = [
  ['Who is telling this?', 'Likely the one who is called Corin.'],
  ['What does the letter say?', '“My dear Corin,”'],
  ["What did Odile's letter say?", '“My dear Corin,”'],
  ['What is in the letter from Bastian?', ''],
  ['Who is Wren?', 'Wren Hale became the inmate of our house when I was five.'],
  // It is not told which of the two women “she” is, and what is only thought is not told.
  ['Who is dead so far?', 'Bastian, Sir Amos Thorne and Mr. Lisle.'],
  ['How long has Corin been away?', ''],
  ['Who is Alder married to?', 'Likely Mrs. Alder.'],
  // She may be the wife of either.
  ['Who is Mr. Quill married to?', ''],
  // The baker's wife is nobody's else, whoever is spoken of before.
  ['Who is Mr. Orme married to?', ''],
  ['Who is Mr. Tarn married to?', 'Likely Mrs. Tarn.'],
  ['Where are we?', 'Likely where this says; of a place it is told last:'],
  ['What did Odile say to the narrator?', 'What Odile likely says to the narrator, by whose turn it is:'],
  ['How often is the mill mentioned?', 'In one sentence.'],
];

for (const [question, first] of ofLetters)
  test(`of a novel with a letter: ${question}`, () => {
    const reply = answer(letters, question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });

const play = whole(
  compile(
    parse(
      'quay.story.md',
      `# The quay

## Act I, Scene I

*with Ines, Rolf*

- Person: **Ines**
- Person: **Rolf**
- Person: **Otter**

- Ines says: “Is the boat in?”
- Rolf says: “It is, thy sister Otter brought it.”
- Otter says: “Here I am.”
- Ines says: “Then row.”

## Act I, Scene II

*with Ines, Rolf, Otter*

- Ines says: “I row.”
- Otter says: “She is gone, and so am I.”
- Rolf says: “Nobody is here.”
`,
    ),
  ).story,
);

test('in a play somebody is who others say that they are, and what is said to whom follows from the turns', () => {
  const lines = (question: string) => {
    const reply = answer(play, question);
    return reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
  };
  assert.match(lines('Who is Otter?').join('\n'), /thy sister Otter brought it/);
  assert.deepEqual(lines('What did Ines say to Rolf?'), [
    'What Ines likely says to Rolf, by whose turn it is:',
    'Ines: Is the boat in?',
  ]);
  assert.deepEqual(lines('What did Ines last say to Otter?'), ['Ines: I row.']);
  // Both are in the second scene, and the one goes before the other comes.
  assert.deepEqual(lines('When did Ines last see Rolf?'), ['They last speak in “Act I, Scene I”.']);
});

const cues = `WEBVTT

00:10.000 --> 00:12.000
I am looking for a lighthouse.

00:14.000 --> 00:16.000
We have rowed for nine days, Berit.

00:20.000 --> 00:22.000
Berit!
`;

const inFilm: readonly (readonly [question: string, lines: readonly string[]])[] = [
  ['What is she looking for?', ['Who says it is not told; it is said:', '0:10: “I am looking for a lighthouse.”']],
  [
    'How long have they rowed?',
    ['Who says it is not told; it is said:', '0:14: “We have rowed for nine days, Berit.”'],
  ],
  ['When is Berit last mentioned?', ['0:20: “Berit!”']],
  // Why it is so, and who does it, no such line says.
  ['Why have they rowed?', []],
  ['Who rowed?', []],
  ['What is she?', []],
  ['What is she eating?', []],
];

for (const [question, lines] of inFilm)
  test(`of a film without names: ${question}`, async () => {
    const source = await readSource(new TextEncoder().encode(cues), 'oar.vtt');
    const reply = answer(whole(compile(parse('oar', notesOf(source).text)).story), question);
    assert.deepEqual(reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [], lines);
  });
