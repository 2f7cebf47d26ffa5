import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { questionNeverAnswered } from './question-never-answered.js';

const cases: readonly CheckCase[] = [
  [
    'nothing answers it',
    '## One\n\n- Who knocks?\n',
    '5 warning question-never-answered: Nothing answers “Who knocks?”.',
  ],
  ['it is answered in a later scene', '## One\n\n- Who knocks?\n\n## Two\n\n- Answer to [Who knocks?]: Ada.\n'],
  [
    'the work never answers it, and the notes say so',
    '## One\n\n- Who knocks?\n\n# Afterwards\n\n- Answer to [Who knocks?]: none\n',
  ],
  [
    'only a line that points at it is no answer',
    '## One\n\n- Who knocks?\n\n## Two\n\n- It rains.\n  - because [Who knocks?]\n',
    '5 warning question-never-answered: Nothing answers “Who knocks?”.',
  ],
  ['a sentence that asks nothing', '## One\n\n- Ada knocks.\n'],
  [
    'two of them, in the order of the telling',
    '## One\n\n- Who knocks?\n\n## Two\n\n- Who opens?\n',
    '5 warning question-never-answered: Nothing answers “Who knocks?”.',
    '9 warning question-never-answered: Nothing answers “Who opens?”.',
  ],
  [
    'a long one is cut',
    '## One\n\n- Who really really really really really really really really really really really really really really knocks?\n',
    '5 warning question-never-answered: Nothing answers “Who really really really really really really really really really really reall…”.',
  ],
];

checkCases(questionNeverAnswered, cases);
