import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { kinship } from './kinship.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n\n## One\n\n';
const lines = (...all: readonly string[]) => `${cast}${all.map((line) => `- ${line}\n`).join('')}`;
const said = 'kinship-clash: These lines of kinship cannot all be true:';

const cases: readonly CheckCase[] = [
  [
    'mother and child of one another',
    lines('Ada is the mother of Ben.', 'Ben is the father of Ada.'),
    `10+9 error ${said} Ben would be their own ancestor.`,
  ],
  [
    'said from both sides',
    lines('Ada is the mother of Ben.', 'Ada is Ben’s daughter.'),
    `10+9 error ${said} Ben would be their own ancestor.`,
  ],
  [
    'over three generations',
    lines('Ada is the grandmother of Ben.', 'Ben is the father of Cid.', 'Ada is the daughter of Cid.'),
    `11+10+9 error ${said} Ben would be their own ancestor.`,
  ],
  [
    'two mothers',
    lines('Ada is the mother of Ben.', 'Cid is the mother of Ben.'),
    `10+9 warning ${said} Ben would have two mothers, Ada and Cid.`,
  ],
  ['a mother, and who becomes one', lines('Ada is the mother of Ben.', 'Cid becomes Ben’s mother.')],
  ['a mother and an adoptive mother', lines('Ada is the mother of Ben.', 'Cid is the adoptive mother of Ben.')],
  ['both are one', lines('Ada is the mother of Ben.', 'Cid is the mother of Ben.', 'Cid is Ada.')],
  ['said twice', lines('Ada is the mother of Ben.', 'Ada is Ben’s mother.')],
  ['a mother and a father', lines('Ada is the mother of Ben.', 'Cid is the father of Ben.')],
  ['two children', lines('Ada is the mother of Ben.', 'Ada is the mother of Cid.')],
  ['the one is only likely', lines('Ada is the mother of Ben.', 'Ben is the father of Ada. (likely)')],
  [
    'somebody tells the one',
    `${lines('Ada is the mother of Ben.')}\n## Two\n\n*told by Cid*\n\n- Ben is the father of Ada.\n`,
  ],
  ['told, and put right', lines('**Talk**: Ada is the mother of Ben.', 'Overturns [Talk]: Cid is the mother of Ben.')],
  [
    'what the correction says clashes',
    lines(
      '**Talk**: Ada is the mother of Ben.',
      'Overturns [Talk]: Cid is the mother of Ben.',
      'Ada is the mother of Ben.',
    ),
    `11+10 warning ${said} Ben would have two mothers, Cid and Ada.`,
  ],
];

checkCases(kinship, cases);
