import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { essay } from './essay.js';

/** What the first sentence says of these credits, and which are left to stand at the foot. */
const rows: readonly (readonly [credits: readonly string[], first: string, ...left: readonly string[]])[] = [
  [['Kind: novel', 'Year: 1921', 'Author: Nora Quill'], 'T (1921) is a novel by Nora Quill.'],
  [['Year: 1921', 'Author: Nora Quill'], 'Snow falls.', 'Year: 1921', 'Author: Nora Quill'],
  [
    ['Kind: film', 'Genre: noir', 'Year: 1921', 'Published: 1930'],
    'T (1921) is a film.',
    'Genre: noir',
    'Published: 1930',
  ],
  [
    ['Kind: film', 'Writer: Ida Roe', 'Writer: Ben Hale', 'Screenplay: Jo Lund', 'Director: Ann Moe'],
    'T is a film written by Ida Roe and Ben Hale and directed by Ann Moe.',
    'Screenplay: Jo Lund',
  ],
  [
    ['Kind: film', 'Writer and director: Ida Roe', 'Writer: Ben Hale'],
    'T is a film written and directed by Ida Roe.',
    'Writer: Ben Hale',
  ],
  [['Kind: play', 'Country: Norway', 'Length: 90 min'], 'T is a Norwegian play.', 'Length: 90 min'],
];

for (const [credits, first, ...left] of rows)
  test(`what the first sentence does not say of credits is left: ${credits.join(', ')}`, () => {
    const notes = `# T\n\n${credits.map((line) => `- ${line}\n`).join('')}\n## One\n\nSnow falls.\n`;
    const { opening, credits: shown } = essay(whole(compile(parse('t.story.md', notes)).story));
    assert.equal(plain(opening[0]?.words ?? []), first);
    assert.deepEqual(
      shown.map(({ key, value }) => `${key}: ${plain(value)}`),
      left,
    );
  });
