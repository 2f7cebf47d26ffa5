import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { commandLine } from '../../../test/command-line.js';

const cue = (count: number, minute: string, words: string) =>
  `${count}\n00:${minute}:00,000 --> 00:${minute}:04,000\n${words}\n\n`;
const speech = '<sp><speaker>Ada.</speaker><p>Yes.</p></sp>';
const act = (head: string) =>
  `<div type="act"><head>${head}</head><div type="scene"><head>Scene 1</head>${speech}</div></div>`;

/** A work of each kind with two scenes, how its refusal begins, and the examples in it that are places of this work. */
const works: readonly (readonly [file: string, text: string, says: RegExp, examples: readonly string[]])[] = [
  [
    'film.srt',
    cue(1, '01', 'Who is there?') + cue(2, '09', 'Nobody.'),
    /nothing in subtitles has the number 97\. Name a time in the film/,
    ['9:00', '1:12:30', ':2', 'start', 'end'],
  ],
  [
    'film.fountain',
    'INT. MILL - DAY #12#\n\nAda waits.\n\nEXT. WEIR - DAY #12A#\n\nAda runs.\n',
    /has the number 97, .*Name a scene by its number/,
    ['12A', 'INT. MILL - DAY', ':2', 'start', 'end'],
  ],
  [
    'play.xml',
    `<TEI><text><body>${act('Act 1')}${act('Act 2')}</body></text></TEI>`,
    /has the number 97, .*Name a scene with its act/,
    ['Act 2, Scene 1', '2.1', ':2', 'start', 'end'],
  ],
  [
    'book.txt',
    'CHAPTER I\n\nAda came.\n\nCHAPTER II\n\nAda went.\n',
    /has the number 97, .*Name a chapter/,
    ['chapter 2', 'II', ':2', 'start', 'end'],
  ],
  [
    'notes.story.md',
    '# T\n\n## One\n\nAda comes.\n\n## Two\n\nAda goes.\n',
    /has the number 97, .*Name a scene by its title/,
    ['Two', '2', ':2', 'start', 'end'],
  ],
];

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  for (const [file, text] of works) await writeFile(join(folder, file), text);
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [file, , says, examples] of works)
  test(`what a place is called is said where words name none: ${file}`, async () => {
    const at = (place: string) => commandLine(folder, ['timeline', file, '--upto', place]);
    const { code, err } = await at('97');
    assert.equal(code, 2);
    assert.match(err.replace(/\s+/g, ' '), says);
    for (const place of examples) assert.equal((await at(place)).code, 0, place);
  });
