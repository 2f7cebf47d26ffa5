import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { essay } from './essay.js';

/** What an article says of notes with these heads and scenes, and what it does not. */
const rows: readonly (readonly [what: string, head: string, scenes: string, is: RegExp, isNot?: RegExp])[] = [
  [
    'an invented work stays one where its country is named',
    '- Kind: invented film\n- Country: France',
    '## One\n\nAnn waits.',
    /an invented French film/,
  ],
  [
    'of what somebody is, that stands behind the name',
    '- Person: **Captain Hale**, of the harbour police\n- Person: **Ann**',
    '## One\n\n*With Ann, Captain Hale*\n\nCaptain Hale climbs down in good shoes.',
    /^T is a film\. Captain Hale of the harbour police climbs/,
    /Hale is of/,
  ],
  [
    'nobody is introduced with the day of birth',
    '- Person: **Ann**, born 9 May 1957, a nurse',
    '## One\n\n*With Ann*\n\nAnn waits by the weir.',
    /Ann, a nurse, waits/,
    /1957/,
  ],
  [
    'what a symbol is to three people is one sentence',
    '- Person: **Ann**\n- Person: **Ben**\n- Person: **Cy**\n- Symbol: **the tree**',
    '## One\n\nAnn waits. Ben waits. Cy waits by the tree.\n\n- The tree means patience to Ann.\n- The tree means silence to Ben.\n- The tree means home to Cy.',
    /To Ann the tree is patience, to Ben silence, and to Cy home\./,
  ],
  [
    'a shop is no place to be said where its scene speaks of a store',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*A grocery store · with Ann*\n\nAnn comes to rob the shop.\n',
    /Ann comes to rob the shop\./,
    /store/,
  ],
  [
    'a bank of a river is one that people stand on',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*The bank of the Lune · with Ann*\n\nAnn fills a bucket.\n',
    /On the bank of the Lune, Ann fills/,
  ],
  [
    'where the telling comes back to what has no verb, that is a sentence',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*2 years before [One] · the barn · with Ann*\n\nAnn counts hens.\n\n## Three\n\n*After [One] · the bakery · with Ann*\n\nUnder the till lies a book that nobody has opened.\n',
    /Then the film returns to the present, to the bakery\. Under the till/,
    /present, the bakery\./,
  ],
];

for (const [what, head, scenes, is, isNot] of rows)
  test(what, () => {
    const notes = `# T\n\n${head.includes('Kind') ? '' : '- Kind: film\n'}${head}\n\n${scenes}\n`;
    const { opening, sections } = essay(whole(compile(parse('t.story.md', notes)).story));
    const text = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)]
      .map(({ words }) => plain(words))
      .join(' ');
    assert.match(text, is);
    if (isNot) assert.doesNotMatch(text, isNot);
  });
