import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { answer } from '../answer.js';
import { readQuery } from '../question/query.js';
import { acceptedAnswer, weighedSentences } from './accepted.js';

const { story } = compile(
  parse(
    'weir.story.md',
    `# The weir

- Person: **Hanne Ruud**, also Hanne, a miller, 52, a widow
- Person: **Teo**, a lad from the hills
- Person: **Mrs Falk**, the owner of the weir, also Falk
- Person: **Mr Oll**, a stout grocer who employs Teo for nine kroner a week
- Person: **Brit**, also Teo's aunt, who has asthma
- Person: **Joren Fell**, also Joren, a juggler of thirty, from the hills
- Person: **Old Nils**
- Person: **Pip**, Joren's goat, a two-horned creature
- Place: **Oster**, a market town

## The weir

*Oster · with Hanne, Teo*

Teo comes down on the mail coach because the pass is closed. Hanne greets him with great kindness. She hands him a lamp. He throws it
into the mill race, and nobody says why.

## The ledger

*Oster · with Hanne, Mrs Falk*

Mrs Falk reckons in silence. Hanne owes sixty kroner to the owner of the weir. A packet of coffee came on the third of every month. In the
drawer of the desk there is a letter. Hanne shows her a tin box. On its lid Mrs Falk finds the carved letters H. R. Mrs Falk says that the mill holds eleven sacks.

## The hearing

*Oster · the town hall · with Hanne, Teo*

Teo is called first. He is nineteen and pale, and takes leave with a nod when he meets the clerk. The ruling is a fine, and no more. Teo, born 4 May 1871, may not be heard. Hanne did not sell the mill for ninety
kroner. Joren thanks her warmly and leaves without a backward look. He is stripped of his licence and fined six kroner. On a shelf
behind the bench lies a trumpet. Hanne puts a crate on the floor. In it there is a yellow cap. Joren, who is nicknamed the Crow, answers the
clerk with a grin. In the stove there is a brick. In the stove there is a bone. The mill is insured for twelve thousand. The clerk explains the toll law to her: whoever
crosses by night pays twice. Joren gives three shows a week, and his dog, Muff, collects the coins. The children call him Uncle Hop. Mrs Falk hears
him chopping turnips in the kitchen. A stranger waits with a sack of barley. Old Nils was strangled at the ford. He took his name from a shop sign. The clerk broke the seal so that Joren could read the deed. In the loft there is not a single sack.
`,
  ),
);
const all = whole(story);
const told = (slice: Slice, question: string) =>
  acceptedAnswer(slice, question, readQuery(question)).map(({ words }) => plain(words));

const answers: readonly (readonly [question: string, says: RegExp, scene?: 'later'])[] = [
  ['How old is Hanne?', /52/],
  ['How did Teo get to Oster?', /mail coach/],
  ['How did Hanne greet Teo at the weir?', /great kindness/],
  ['What happened to the lamp?', /into the mill race/],
  ['What did Teo do with the lamp?', /into the mill race/],
  ['How often did the packets of coffee come?', /every month/, 'later'],
  ['What was the ruling of the hearing?', /a fine/, 'later'],
  ['How much was the mill insured for?', /twelve thousand/, 'later'],
  ['What was Joren doing in the kitchen?', /chopping turnips/, 'later'],
  ['What did Joren chop?', /turnips/, 'later'],
  ['How did Old Nils die?', /strangled/, 'later'],
  ['How could Joren read the deed?', /broke the seal/, 'later'],
  ['What is the toll law?', /whoever crosses by night/, 'later'],
  ['How often does Joren give a show?', /three shows a week/, 'later'],
  ["What is the name of Joren's dog?", /Muff/, 'later'],
  ['When was Teo born?', /1871/, 'later'],
  ['How much does Teo earn?', /nine kroner/],
  ['What illness does Teos aunt have?', /asthma/],
  ['What is carved on the tin box?', /H\. R\./, 'later'],
  ['How old is Joren?', /of thirty/],
  ['What is the name of Jorens goat?', /Pip/],
  ['How many horns does the goat have?', /two-horned/],
  ['How did Joren thank Hanne?', /warmly/, 'later'],
  ['How did Joren leave?', /backward look/, 'later'],
  ['How much was Joren fined?', /six kroner/, 'later'],
  ['What is on the shelf behind the bench?', /trumpet/, 'later'],
  ['What is in the crate?', /yellow cap/, 'later'],
  ['What is Jorens nickname?', /Crow/, 'later'],
  ['What colour is the cap?', /yellow/, 'later'],
  ['What kind of animal is Pip?', /goat/],
  ['How did Joren answer the clerk?', /grin/, 'later'],
  ['How old was Teo when he met the clerk?', /nineteen/, 'later'],
  ['What is in the drawer of the desk?', /letter/, 'later'],
];

