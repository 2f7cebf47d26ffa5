import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, sliceOf, testGrasps } from '../../../test/belief/grasp-cases.js';
import { asKnownBy } from '../lens/as-known-by.js';
import { fooledIn } from './fooled.js';
import { graspOf } from './grasp.js';

// Who is told a lie, or hears it told, and is not taken in.
const lie = '- Ada lies to Ben that Dan burnt the note.\n';
const cases: readonly (readonly [name: string, scenes: string, fooled: string])[] = [
  ['nobody knows better', `## One\n\n*with Ada, Ben, Cleo*\n\n${lie}`, 'ben, cleo'],
  [
    'who saw it done by another',
    `## One\n\n*with Ada, Cleo*\n\n- Ada burns the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'ben',
  ],
  [
    'who saw it unseen',
    `## One\n\n*with Ada, Ben (unseen)*\n\n- Ada burns the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'cleo',
  ],
  ['who did it', `## One\n\n*with Cleo*\n\n- Cleo burns the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`, 'ben'],
  [
    'who did it, in a verb that has no meaning of its own here',
    '## One\n\n*with Cleo*\n\n- Cleo breaks the key.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that Dan broke the key.\n',
    'ben',
  ],
  [
    'who saw it done and is told that it was not',
    '## One\n\n*with Ada, Ben*\n\n- Ada takes the key.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that Ada did not take the key.\n',
    'cleo',
  ],
  [
    'who was told how it was',
    `## One\n\n*with Ben, Eve*\n\n- Eve tells Ben that Ada burnt the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'cleo',
  ],
  [
    'who was told that it was not so',
    `## One\n\n*with Ben, Eve*\n\n- Eve tells Ben that Dan did not burn the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'cleo',
  ],
  [
    'whom the liar told how it was',
    `## One\n\n*with Ada, Cleo*\n\n- Ada tells Cleo that Dan did not burn the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'ben',
  ],
  [
    'whom the liar told of the lie',
    `## One\n\n*with Ada, Cleo*\n\n- Ada tells Cleo that Ada lies to Ben that Dan burnt the note.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'ben',
  ],
  ['who lies, too', `## One\n\n*with Ada, Ben, Cleo*\n\n${lie.replace('Ada lies', 'Ada and Cleo lie')}`, 'ben'],
  [
    'who planned it',
    `## One\n\n*with Ada, Cleo*\n\n- Ada and Cleo agree to tell Ben that Dan burnt the note.\n\n## Two\n\n*with Ada, Ben, Cleo, Eve*\n\n${lie}`,
    'ben, eve',
  ],
  [
    'who may have planned another',
    `## One\n\n*with Ada, Cleo*\n\n- Ada and Cleo plan to deceive Ben.\n\n## Two\n\n*with Ada, Ben, Cleo, Eve*\n\n${lie}`,
    'ben, eve',
  ],
  ['who helps', `## One\n\n*with Ada, Ben, Cleo*\n\n${lie.replace('Ada', "Ada, with Cleo's help,")}`, 'ben'],
  ...[
    'Cleo is in on it.',
    'Cleo sees through it.',
    'Cleo knows better.',
    'Cleo knows that Ada is lying.',
    'Cleo suspects that Ada lies.',
    'Cleo knows that it is a lie.',
    'Cleo does not believe a word of it.',
    'Cleo does not believe Ada.',
    "Cleo doesn't believe her.",
    'Cleo is not deceived.',
    'Cleo doubts it.',
    'Cleo knows that Ada lies to Ben that Dan burnt the note.',
  ].map((line) => [line, `## One\n\n*with Ada, Ben, Cleo*\n\n${lie}- ${line}\n`, 'ben'] as const),
  ...[
    'Cleo does not believe Eve.',
    'Cleo is in on it. (possible)',
    'Eve is in on it.',
    'Cleo does not believe in ghosts.',
    'Cleo knows that Eve is lying.',
  ].map((line) => [`not: ${line}`, `## One\n\n*with Ada, Ben, Cleo*\n\n${lie}- ${line}\n`, 'ben, cleo'] as const),
  [
    'a line under a lie speaks of that',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that the barn is burnt.\n  - Ben sees through it.\n- Ada lies to Ben that the mill is sold.\n  - Cleo is in on it.\n',
    'ben, cleo',
  ],
  ['who did it, as they are told', '## One\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Ben burnt the note.\n', ''],
  [
    'what they are is another thing than what they did',
    '## One\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Ben is ill.\n',
    'ben',
  ],
  ['who sees the dead alive', '## One\n\n*with Ada, Ben, Cleo, Dan*\n\n- Ada lies to Ben that Cleo is dead.\n', ''],
  [
    'who has in hand what is said to be elsewhere',
    '## One\n\n*with Ben*\n\n- Ben takes the key.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that the key is lost.\n',
    'cleo',
  ],
  [
    'who doubted it before',
    '## One\n\n*with Ben*\n\n- Ben doubts that the barn is burnt.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that the barn is burnt.\n',
    'cleo',
  ],
  [
    'who saw it and has forgotten is taken in',
    `## One\n\n*with Ada, Ben*\n\n- Ada burns the note.\n\n## Two\n\n*with Ben*\n\n- Ben forgets everything.\n\n## Three\n\n*with Ada, Ben*\n\n${lie}`,
    'ben',
  ],
  [
    'who had left is taken in',
    `## One\n\n*in this order · with Ada, Ben*\n\nBen leaves.\n\n- Ada burns the note.\n\n## Two\n\n*with Ada, Ben*\n\n${lie}`,
    'ben',
  ],
  [
    'who dreamt it is taken in',
    `## One\n\n*dreamt by Ben · with Ada, Ben*\n\n- Ada burns the note.\n\n## Two\n\n*with Ada, Ben*\n\n${lie}`,
    'ben',
  ],
  [
    'who saw it earlier in the story, told later',
    `## One\n\n*with Ada, Ben*\n\n${lie}\n## Two\n\n*before [One] · with Ada, Ben*\n\n- Ada burns the note.\n`,
    '',
  ],
  [
    'where the order is open nobody is surely taken in',
    `## One\n\n*with Ada, Ben*\n\n${lie}\n## Two\n\n*before or after [One] · with Ada, Ben*\n\n- Ada burns the note.\n`,
    '',
  ],
  [
    'who saw another deed with the same thing is taken in',
    `## One\n\n*with Ada, Ben*\n\n- Ada reads the note.\n- Ada puts the note in the drawer.\n\n## Two\n\n*with Ada, Ben*\n\n${lie}`,
    'ben',
  ],
  [
    'who believes it though they saw it otherwise, where a line says so',
    '## One\n\n*with Ada, Ben*\n\n- Ada takes the key.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Ada did not take the key.\n- Ben believes that Ada did not take the key.\n',
    'ben',
  ],
  ...['Ben finds out that Ada lied.', 'Ben learns that it was a lie.', 'Ben realises that Ada lied to him.'].map(
    (line) => [line, `## One\n\n*with Ada, Ben, Cleo*\n\n${lie}\n## Two\n\n*with Ben*\n\n- ${line}\n`, 'cleo'] as const,
  ),
  [
    'who is told that the thing is burnt of which they were told a lie',
    '## One\n\n*with Ada, Ben, Cleo*\n\n- Ada lies to Ben that the note is in the box.\n\n## Two\n\n*with Eve, Dan*\n\n- Eve burns the note.\n\n## Three\n\n*with Ben, Dan*\n\n- Dan tells Ben that Eve burnt the note.\n',
    'cleo',
  ],
  [
    'who saw another thing done by whom the lie is of hears it and is taken in',
    `## One\n\n*with Cleo, Dan*\n\n- Dan takes the key.\n\n## Two\n\n*with Ada, Ben, Cleo*\n\n${lie}`,
    'ben, cleo',
  ],
  [
    'who did what was shown to be done by another, and whoever did not',
    '## One\n\n*with Ada, Ben, Cleo, Dan*\n\n- **D**: Dan kills Cleo.\n\n## Two\n\n- Overturns [D]: Ada kills Cleo.\n',
    'ben',
  ],
];

