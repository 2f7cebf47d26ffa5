import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Slice, upTo, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const { story } = compile(
  parse(
    'quay.story.md',
    `# The quay

- Person: **Edda**
- Person: **Rolf**
- Person: **Sten**

## The shop

*1 May 1900 · with Edda, Rolf*

- Edda tells Rolf that Sten is a thief.

Rolf leaves the shop in a temper. Edda has forty kroner in her apron.

## The fair

*3 June 1900 · with Edda, Sten*

- Edda pushes Sten into the water.
- Sten dies.

## The verdict

*10 March 1901 · with Edda*

- Rolf dies in the infirmary.

Rolf dies in the infirmary on 11 January, a month after the trial began. A judge frees Edda.
`,
  ),
);

const rows: readonly (readonly [question: string, slice: Slice, says: RegExp | undefined, not?: RegExp])[] = [
  // Told in one scene, and said there to have been at another time.
  ['When does Rolf die?', whole(story), /11 January/, /March/],
  ['When does Sten die?', whole(story), /3 June 1900/],
  // Not what just happens to be told of somebody.
  ['What happens to Edda in the end?', upTo(story, 1), undefined],
  ['What happens to Sten in the end?', whole(story), /dies/],
  // Whoever gets away with something does not leave.
  ['Does Rolf get away with it?', whole(story), undefined],
  ['Did Rolf leave the shop?', whole(story), /^Yes/],
  ['Did Rolf leave with her?', whole(story), /^Rolf leaves/],
  // Any sum would do.
  ['How much money did Edda have with her when she wept?', whole(story), undefined],
];

/** A death in words of one's own, and what comes after it. */
const mill = (deed: string, later: string) =>
  whole(
    compile(
      parse(
        'mill.story.md',
        `# The mill\n\n- Person: **Hanna**\n- Person: **Otto**\n\n## The loft\n\n*4 May 1900 · with Hanna, Otto*\n\n- ${deed}\n\n## The inn\n\n*6 May 1900 · with Hanna*\n\n- ${later}\n`,
      ),
    ).story,
  );

const deaths: typeof rows = [
  ['When did Otto die?', mill('Hanna murders Otto.', 'Hanna leaves.'), /“The loft”, 4 May 1900/],
  ['When did Otto die?', mill('Hanna strangles Otto.', 'Hanna leaves.'), /“The loft”, 4 May 1900/],
  ['When did Otto die?', mill('Hanna stabs Otto.', 'Hanna leaves.'), undefined],
  ['When did Otto die?', mill('Hanna murders Otto.', 'Otto is alive.'), undefined],
];

for (const [question, slice, says, not] of [...rows, ...deaths])
  test(`“${question}” after ${slice.scenes.length} scenes: ${says ?? 'nothing'}`, () => {
    const reply = answer(slice, question);
    const said = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' ') : '';
    if (says) assert.match(said, says);
    else assert.equal(said, '');
    if (not) assert.doesNotMatch(said, not);
  });
