import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, type Slice, whole } from '../story/index.js';
import { answer } from './answer.js';

const { story } = compile(
  parse(
    'tannery.story.md',
    `# The tannery

- Person: **Odile Marr**, 71, who owns the tannery
- Person: **Gerda Marr**, Odile's daughter, a saddler in Brill
- Person: **Lorenz Marr**, Odile's son, a clerk in Brill
- Person: **Jonas Marr**, Odile's younger son
- Person: **Miss Quill**, a typist
- Person: **Bastian**, who keeps the weighbridge
- Person: **Rolf Hagen**, a hide merchant from Lindau
- Person: **Almut Ott**, who kept the sluice
- Person: **Ida Frey**, a lodger
- Thing: **the Teal**, a barge
- Thing: **the oak vat**, also the vat, in which the oldest hides are kept
- Document: **the grey letter**, from Odile Marr to the bishop

## The pit

*2 May 1931 · the tannery · with Gerda, Lorenz, Rolf Hagen*

Odile is found dead beside the vat. Rolf Hagen bought rotten hides and a rope, and kept the change. The Teal has a new stoker, who
oils the pump twice a week. Gerda sits in the office for three days.

- Odile Marr dies of a stroke.
- Why does Odile leave the vat to Bastian?

## The will

*9 May 1931 · the tannery · with Gerda, Lorenz, Jonas*

Odile leaves the workshop to Gerda and Lorenz in equal shares. Lorenz, who is twenty, says that he saw his brother at the safe. Jonas, who
is eighteen, denies it, but his mother strikes him with a strap. Gerda has come home on the late barge, since no reply came to her note.

## The typist

*16 May 1931 · the tannery · with Gerda, Miss Quill*

Miss Quill comes by tram with a folder. She has worked for Lorenz for nine years. Gerda pours her some coffee and does not speak until the
tram has gone. Then she burns the folder. Lorenz sees the strap on its hook and shouts. Nobody understands why he shouts; he asks Gerda to
lock it away.

Rolf Hagen gives Bastian half a crown, and he offers Miss Quill the post of clerk. Almut Ott takes Jonas home, and hides him in the loft.

In the morning there is a bag in Rolf Hagen's chest. There is only the green one. Almut counts the sheets in the chest and says that it is thirty thousand marks. Bastian puts the black case into the chest and walks out with the brown one.
Rolf Hagen asks Almut Ott to carve a second seal, and promises her two years' rent for it.

Tilde Marr, the elder sister of Gerda Marr, drowned in the sluice at the age of six. Bastian was raised by a saddler and his wife, who called him after their dead son.

Jonas has gone abroad. Lorenz sits in the town gaol for two years. Miss Quill asked Jonas to hang the lamp up, because she had no ladder.
Almut Ott holds the barge for nine minutes, for which Lorenz fines her. The clock, which Rolf Hagen left there, is insured for two thousand pounds.

- Answer to [Why does Odile leave the vat to Bastian?]: because he is her grandson.

## The ledger on the desk

*23 May 1931 · the tannery · with Gerda, Almut Ott, Rolf Hagen*

Two hides are not in the ledger, because Rolf Hagen's boys drowned with them. Almut Ott knits a cap out of the wool of drowned sheep. Almut
sells secrets. The new hook-maker, Bastian, whistles. Rolf Hagen stole the Teal.
`,
  ),
);

/** What a question is answered with, a line each; none where it is not answered. */
function told(slice: Slice, question: string): readonly string[] {
  const reply = answer(slice, question);
  if (reply.kind === 'derived') return reply.lines.map(({ words }) => plain(words));
  return reply.kind === 'one' ? reply.explanation.answers.map(({ words }) => plain(words)) : [];
}

/** What is near each of these and is no answer to it. */
const unanswered = [
  // How often something is done is not how long something takes, nor how long somebody else sits anywhere.
  'How long does the Teal take to get across?',
  // What a reason is made of is not what it is the reason for.
  "Why didn't Gerda's note arrive in time?",
  // What is asked for is told of nowhere.
  'What punishment did Rolf Hagen get in the end?',
  // From whom to whom a letter is does not say what stands in it.
  'What did Odile write in the grey letter?',
  // The sentence says itself that nobody knows.
  'Why does Lorenz shout when he sees the strap?',
  // Whoever is left something is not left.
  'Who left Lorenz?',
  // So many years ago is no sentence of so many years.
  'What sentence did Rolf Hagen get?',
  // "him" is the one whom the sentence names.
  'Who struck Lorenz?',
  'Who lodged with Odile?',
  // Another currency, another verb, another place in the order, another person.
  'Who gave Bastian a pound?',
  'Who proposed to Miss Quill?',
  'Who hid Jonas first?',
  'How long was Jonas in prison?',
  'Why did Miss Quill poison Jonas?',
  'How long was the barge held by Lorenz?',
  'How many clocks did Rolf Hagen own?',
  'Who keeps the sluice now?',
  // "The green one" is no number, "the brown one" no sum, and "two years' rent" no span of time.
  'What is the number of the chest?',
  'How much money was left in the chest?',
  'How long did it take Almut Ott to carve the second seal?',
  // Whoever is from somewhere by now may have grown up anywhere.
  'Where did Rolf Hagen grow up?',
  // She is dead, and who has it now is not told.
  'Who owns the tannery now?',
  'Who owns the tannery?',
  'Who still owns the tannery?',
  // What is not in the ledger is not counted there; whose boys drowned is alive, and so is who knits; a secret that is sold is not hidden.
  'How many hides are in the ledger?',
  'How does Rolf Hagen die?',
  'How does Almut Ott die?',
  'What was hidden inside the ledger?',
  // Who makes hooks is no hook, and to lodge somewhere no job.
  'What is the new hook called?',
  "What is Ida Frey's job?",
  // The sister was six; whom a child is called after is not the wife.
  'How old is Gerda Marr?',
  "What is the name of the saddler's wife?",
];

for (const question of unanswered)
  test(`${question} Nothing tells that.`, () => {
    assert.deepEqual(told(whole(story), question), []);
  });

const answers: readonly (readonly [question: string, ...lines: readonly RegExp[]])[] = [
  ['Who owned the tannery?', /^Odile Marr\.$/, /who owns the tannery/],
  ['Who keeps the weighbridge?', /^Bastian\.$/, /keeps the weighbridge/],
  ['Who has Miss Quill worked for?', /Lorenz for nine years/],
  ['Tell me about the vat.', /^In which the oldest hides are kept/],
  ['What do we know about the vat?', /^In which the oldest hides are kept/],
  ["What did Gerda do once Miss Quill's tram had left?", /does not speak until the tram has gone\. Then she burns/],
];

for (const [question, ...lines] of answers)
  test(`${question} ${lines.map(({ source }) => source).join(' ')}`, () => {
    const found = told(whole(story), question);
    assert.ok(
      lines.every((line, at) => line.test(found[at] ?? '')),
      found.join('\n'),
    );
    const isHeld = (line: string, at: number) =>
      line.split(' ').length > 4 && found.some((other, place) => place !== at && other.includes(line));
    assert.ok(!found.some(isHeld), found.join('\n'));
  });
