import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { essay } from './essay.js';

/** Lines of the last scene, and what an essay says of what one took for true at first. */
const rows: readonly (readonly [what: string, lines: string, is: readonly string[]])[] = [
  [
    'what the answer corrects already is not corrected again',
    '- Overturns [The theft]: Bo stole the hens.\n- Answer to [Who stole the hens?]: Bo stole the hens.',
    ['For a while the film lets us think that Cy stole the hens.'],
  ],
  [
    'what the answer does not say corrects it',
    '- Overturns [The theft]: a fox broke the fence at night.\n- Answer to [Who stole the hens?]: nobody.',
    ['For a while the film lets us think that Cy stole the hens, but a fox broke the fence at night.'],
  ],
  [
    'where another question says more, that is told',
    '- Overturns [The theft]: Bo stole the hens.\n- Answer to [Who stole the hens?]: Bo stole the hens.\n- Overturns [The fire]: lightning struck the barn roof.\n- Answer to [Why did the barn burn?]: from the sky.',
    ['For a while the film lets us think that Cy lit the barn, but lightning struck the barn roof.'],
  ],
  ['what nothing corrects is not said to be wrong', '- Answer to [Who stole the hens?]: Cy stole the hens.', []],
];

for (const [what, lines, is] of rows)
  test(`what one takes for true at first: ${what}`, () => {
    const notes = `# T\n\n- Kind: film\n- Person: **Bo**\n- Person: **Cy**\n- Person: **Ann**\n\n## One\n\n*With Ann, Cy*\n\nAnn counts the hens in the yard. Three of them are gone, and the fence is down.\n\n- Who stole the hens?\n- **The theft**: Cy stole the hens.\n- Answer to [Who stole the hens?]: Cy.\n  - because [The theft]\n\n## Two\n\n*With Ann*\n\nAnn sees the barn burn from the road.\n\n- Why did the barn burn?\n- **The fire**: Cy lit the barn.\n- Answer to [Why did the barn burn?]: by Cy’s hand.\n  - because [The fire]\n\n## Three\n\n*With Ann, Bo*\n\nBo sits down at the table and tells Ann all that he knows.\n\n${lines}\n\n## Four\n\nAnn shuts the gate and goes to bed.\n`;
    const { sections } = essay(whole(compile(parse('t.story.md', notes)).story));
    const text = sections.flatMap(({ paragraphs }) => paragraphs.map(({ words }) => plain(words))).join(' ');
    assert.deepEqual(text.match(/For a while the film lets us think[^.]*\./g) ?? [], is, text);
  });
