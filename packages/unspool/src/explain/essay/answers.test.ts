import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { essay } from './essay.js';

/** The article of notes with these lines in its scenes. */
function told(first: string, second: string): string {
  const notes = `# T

- Kind: film
- Person: **Ada**, a widow, who keeps the weir
- Person: **Ben**, a ferryman

## One

*With Ada, Ben*

The wheel stands still. Ada rows past the mill.

${first}

## Two

*With Ada, Ben*

${second}
`;
  const { opening, sections } = essay(whole(compile(parse('t.story.md', notes)).story));
  return [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ words }) => plain(words)).join(' ');
}

const rows: readonly (readonly [what: string, first: string, second: string, is: RegExp, isNot?: RegExp])[] = [
  [
    'what is certain of an answer stands before what is not',
    '- What happened to Ada?\n- Answer to [What happened to Ada?]: Ben filmed her. (in part)',
    'Lamps.\n\n- Answer to [What happened to Ada?]: Ben drugged, followed and filmed her, and it broke her. (likely)',
    /Ben, a ferryman, filmed and probably drugged and followed Ada, and it broke her\./,
  ],
  [
    'an answer that names an end is told with the cause that stands beside it',
    '- Why did Ben leave?\n- Answer to [Why did Ben leave?]: he and Ada quarrelled over the oars. (in part)',
    'Lamps.\n\n- Answer to [Why did Ben leave?]: to build a boat.',
    /Ben, a ferryman, left to build a boat\. He and Ada quarrelled over the oars\./,
  ],
  [
    'an answer that says itself that it is one of several says so in its sentence',
    '- Who sold the mill?',
    'Lamps.\n\n- Answer to [Who sold the mill?]: in part: a clerk in a green hat.',
    /A clerk in a green hat, for one\./,
    /In part/,
  ],
  [
    'who never does something is told not to do it as one says that',
    '- Why did Ben never cross the weir?\n- Why does Ada never light the lamp?',
    'Lamps.\n\n- Answer to [Why did Ben never cross the weir?]: he was arrested.\n- Answer to [Why does Ada never light the lamp?]: because it smokes.',
    /never crossed the weir.*never lights the lamp/,
    /(?:did|does) never/,
  ],
  ['a widow is introduced as one', '', 'Lamps burn in the lane.', /Ada, a widow, who keeps the weir,/],
  [
    'who never had a husband is introduced as no widow',
    '',
    'Ada lays the ring down. There never was a husband.',
    /Ada, who keeps the weir,/,
    /a widow/,
  ],
];

for (const [what, first, second, is, isNot] of rows)
  test(what, () => {
    const text = told(first, second);
    assert.match(text, is);
    if (isNot) assert.doesNotMatch(text, isNot);
  });
