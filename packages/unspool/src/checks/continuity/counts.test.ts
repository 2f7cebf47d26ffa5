import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { counts } from './counts.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n\n## One\n\n';
const table = (...rows: readonly string[]) =>
  `${cast}- Document: **the log**\n\n| day | ships | note |\n|:--|--:|:--|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const line = (text: string) => `${cast}- ${text}\n`;
const said = 'count-differs: This does not add up:';

const cases: readonly CheckCase[] = [
  [
    'a total',
    table('Mon | 3 | calm', 'Tue | 1 | –', 'Total | 5 | '),
    `11 warning ${said} the column “ships” adds up to 4, and its last row says 5.`,
  ],
  ['a total that is right', table('Mon | 3 | calm', 'Tue | 1.5 | –', 'Total | 4.5 | ')],
  ['no total', table('Mon | 3 | calm', 'Tue | 1 | –', 'Wed | 5 | ')],
  ['a cell that is no number', table('Mon | 3 | calm', 'Tue | some | –', 'Total | 5 | ')],
  [
    'two keepers are three',
    line('Ada, Ben and Cid are the two keepers.'),
    `9 warning ${said} “Ada, Ben and Cid are the two keepers”: 3 are named.`,
  ],
  ['two keepers are two', line('Ada and Ben are the two keepers.')],
  ['two of them', line('Ada and Ben are two of the three keepers.')],
  ['years', line('Ada and Ben are three years old.')],
  [
    'what is left',
    line('Three of the five eggs are broken, and four are left.'),
    `9 warning ${said} “Three of the five eggs are broken, and four are left”: 3 and 4 are not 5.`,
  ],
  ['what is left behind', line('Two of the five boys leave, and one is left behind.')],
  ['what is left adds up', line('Three of the five eggs are broken, and two are left.')],
];

checkCases(counts, cases);
