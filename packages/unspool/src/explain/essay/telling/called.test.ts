import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** The article of notes in which the paragraphs call somebody "the girl". */
function told(list: string, more = ''): string {
  const notes = `# T

- Kind: film
- Person: **Ada**
- Person: **Kate**, also the girl

## One

*With Ada*

Ada locks the mill.

## Two

*With Ada, ${list}*

Ada puts an arm around the girl. The lamps burn.

## Three

*With Ada*

Ada rows home, and the girl waves. ${more}

- Ada lies to Kate that the mill is sold.
- Who has the key?
- Answer to [Who has the key?]: Kate.
`;
  const { opening, sections } = essay(whole(compile(parse('t.story.md', notes)).story));
  return [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ words }) => plain(words)).join(' ');
}

test('whom only lines name goes by that name where the list of a scene has it, once', () => {
  assert.match(told('Kate'), /puts an arm around the girl, Kate\. /);
  assert.match(told('Kate'), /and the girl waves/);
});

test('who is listed by no name, or named by a paragraph, is given none', () => {
  for (const text of [told('the girl'), told('Kate', 'Kate laughs.')]) assert.match(text, /around the girl\. /);
});
