import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundIn } from './injector.js';

/**
 * A story told in paragraphs alone, with no line that says what they do. Each fault stands in sentences as people write them: what comes
 * first, and, in a later scene, what cannot be so after it; each in several wordings, all of which go with each other.
 */
type ProseFault = {
  readonly what: string;
  readonly code: string;
  readonly first: readonly string[];
  readonly late: readonly string[];
};

const faults: readonly ProseFault[] = [
  {
    what: 'the dead go on',
    code: 'state-undone',
    first: [
      'The rope gives way, and the hoist comes down. Cid dies in the straw.',
      'Ben kills Cid with the hay fork.',
      'Cid is killed by the falling stone.',
      'Cid slips from the weir and drowns.',
      'Before the doctor can come, Cid dies of the fever.',
    ],
    late: [
      'Cid laughs and pours himself another glass.',
      '“The lease is mine,” says Cid.',
      'Cid asks Ada for the ledger.',
      'At noon Cid walks into the yard with a sack on his back.',
      'Cid sits by the stove and mends a harness.',
    ],
  },
  {
    what: 'somebody uses what another has',
    code: 'not-in-hand',
    first: [
      'Ada gives the key to Ben.',
      'Ben takes the key from its nail.',
      'Ada hands Ben the key without a word.',
      'Ben steals the key from the office.',
      'Ada sells the key to Ben for a shilling.',
    ],
    late: [
      'Cid unlocks the loft with the key.',
      'Cid opens the flour chest with the key.',
      'Cid gives the key to Ada.',
      'Cid throws away the key.',
      'Cid uses the key.',
    ],
  },
  {
    what: 'somebody speaks to one who is not there',
    code: 'speaks-to-absent',
    first: ['It rains all morning.'],
    late: [
      'Ada tells Cid that the roof leaks.',
      'Ada asks Cid for the lamp.',
      '“Wait for me, Cid,” Ada says to Cid.',
      'Ben whispers to Cid that they should leave.',
      'Ben shouts at Cid to hurry.',
    ],
  },
  {
    what: 'two have one thing',
    code: 'two-hands',
    first: ['It rains all morning.'],
    late: [
      'Ada holds the key. At the far end of the loft Ben has the key in his pocket.',
      'Ada has the key. Ben carries the key.',
      'Ada is holding the key. Ben is carrying the key on a string.',
      'Ada clutches the key. Ben keeps the key in his boot.',
      'Ada wears the key around her neck. Ben has the key on his belt.',
    ],
  },
  {
    what: 'two meet for the first time, and have met',
    code: 'first-meeting-twice',
    first: [
      'Ada meets Cid for the first time.',
      'At the fair Ada meets Cid for the first time.',
      'Ada tells Cid that she needs a carter.',
      'Ada sees Cid for the first time, across the weir.',
      'For the first time Ada meets Cid.',
    ],
    late: [
      'Ada meets Cid for the first time.',
      'By the weir Ada meets Cid for the first time.',
      'Cid is introduced to Ada for the first time.',
      'Cid meets Ada for the first time, at the scales.',
      'Ada and Cid meet for the first time.',
    ],
  },
  {
    what: 'a count that is not right',
    code: 'count-differs',
    first: ['It rains all morning.'],
    late: [
      'Ada, Ben and Cid are the two heirs of the mill.',
      'Three of the five sacks are wet, and four are left.',
      'The three millers, Ada and Ben, quarrel about the lease.',
      'The two carters are Ada, Ben and Cid.',
      'All four heirs are there: Ada, Ben and Cid.',
    ],
  },
  {
    what: 'kinship that cannot be',
    code: 'kinship-clash',
    first: [
      'Ada is the mother of Ben.',
      'Ben is the son of Ada.',
      'Ada is Ben’s mother.',
      'Ben is Ada’s son.',
      'Ben is Ada’s child.',
    ],
    late: [
      'Ben is the father of Ada.',
      'Ada is the daughter of Ben.',
      'Ben is Ada’s father.',
      'Ada is Ben’s daughter.',
      'Ben is Ada’s grandfather.',
    ],
  },
  {
    what: 'eyes of two colours',
    code: 'attribute-clash',
    first: [
      'Ada has blue eyes.',
      'Ada is blue-eyed.',
      'Ada looks up with her blue eyes.',
      'Ada is small, with blue eyes.',
      'Ada is a tall woman with blue eyes.',
    ],
    late: [
      'Ada has brown eyes.',
      'Ada is brown-eyed.',
      'Ada’s brown eyes narrow.',
      'Ada is old by now, with brown eyes.',
      'Ada stares at them with brown eyes.',
    ],
  },
  {
    what: 'what is burnt is used',
    code: 'state-undone',
    first: [
      'Ben burns the letter.',
      'Ben tears up the letter.',
      'Ben burns the letter in the stove.',
      'The letter is burnt by Ben.',
      'At night Ben destroys the letter.',
    ],
    late: [
      'Ada reads the letter.',
      'Ada gives the letter to Cid.',
      'Ada hides the letter in the flour.',
      'Ada studies the letter.',
      'Cid steals the letter.',
    ],
  },
  {
    what: 'another name before it is told whose it is',
    code: 'alias-before',
    first: [
      'Rufus comes up the road with a sack.',
      'Ada waits for Rufus.',
      '“Here comes Rufus,” says Ada.',
      'It is Rufus who has the lease.',
      'Nobody has seen Rufus for weeks.',
    ],
    late: ['- Person: **Cid**, also Rufus'],
  },
];

