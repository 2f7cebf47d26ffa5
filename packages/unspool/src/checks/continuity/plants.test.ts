import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { plants } from './plants.js';

const story = (first: string, then: string) => `## One\n\n- ${first}\n\n## Two\n\n- ${then}\n`;

const far = (between: string) =>
  `## One\n\n- **Axe**: an axe hangs there.\n\n${Array.from({ length: 13 }, (_, at) => `## Scene ${at + 1}\n\n- ${at === 6 ? between : 'It rains.'}\n\n`).join('')}## Last\n\n- Pays off [Axe].\n`;

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
  [
    'paid off so late that nobody remembers it',
    far('It rains.'),
    '61+5 hint pay-off-far: “Axe” is paid off 13 scenes later, and none between them speaks of it.',
  ],
  ['late, and spoken of in between', far('The axe is gone.')],
  ['late, and pointed at in between', far('It rains.\n  - because [Axe]')],
  [
    'not so late',
    far('It rains.').replace('## Scene 12\n\n- It rains.\n\n', '').replace('## Scene 11\n\n- It rains.\n\n', ''),
  ],
  ['a plant in a pot', story('The plant: it is green.', 'It rains.')],
];

checkCases(plants, cases);
