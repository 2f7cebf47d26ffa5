import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';
import { readQuery } from '../question/query.js';
import { parsedAnswer } from './parsed-answer.js';

const { story } = compile(
  parse(
    'A story',
    `# The quarry

- Person: **Tilda Marr**, also Tilda, a mason
- Person: **Owen Pask**, also Owen, a carter
- Person: **Grete Lund**, also Grete, Owen's wife
- Person: **Fred Ash**, also Fred
- Person: **Mattie**, a widow
- Person: **Mrs. Orme**, the postmistress
- Person: **Hugo Quill**, also Hugo, also Mr. Quill

## The quarry

*1901 · the quarry · with Tilda, Owen, Grete*

- Thing: **the brooch**, Grete's

Grete wears her silver brooch, a piece of jewellery that her late aunt gave her in Bergen, and has brought a basket of eggs.

A watchman stops Owen at the gate. Owen tells him that he is the new cook. A juggler stops Fred and Owen. Tilda tells him that the bridge is down.

Owen writes in his report that the shed was locked. What Tilda took from the shelf was a chisel. What Grete wants is no answer.

If it rains, the firm will close the chapel, and Owen will have to leave the cottage that Tilda built. If Grete stays, she will sell a barn that Fred painted.

A surgeon examines the mare. Under the hoof she has found a nail. A dentist and a nurse come in. She has mended a kite.

The miller's boots are stained with flour. Somebody's cap is stained with jam. Tilda waited for the ferry in the rain. Tilda would have waited for the parson at dusk.
The cart has blue wheels. The barrow will have red handles. The parson is a friend of Ida Rook, a spinster of sixty who taught Grete to whistle.

Tilda has lived on turnips for a year. A stranger stands on the weir. It was Fred, who had lost his hat. A ghost sits on the roof. It was not Mattie. It is a riddle who dented the bell. It is a puzzle to a child who
bent the fork.

## The mill

*1902 · the mill · with Tilda, Owen, Grete, Fred, Mattie*

- Document: **the will**, of Owen's aunt

Owen mends clocks in Dover. Grete, who drives a milk van, laughs. Mattie mends a fence. Mattie wants to sell boats. Tilda drops a plate when she hears the bell.
Fred would faint when he hears the drum.

Owen's mother keeps a brown goat called Bess. Mrs. Orme keeps a parrot called Admiral. Their cousin is christened Frederick, but everybody calls him Fred. Mattie, whose name is Matilda Crow, sleeps.

Grete takes the will and burns it. Owen wants to hide the ladle. Tilda looks at the ladle. Fred has become the mayor's secretary. Owen hopes to become a judge. Hugo has a tea shop in Ghent, and Ida Rook would have a tavern. A monk drags
Grete out of the bog. Fred plants the pips of a pear.

Owen finds Fred sitting on a wall. Owen faints when Grete hears the gong. Mattie makes mistakes. Tilda drives a van to the fair. Today's paper is soaked with ink.
Mattie nearly killed Owen. Hugo never murdered Owen. Mattie finds Owen lying on the grass. Grete appoints Mattie bookkeeper. Tilda elects a mayor with the
others. Mattie was elected treasurer.

## The stairs

*1903 · the stairs · with Tilda, Owen, Fred*

Tilda finds Mr. Quill lying on the stairs. The widow of Mr. Quill weeps. Owen finds Mattie lying on the sofa. A boy pulls Fred out of the pond. Fred was murdered in the spring.
`,
  ),
);
const all = whole(story);

function said(question: string): string {
  return parsedAnswer(all, question, readQuery(question))
    .map(({ words }) => plain(words))
    .join(' / ');
}

