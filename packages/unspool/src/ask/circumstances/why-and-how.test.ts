import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../index.js';
import { reasonGiven } from '../question/reasons-given.js';

const told = whole(
  compile(
    parse(
      'kiln.story.md',
      `# The kiln

- Person: **Hanna Voss**, a woman who makes pots
- Person: **Otto Voss**, Hanna's brother
- Person: **Pastor Lind**, a man who counts the candles
- Person: **Mr. Roth**, a landlord

## The yard

*2 June 1920 · the yard · with Hanna Voss, Otto Voss*

Hanna does not sell the blue bowl but hides it behind the kiln, because her mother painted it. Otto is so tired that he drops the ladder. Hanna laughs so loudly that a pigeon flies up. Otto was on the roof at noon, since the gutter was blocked. Hanna is on the wall to see better.

## The fair

*The next day · the market · with Otto Voss, Mr. Roth*

Otto trips over a rope, falls against the stall, and sprains his wrist. Mr. Roth sits down and tears his sleeve. The bridge was closed after a flood. The shop was opened after a long breakfast. Mr. Roth has a stammer from a fright in his childhood. Otto had gone to Lund to consult an oculist. Otto is not so poor that he begs. Mr. Roth hurries to the station the same evening. Hanna reaches the church and loses a glove. Otto reaches for a jar and spills the milk.

## The vestry

*The next day · the vestry · with Pastor Lind, Hanna Voss*

Pastor Lind comes in to fetch the register, and counts the candles. When Hanna asks why he does not open the crypt, he answers that the key is rusty. The organ leaks, which is why the pastor whispers. Hanna asks why he limps, and goes home. Hanna knows that the pastor sold the chalice, since she saw the receipt. He knows that she paints.

## The inquest

*The next day · the hall · with Otto Voss, Mr. Roth*

Otto kept quiet because the cart belongs to his employer. Mr. Roth has told nobody, for his tenants would laugh. Otto went to prison for smuggling. Otto reads that Mr. Roth has burned the barn. He sells his bicycle because he needs a lawyer.
`,
    ),
  ).story,
);

/** What is asked, and a word of the sentence that answers it; nothing where nothing does. */
const asked: readonly (readonly [question: string, has: string])[] = [
  // Not the one but the other, because.
  ['Why did Hanna not sell the blue bowl?', 'painted'],
  ['Why did Hanna sell the blue bowl?', ''],
  ['Why did Otto not sell the blue bowl?', ''],
  // So much that.
  ['Why did Otto drop the ladder?', 'tired'],
  ['Why did Hanna drop the ladder?', ''],
  ['Why does Otto beg?', ''],
  // What only is.
  ['Why was Otto on the roof?', 'gutter'],
  ['Why was Hanna on the roof?', ''],
  ['Why was Otto on the wall?', ''],
  ['Why is Hanna on the wall?', ''],
  // What befell somebody, and what they did just before.
  ['How did Otto sprain his wrist?', 'rope'],
  ['How did Mr. Roth tear his sleeve?', ''],
  ['How did Mr. Roth sprain his wrist?', ''],
  ['Why was the bridge closed?', 'flood'],
  ['Why was the shop opened?', ''],
  ['Why does Mr. Roth stammer?', 'fright'],
  ['Why does Otto stammer?', ''],
  ['Why had Otto travelled to Lund?', 'oculist'],
  ['Why did Mr. Roth hurry to the station?', ''],
  ['Why did Pastor Lind come into the vestry?', 'register'],
  ['Why did Hanna come into the vestry?', ''],
  // Asked why, and answered; that is why.
  ['Why does the pastor not open the crypt?', 'rusty'],
  ['Why does Hanna not open the crypt?', ''],
  ['What reason does the pastor give for not opening the crypt?', 'rusty'],
  ['Why does the pastor whisper?', 'leaks'],
  ['Why does the pastor limp?', ''],
  // Who has come somewhere has lost nothing by it.
  ['How did Hanna lose a glove?', ''],
  ['How did Otto spill the milk?', 'reaches for'],
  // How somebody knows.
  ['How does Hanna know that the pastor sold the chalice?', 'receipt'],
  ['How does Otto know that the pastor sold the chalice?', ''],
  ['How does the pastor know that Hanna paints?', ''],
  // Quiet, and untold.
  ["Why didn't Otto tell the police about the cart?", 'employer'],
  ["Why didn't Otto tell the police about the barn?", ''],
  ["Why didn't Hanna tell the police about the cart?", ''],
  ['Why did Mr. Roth keep quiet about what he had seen?', 'tenants'],
  ['Why did Otto keep quiet about what he had seen?', 'employer'],
  ['Why did Hanna keep quiet about what she had seen?', ''],
  ['Why was Otto sent to prison?', 'smuggling'],
  ['Why was Mr. Roth sent to prison?', ''],
  // The next sentence goes on with whoever the one before is of.
  ['Why did Otto sell his bicycle?', 'lawyer'],
  ['Why did Mr. Roth sell his bicycle?', ''],
];

for (const [question, has] of asked) {
  test(`why and how: ${question} ${has || 'nothing'}`, () => {
    const reply = answer(told, question);
    const text = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' / ') : '';
    if (has === '') assert.equal(text, '');
    else assert.match(text, new RegExp(has));
  });
}

test('what reason is given asks why', () => {
  for (const [question, why] of [
    ['What reason does Ann give for not singing?', 'Why does Ann not sing?'],
    ['Which excuse did Ann offer for having broken the lamp?', 'Why did Ann break the lamp?'],
    ['What reason does Ann give for supper?', undefined],
    ['What reason is there?', undefined],
  ] as const)
    assert.equal(reasonGiven(question), why, question);
});
