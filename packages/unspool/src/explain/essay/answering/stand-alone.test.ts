import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, ofKind, whole } from '../../../story/index.js';
import { standAlone } from './stand-alone.js';

/** A question, its answer, and the sentence that they make; none where it is not certain how they go together. */
const rows: readonly (readonly [question: string, answer: string, is: string | undefined])[] = [
  ['Why did Ann come?', 'to sell the mill.', 'Ann came to sell the mill.'],
  ['Why did Ann come?', 'to sell the mill. (possible)', 'Ann came, perhaps to sell the mill.'],
  ['Why did Ann and Ben stop?', 'because it rained.', 'Ann and Ben stopped because it rained.'],
  ['Why did Ben stay?', 'out of shame, because Ann drowned.', 'Ben stayed out of shame, because Ann drowned.'],
  [
    'Why does Ann not touch the jar?',
    'Ben is dead, and she knows it.',
    'Ann does not touch the jar, because Ben is dead, and she knows it.',
  ],
  [
    'Why does the woman take the knife?',
    'it has been in her hands before.',
    'The woman takes the knife because it has been in her hands before.',
  ],
  ['Why did the old man leave?', 'to build a boat. (likely)', 'The old man left, most likely to build a boat.'],
  ['Why was the gate opened?', 'to save the mill.', 'The gate was opened to save the mill.'],
  ['Why has the violin no strings?', 'Ben took them off.', 'The violin has no strings because Ben took them off.'],
  ['Why did Ann come?', 'the debt.', undefined],
  ['Who put the jar on the sill?', 'Ann, who found the book.', 'Ann, who found the book, put the jar on the sill.'],
  ['Who wins the pot?', 'Ann, because Ben gives it to her.', 'Ann wins the pot, because Ben gives it to her.'],
  ['Who betrayed Ben?', 'nobody; Ann told a stranger.', 'Nobody betrayed Ben; Ann told a stranger.'],
  ['Who opened the gate?', 'the river itself. (possible)', 'The river itself perhaps opened the gate.'],
  ['Who broke the jug?', 'Ben did it.', 'Ben broke the jug.'],
  ['Who sold the mill?', 'Ann did, for the sake of Ben.', 'Ann sold the mill, for the sake of Ben.'],
  [
    'Who poisoned the well?',
    'Ben, the miller, so that nobody would stay.',
    'Ben, the miller, poisoned the well, so that nobody would stay.',
  ],
  ['Who poisoned the well?', 'Ben, Ann’s brother.', 'Ben, Ann’s brother, poisoned the well.'],
  // Of several, some may only say who another is.
  ['Who found the well?', 'Ben, the cook, and a boy.', undefined],
  ['Who found the well?', 'Ben, the cook and the miller.', undefined],
  ['Who found the well?', 'Ben, Ann, and a boy.', undefined],
  ['Where does Ann go at night?', 'to the mill, to sing.', 'At night Ann goes to the mill, to sing.'],
  ['Will the captain open the hold?', 'yes, after a vote.', 'The captain opens the hold after a vote.'],
  ['Will the captain open the hold?', 'no; he is afraid.', 'The captain does not open the hold; he is afraid.'],
  ['Will Ann and Ben marry?', 'yes.', 'Ann and Ben marry.'],
  ['Will the children come?', 'no.', 'The children do not come.'],
  ['Will Ann be rich?', 'yes.', undefined],
  ['Will Ann be rich?', 'no; Ben takes it all.', undefined],
  ['Can the miller see the light?', 'yes, by day.', 'The miller can see the light by day.'],
  ['Who is Ann?', 'the client, and Ben’s sister.', 'Ann is the client, and Ben’s sister.'],
  [
    'Who are the children on the porch?',
    'Ann and Ben. (likely)',
    'The children on the porch are probably Ann and Ben.',
  ],
  ['Whose is the line with no name?', 'Ann’s. So long she was.', 'The line with no name is Ann’s. So long she was.'],
  [
    'Whose blood is on the cuff?',
    'Ben’s, whom she pulled out.',
    'The blood on the cuff is Ben’s, whom she pulled out.',
  ],
  ['Where is Ann?', 'beyond the river, and on the train.', 'Ann is beyond the river, and on the train.'],
  [
    'Where do the plums come from?',
    'since the storm, from the tree by the wall.',
    'Since the storm, the plums come from the tree by the wall.',
  ],
  ['Where does Ben mean to go?', 'to Valparaíso.', 'Ben means to go to Valparaíso.'],
  ['Since when has Ann known?', 'since the year of the storm.', 'Ann has known since the year of the storm.'],
  [
    'When did Ann hear of the child?',
    'six weeks before Ben could have told her.',
    'Ann heard of the child six weeks before Ben could have told her.',
  ],
  ['Whom did Ben row across the river?', 'Ann.', 'Ben rowed Ann across the river.'],
  ['What does Ann want?', 'peace.', 'Ann wants peace.'],
  [
    'What does the ending mean?',
    'revenge, as the note wanted it. (likely)',
    'The ending probably means revenge, as the note wanted it.',
  ],
  [
    'What is in the capsules?',
    'the drug that came before each assault.',
    'The capsules hold the drug that came before each assault.',
  ],
  ['What were Ann and Ben to each other?', 'friends, once.', 'Ann and Ben were friends, once.'],
  ['Is Ben dead?', 'no; he hides by the weir.', 'Ben is not dead; he hides by the weir.'],
  ['Was the man in the car murdered?', 'yes, by Ben.', 'The man in the car was murdered by Ben.'],
  ['Did Ann know of the plan?', 'no; she had mourned.', 'Ann did not know of the plan; she had mourned.'],
  ['Does Ann know of the debt?', 'yes; she pays it. (likely)', 'Ann probably knows of the debt; she pays it.'],
  ['Does Ann know of the debt?', 'yes, most likely; she pays it.', 'Ann probably knows of the debt; she pays it.'],
  ['Is the captain ill?', 'yes. (possible)', 'The captain is perhaps ill.'],
  ['Does Ben come back?', 'yes; he wrote.', 'Ben comes back; he wrote.'],
  ['What became of Ben?', 'he died, before ever a jar stood there.', 'Ben died, before ever a jar stood there.'],
  [
    'What happened to Ann?',
    'Ben filmed her, and used the film against her.',
    'Ben filmed Ann, and used the film against her.',
  ],
  ['How did the knife get there?', 'it came with the letter.', undefined],
  ['Why did Ann and Ben part?', 'she was being blackmailed.', undefined],
  ['Why does Ann not speak?', 'to keep it from Ben.', 'Ann does not speak, so as to keep it from Ben.'],
  ['How can somebody walk there?', 'he ran.', undefined],
  ['What did Ann and Beth want?', 'she left.', undefined],
  // Whom it is about ends where the verb stands, and words that are no verb have no past.
  ['Why did the dog bark at Ann?', 'she has a whip.', undefined],
  ['Why did the old woman who sold the mill leave?', 'to see the sea.', undefined],
  ['Why did the man with the hat hit Ben?', 'to get the key.', 'The man with the hat hit Ben to get the key.'],
  ['Did Ann ever love Ben?', 'yes.', undefined],
  ['Did Ann ever love Ben?', 'no.', 'Ann did not ever love Ben.'],
  ['Why does Ann still love Ben?', 'to spite Beth.', 'Ann still loves Ben to spite Beth.'],
  ['Did Ann or Ben lie?', 'yes.', undefined],
  ['Did Ann see anybody?', 'yes.', undefined],
  ['Does Ann not know?', 'no.', undefined],
  ['Can Ann swim?', 'no.', 'Ann cannot swim.'],
  ['Did Ann kill Ben?', 'yes, with an axe.', 'Ann killed Ben with an axe.'],
  ['Did Ann kill Ben?', 'yes, but not on purpose.', 'Ann killed Ben, but not on purpose.'],
  [
    'Did Ann kill Ben?',
    'no, by the time she came he was dead.',
    'Ann did not kill Ben; by the time she came he was dead.',
  ],
  ['Is the father of the girl dead?', 'no.', 'The father of the girl is not dead.'],
  ['Is the man in the mill dead?', 'no.', undefined],
  // What denies the question gives no reason for it.
  ['Why did Ann leave?', 'she never left.', undefined],
  ['Why would Ann lie?', 'she would not.', undefined],
  ['Why did Ann leave?', 'he had lied.', undefined],
  // Several people do it, or have it.
  ['Who lives in the mill?', 'Ann and Ben.', undefined],
  ['Who has the key?', 'the neighbours.', undefined],
  ['Who wants the mill?', 'two men from the city.', undefined],
  ['Who wants the mill?', 'the man who sold it.', 'The man who sold it wants the mill.'],
  ['Who stole the key?', 'Ann and Ben.', 'Ann and Ben stole the key.'],
  // Behind its help stands who does it, and what is asked for is whom.
  ['Who can Ann trust?', 'nobody.', undefined],
  ['Who has Ann seen?', 'Ben.', undefined],
  ['Who did Ann meet there?', 'Ben, who had come by boat.', undefined],
  ['Whom did Ann give the key to?', 'Ben.', 'Ann gave the key to Ben.'],
  ['Whom does Ann want to marry?', 'Ben.', 'Ann wants to marry Ben.'],
  ['What does Ann try to hide in the mill?', 'the key.', undefined],
  ['What did Ann give Ben?', 'a key.', undefined],
  ['Whom did Ann give the key?', 'Ben.', 'Ann gave Ben the key.'],
  ['What did Ann really want?', 'peace.', undefined],
  ['Which door did Ann open?', 'the red one.', undefined],
  // A name is whole: what follows it says something of it.
  ['What is Ann hiding?', 'the key.', undefined],
  ['Who is Ann afraid of?', 'Ben.', undefined],
  ['What was Ann to Ben?', 'a sister.', undefined],
  ['What is the woman in the mill hiding?', 'a key.', undefined],
  ['What is the key made of?', 'brass.', undefined],
  ['Who is the thief?', 'nobody.', undefined],
  ['Where was Ann when Ben died?', 'in the mill.', undefined],
  ['Where were Ann and Ben that night?', 'at the mill.', undefined],
  ['Where is the key hidden?', 'under the stone.', 'The key is hidden under the stone.'],
  ['Where were the broken bowls?', 'in the well.', 'The broken bowls were in the well.'],
  // A time, not whatever a noun names.
  ['When did Ben die?', 'never.', undefined],
  ['When did Ben die?', 'the war.', undefined],
  ['When did Ben die?', 'the night of the storm.', 'Ben died the night of the storm.'],
  ['Since when has Ann known?', 'the storm.', undefined],
  ['Woher kam sie?', 'aus dem Norden.', undefined],
  ['What does Ann know about the lamp?', 'that Ben had it.', 'What Ann knows about the lamp is that Ben had it.'],
  ['What do the weights mean?', 'the crates held salt.', 'What the weights mean is that the crates held salt.'],
  ['What did Ann need the money for?', 'to pay the rent.', 'Ann needed the money to pay the rent.'],
  ['What does Ann want with the jar?', 'to break it.', 'What Ann wants with the jar is to break it.'],
  ['For whom does Ann wait?', 'for Ben and the boy.', 'Ann waits for Ben and the boy.'],
  ['For whom does Ann wait?', 'Ben.', undefined],
  [
    'How did Ann hear of the sale?',
    'she wrote the letter herself.',
    'Ann heard of the sale: she wrote the letter herself.',
  ],
  ['How does Ann not fall?', 'she holds on.', undefined],
  ['Where is Ben?', 'dead, under the barge.', 'Ben is dead, under the barge.'],
  ['Where is Ann?', 'she has lived above the shop.', 'Ann has lived above the shop.'],
  ['What do the weights mean?', 'Crates were smuggled.', 'What the weights mean is that crates were smuggled.'],
  ['What happened to Ann?', 'She died in a convent.', 'Ann died in a convent.'],
  ['Where is Amelie?', 'she is Ann, the baker.', 'Amelie is Ann, the baker.'],
  // Who holds somebody is not the one who is looked for.
  ['Where is Amelie?', 'they took her to the convent.', undefined],
  ['Where is Amelie?', 'he has hidden her in the barn.', undefined],
  // What is found is a thing, and a sentence is none.
  ['What did Ann find in the box?', 'Ben had hidden a letter.', undefined],
  ['What does Ann know?', 'James had the key.', 'What Ann knows is that James had the key.'],
];

for (const [question, answer, is] of rows)
  test(`${question} ${answer}`, () => {
    const notes = `# T\n\n- Person: **Ann**, a woman\n- Person: **Ben**, a man\n- Person: **Beth**, a girl\n\n## One\n\nAnn waits.\n\n- ${question}\n- Answer to [${question}]: ${answer}\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    const [asked] = ofKind(slice, 'question');
    const [given] = ofKind(slice, 'answer');
    assert.ok(asked && given);
    const told = standAlone(slice, asked, given, given.certainty ?? 'certain');
    assert.equal(told && plain(told), is);
  });