for (const [name, scenes, fooled] of cases) {
  test(`who has what: who is taken in by a lie: ${name}`, () => {
    const people = new Set(
      fooledIn(sliceOf(scenes, `${cast}- Thing: **the box**\n`)).flatMap(({ grasp, still }) =>
        still === 'must' ? [grasp.who] : [],
      ),
    );
    assert.equal([...people].sort().join(', '), fooled);
  });
}

testGrasps([
  [
    'who finds out that somebody lied finds out no lie that is told later',
    `## One\n\n*with Ada, Ben*\n\n${lie}\n## Two\n\n*with Ben*\n\n- Ben finds out that Ada lied.\n\n## Three\n\n*with Ada, Cleo*\n\n- Ada lies to Cleo that the barn is burnt.\n`,
    { 'ben: Dan burnt the note.': '-', 'cleo: The barn is burnt.': 'must believes told by ada three lie' },
  ],
  [
    'who finds out that somebody lied who has told several lies may have found out any',
    `## One\n\n*with Ada, Ben*\n\n${lie}\n## Two\n\n*with Ada, Cleo*\n\n- Ada lies to Cleo that the barn is burnt.\n\n## Three\n\n*with Ben*\n\n- Ben finds out that Ada lied.\n`,
    { 'ben: Dan burnt the note.': 'may believes told by ada one lie' },
  ],
]);

