import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { answerOverturned } from './answer-overturned.js';

const asked = '## One\n\n- Who knocks?\n- Answer to [Who knocks?]: Ada.\n\n';
const replaced = `${asked}## Two\n\n- **Word**: It was Ben.\n- Answer to [Who knocks?]: Ben.\n  - because [Word]\n\n`;

const cases: readonly CheckCase[] = [
  [
    'the answer that replaced another falls',
    `${replaced}## Three\n\n- Overturns [Word]: Nobody saw him.\n`,
    '5+11 warning answer-overturned: Nothing answers “Who knocks?” any more: “Ben” does not stand.',
  ],
  [
    'the only answer falls',
    '## One\n\n- Who knocks?\n- **Word**: It was Ben.\n- Answer to [Who knocks?]: Ben.\n  - because [Word]\n\n## Two\n\n- Overturns [Word]: no.\n',
    '5+7 warning answer-overturned: Nothing answers “Who knocks?” any more: “Ben” does not stand.',
  ],
  [
    'it is answered anew',
    `${replaced}## Three\n\n- Overturns [Word]: no.\n- Answer to [Who knocks?]: Ada after all.\n`,
  ],
  ['what it replaced falls', `${asked}## Two\n\n- Answer to [Who knocks?]: Ben.\n- Overturns [Ada.]: no.\n`],
  ['another stands in part', `${replaced}- Answer to [Who knocks?]: a child. (in part)\n- Overturns [Word]: no.\n`],
];

checkCases(answerOverturned, cases);
