import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { notWhereLeft } from './not-where-left.js';

const cast =
  '- Person: **Ada**\n- Person: **Ben**\n- Thing: **the key**\n- Place: **the shed**\n- Place: **the yard**\n- Place: **the hut**, at the yard\n- Thing: **the box**\n\n';
const story = (first: string, then: string, when = 'After [One]') =>
  `${cast}## One\n\n- ${first}\n\n## Two\n\n*${when}*\n\n- ${then}\n`;
const found = (first: string, grade = 'error') =>
  `19+13 ${grade} not-where-left: the key is not in the yard here: it lies elsewhere since “${first}”.`;
const puts = 'Ada puts the key in the shed';

const cases: readonly CheckCase[] = [
  ['elsewhere', story(`${puts}.`, 'Ben takes the key from the yard.'), found(puts)],
  [
    'by the order of the telling',
    story(`${puts}.`, 'Ben takes the key from the yard.', 'Rain'),
    found(puts, 'warning'),
  ],
  [
    'hidden',
    story('Ada hides the key in the shed.', 'Ben steals the key from the yard.'),
    found('Ada hides the key in the shed'),
  ],
  ['lying elsewhere', story(`${puts}.`, 'The key lies in the yard.'), found(puts)],
  ['lying where it was left', story(`${puts}.`, 'The key is in the shed.')],
  ['where it was left', story(`${puts}.`, 'Ben takes the key from the shed.')],
  ['within it', story('Ada puts the key in the hut.', 'Ben takes the key from the yard.')],
  ['a box may stand in the yard', story('Ada puts the key in the box.', 'Ben takes the key from the yard.')],
  ['somewhere without a name', story('Ada puts the key in a pot.', 'Ben takes the key from the yard.')],
  ['moved in between', story(`${puts}.\n- Ben puts the key in the yard.`, 'Ben takes the key from the yard.')],
  ['before', story(`${puts}.`, 'Ben takes the key from the yard.', 'Before [One]')],
];

checkCases(notWhereLeft, cases);
