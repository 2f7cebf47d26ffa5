import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** The first words of a scene that Ada tells, and of the one behind it. */
const rows: readonly (readonly [sentence: string, told: RegExp])[] = [
  ['Ada was a nurse in the war.', /As Ada tells it, she was a nurse in the war\. .* Ada sews a coat\.$/],
  ['She was a nurse, she tells the boy.', /Ada was a nurse, she tells the boy\. .* Ada sews a coat\.$/],
  ['The ship lay off Lund.', /As Ada tells it, the ship lay off Lund\. .* Ada sews a coat\.$/],
];

for (const [sentence, is] of rows)
  test(`who tells it is named once, and nothing has to come back from there: ${sentence}`, () => {
    const notes = `# T\n\n- Person: **Ada**, a woman of fifty\n- Person: **Ben**\n\n## One\n\n*May 1990 · the inn · with Ada, Ben*\n\nAda sits down beside Ben. She has a cough.\n\n## The war\n\n*Told by Ada · 1944 · with Ada*\n\n${sentence} It rained for a week.\n\n## Two\n\n*May 1990 · the inn · with Ada, Ben*\n\nAda sews a coat.\n`;
    const { opening, sections } = essay(whole(compile(parse('a.story.md', notes)).story));
    const text = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ words }) => plain(words));
    assert.match(text.join(' '), is);
    assert.doesNotMatch(text.join(' '), /present/);
  });