for (const [question, says] of answers)
  test(`one sentence that is near answers “${question}”`, () => {
    const reply = answer(all, question);
    const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
    assert.match(lines.join(' '), says);
  });

test('two answer where enough speaks for both', () => {
  assert.deepEqual(told(all, 'What is in the stove?'), [
    'In the stove there is a brick.',
    'In the stove there is a bone.',
  ]);
});

test('what is only nearer, and for which less speaks, does not answer beside the one that does', () => {
  const text =
    '# The clock\n\n- Person: **Joss**\n- Person: **Vera**\n\n## The hut\n\nVera sleeps. Joss hangs the pendulum in the clock.\n\n' +
    '## The pendulum\n\nThe boy cries, and Vera takes the pendulum out again, and takes her leave of Joss.\n';
  const lines = told(whole(compile(parse('clock.story.md', text)).story), 'Who took the pendulum?');
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /Vera takes/);
});

test('who tells a story or writes a thing is nobody who only tells or writes something beside it', () => {
  const text =
    '# The ferry\n\n- Person: **Joss**\n- Person: **Vera**\n\n## The hut\n\nVera sat down and wrote to Joss, and complained of the cold. ' +
    'Joss found his way to the door of Vera, where he was at once let in, and carried down to the hut which was known as the boat house.\n';
  const ferry = whole(compile(parse('ferry.story.md', text)).story);
  for (const question of ['Who wrote the will?', 'Who tells the story of the door?', 'Who told the tale of the hut?'])
    assert.deepEqual(told(ferry, question), [], question);
  assert.notEqual(answer(ferry, 'Who wrote the will?').kind, 'derived');
});

test('none answers what it tells too little of, or tells otherwise', () => {
  for (const question of [
    'What name does Joren use at the hearing?',
    'What was Joren hit with?',
    'What colour is the crate?',
    'What is in the race?',
    'What is in the loft?',
    'Who got the sack of barley?',
    'What was Hanne doing in the kitchen?',
    'How could Hanne read the deed?',
    'How much was Hanne fined?',
    'How much does Hannes brother earn?',
    'How many horns does the goat of Hanne have?',
    'How old was Hanne when she met the clerk?',
    'How much does Hanne earn?',
    'What is carved on the desk?',
    'How did Hanne get to Oster?',
    'How did Hanne greet Mrs Falk at the weir?',
    'What did Hanne do with the coach?',
    'For how much did Hanne sell the mill?',
    'How much did Teo owe the owner of the weir?',
    'What is in the drawer of the coach?',
    'How many sacks did Teo carry?',
    'What was the ruling of the bishop?',
    'When was Hanne born?',
  ])
    assert.deepEqual(told(all, question), [], question);
});

test('none answers what is told later', () => {
  const early = sliceAt(story, story.stops[0]?.position ?? 1);
  const later = answers.filter(([, , scene]) => scene === 'later');
  assert.ok(later.length > 4);
  for (const [question] of later) assert.deepEqual(told(early, question), [], question);
});

test('each sign is from 0 to 1, and what speaks most for a sentence comes first', () => {
  for (const [question] of answers) {
    const weighed = weighedSentences(all, question, readQuery(question).words);
    for (const { evidence } of weighed)
      for (const [sign, value] of Object.entries(evidence)) assert.ok(value >= 0 && value <= 1, `${question} ${sign}`);
    const sums = weighed.map(({ logit }) => logit);
    assert.deepEqual(
      sums,
      [...sums].sort((a, b) => b - a),
      question,
    );
  }
});

test('who had something once does not say who has it now', () => {
  const text = `# The Slip\n\n- Person: **Lone**\n- Person: **Aage**\n\n## One\n\n*with Lone, Aage*\n\nLone wears a brass whistle on a cord.\n\n## Two\n\n*with Lone, Aage*\n\nShe lends it to him and never asks for it again.\n`;
  const slice = whole(compile(parse('slip.story.md', text)).story);
  for (const question of ['Who has the whistle now?', 'who is wearing the whistle', 'Who holds the brass whistle?'])
    assert.deepEqual(acceptedAnswer(slice, question, readQuery(question)), [], question);
});

test('a word like the deed alone does not say to whom it is done', () => {
  const text = `# The Quay\n\n- Person: **Lone**, a pilot\n- Person: **Aage**, a clerk\n\n## One\n\n*with Lone, Aage*\n\nThe mist lies on the drowned fields before Lone. His attention was arrested by a bell. Aage had no sooner seen it than he ran. The neighbours loved to tease the dry clerk.\n`;
  const slice = whole(compile(parse('quay.story.md', text)).story);
  for (const question of ['Who was murdered?', 'Who was arrested?', 'who is seen', 'Who was loved?'])
    assert.notEqual(answer(slice, question).kind, 'derived', question);
});
