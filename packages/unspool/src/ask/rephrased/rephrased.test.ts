import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';
import { rephrased } from './rephrased.js';

const { story } = compile(
  parse(
    'A story',
    `# The quay

- Person: **Nils Aker**, also Nils, a pilot, he
- Person: **Sergeant Ruth Holm**, also Ruth, she
- Person: **Bo**, a cook
- Person: **Bos**, a smith

## The watch

*1 May 1890 · the quay · with Nils, Ruth*

Inspector Ruth Holm was born in a lighthouse. Nils keeps his tobacco in a tin matchbox. Ruth hides the gold in a tool shed. Nils took the post because his mother
needed a roof. Bo does not want to swim, since he fears jellyfish. Nils does not smoke. Ruth gambles. Nils mended the sail in six days. Nils works on the raft for
three weeks. Bo asks Ruth to forgive him. Ruth intends to buy a boat. Bo is sentenced to two years for smuggling. Ruth washed the cup because it smelled of tar.
Nils put out a herring for the cat. Nils could not open the crate because it was nailed shut. Nils has a wooden leg. It was the night of the great storm.
Ruth grew up behind the harbour. Bo ran to the shop. Ruth runs. Nils leads the horse to the ford. Ruth drinks a glass of milk. Nils slept in a barrel.
`,
  ),
);

function said(question: string, slice: Slice = whole(story)): string {
  const result = ask(slice, question);
  return result.kind === 'answer' ? result.lines.map(({ words }) => plain(words)).join(' / ') : '';
}

/** What is asked, and what the answer has. */
const rows: readonly (readonly [question: string, tells: RegExp])[] = [
  ['What does Nils keep in his match box?', /tobacco in a tin matchbox/],
  ['Where does Ruth hide the gold?', /in a tool shed/],
  ['What does Ruth hide in the toolshed?', /hides the gold/],
  ['Where was Inspector Holm born?', /in a lighthouse/],
  ['Where was poor Ruth born?', /in a lighthouse/],
  ['Why did Nils take on the post?', /needed a roof/],
  ['Why is Bo reluctant to swim?', /fears jellyfish/],
  ['Why was Bo unwilling to swim?', /fears jellyfish/],
  ['Is Nils a smoker?', /^No\./],
  ['Is Ruth a gambler?', /^Yes\./],
  ['How long did it take Nils to mend the sail?', /six days/],
  ['How long did Nils need to mend the sail?', /six days/],
  ['How long did it take Nils to build the raft?', /three weeks/],
  ['Did Bo apologise to Ruth?', /asks Ruth to forgive/],
  ['What does Ruth plan to buy?', /intends to buy a boat/],
  ['What does Ruth want to buy?', /intends to buy a boat/],
  ['How long does Bo have to go to prison?', /two years/],
  ['Why did Ruth wash up the cup?', /smelled of tar/],
  ['What did Nils leave out for the cat?', /a herring/],
  ['Who is the one who gambles?', /^Ruth|gambles/],
  ['Who was responsible for mending the sail?', /^Nils Aker\./],
  ['Why did Nils agree to take the post?', /needed a roof/],
  ['Why does Bo refuse to swim?', /fears jellyfish/],
  ['Why was Nils unable to open the crate?', /nailed shut/],
  ['What is Bo scared of?', /jellyfish/],
  ['Where was Ruth raised?', /grew up behind the harbour/],
  ['Where did Nils spend the night?', /slept in a barrel/],
  // On which occasion it was is told in the scene.
  ['Why did Nils take the post after the storm?', /needed a roof/],
  ['What did Ruth wash on the night of the storm?', /washed the cup/],
  ['What does Nils keep in his matchbox during the storm?', /tobacco/],
  ['Why does Bo not want to swim in the harbour?', /fears jellyfish/],
  ['Why couldnt Nils open the crate?', /nailed shut/],
  ['Whats Niless job?', /pilot/],
];

for (const [question, tells] of rows)
  test(`asked otherwise, it is answered: “${question}”`, () => {
    assert.match(said(question), tells);
  });

/** Another phrase, a title that is not told, a doer of whom nothing is told, or somebody else. */
const refused: readonly string[] = [
  'Where was Professor Holm born?',
  'Why did Bo take on the post?',
  'Why is Nils reluctant to swim?',
  'Is Bo a smoker?',
  'Is Nils a drinker?',
  // What is done once, or to something, makes nobody one who does so.
  'Is Bo a runner?',
  'Is Nils a leader?',
  'Is Ruth a drinker?',
  'How long did it take Ruth to mend the sail?',
  'Did Ruth apologise to Bo?',
  'What does Nils plan to buy?',
  'Who was responsible for washing the sail?',
  'Why did Bo agree to take the post?',
  'Why was Ruth unable to open the crate?',
  'Where was Bo raised?',
  // Of no such occasion is anything told there.
  'Why did Nils take the post after the wedding?',
  'What did Ruth wash on the night of the fire?',
  'What does Nils keep in the letter?',
  'Why does Bo not want to swim in the desert?',
  'How long does Nils have to go to prison?',
];

for (const question of refused)
  test(`asked otherwise, it is not answered: “${question}”`, () => {
    assert.equal(said(question), '');
  });

/** How questions read, asked in other words, among others. */
const others: readonly (readonly [question: string, other: string])[] = [
  ['whats Nils afraid of', "what's Nils afraid of"],
  ['Why didnt Nils sail?', "Why didn't Nils sail?"],
  ['Where is Nilss boat?', "Where is Nils's boat?"],
  ['Who took on the new job?', 'Who took the new job?'],
  ['How did the crate get broken?', 'How was the crate broken?'],
];

for (const [question, other] of others)
  test(`“${question}” is asked as “${other}”`, () => {
    assert.ok(rephrased(whole(story), question).includes(other), rephrased(whole(story), question).join(' | '));
  });

/** Words that need no marks, no other spelling and no other phrase. */
const kept: readonly string[] = [
  'Where is Bos?',
  'Who took on a passenger?',
  'Where is the tin box?',
  'Who is wont to sing?',
];

for (const question of kept)
  test(`“${question}” is asked in no other words`, () => {
    assert.deepEqual(rephrased(whole(story), question), []);
  });

test('of a very long question no other is made, and of none many', () => {
  assert.deepEqual(rephrased(whole(story), `Why did ${'Nils and '.repeat(200)} Ruth take on the job?`), []);
  const most =
    'Why is Nils reluctant to take on the job, and how long did it take him to find out about it, and does he plan to apologise to Ruth?';
  assert.ok(rephrased(whole(story), most).length <= 8);
});

test('nothing that is told later answers', () => {
  const early = sliceAt(story, 0);
  for (const [question] of rows)
    assert.doesNotMatch(said(question, early), /tobacco|roof|jellyfish|six days/, question);
});
