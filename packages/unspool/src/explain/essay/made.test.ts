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

/** What the first sentence makes of what the notes say the work is about. */
const told: readonly (readonly [dek: string, is: string])[] = [
  [
    'A ferry girl, a sword, and a king who is not what he says.',
    'T is a film about a ferry girl, a sword, and a king who is not what he says.',
  ],
  ['Two brothers have not spoken for years.', 'T is a film in which two brothers have not spoken for years.'],
  ['A restorer comes to mend a ceiling.', 'T is a film in which a restorer comes to mend a ceiling.'],
  ['Four friends sell what does not exist.', 'T is a film in which four friends sell what does not exist.'],
  ['A thriller in pieces: a nurse and a call.', 'T is a film. A thriller in pieces: a nurse and a call.'],
  ['A film that begins in the middle.', 'T is a film. A film that begins in the middle.'],
  // Neither words of many nor what somebody is said to be by the way make a sentence of what is none.
  ['The last days of a dying king.', 'T is a film. The last days of a dying king.'],
  ['A house of secrets by the sea.', 'T is a film. A house of secrets by the sea.'],
  ['A girl who is not what she seems.', 'T is a film. A girl who is not what she seems.'],
  ['A customs clerk and a lie.', 'T is a film about a customs clerk and a lie.'],
  ['A nurse waits, a doctor sleeps.', 'T is a film. A nurse waits, a doctor sleeps.'],
  ['Two brothers fight, two sisters weep.', 'T is a film. Two brothers fight, two sisters weep.'],
  ['A few days in May.', 'T is a film. A few days in May.'],
  ['Five people and a machine wait on a moon.', 'T is a film in which five people and a machine wait on a moon.'],
  ['In 1836 a brig sails for Calcutta.', 'T is a film. In 1836 a brig sails for Calcutta.'],
];

for (const [dek, is] of told)
  test(`what kind of work it is and what it is about are one sentence: ${dek}`, () => {
    const notes = `# T\n\n${dek}\n\n- Kind: film\n\n## One\n\nSnow falls.\n`;
    const { opening } = essay(whole(compile(parse('t.story.md', notes)).story));
    assert.equal(plain(opening[0]?.words ?? []), is);
  });
