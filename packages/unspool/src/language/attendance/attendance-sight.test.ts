import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Sight, sightIn } from './attendance-sight.js';

const said: readonly (readonly [sight: Sight, ...sentences: string[]])[] = [
  [
    'unseen',
    'Ada watches unseen.',
    'Ada watches them, unseen, from the doorway.',
    'Unseen, Ada watches from the stairs.',
    'Ada is hidden behind the arras.',
    'Ada, hidden behind the arras, listens.',
    'Hidden behind the arras, Ada listens.',
    'From behind a tree, Ada watches.',
    'Ada watches from behind a tree.',
    'Ada peers through the window, unnoticed.',
    'Ada peers unnoticed through the window.',
    'Ada eavesdrops at the door.',
    'Ada listens at the door.',
    'Ada looks on unobserved.',
    'Ada spies on them from the loft.',
    'Ada crouches behind the counter.',
    'Ada peeks through the keyhole.',
    'Ada lurks in the shadows.',
    'Behind the curtain: Ada, listening.',
    'Ada, behind the curtain, hears every word.',
    'Unbeknownst to them, Ada is listening.',
    'Ada ducks behind the sofa.',
    'Ada hides in the wardrobe.',
    'Ada creeps in unseen and waits.',
    'Ada watches from the shadows.',
    'Neither notices Ada in the doorway.',
    'They do not see Ada.',
    'They have not noticed Ada.',
    'Enter Ada, unseen.',
    'Ada has been watching unnoticed all the while.',
    'Cleo sings while Ada watches from behind the curtain.',
    'Ada overhears them.',
  ],
  [
    'shown',
    'Ada steps out from behind the arras.',
    'Ada comes out of hiding.',
    'Ada emerges from the wardrobe.',
    'Ada comes out from under the table.',
  ],
  [
    null,
    'Ada looks behind the curtain.',
    'Ada sees a man behind the tree.',
    'Ada finds the hidden letter.',
    'Ada takes the key unnoticed.',
    'Ada hands her the note, unseen by Ben.',
    'Ada stands behind the bar.',
    'Ada hides the letter.',
    'Ada hides the letter under the mat.',
    'Ada is not hidden.',
    'Ada does not eavesdrop.',
    'Ada tries to hide.',
    'Ada watches.',
    'Ada does not see Cleo.',
    'Ada listens to the wind behind the door.',
    'The letter lies hidden where Ada left it.',
    'Cleo watches Ada unseen.',
    'Cleo, hidden in the loft, sees Ada.',
    'Cleo peers at Ada from behind a tree.',
    'Ada watches the door. ',
    'Ada hides her face.',
    'Ada waits.',
    'Ada says that they hid behind the wall.',
    'Does Ada watch unseen?',
  ],
];

for (const [sight, ...sentences] of said)
  for (const sentence of sentences)
    test(`sight: ${sight ?? 'nothing is said'}: ${sentence}`, () => {
      const from = sentence.indexOf('Ada');
      const names = ['Ada', 'Ben', 'Cleo']
        .flatMap((name) =>
          [...sentence.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ from: index, to: index + name.length })),
        )
        .sort((a, b) => a.from - b.from);
      assert.equal(sightIn(sentence, names)[names.findIndex((one) => one.from === from)], sight);
    });
