import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** All that an essay tells, besides questions and their answers. */
function told(notes: string): string {
  const { opening, sections } = essay(whole(compile(parse('t.story.md', `# T\n\n${notes}`)).story));
  const happens = sections.filter(({ kind }) => kind === 'happens').flatMap(({ paragraphs }) => paragraphs);
  return [...opening, ...happens].map(({ words }) => plain(words)).join(' ');
}

const people = '- Person: **Ada**, a nun\n- Person: **Ben**, a monk\n';
/** More than a scene of few words has. */
const long =
  'Ben goes to the weir with a lamp in his hand, and nobody is there but the heron, which does not move, and the water, which does. He waits until the lamp is out, and then for as long again, and hears the clock of the mill strike two.';

const cases: readonly (readonly [what: string, notes: string, expected: string])[] = [
  [
    'a line that says who "she" is stands before the paragraph that begins with her',
    `${people}\n## One\n\n*With Ada, Ben*\n\nShe reads it standing.\n\n- Document: **the letter**, from Ben to Ada\n- Ada reads in the letter that the mill is sold.\n`,
    'Ada, a nun, reads in the letter that the mill is sold. She reads it standing.',
  ],
  [
    'what is done with a thing of which a scene of few words says nothing',
    `${people}\n## One\n\n*With Ben*\n\nThe house is asleep.\n\n- Document: **the letter**, from Ada to Ben\n- Ben takes the letter.\n- Ben hides the letter under the stove.\n- Ben burns the lamp.\n`,
    'The house is asleep. Ben, a monk, takes the letter, hides it under the stove, and burns the lamp.',
  ],
  [
    'who overhears what somebody is told',
    `${people}- Person: **Cy**\n\n## One\n\n*With Ada, Ben, Cy (unseen)*\n\nIt is late.\n\n- Ada tells Ben that the mill is sold.\n- Cy overhears that the mill is sold.\n`,
    'Ada, a nun, tells Ben, a monk, that the mill is sold. Cy overhears it.',
  ],
  [
    'a death by how it came, in the sentence that tells of it',
    `${people}\n## One\n\n*With Ada, Ben*\n\nWhen Ada gets to the weir, Ben is no longer alive. The lamp is out.\n\n- Ben dies by drowning.\n`,
    'When Ada, a nun, gets to the weir, Ben, a monk, is no longer alive; he dies by drowning. The lamp is out.',
  ],
  [
    'a time of day in the sentence that follows it',
    `${people}\n## One\n\n*With Ada*\n\nDusk. Ada lights the lamp.\n`,
    'At dusk, Ada, a nun, lights the lamp.',
  ],
  [
    'a place without a verb in the sentence that follows it',
    `${people}\n## One\n\n*With Ada*\n\nThe shed in which they met. Ada lights the lamp.\n`,
    'In the shed in which they met, Ada, a nun, lights the lamp.',
  ],
  [
    'who somebody is, as what follows',
    `${people}- Person: **the lodger**\n\n## One\n\n*With the lodger*\n\n${long.replaceAll('Ben', 'The lodger')}\n\n- The lodger is Ben.\n`,
    'strike two. So the lodger is Ben, a monk.',
  ],
  [
    'for whom somebody takes another',
    `${people}- Person: **Cy**\n\n## One\n\n*With Ben, Cy*\n\n${long}\n\n- Ben believes that Cy is Ada.\n`,
    'strike two. Ben takes Cy for Ada, a nun.',
  ],
  [
    'whose something somebody is, where they are named first, and no line says it',
    `${people}- Person: **Cy**\n\n## One\n\n*With Ben, Cy*\n\n${long} Cy sings.\n\n- Cy is the brother of Ben.\n`,
    'strike two. Cy, Ben’s brother, sings.',
  ],
  [
    'of a lie that the scene itself takes back, nothing',
    `${people}\n## One\n\n*With Ada, Ben*\n\nAda waits.\n\n- **Deed**: Ben sold the mill.\n\n## Two\n\n*With Ada, Ben*\n\n${long} Ben takes it all back.\n\n- Overturns [Deed]: Ben is innocent.\n- Ben lies to Ada that he drowned the miller.\n`,
    'Ben takes it all back.',
  ],
  [
    'what somebody says that turns out otherwise, though the paragraph hints at it',
    `${people}\n## One\n\n*With Ada, Ben*\n\n${long} Ada asks whether he sells mills, and he says what he always says.\n\n- Ben tells Ada that he sells mills.\n- **Mills**: Ben sells mills.\n\n## Two\n\n*With Ben*\n\nBen rows.\n\n- Overturns [Mills]: Ben sells nothing.\n`,
    'what he always says. Ben tells Ada that he sells mills.',
  ],
];

