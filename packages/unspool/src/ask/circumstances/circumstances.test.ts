import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { answer } from '../index.js';
import { readQuery } from '../question/query.js';
import { circumstanceAnswer } from './circumstance-answer.js';

const story = compile(
  parse(
    'weir.story.md',
    `# The weir

- Person: **Agnes Toll**, who keeps the weir
- Person: **Bruno Toll**, Agnes's son
- Person: **Sergeant Pike**, a policeman
- Person: **Mrs. Quill**, a school inspector
- Person: **the man in the oilskin**

## The flood

*3 May 1911 · the mill · with Agnes Toll, Bruno Toll, Sergeant Pike*

Bruno, who is eleven, walks home along the dam. Agnes locks the gate, for the hinge has rusted through. Sergeant Pike cannot swim. He crosses the weir on a raft, so as not to wet his boots, and the sergeant loses his whistle when he slips on a plank. Agnes hurls the blue jug into the stream. Her son sings in the loft out of boredom. Agnes says that Bruno broke the lamp because he was cold.

## The lesson

*The next day · the school · with Bruno Toll, Mrs. Quill, the man in the oilskin*

Mrs. Quill measures the windows. She has to shut the bakery for a week. The stranger pays her four pounds. Bruno, ashamed of his coat, hides behind the stove. The stove smokes and the roof leaks. Mrs. Quill scolds him and gives him an apple so that he can eat. She would have burned the register because it was false. The man in the oilskin wants to drown the dog in order to be rid of it.

## The hearing

*Two years after [The lesson] · the town hall · with Agnes Toll, Mrs. Quill, Sergeant Pike*

Agnes tells the judge that the barge went down in March 1909 with all hands. Her husband was a carter who drowned in the canal. Mrs. Quill takes off her gloves because they are wet, and Agnes opens the letter. Agnes accuses the sergeant of theft and dismisses her lawyer. The sergeant does not speak, out of pity rather than pride. The green boat sank at the quay. Sergeant Pike lies on the bench, drunk. The clerk buys the clock from the baker, and pays him seven. Agnes leaves the mill to Bruno since he can count. The ledger stands
in a biscuit tin. Agnes opens the tin with a hairpin. Perhaps Bruno tore the map because he was tired. Mrs. Quill allegedly hid the stamp behind the stove.

## The yard

*The next day · the yard · with Agnes Toll, Sergeant Pike*

Agnes looks out. Her uncle's cart is gone, and his dog stands in the road. Sergeant Pike whistles.
`,
  ),
).story;

/** What is asked, and a word of the sentence that answers it; nothing where nothing does. */
const asked: readonly (readonly [question: string, has: string, upto?: number])[] = [
  // Why: behind, before, and by what it follows from.
  ['Why did Agnes lock the gate?', 'hinge'],
  ['How come Agnes locked the gate?', 'hinge'],
  ['Why did the sergeant use a raft to cross the weir?', ''],
  ['Why did the sergeant cross the weir on a raft?', 'wet'],
  ['Why did Bruno sing in the loft?', 'boredom'],
  ['Why did Bruno hide behind the stove?', 'ashamed'],
  ['Why did Mrs. Quill take off her gloves?', 'wet'],
  ['Why did the sergeant not speak?', 'pity'],
  ['Why did the sergeant speak?', ''],
  ['Why did Agnes sing in the loft?', ''],
  ['Why did Bruno break the lamp?', 'cold'],
  ['Why did Agnes break the lamp?', ''],
  ['Why did Mrs. Quill burn the register?', ''],
  ['Why did the man in the oilskin drown the dog?', ''],
  ['Why did Agnes open the letter?', ''],
  ['Why did Mrs. Quill scold Bruno?', ''],
  ['Why did Agnes dismiss the sergeant?', ''],
  ['Did Bruno tear the map?', '^(?!Yes)'],
  ['Did Mrs. Quill hide the stamp?', '^(?!Yes)'],
  // How, when, where, how long, how much.
  ['How did the sergeant cross the weir?', 'raft'],
  ['How did the sergeant lose his whistle?', 'plank'],
  ['How did Agnes lose her whistle?', ''],
  ['How did Agnes cross the weir?', ''],
  ['When did the sinking of the barge happen?', '1909'],
  ['When did the barge sink?', '1909'],
  ['When did the barge sink?', '', 2],
  ['When did the green boat sink?', ''],
  ['How did Agnes’s husband die?', 'drowned'],
  ['For how long did the school inspector close the shop?', 'week'],
  ['For how long did the sergeant close the shop?', ''],
  ['How much did the guy in the oilskin pay Mrs. Quill?', 'four pounds'],
  ['How much did Mrs. Quill pay?', ''],
  ['How old was Bruno when he walked home?', 'eleven'],
  ['How old was Bruno when his father drowned?', ''],
  ['Where did the sergeant lie drunk?', 'bench'],
  ['Where was the sergeant found drunk?', 'bench'],
  ['Where was Agnes found drunk?', ''],
  ['How much did the clerk pay for the clock?', 'seven'],
  ['How much did the baker pay for the clock?', ''],
  ['Why did Bruno get the mill?', 'count'],
  ['Why did Agnes get the mill?', ''],
  ['Where was the ledger?', 'biscuit tin'],
  ['Where was the clock?', ''],
  ['Whose dog stands in the road?', ''],
  ['What did Agnes use to open the tin?', 'hairpin'],
  ['What did Bruno use to open the tin?', ''],
  // What became of things, and what is wrong with them.
  ['What became of the blue jug?', 'hurls'],
  ['What became of the green jug?', ''],
  ['What became of the green boat?', 'sank'],
  ['What became of the register?', ''],
  ['What became of the green boat?', '', 1],
  ['What is wrong with the roof?', 'leaks'],
  ['What was the matter with the stove?', ''],
  ['What is wrong with the gate?', 'rusted'],
  ['What is wrong with the apple?', ''],
];

for (const [question, has, upto] of asked) {
  test(`circumstances${upto === undefined ? '' : ` after ${upto} scenes`}: ${question} ${has || 'nothing'}`, () => {
    const reply = answer(upto === undefined ? whole(story) : sliceAt(story, upto), question);
    const text = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' / ') : '';
    if (has === '') assert.equal(text, '');
    else assert.match(text, new RegExp(has));
  });
}

test('what perhaps is so has no reason, and no place', () => {
  for (const question of ['Why did Bruno tear the map?', 'Where did Mrs. Quill hide the stamp?'])
    assert.deepEqual(circumstanceAnswer(whole(story), question, readQuery(question)), [], question);
});

test('of a sentence of hundreds of words nothing is read', () => {
  const reasonBehind = (deeds: number) => {
    const text = `Agnes locks the gate because the hinge has rusted${' and Agnes sits'.repeat(deeds)}.`;
    const slice = whole(
      compile(parse('long', `# L\n\n- Person: **Agnes Toll**\n\n## The mill\n\n*1911*\n\n${text}\n`)).story,
    );
    const question = 'Why did Agnes lock the gate?';
    return circumstanceAnswer(slice, question, readQuery(question)).length;
  };
  assert.equal(reasonBehind(2), 1);
  assert.equal(reasonBehind(100), 0);
});