test('who has what: a denial is one of the same deed in any form of its verb', () => {
  for (const [shown, told] of [
    ['Ada takes the key.', 'Ada did not take the key'],
    ['Ada breaks the key.', 'Ada has not broken the key'],
    ['Ada broke the key.', "Ada didn't break the key"],
    ['Ada closes the box.', 'Ada did not close the box'],
  ]) {
    const slice = sliceOf(
      `## One\n\n*with Ben*\n\n- Ben learns that ${shown?.replace('.', '')}.\n\n## Two\n\n*with Ben*\n\n- Ben learns that ${told}.\n\n## Three\n\n- **It**: ${shown}\n`,
    );
    const it = slice.claims.find(({ labels }) => labels.includes('It'));
    assert.ok(it);
    assert.equal(graspOf(slice, 'ben', it)?.certainty, undefined, told);
    assert.equal(graspOf(slice, 'ben', it, 'one')?.certainty, 'must', told);
  }
});

test('who has what: in the story as they have it who knows better hears words, and has the others taken in', () => {
  const slice = sliceOf(
    '## One\n\n*with Ben, Cleo*\n\n- Ben and Cleo learn that the barn is not burnt.\n\n## Two\n\n*with Ada, Ben, Cleo, Dan*\n\n- Ada lies to Ben that the barn is burnt.\n- Ada lies to Dan that the barn is burnt.\n\n## Three\n\n- **It**: The barn is burnt.\n',
  );
  const it = slice.claims.find(({ labels }) => labels.includes('It'));
  assert.ok(it);
  const had = (...minds: readonly string[]) => {
    const mind = minds.slice(0, -1).reduce((within, who) => asKnownBy(within, who), slice);
    return graspOf(mind, minds.at(-1) as string, it)?.certainty;
  };
  assert.deepEqual(
    [had('ben'), had('ben', 'ben'), had('cleo', 'cleo'), had('dan'), had('cleo', 'dan'), had('dan', 'dan')],
    [undefined, undefined, undefined, 'must', 'must', 'must'],
  );
});
