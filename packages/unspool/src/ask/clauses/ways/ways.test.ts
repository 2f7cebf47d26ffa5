import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../../story/index.js';
import { ask } from '../../ask.js';

const { story } = compile(
  parse(
    'A story',
    `# The orchard

- Person: **Greta Lohse**, also Greta, a gardener, she
- Person: **Anton Bley**, also Anton, a clerk, he
- Person: **Widow Tamm**, she
- Place: **the orchard**
- Thing: **the cider press**

## The gate

*Monday, 3 May 1880 · the orchard · with Greta Lohse, Anton Bley*

Anton intends to sell the orchard. Greta inherited the cider press, and she means to burn it. Anton never wanted to paint the gate. Widow Tamm plans to
drain the pond. Greta wonders whether Anton hopes to move the shed.

Greta's second rule is to prune in March. Anton hands her his last wish, which is never to be praised. Widow Tamm's advice is not known. Greta tells Anton of her
favourite tool: a bent knife.

Anton's twelve ducks swim in the pond. Greta feeds the geese. The steps, thirty of them, lead to the orchard. The clerk counts the apples: four are bruised. Widow Tamm
wants nine goats. Anton sells eight cows. Widow Tamm wishes she had six hens.

## The office

*Tuesday, 4 May 1880 · the office · with Greta Lohse, Anton Bley*

Greta's sleeve is scorched, and she says that a lamp fell over. Anton shuts the office at noon, explaining that he has to see a dentist. Anton does not say
why the ledger is wet. Greta keeps the windows closed.

It is a bronze bell with a rim on which two foxes are carved. On the lid of the chest a sailor has scratched an anchor. Somebody wants to paint a star on the door.

Greta is known in the valley for her plum tarts, and Anton is afraid of geese. Widow Tamm is not proud of her son. Anton is proud of his ducks and
envious of nobody.

Anton explains that the lantern broke because he fell. Greta keeps eleven mules in the yard. Anton has forgotten the seed. He is so embarrassed that he hides in the loft. Greta is so tired.

## The fair

*Wednesday, 5 May 1880 · the fair · with Greta Lohse, Anton Bley, Widow Tamm*

Greta uses a dye that she has stolen from the tannery. Anton buys the rope from a pedlar. Widow Tamm wants to fetch straw from the mill. Greta loses the key.

Greta hurls a boot at him, which cracks the mirror. When Anton turns the handle, the hatch springs open. When Anton sneezes, the jug is full. Anton mends the lamp.

Widow Tamm knows who buried the coins. Anton does not know where the map is. Greta asks who cut the hedge.

Greta found the well, which had been lost for years, by following the bees. Anton reached the inn, which is old, by noon.
`,
  ),
);

function said(question: string, slice: Slice = whole(story)): string {
  const result = ask(slice, question);
  return result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' / ') : '';
}

/** What is asked, and what the answer has. */
const rows: readonly (readonly [question: string, tells: RegExp])[] = [
  ['What does Anton want to do with the orchard?', /intends to sell the orchard/],
  ['What does Anton plan to do with the orchard?', /intends to sell the orchard/],
  ['What does Greta intend to do with the cider press?', /means to burn it/],
  ['What did Widow Tamm want to do with the pond?', /plans to\s+drain the pond/],
  ['What is Greta’s second rule?', /to prune in March/],
  ['What is Anton’s last wish?', /never to be praised/],
  ['What is Greta’s favourite tool?', /a bent knife/],
  ['What was Anton’s last wish?', /never to be praised/],
  ['How many ducks does Anton have?', /twelve ducks/],
  ['How many ducks did Anton keep in the pond?', /twelve ducks/],
  ['How many steps lead to the orchard?', /thirty of them/],
  ['How many apples are bruised?', /four are bruised/],
  ['How does Greta explain her scorched sleeve?', /a lamp fell over/],
  ['What excuse does Anton use to shut the office?', /see a dentist/],
  ['What pretext did Anton give for shutting the office?', /see a dentist/],
  ['How did Greta explain the sleeve?', /a lamp fell over/],
  ['What is carved into the rim of the bell?', /two foxes are carved/],
  ['What is Widow Tamm afraid of?', /^$/],
  ['What is engraved on the rim?', /two foxes are carved/],
  ['What is scratched on the lid of the chest?', /scratched an anchor/],
  ['What is carved on the lid?', /scratched an anchor/],
  ['What is Greta known for?', /plum tarts/],
  ['What is Anton afraid of?', /afraid of geese/],
  ['What was Anton proud of?', /his ducks/],
  ['Why is Anton embarrassed?', /forgotten the seed/],
  ['Why was Anton so embarrassed?', /forgotten the seed/],
  ['Where does Greta’s dye come from?', /from the tannery/],
  ['Where did Greta get the dye?', /from the tannery/],
  ['Where did Greta get the dye from?', /from the tannery/],
  ['Where did Anton get the rope from?', /from a pedlar/],
  ['How was the mirror cracked?', /hurls a boot/],
  ['How did the mirror get cracked?', /hurls a boot/],
  ['How does the hatch open?', /turns the handle/],
  ['How did the hatch open?', /turns the handle/],
  ['Did Widow Tamm know who buried the coins?', /knows who buried/],
  ['Does Widow Tamm know who buried the coins?', /knows who buried/],
  ['Does Anton know where the map is?', /^No\./],
  ['How did Greta find the well?', /by following the bees/],
  ['How did Greta discover the well?', /by following the bees/],
];

for (const [question, tells] of rows)
  test(`it is told in a way of its own: “${question}”`, () => {
    assert.match(said(question), tells);
  });

/** Of somebody or something else, not so, only wished, or told as something else. */
const refused: readonly string[] = [
  'What does Greta want to do with the orchard?',
  'What does Anton want to do with the gate?',
  'What does Anton want to do with the shed?',
  'What does Anton want to do with the cider press?',
  'What is Greta’s first rule?',
  'What is Anton’s second rule?',
  'What is Widow Tamm’s advice?',
  'How many geese does Greta have?',
  'How many ducks does Greta have?',
  'How many goats does Widow Tamm have?',
  'How many mules does Anton have?',
  'How many cows does Anton have?',
  'How many hens does Widow Tamm own?',
  'How many apples are rotten?',
  'How does Anton explain the wet ledger?',
  'How does Anton explain the scorched sleeve?',
  'What excuse does Greta use to close the windows?',
  'What is carved into the door?',
  'What is painted on the door?',
  'What is carved into the lid of the bell?',
  'What is Anton known for?',
  'What is Widow Tamm proud of?',
  'What is Anton envious of?',
  'Why is Greta embarrassed?',
  'Why is Greta tired?',
  'Where does Anton’s dye come from?',
  'Where did Widow Tamm get the straw?',
  'Where did Greta get the key?',
  'How was the lamp cracked?',
  'How does the jug open?',
  'Does Greta know who buried the coins?',
  'Does Greta know who cut the hedge?',
  'How did Anton find the well?',
];

for (const question of refused)
  test(`it is not told: “${question}”`, () => {
    assert.equal(said(question), '');
  });

test('nothing that is told later answers', () => {
  const early = sliceAt(story, 1);
  for (const [question, tells] of rows)
    assert.doesNotMatch(said(question, early), /fell over|tarts|tannery|bees|coins/, `${question} ${tells}`);
});