const story = (first: string, late: string) => `# The mill

- Person: **Ada**, who has the mill
- Person: **Ben**
- Person: **Cid**, a carter
- Thing: **the key**
- Document: **the letter**

## The yard

The flour is weighed. Somebody whistles.

## The loft

${first}

## The weir

The water is high. Nobody speaks of it.

## The scales

*after [The loft] · with Ada, Ben*

${late}
`;

test('a story of paragraphs in which all is well has no findings', () => {
  for (const { first } of faults)
    for (const one of first) assert.deepEqual(foundIn(story(one, 'It is quiet.')), [], one);
});

/** What may well be, though it looks like one of these. */
const sound: readonly (readonly [first: string, late: string])[] = [
  ['Cid dies in the straw.', 'Cid says in his testament that Ada gets the mill.'],
  ['Cid dies in the straw.', 'In the photograph Cid laughs.'],
  ['Cid dies in the straw.', 'Ada dreams that Cid sits by the stove.'],
  ['Cid dies in the straw.', 'Cid’s dog walks into the yard.'],
  ['Cid dies in the straw.', 'Cid speaks from the tape.'],
  ['Cid dies in the straw.', 'Ada remembers how Cid laughs.'],
  ['Cid dies in the straw.', 'Ada laughs as Cid had laughed. Cid lies in his coffin.'],
  ['Cid dies in the straw.', 'Ada sees that Cid is dead. “Cid laughs,” says Ben.'],
  ['Cid almost dies in the straw.', 'Cid laughs.'],
  ['“Cid dies,” says Ada.', 'Cid laughs.'],
  ['In his dream Cid dies.', 'Cid laughs.'],
  ['Cid dies a little.', 'Cid laughs.'],
  ['Ben would kill Cid.', 'Cid laughs.'],
  ['Cid’s mule dies.', 'Cid laughs.'],
  ['Ada gives the key to Ben.', 'Ben opens the loft with the key.'],
  ['Ada gives the key to Ben.', 'Cid opens the loft with another key.'],
  ['Ada gives the key to Ben.', 'Cid looks at the key. Cid wants the key.'],
  ['Ada gives the key to Ben. Ben gives the key to Cid.', 'Cid uses the key.'],
  ['Ben finds the key.', 'Cid uses the key.'],
  ['Ada would give the key to Ben.', 'Cid uses the key.'],
  ['Ada meets Cid for the first time.', 'Ada meets Cid for the first time since the flood.'],
  ['Ada meets Cid for the first time.', 'For the first time in weeks Ada meets Cid.'],
  ['Ada meets Cid for the first time.', 'Ben meets Cid for the first time.'],
  ['It rains.', 'Ada speaks to Cid’s portrait. Ada asks after Cid.'],
  ['It rains.', 'Ada talks to Cid on the telephone. Ada shouts at Cid through the window.'],
  ['It rains.', 'Ada, Ben and Cid are the three heirs. The three carters, Ada, Ben and Cid, are late.'],
  ['It rains.', 'Of the three heirs, Ada and Ben agree. The two sisters, Ada and Ben’s wife, quarrel.'],
  ['It rains.', 'The two heirs, Ada and Ben, and Cid wait. The three heirs are Ada, Ben and a stranger.'],
  ['Ada is the mother of Ben.', 'Ben is Ada’s eldest. Ben is the father of the boy.'],
  ['Ada has blue eyes.', 'Ben has brown eyes. Ada looks into brown eyes. Ada’s mother has brown eyes.'],
  ['Ben burns the letter.', 'Ada thinks of the letter. Ada asks for the letter.'],
  ['Ben burns the toast and reads the letter.', 'Ada reads the letter.'],
];

for (const [first, late] of sound) {
  test(`in paragraphs nothing is wrong: ${first} … ${late}`, () => {
    assert.deepEqual(foundIn(story(first, late)), []);
  });
}

const withCid = (text: string, code: string) =>
  code === 'speaks-to-absent' ? text : text.replace(', Ben*', ', Ben, Cid*');

for (const { what, code, first, late } of faults) {
  test(`in paragraphs: ${what}`, () => {
    const missed = late.flatMap((last) =>
      first.flatMap((one) => {
        const text = withCid(story(one, last), code);
        return foundIn(text).some((found) => found.code === code) ? [] : [`${one} … ${last}`];
      }),
    );
    assert.deepEqual(missed, []);
  });
}
