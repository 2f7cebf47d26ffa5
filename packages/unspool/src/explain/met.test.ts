import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, whole } from '../story/index.js';
import { metIn } from './met.js';

/** What says who Ada is, of some sentences that name her. */
const rows: readonly (readonly [what: string, text: string, introduced: string | undefined])[] = [
  [
    'a noun before the name',
    'Ada came late. I wrote to my old friend Ada at once.',
    'I wrote to my old friend Ada at once.',
  ],
  ['an apposition', 'It rained on Ada. Ada, the second gardener, swept up.', 'Ada, the second gardener, swept up.'],
  ['a plain statement', 'Ada was the owner of the mill by the weir.', 'Ada was the owner of the mill by the weir.'],
  ['a calling', 'There lived a woman called Ada in the lane.', 'There lived a woman called Ada in the lane.'],
  ['somebody else’s', 'Then her husband, Ada’s father, came to the door.', undefined],
  ['no noun of a person', 'Ada was a good deal upset. Ada, the time has come.', undefined],
  ['a season', 'In the summer Ada came home to us.', undefined],
  ['a thing, with a comma', 'There was nobody at the door, Ada thought to herself.', undefined],
  ['how much', 'The older Ada grew, the less she slept.', undefined],
  ['a trade', 'They sent for the old gardener Ada at once.', 'They sent for the old gardener Ada at once.'],
  ['one of a calling', 'The doctor, Ada, was late. We sent for the doctor, Ada Vane.', 'The doctor, Ada, was late.'],
  [
    'where somebody is from',
    'Ada laughed. Ada, of the harbour office, looked up.',
    'Ada, of the harbour office, looked up.',
  ],
  ['a woman, as all are', 'Ada was a woman. Ada was a perfect lady.', undefined],
  ['what another is', 'Now that Ben is a partner, Ada can rest for once.', undefined],
  ['one of a list', 'Ben, Ada, the butler, and I were there that night.', undefined],
  ['called in is no name', 'When he was done he called Ada into the room.', undefined],
];

for (const [what, text, introduced] of rows)
  test(`who somebody is: ${what}`, () => {
    const { story } = compile(parse('a.story.md', `# A\n\n- Person: **Ada**\n\n## One\n\n${text}\n`));
    const slice = whole(story);
    const [person] = slice.entities;
    assert.ok(person);
    const met = metIn(slice, person.id)?.introduced;
    assert.equal(met && plain(met.words), introduced);
  });
