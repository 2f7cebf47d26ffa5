import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../../../bench/dist/tomi.js', import.meta.url));

/** Files of puzzles, in words of our own, and what is to be said of each. */
const files: Readonly<Record<string, readonly [text: string, says: readonly RegExp[]]>> = {
  'lines.txt': [
    [
      '1 Ida entered the mill.',
      '2 Tom entered the mill.',
      '3 The nail is in the red_tin.',
      '4 Tom exited the mill.',
      '5 Ida moved the nail to the blue_tin.',
      '6 Where will Tom look for the nail?\tred_tin\t1',
      '1 Ida entered the mill.',
      '2 Tom entered the mill.',
      '3 The nail is in the red_tin.',
      '4 Tom exited the mill.',
      '5 Ida moved the nail to the blue_tin.',
      '6 Where does Ida think that Tom searches for the nail?\tblue_tin\t1',
      '1 Ida entered the mill.',
      '2 Ida hates the fork',
      '3 The nail is in the red_tin.',
      '4 Where was the nail at the beginning?\tred_tin\t1',
      '5 Where is the nail really?\tred_tin\t1',
    ].join('\n'),
    [
      /read as ToMi, 2 stories, 4 questions/,
      /3 of 4 agree/,
      /line 12: Where does Ida think that Tom searches for the nail\?\n {2}the file says blue_tin; it follows: red_tin/,
      /5 Ida moved the nail to the blue_tin\. – Ida perceives it, and that Tom does not/,
    ],
  ],
  'rooms.txt': [
    [
      '1 Ida entered the pantry.',
      '2 Tom entered the pantry.',
      '3 The nail is in the pantry.',
      '4 Ida moved the nail to the tin.',
      '5 Where was the nail at the beginning?\tpantry\t1',
    ].join('\n'),
    [/1 of 1 agree/],
  ],
  'apart.txt': [
    [
      'Story:',
      'Ida entered the mill. Tom entered the mill.',
      'Tom moved the nail to the tin.',
      '',
      'Question: Where will Ida look for the nail?',
      'Answer: the tin',
      '--- story end ---',
      'Tom entered the mill. Tom moved the nail to the jar.',
      'Where is the nail? jar',
    ].join('\r\n'),
    [/2 stories, 2 questions/, /2 of 2 agree/],
  ],
  'rows.csv': [
    [
      'Story,Label,P1,P2,Last,CP_Loc',
      '"Ida enters room_1. Tom enters room_1. Tom enters room_2. Ann enters room_2. Tom enters room_3",room_2,Ida,Tom,,',
      '"Ida enters room_1. Tom enters room_1. Ann enters room_1. Tom enters room_2. Ann enters room_2. Tom enters room_3",room_2,"Ida,Tom",Ann,,',
    ].join('\n'),
    [/read as StorySim, 2 stories, 2 questions/, /2 of 2 agree/, /second order +1 of 1/],
  ],
  'entries.jsonl': [
    [
      {
        story_structure:
          'Ida entered the mill. Tom entered the mill. Ida moved the long nail to the tin, which is also located in the mill. While this action was happening, Ann witnessed this action in secret (and only this action); also, Tom got distracted and did not realize what happened, without anyone noticing the brief lack of attention, and going back to paying attention immediately after the action was finished.',
        questions: [
          { question: 'In which container will Ann search for the long nail?', answer: 'tin' },
          { question: 'In which container does Ida think that Tom will search for the long nail?', answer: 'tin' },
          { question: 'In which container does Tom think that Ida will search for the long nail?', answer: 'tin' },
        ],
      },
      {
        story: [
          'Ida entered the mill.',
          'Tom entered the mill.',
          'Ida told privately to Ann about the feud.',
          'Ida sharpened the nail.',
        ],
        question: "What does Tom think about Ann's belief on the feud? (knows about it / does not know about it)",
        expected_answer: 'does not know about it',
      },
      {
        story: 'Ida entered the mill. Ida sharpened the nail. Tom entered the mill.',
        question: 'Does Tom believe that the nail is sharpened? Answer yes or no.',
        expected_answer: 'yes',
      },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n'),
    [
      /read as ExploreToM, 3 stories, 5 questions/,
      /4 of 5 agree/,
      /1 times what is done to a thing is read as showing on it/,
      /the file says tin; it follows: no idea/,
    ],
  ],
  'plan.txt': [
    [
      'Ida is in the Cottage. Tom is in the Market. Ann is in the Market.',
      'Ann has the herb.',
      'Ida walks from the Cottage to the Market.',
      'Ida buys the herb from Ann.',
      'Tom walks from the Market to the Camp.',
      'Ida gives the herb to Ann.',
      'Ann walks from the Market to the Camp.',
      'Where does Tom think Ann is?\tCamp',
      'Who does Tom think has the herb?\tIda',
      'Who does Ida think that Tom thinks has the herb?\tIda',
      'Who does Ida think has the herb?\tAnn',
      'Where does Ida think Tom is?\tCamp',
      'Who has the herb?\tAnn',
    ].join('\n'),
    [/1 stories, 6 questions/, /6 of 6 agree/],
  ],
  'nothing.txt': ['', [/0 stories, 0 questions/]],
};

test('puzzles about minds: each format is recognised and answered, and what is wrong in it is shown to be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unspool-puzzles-'));
  try {
    const paths = Object.entries(files).map(([name, [text]]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const said = execFileSync(process.execPath, [program, ...paths], { encoding: 'utf8' }).split(`${folder}/`);
    Object.values(files).forEach(([, patterns], at) => {
      for (const pattern of patterns) assert.match(said[at + 1] ?? '', pattern);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