for (const [what, notes, expected] of cases) {
  test(`scenes are told with ${what}`, () => {
    const text = told(notes);
    assert.ok(text.includes(expected), `${expected}\n\n${text}`);
    assert.doesNotMatch(text, /is the brother of|drowned the miller|that Cy is Ada/);
  });
}

test('one account in several scenes is led in once; a second look back is a part of its first sentence', () => {
  const text = told(`- Kind: film
- Person: **Ada**, a nun
- Person: **Ben**, a monk

## One

*1 May 1900 · with Ada, Ben*

${long}

## Two

*Told by Ada · 1 May 1890 · with Ben*

Ben sits in the mill, and the wheel goes round, and the miller counts his sacks by the light of one lamp.

## Three

*Told by Ada · 2 May 1890 · with Ben*

Ben sits in the inn, and the fire goes out, and the landlord counts his coins by the light of one candle.

## Four

*2 May 1900 · with Ada*

Ada shuts the window.

## Five

*Flashback · before [One] · a cake shop · with Ada*

Ada buys a cake.

## Six

*After [Four] · with Ada*

Ada opens the window.

## Seven

*Flashback · before [One] · a photo booth · with Ada*

Ada laughs.
`);
  assert.equal(text.match(/As Ada, a nun, tells it/g)?.length, 1, text);
  assert.match(text, /The film goes back to a cake shop\. Ada buys a cake\./);
  assert.match(text, /Earlier, in a photo booth, Ada laughs\./);
});

test('a past to which the telling goes back again and again is told as one, in its order, and so is what it comes back to', () => {
  const text = told(`- Kind: film
- Strand: **Now**, 1900
- Strand: **Then**, 1890
- Person: **Ada**, a nun
- Person: **Ben**, a monk

${[
  ['Now', '1 May 1900', 'the mill', 'Ada opens a trunk.'],
  ['Then', '9 June 1890', 'the weir', 'Ben lights a lamp.'],
  ['Now', '2 May 1900', 'the inn', 'Ada orders soup.'],
  ['Then', '8 June 1890', 'the quay', 'Ben buys rope.'],
  ['Now', '3 May 1900', 'the barn', 'Ada counts hens.'],
  ['Then', '12 June 1890', 'the chapel', 'Red light. Ben kneels.'],
  ['Now', '4 May 1900', 'the chapel', 'Ada kneels.'],
  ['Now', '9 May 1900', 'her room', 'Ada had slept badly.'],
]
  .map(
    ([strand, date, place, prose], at) =>
      `## Scene ${at}\n\n*${strand} · ${date} · ${place} · with ${prose?.includes('Ben') ? 'Ben' : 'Ada'}*\n\n${prose}\n`,
  )
  .join('\n')}`);
  assert.match(
    text,
    /On 8 June 1890, on the quay, Ben, a monk, buys rope\. On 9 June, at the weir, Ben lights a lamp\. Three days later the scene shifts to the chapel\. Red light\. Ben kneels\. On 4 May 1900/,
  );
  assert.match(text, /Ada kneels\. Ada had slept badly\./);
  assert.doesNotMatch(text, /goes back|in the present/i);
});

test('one is on, at or in a place as one says of such a place', () => {
  const places = {
    'on the quarterdeck': 'the quarterdeck',
    'on the old wharf': 'the old wharf',
    'on the towpath': 'the towpath',
    'on the cliff': 'the cliff',
    'on the bus': 'the bus',
    'at the airport': 'the airport',
    'at the crossroads': 'the crossroads',
    'in the cellar': 'the cellar',
    'in the garden of the inn': 'the garden of the inn',
  };
  const scenes = Object.values(places).map(
    (place, at) => `## Scene ${at}\n\n*${at + 1} May 1900 · ${place} · with Ben*\n\nBen counts ${at} gulls.\n`,
  );
  const text = told(
    `- Kind: film\n- Person: **Ben**, a monk\n\n## First\n\n*1 April 1900*\n\nIt rains.\n\n${scenes.join('\n')}`,
  );
  // No day is left out, as the one behind it would be told as the day after another.
  assert.match(
    text,
    /On 1 May 1900, on the quarterdeck, .* On 2 May, on the old wharf, .* The next day, on the towpath, /,
  );
  for (const place of Object.keys(places))
    assert.ok(text.includes(`${place}, Ben`) || text.includes(`${place} Ben`), `${place}: ${text}`);
});
