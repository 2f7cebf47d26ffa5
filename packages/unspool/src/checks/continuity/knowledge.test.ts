import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { knowledge } from './knowledge.js';

const story = (first: string, then: string, when = 'After [One]') =>
  `- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n\n## One\n\n- ${first}\n\n## Two\n\n*${when}*\n\n- ${then}\n`;
const soon = (first: string, learning: string, grade = 'error', lines = '9+15') =>
  `${lines} ${grade} knows-before-learnt: Ada has this before learning it: “${first}” comes before “${learning}”.`;
const unseen = (known: string, event: string, grade = 'error') =>
  `9+15 ${grade} knows-before-so: Ada cannot have this yet: “${known}” comes before “${event}”.`;
const gone = (first: string, late: string, grade = 'error') =>
  `15+9 ${grade} forgets-learnt: Ada has known this since “${first}”: nothing says that it was forgotten before “${late}”.`;

const knows = 'Ada knows that it rains';
const learns = 'Ada learns that it rains';

const cases: readonly CheckCase[] = [
  ['known before it is learnt', story(`${knows}.`, `${learns}.`), soon(knows, learns)],
  ['by the order of the telling', story(`${knows}.`, `${learns}.`, 'Rain'), soon(knows, learns, 'warning')],
  ['learnt before', story(`${learns}.`, `${knows}.`)],
  ['known in between', story(`${learns}.\n- ${knows}.`, `${knows}.`)],
  [
    'told before it is learnt',
    story('Ada tells Ben that it rains.', `${learns}.`),
    soon('Ada tells Ben that it rains', learns, 'warning'),
  ],
  ['lied before it is learnt', story('Ada lies to Ben that it rains.', `${learns}.`)],
  ['suspected before', story('Ada suspects that it rains.', `${learns}.`)],
  ['forgotten in between', story(`${knows}.\n- Ada forgets that it rains.`, `${learns}.`)],
  ['another knows', story('Ben knows that it rains.', `${learns}.`)],
  ['something else', story('Ada knows that it snows.', `${learns}.`)],
  ['it is open when', story(`${knows}.`, `${learns}.`, 'Before or after [One]')],
  [
    'dead before dying',
    story('Ada knows that Ben is dead.', 'Ben dies.'),
    unseen('Ada knows that Ben is dead', 'Ben dies'),
  ],
  [
    'the killing before it',
    story('Ada sees that Cid kills Ben.', 'Cid kills Ben with a knife.'),
    unseen('Ada sees that Cid kills Ben', 'Cid kills Ben with a knife'),
  ],
  [
    'what somebody becomes',
    story('Ada learns that Ben is a widower.', 'Ben becomes a widower.'),
    unseen('Ada learns that Ben is a widower', 'Ben becomes a widower'),
  ],
  ['believed before', story('Ada believes that Ben is dead.', 'Ben dies.')],
  ['known after', story('Ben dies.', 'Ada knows that Ben is dead.')],
  ['seen in its scene', story('Ada sees that Ben dies.\n- Ben dies.', 'It rains.')],
  [
    'learnt and not known',
    story(`${learns}.`, 'Ada does not know that it rains.'),
    gone(learns, 'Ada does not know that it rains'),
  ],
  ['learnt twice', story(`${learns}.`, `${learns}.`), gone(learns, learns, 'hint')],
  ['learnt, forgotten, learnt', story(`${learns}.\n- Ada forgets that it rains.`, `${learns}.`)],
  ['not known before', story('Ada does not know that it rains.', `${learns}.`)],
  ['told again', story(`${learns}.`, `${learns}.`, 'again [One]')],
];

checkCases(knowledge, cases);
