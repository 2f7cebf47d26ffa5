import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { circularGround } from './circular-ground.js';

const cases: readonly CheckCase[] = [
  [
    'two that rest on each other',
    '## One\n\n- **Dark**: The lamp is out.\n  - because [Wreck]\n- **Wreck**: The ship runs aground.\n  - because [Dark]\n',
    '5+7 warning circular-ground: “The lamp is out” rests on itself.',
  ],
  [
    'one that rests on itself',
    '## One\n\n- **Dark**: The lamp is out.\n  - because [Dark]\n',
    '5 warning circular-ground: “The lamp is out” rests on itself.',
  ],
  [
    'a circle of three is one finding',
    '## One\n\n- **A1** is so.\n  - because [B1]\n- **B1** is so.\n  - because [C1]\n- **C1** is so.\n  - because [A1]\n',
    '5+7+9 warning circular-ground: “A1 is so” rests on itself.',
  ],
  [
    'a question stands for its answers',
    '## One\n\n- Who knocks?\n- Answer to [Who knocks?]: Ada.\n  - because [Who knocks?]\n',
    '5+6 warning circular-ground: “Who knocks?” rests on itself.',
  ],
  [
    'a line is no circle',
    '## One\n\n- **Dark**: The lamp is out.\n- **Wreck**: The ship runs aground.\n  - because [Dark]\n',
  ],
  [
    'two that share a ground are no circle',
    '## One\n\n- **Dark**: The lamp is out.\n- **Wreck**: The ship is lost.\n  - because [Dark]\n- **Rock**: A rock is there.\n  - because [Dark]\n',
  ],
  [
    'an objection is no ground',
    '## One\n\n- **Dark**: The lamp is out.\n  - against [Wreck]\n- **Wreck**: The ship runs aground.\n  - because [Dark]\n',
  ],
];

checkCases(circularGround, cases);
