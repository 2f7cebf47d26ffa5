import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { pictureWithoutWords } from './picture-without-words.js';

const cases: readonly CheckCase[] = [
  [
    'a picture of which nothing is said',
    '## One\n\n- Picture: lamp.jpg\n',
    '5 error picture-without-words: “lamp.jpg” is not shown: nothing says what is to be seen on it.',
  ],
  [
    'words in parentheses are none',
    '## One\n\n- Picture: lamp.jpg, (secret)\n',
    '5 error picture-without-words: “lamp.jpg” is not shown: nothing says what is to be seen on it.',
  ],
  ['one with words', '## One\n\n- Picture: lamp.jpg, a lamp\n'],
  ['what names no file is a line like any other', '## One\n\n- Picture: a lamp on a table\n'],
];

checkCases(pictureWithoutWords, cases);
