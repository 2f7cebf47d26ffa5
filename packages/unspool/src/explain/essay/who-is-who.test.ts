import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { whoIsWho } from './who-is-who.js';

/** What the first and the last scene say of who is who, and what the essay says of it at the end. */
const rows: readonly (readonly [what: string, first: string, last: string, is: string | undefined])[] = [
  ['one who is another', '', '- **Lin** is **Ilse**.', 'Lin turns out to be Ilse.'],
  [
    'two who are others',
    '',
    '- **Lin** is **Ilse**.\n- **Hob** is **Orrick**.',
    'Lin turns out to be Ilse, and Hob to be Orrick.',
  ],
  ['one is told early', '- **Lin** is **Ilse**.', '', undefined],
  ['it may not be so', '', '- **Lin** is **Ilse**. (likely)', undefined],
  ['it is not so', '', '- **One**: **Lin** is **Ilse**.\n- Overturns [One]: Lin is not Ilse.', undefined],
  ['a thing is another', '', '- **Sorrow** is **Bane**.', undefined],
];

const story = (first: string, last: string) =>
  compile(
    parse(
      't.story.md',
      `# T\n\n${['Lin', 'Ilse', 'Hob', 'Orrick'].map((name) => `- Person: **${name}**\n`).join('')}- Thing: **Sorrow**\n- Thing: **Bane**\n\n## One\n\nSnow falls.\n\n${first}\n\n## Two\n\nRain falls.\n\n## Three\n\nHail falls.\n\n${last}\n\n## Four\n\nNight falls.\n`,
    ),
  ).story;
const nothingSaid = () => ({ claims: new Set<never>(), sentences: new Set<string>(), stems: new Set<string>() });

for (const [what, first, last, is] of rows)
  test(`who turns out to be whom: ${what}`, () => {
    const said = { ...nothingSaid(), misled: [], corrected: [] };
    assert.equal(whoIsWho(whole(story(first, last)), said).map(({ words }) => plain(words))[0], is);
  });

test('who turns out to be whom is said once, and not before all is told', () => {
  const told = story('', '- **Lin** is **Ilse**.');
  const said = { ...nothingSaid(), misled: [], corrected: [] };
  assert.deepEqual(whoIsWho(upTo(told, (told.scenes.at(-1)?.told ?? 0) - 1), said), []);
  assert.equal(whoIsWho(whole(told), said).length, 1);
  said.sentences.add('It is she: Lin is Ilse.');
  assert.deepEqual(whoIsWho(whole(told), said), []);
});
