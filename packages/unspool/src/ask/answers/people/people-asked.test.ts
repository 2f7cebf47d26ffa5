import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const slice = whole(
  compile(
    parse(
      't.story.md',
      `# The weir

- Person: **Johanna Reiss**, also Hanni, a former nurse from Graz
- Person: **Viktor Reiss**, Hanni's husband, a miller
- Person: **Bruno**, a smuggler
- Person: **Selma**, a Polish dressmaker, the judge's niece
- Person: **Lena**, a widow who lives above the mill
- Group: **the Kerns**, a family of six who live on the coast

## The mill

*With Hanni, Viktor*

- Thing: **the brass compass**, Viktor's
- What became of the ferry?

Viktor repairs the wheel and drops the compass into the race. It vanishes under the ice. Hanni, whose brother, Albin Kern,
was drowned at the weir, does not look. After supper Viktor locks the door, because the smuggler has been seen in the village.

## The fitting

*With Hanni, Selma, Bruno*

Selma pins the hem. A man comes in and asks for bread. Hanni gives him a loaf. He thanks her and draws a knife. Selma tears
the curtain down and throws it over him. Then she runs to the mill. The smuggler cuts the cloth and climbs out of the window.

## The weir at night

*With Viktor, Bruno*

Bruno crosses the weir and falls on the slippery planks. Viktor pulls him out and ties him to the rail. The next day Bruno
was sent to a prison on the coast. Selma is engaged to a clerk named Bruno.

- Selma's sister is Rika Adler.
- Bruno tells Lena that Selma is a friend of his aunt.

Lena and Bruno quarrel about the rent. Lena says that Hanni and Viktor quarrelled, too. Viktor has a present for Hanni, and will not say what it is.
- Answer to [What became of the ferry?]: none
`,
    ),
  ).story,
);

/** A question, and what its answer says; none where nothing is told of it. */
const samples: readonly (readonly [question: string, ...answer: string[]])[] = [
  ['What does Lena do for a living?'],
  ['What do the Kerns do for a living?'],
  ['What does Bruno do for a living?', 'A smuggler'],
  ['How are Selma and Bruno related?'],
  ['What did Lena and Bruno quarrel about?', 'the rent'],
  ['What did Lena and Hanni quarrel about?'],
  ['What did Hanni and Viktor quarrel about?'],
  ['What is the present that Viktor has for Hanni?'],
  ["What is Hanni's real name?", 'Johanna Reiss'],
  ["What was Hanni's job before the war?", 'a former nurse from Graz'],
  ['Where is Hanni from?', 'from Graz'],
  ['Where is Viktor from?'],
  ["Who is Hanni's brother?", 'Albin Kern'],
  ["What does Hanni's husband repair?", 'Viktor repairs the wheel'],
  ["Who is Hanni's dressmaker?", 'Selma'],
  ['Is Selma related to the judge?', 'Yes'],
  ['Is Selma related to the mayor?'],
  ['Do Hanni and Bruno know each other?', 'Yes'],
  ['Who gave the smuggler a loaf?', 'Johanna Reiss'],
  ['Who tied up Bruno?', 'Viktor Reiss'],
  ['Who threw the curtain over Bruno?', 'Selma'],
  ['Why does Viktor lock the door?', 'because the smuggler has been seen'],
  ['What happened to the compass?', 'vanishes under the ice'],
  ['What did Viktor do after Bruno fell?', 'Viktor pulls him out'],
  ['What does Selma do after tearing down the curtain?', 'Then she runs to the mill'],
  ['Where is Bruno now?', 'sent to a prison'],
  ['Which question about the ferry is still open?', 'What became of the ferry?'],
  ['Which question about the judge is still open?'],
];

/** Where people met and where they are by now, where the telling goes back. */
const fair = whole(
  compile(
    parse(
      't.story.md',
      `# The fair

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**, a murderer
- Person: **Ole**
- Person: **Dirk**, a dentist

## The fair

*the fair · with Ada, Ben, Cora, Ole*

Ada and Ben meet Cora at the swings. Ole meets Ada. Ben lives in Rome. Before the war Ada lived in Graz.

## The school

*ten years before [The fair] · the school · with Ben, Dirk*

Ben lives in Bergen.
`,
    ),
  ).story,
);

const fairSamples: readonly (readonly [question: string, ...answer: string[]])[] = [
  ['Where did Ada first meet Cora?', 'Ada and Ben meet Cora'],
  ['Where did Ada first meet Ole?', 'Ole meets Ada'],
  // They met her, and not each other.
  ['Where did Ada first meet Ben?'],
  ['Where is Ben now?', 'Ben lives in Rome'],
  ['Where is Ada now?'],
  ['Who is Ben’s dentist?', 'Dirk'],
  ['Who is Ada’s dentist?'],
  // She is somebody's, and nothing says whose.
  ["Who is Ada's murderer?"],
];

const all = [...samples.map((row) => [slice, row] as const), ...fairSamples.map((row) => [fair, row] as const)];

for (const [own, [question, expected]] of all) {
  test(`${question} ${expected ?? 'Nothing is told of it.'}`, () => {
    const reply = answer(own, question);
    const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' ') : undefined;
    if (expected === undefined) assert.equal(lines, undefined);
    else assert.ok(lines?.includes(expected), lines);
  });
}
