import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { undone } from './undone.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Document: **the letter**\n\n';
const story = (first: string, then: string, when = 'After [One]') =>
  `${cast}## One\n\n- ${first}\n\n## Two\n\n*${when}*\n\n- ${then}\n`;
const found = (first: string, then: string, grade = 'error') =>
  `15+9 ${grade} state-undone: “${then}” comes after “${first}”, and nothing takes that back.`;

const cases: readonly CheckCase[] = [
  [
    'burnt and read',
    story('Ada burns the letter.', 'Ben reads the letter.'),
    found('Ada burns the letter', 'Ben reads the letter'),
  ],
  ['read and burnt', story('Ben reads the letter.', 'Ada burns the letter.')],
  ['read before it is burnt', story('Ada burns the letter.', 'Ben reads the letter.', 'Before [One]')],
  ['what is left of it is found', story('Ada burns the letter.', 'Ben finds the letter.')],
  [
    'torn up and given away',
    story('Ada tears up the letter.', 'Ada gives Ben the letter.'),
    found('Ada tears up the letter', 'Ada gives Ben the letter'),
  ],
  [
    'by the order of the telling, a warning',
    story('Ada burns the letter.', 'Ben reads the letter.', 'Rain'),
    found('Ada burns the letter', 'Ben reads the letter', 'warning'),
  ],
  ['destroyed twice over', story('Ada burns the letter.', 'Ben destroys the letter.')],
  ['dead, and gives', story('Ada dies.', 'Ada gives Ben the letter.'), found('Ada dies', 'Ada gives Ben the letter')],
  [
    'killed, and speaks',
    story('Ben kills Ada.', 'Ada says that it rains.'),
    found('Ben kills Ada', 'Ada says that it rains'),
  ],
  ['dead, and learns', story('Ada dies.', 'Ada learns that it rains.'), found('Ada dies', 'Ada learns that it rains')],
  ['dead, and alive', story('Ada dies.', 'Ada is alive.'), found('Ada dies', 'Ada is alive')],
  ['dead, and walks', story('Ada dies.', 'Ada walks in.'), found('Ada dies', 'Ada walks in')],
  ['dead, and divorced', story('Ada dies.', 'Ben divorces Ada.'), found('Ada dies', 'Ben divorces Ada')],
  ['dead, and recovers', story('Ada dies.', 'Ada recovers.'), found('Ada dies', 'Ada recovers')],
  ['dead, and married then', story('Ada dies.', 'Ben was married to Ada.')],
  ['dead, and not married', story('Ada dies.', 'Ben is not married.')],
  ['married, and dead', story('Ada marries Ben.', 'Ada dies.')],
  ['another is married', story('Ada dies.', 'Ben marries a widow.')],
  ['dead, and laid out', story('Ada dies.', 'Ada lies on the table.')],
  ['the ghost of her', story('Ada dies.', 'Ada walks in as a ghost.')],
  ['what she did before', story('Ada dies.', 'Ada gave Ben the letter.')],
  ['dead, and remembered', story('Ada dies.', 'Ben says that Ada was kind.')],
  ['a letter of hers speaks', story('Ada dies.', 'Ada tells Ben in the letter that it rains.')],
  ['before she dies', story('Ada dies.', 'Ada gives Ben the letter.', 'Before [One]')],
  ['in a dream', story('Ada dies.', 'Ada gives Ben the letter.', 'After [One] · dreamt by Ben')],
  ['last words', `${cast}## One\n\n- Ben kills Ada.\n- Ada says that it rains.\n`],
  [
    'last words where the scene is in order',
    `${cast}## One\n\n*In this order*\n\n- Ben kills Ada.\n- Ada says that it rains.\n`,
    '12+11 error state-undone: “Ada says that it rains” comes after “Ben kills Ada”, and nothing takes that back.',
  ],
  [
    'the death only seemed so',
    `${cast}## One\n\n- **Drowned**: Ada dies.\n\n## Two\n\n*After [One]*\n\n- Overturns [Drowned]: Ada is alive.\n- Ada gives Ben the letter.\n`,
  ],
  ['the death is only likely', story('Ada dies. (likely)', 'Ada gives Ben the letter.')],
];

checkCases(undone, cases);
