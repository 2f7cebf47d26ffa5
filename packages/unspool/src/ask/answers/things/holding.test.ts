import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, type Slice, upTo, whole } from '../../../story/index.js';
import { answer } from '../../answer.js';

const { story } = compile(
  parse(
    'ring.story.md',
    `# The ring

- Person: **Nora**
- Person: **Tom**
- Person: **Ilse**
- Thing: **the ring**
- Thing: **the cup**
- Thing: **the comb**
- Place: **the well**

## The loft

*1 May 1900 · with Nora, Tom*

- Nora finds the ring.
- Nora gives the ring to Tom.
- Tom is drunk.

## The ferry

*2 May 1900 · with Tom*

- Tom hides the ring in the well.
- Tom is no longer drunk.

## The bridge

*3 May 1900 · with Ilse, Nora*

- Ilse steals the ring.
- Nora is wounded.
- Ilse takes the comb.
- Ilse is ill.

## The mill

*Before or after [The bridge] · with Nora*

- Nora is no longer wounded.
- Nora takes the comb.

## The market

*4 May 1900 · with Ilse*

- Ilse sells the ring to Nora. (likely)
- Ilse gives the cup to Tom. (likely)
- Ilse is no longer ill. (likely)
`,
  ),
);

const rows: readonly (readonly [question: string, slice: Slice, first: string])[] = [
  ['Who had the ring in the loft?', upTo(story, 4), 'Nora, then Tom.'],
  ['Who had the ring after the loft?', upTo(story, 4), 'Tom.'],
  ['Who had the ring before the ferry?', upTo(story, 4), 'Tom.'],
  ['Who had the ring before the loft?', upTo(story, 4), ''],
  // It lies in the well, and nobody has it.
  ['Who had the ring after the ferry?', upTo(story, 4), ''],
  ['Where was the ring after the ferry?', upTo(story, 4), 'In the well.'],
  ['Where was the ring in the ferry?', upTo(story, 4), 'With Tom, then in the well.'],
  ['Who had the ring when Tom hid the ring?', upTo(story, 4), 'Tom.'],
  ['Who had the ring when the moon was full?', upTo(story, 4), ''],
  ['Who had the ring after scene 3?', upTo(story, 4), 'Ilse.'],
  // Nothing of a scene that is not told.
  ['Who had the ring after scene 3?', upTo(story, 2), ''],
  ['From whom did Tom get the ring?', upTo(story, 4), 'Nora.'],
  ['How did Ilse get the ring?', upTo(story, 4), 'Ilse steals the ring.'],
  ['Since when does Ilse have the ring?', upTo(story, 4), 'In “The bridge”.'],
  ['Did Tom ever have the ring?', upTo(story, 4), 'Yes.'],
  ['Did Ilse ever have the ring?', upTo(story, 2), ''],
  ['Is Tom drunk?', upTo(story, 1), 'Yes.'],
  ['Is Tom drunk?', upTo(story, 2), 'No longer.'],
  ['Is Nora wounded?', upTo(story, 3), 'Yes, as far as it is told.'],
  // It is open which of the two came last.
  ['Is Nora wounded?', upTo(story, 4), ''],
  // What is only likely is not said of some moment.
  ['Who had the ring after the market?', whole(story), ''],
  ['Does Tom have the cup?', whole(story), ''],
  ['Since when does Tom have the cup?', whole(story), ''],
  ['How did Tom get the cup?', whole(story), 'Likely: Ilse gives the cup to Tom.'],
  ['Is Ilse ill?', upTo(story, 4), 'Yes, as far as it is told.'],
  // That it ended is no more than likely.
  ['Is Ilse ill?', whole(story), ''],
  // It is open which of the two took it last.
  ['Does Ilse have the comb?', upTo(story, 3), 'Yes, as far as it is told.'],
  ['Does Nora have the comb?', upTo(story, 4), ''],
  ['Who had the comb after the market?', whole(story), ''],
];

for (const [question, slice, first] of rows) {
  test(`“${question}” after ${slice.scenes.length} scenes: ${first || 'nothing'}`, () => {
    const reply = answer(slice, question);
    assert.equal(reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '', first);
  });
}
