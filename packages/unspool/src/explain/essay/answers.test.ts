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
  [
    'a symbol that means something to somebody, and something besides, is named once',
    '- Symbol: **the wheel**\n- The wheel means luck to Ada.',
    'Lamps.\n\n- The wheel means a debt that is never paid.',
    /To Ada the wheel is luck; it also means a debt that is never paid\./,
  ],
  [
    'a meaning of which one is not sure says so inside its sentence',
    '- Symbol: **the wheel**\n- The wheel means luck to Ada.',
    'Lamps.\n\n- The wheel means death to Ben. (likely)',
    /To Ada the wheel is luck, and to Ben it is probably death\./,
  ],
  [
    'what became of a thing is not told of an “it” that nobody knows',
    '- What happened to the ice?',
    'Lamps.\n\n- Answer to [What happened to the ice?]: the crew drank some of it, and the rest melted.',
    /The crew drank some of the ice, and the rest melted\./,
  ],
  [
    'where no one word can stand for it, the question stands before it',
    '- What happened to the rest of the ice?',
    'Lamps.\n\n- Answer to [What happened to the rest of the ice?]: the crew drank some of it.',
    /What happened to the rest of the ice\? The crew drank some of it\./i,
  ],
];

for (const [what, first, second, is, isNot] of rows)
  test(what, () => {
    const text = told(first, second);
    assert.match(text, is);
    if (isNot) assert.doesNotMatch(text, isNot);
  });