/** What is asked, and what the answer has. */
const rows: readonly (readonly [question: string, answer: RegExp])[] = [
  // What stands before "that" is what is given, with what is the same.
  ['Who gave Grete the brooch?', /her late aunt/],
  ['What has Grete brought?', /a basket of eggs/],
  // Somebody without a name, for whom a pronoun stands.
  ['What did Owen tell the watchman?', /the new cook/],
  ['What lie did Owen tell the watchman?', /the new cook/],
  ['What did the surgeon find under the hoof?', /a nail/],
  // What somebody writes.
  ['What does Owen write in his report?', /the shed was locked/],
  ['What did Tilda take from the shelf?', /a chisel/],
  // Whatever else depends on the rain.
  ['Who built the cottage?', /^Tilda Marr\./],
  ['Who originally built the cottage?', /^Tilda Marr\./],
  ['Whose boots are stained with flour?', /miller/],
  // The preposition that waits for the answer need not stand last.
  ['What did Tilda wait for in the rain?', /the ferry/],
  ['What did Tilda live on while she waited for the ferry?', /turnips/],
  ['What did Tilda wait for instead of a cart?', /the ferry/],
  ['What kind of wheels does the cart have?', /blue wheels/],
  ['Who taught Grete to whistle?', /Ida Rook/],
  ['Who was the stranger on the weir?', /Fred/],
  ['What does Owen do for a living?', /mends clocks/],
  ['What does Owen do for a living in Dover?', /mends clocks/],
  ['What does Grete do for a living?', /milk van/],
  ['What does Tilda do when she hears the bell?', /drops a plate/],
  ["What is Owen's mother's goat called?", /Bess/],
  ["What is the postmistress's parrot called?", /Admiral/],
  ["What is Fred's real name?", /Frederick/],
  ["What is Mattie's real name?", /Matilda Crow/],
  ['What did Grete do with the will?', /burns it/],
  ['What job did Fred get?', /secretary/],
  ['What job did Mattie get?', /treasurer/],
  ['Who found the body of Mr. Quill?', /^Tilda Marr/],
  ['Who found Mr. Quill dead?', /^Tilda Marr/],
  ['Who rescued Fred?', /A boy/],
  ['What does Mr. Quill do for a living?', /tea shop/],
  // The roots of these have one letter less, or another word says the same.
  ['Who rescued Grete from the swamp?', /A monk/],
  ['Who planted the pear seeds?', /^Fred Ash/],
];

test('what is told in plain ways of somebody or something is the answer', () => {
  const failing = rows.filter(([question, answer]) => !answer.test(said(question)));
  assert.deepEqual(
    failing.map(([question]) => [question, said(question)]),
    [],
  );
});

const refused: readonly string[] = [
  // Two may be meant, or another.
  'What did Tilda tell the juggler?',
  'What did the nurse mend?',
  'What did the watchman tell Owen?',
  // It is only said what is wanted, or what it is not.
  'What did Grete want from the shelf?',
  'Who painted the shed?',
  'Whose cap is stained with jam?',
  'Whose paper is soaked with ink?',
  'What did Tilda wait for at dusk?',
  'What kind of handles does the barrow have?',
  'Who was the ghost on the roof?',
  'Who dented the bell?',
  // One fence is no trade, nor are mistakes, nor what somebody only wants.
  'What does Mattie do for a living?',
  // A drive is done once.
  'What does Tilda do for a living?',
  'What does Owen do for a living in Leeds?',
  'What does Owen do when he hears the bell?',
  // Another hears it.
  'What does Owen do when he hears the gong?',
  'What does Fred do when he hears the drum?',
  "What is Owen's mother's cow called?",
  "What is the widow's parrot called?",
  "What is Owen's real name?",
  'What did Owen do with the ladle?',
  'What did Tilda do with the ladle?',
  'What job did Owen get?',
  // Whoever appoints another, or elects one, gets no post by that.
  'What job did Grete get?',
  'What job did Tilda get?',
  // Whoever lies on a sofa need not be dead.
  'Who found the body of Mattie?',
  'Who found Mattie dead?',
  // Who was nearly killed, and never murdered, lives.
  'Who found the body of Owen?',
  // Who was found alive, and murdered in a later scene.
  'Who found the body of Fred?',
];

test('what is not told so is no answer', () => {
  const failing = refused.filter((question) => said(question) !== '');
  assert.deepEqual(
    failing.map((question) => [question, said(question)]),
    [],
  );
});

test('until it is told, nothing of it is', () => {
  const first = story.scenes[0];
  const slice = sliceAt(story, story.stops.filter(({ scene }) => scene === first?.id).at(-1)?.position ?? 1);
  for (const question of [
    'What did Grete do with the will?',
    'Who found the body of Mr. Quill?',
    'What job did Fred get?',
  ])
    assert.notEqual(ask(slice, question).kind, 'answer', question);
});
