import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { killedTwice } from './killed-twice.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n\n';
const first = `${cast}## One\n\n- **Deed**: Ben kills Ada.\n\n`;

const cases: readonly CheckCase[] = [
  [
    'by two in two lines',
    `${first}## Two\n\n- Cid kills Ada.\n`,
    '13+9 warning killed-twice: Two kill Ada: “Ben kills Ada” and “Cid kills Ada” both stand.',
  ],
  [
    'in other words for it',
    `${first}## Two\n\n- Cid murders Ada.\n`,
    '13+9 warning killed-twice: Two kill Ada: “Ben kills Ada” and “Cid murders Ada” both stand.',
  ],
  ['by two in one line', `${cast}## One\n\n- Ben and Cid kill Ada.\n`],
  ['the second corrects the first', `${first}## Two\n\n- Overturns [Deed]: Cid kills Ada.\n`],
  [
    'what the correction says is contradicted, too',
    `${first}## Two\n\n- Overturns [Deed]: Cid kills Ada.\n- Ben kills Ada.\n`,
    '14+13 warning killed-twice: Two kill Ada: “Cid kills Ada” and “Ben kills Ada” both stand.',
  ],
  ['told again', `${first}## Two\n\n- Ben kills Ada.\n`],
  ['the one is only possible', `${first}## Two\n\n- Cid kills Ada. (possible)\n`],
  ['the one is dreamt', `${first}## Two\n\n*dreamt by Ada*\n\n- Cid kills Ada.\n`],
  ['both are one person', `${first}## Two\n\n- Cid is Ben.\n- Cid kills Ada.\n`],
  ['two die', `${first}## Two\n\n- Cid kills Ben.\n`],
];

checkCases(killedTwice, cases);
