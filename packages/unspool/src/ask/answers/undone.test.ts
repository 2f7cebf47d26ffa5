import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const yard = `# The yard

- Person: **Hanne**, a woman
- Person: **Piet**, a man
- Person: **Lotte**, a woman

## The shed

*the shed · with Hanne, Piet*

Piet offers to burn the deed. Hanne nearly breaks the lantern. Hanne would sell the barge. Piet tries to lift the anchor.
Was the mast painted by Piet? Piet burns the map. Hanne said that Piet had stolen the oar. Piet hopes to find the ring.

Hanne thanks Lotte because she mended the sail. Lotte yawns, and she drops the hook.

Hanne throws dice at the inn. The cracked plates lie in the brook. Piet whistles. Piet reads the note. Lotte throws a stone from behind the crates.
The slab says: “Keep off.” The sign reads “No ferry”.
`;

/** A question, and what its answer tells and does not tell; nothing where nobody has done it. */
const rows: readonly (readonly [question: string, tells: string | undefined, tellsNot?: string])[] = [
  // Who offers, tries or hopes to do something, or nearly does, has not done it.
  ['Who burned the deed?', undefined],
  ['Who lifted the anchor?', undefined],
  ['Who sold the barge?', undefined],
  ['What did Hanne sell?', undefined],
  ['Who found the ring?', undefined],
  ['Who broke the lantern?', undefined],
  ['Did Hanne break the lantern?', undefined],
  // Nor is told what is only asked.
  ['Who painted the mast?', undefined],
  ['Did Piet paint the mast?', undefined],
  ['Who burned the map?', 'Piet.'],
  // Who reads something has not written it.
  ['Who wrote the note?', undefined],
  ['What is written on the slab?', 'Keep off'],
  ['What is written on the sign?', 'No ferry'],
  // Who says that it was done, says so.
  ['Who stole the oar?', 'Hanne said that Piet had stolen the oar.'],
  ['Who offers to burn the deed?', 'Piet.'],
  // Which of two it was, a pronoun does not say.
  ['Who mended the sail?', 'she mended the sail', 'Hanne.\n'],
  ['Who dropped the hook?', 'Lotte.'],
  // A sentence that has a place of its own needs not that of its scene.
  ['Where did Hanne throw dice?', 'at the inn', 'the shed'],
  ['Where are the cracked plates?', 'in the brook', 'the shed'],
  ['Where did Piet whistle?', 'the shed'],
  ['Where did Lotte throw the stone?', 'the shed'],
];

for (const [question, tells, tellsNot] of rows)
  test(`what is done is told as done: ${question} ${tells ?? 'nothing'}`, () => {
    const reply = answer(whole(compile(parse('yard', yard)).story), question);
    const told = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join('\n') : '';
    if (tells === undefined) assert.equal(told, '');
    else assert.ok(told.includes(tells), told);
    if (tellsNot !== undefined) assert.ok(!told.includes(tellsNot), told);
  });
