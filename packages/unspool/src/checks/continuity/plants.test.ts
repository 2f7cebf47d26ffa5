import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { plants } from './plants.js';

const story = (first: string, then: string) => `## One\n\n- ${first}\n\n## Two\n\n- ${then}\n`;

const cases: readonly CheckCase[] = [
  [
    'planted, and nothing comes of it',
    story('Plant: an axe.', 'It rains.'),
    '5 warning plant-never-paid-off: “Plant: an axe” is never paid off.',
  ],
  ['planted and paid off', story('**Axe**: Plant: an axe.', 'Pays off [Axe].')],
  [
    'paid off, and the pay-off falls',
    `${story('**Axe**: Setup: an axe.', '**Door**: Pays off [Axe].')}\n## Three\n\n- Overturns [Door].\n`,
    '5 warning plant-never-paid-off: “Setup: an axe” is never paid off.',
  ],
  [
    'of what its own scene shows',
    story('It rains.', '**Axe**: an axe.\n- Pays off [Axe].'),
    '10+9 warning pay-off-without-plant: “Pays off Axe” pays off what no earlier scene shows.',
  ],
  ['of a scene', story('It rains.', 'Pays off [One].')],
  ['a plant in a pot', story('The plant: it is green.', 'It rains.')],
];

checkCases(plants, cases);
