import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { inHand } from './in-hand.js';

const cast =
  '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n- Thing: **the key**\n- Place: **the drawer**\n\n';
const given = `${cast}## One\n\n- Ada gives the key to Ben.\n\n`;
const then = (line: string, when = 'After [One]') => `${given}## Two\n\n*${when}*\n\n- ${line}\n`;
const has = 'Ben has it since “Ada gives the key to Ben”';

const cases: readonly CheckCase[] = [
  [
    'used after it was given away',
    then('Ada opens the shed with the key.'),
    `17+11 error not-in-hand: Ada needs the key here, and ${has}.`,
  ],
  ['used by whom it was given to', then('Ben opens the shed with the key.')],
  ['shown to another', then('Ada shows Cid the key.'), `17+11 error not-in-hand: Ada needs the key here, and ${has}.`],
  [
    'used after something else',
    then('Ada comes in and opens the shed with the key.'),
    `17+11 error not-in-hand: Ada needs the key here, and ${has}.`,
  ],
  ['another may use it', then('Ada waits and the porter opens the shed with the key.')],
  ['another uses it', then('Ada waits and Ben opens the shed with the key.')],
  ['given away twice', then('Ada gives Cid the key.'), `17+11 error not-in-hand: Ada needs the key here, and ${has}.`],
  [
    'in the order of the telling alone, a warning',
    `${given}## Two\n\n- Ada gives Cid the key.\n`,
    `15+11 warning not-in-hand: Ada needs the key here, and ${has}.`,
  ],
  ['before it was given away', then('Ada uses the key.', 'Before [One]')],
  ['in a flashback', then('Ada uses the key.', 'Flashback')],
  [
    'taken from who has it no more',
    then('Cid takes the key from Ada.'),
    `17+11 error not-in-hand: Ada needs the key here, and ${has}.`,
  ],
  ['taken from who has it', then('Cid takes the key from Ben.')],
  ['taken, from nobody in particular', then('Cid takes the key.\n- Cid opens the shed with the key.')],
  ['given back', then('Ben gives Ada the key.\n- Ada opens the shed with the key.')],
  ['it was put somewhere, and anybody may take it up', then('Ben puts the key in the drawer.\n- Ada uses the key.')],
  [
    'used after it was lost',
    `${cast}## One\n\n- Ada loses the key.\n\n## Two\n\n*After [One]*\n\n- Ada opens the shed with the key.\n`,
    '17+11 error not-in-hand: Ada needs the key here, and it is gone since “Ada loses the key”.',
  ],
  ['used after it was lost and found', then('Ben loses the key.\n- Cid finds the key.\n- Cid uses the key.')],
  ['who finds it may have left it where it was', then('Cid finds the key.\n- Ben uses the key.')],
  ['who gets it open need not have it', then('Cid gets the key.\n- Ada uses the key.')],
  [
    'used before it was had',
    `${cast}## One\n\n- Ada opens the shed with the key.\n\n## Two\n\n*After [One]*\n\n- Ben gives Ada the key.\n`,
    '11+17 warning not-in-hand: Ada needs the key here, and gets it only with “Ben gives Ada the key”.',
  ],
  [
    'it was always hers',
    `${cast.replace('the key**', 'the key**, Ada’s')}## One\n\n- Ada uses the key.\n\n## Two\n\n*After [One]*\n\n- Ben gives Ada the key.\n`,
  ],
  ['taken up again', `${cast}## One\n\n- Ada uses the key.\n\n## Two\n\n*After [One]*\n\n- Ada takes the key.\n`],
  ['the first is only likely', then('Ada uses the key.').replace('to Ben.', 'to Ben. (likely)')],
  ['the second is only dreamt', then('Ada uses the key.', 'After [One] · dreamt by Ada')],
  ['the second is told by somebody', then('Ada uses the key.', 'After [One] · told by Ada')],
  ['denied', then('Ada does not open the shed with the key.')],
  ['supposed', then('Ada would open the shed with the key.')],
  [
    'what the correction says counts, and what it corrects does not',
    `${given.replace('- Ada', '- **Gift**: Ada')}## Two\n\n*After [One]*\n\n- Overturns [Gift]: Ada gives the key to Cid.\n- Ben uses the key.\n`,
    '18+17 warning not-in-hand: Ben needs the key here, and Cid has it since “Ada gives the key to Cid”.',
  ],
  ['both are one', then('Ben is Ada.\n- Ada uses the key.')],
  [
    'two have it in one scene',
    `${cast}## One\n\n- Ada has the key.\n- Ben has the key.\n`,
    '12+11 warning two-hands: Ben has the key here, and Ada has had it since “Ada has the key”.',
  ],
  ['it passes in that scene', `${cast}## One\n\n- Ada has the key.\n- Ada gives Ben the key.\n- Ben has the key.\n`],
  [
    'one has what was given to another',
    then('Ada has the key.'),
    '17+11 error two-hands: Ada has the key here, and Ben has had it since “Ada gives the key to Ben”.',
  ],
  [
    'a crew has it',
    `${cast}- Group: **the crew**\n\n## One\n\n- Ada gives the key to the crew.\n- Ben uses the key.\n`,
  ],
  ['nobody known has it', `${cast}## One\n\n- Ada gives the key to a sailor.\n- Ada loses the key.\n`],
  ['it passes on more often than can be compared', `${cast}## One\n\n${'- Ada gives the key to Ben.\n'.repeat(3000)}`],
  [
    'it is open which came last',
    `${given}## Two\n\n*Before or after [One]*\n\n- Cid takes the key.\n\n## Three\n\n*After [One], after [Two]*\n\n- Cid uses the key.\n- Ben uses the key.\n`,
  ],
];

checkCases(inHand, cases);
