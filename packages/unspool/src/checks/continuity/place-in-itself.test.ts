import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { placeInItself } from './place-in-itself.js';

const scene = '\n## One\n\nIt rains.\n';

const cases: readonly CheckCase[] = [
  [
    'each in the other',
    `- Place: **the tower**, in the yard\n- Place: **the yard**, in the tower\n${scene}`,
    '3+4 error place-in-itself: the tower would lie within itself: the tower in the yard in the tower.',
  ],
  [
    'in a circle of three, with one that only leads there',
    `- Place: **the attic**, in the house\n- Place: **the house**, in the street\n- Place: **the street**, in the town\n- Place: **the town**, in the house\n${scene}`,
    '4+5+6 error place-in-itself: the house would lie within itself: the house in the street in the town in the house.',
  ],
  [
    'of itself',
    `- Thing: **the box**, in the box\n${scene}`,
    '3 error place-in-itself: the box would lie within itself: the box in the box.',
  ],
  ['one in the other', `- Place: **the tower**, in the yard\n- Place: **the yard**\n${scene}`],
  [
    'two in a third',
    `- Place: **the tower**, in the yard\n- Place: **the shed**, in the yard\n- Place: **the yard**\n${scene}`,
  ],
  [
    'two circles',
    `- Place: **A**, in B\n- Place: **B**, in A\n- Place: **C**, in D\n- Place: **D**, in C\n${scene}`,
    '3+4 error place-in-itself: A would lie within itself: A in B in A.',
    '5+6 error place-in-itself: C would lie within itself: C in D in C.',
  ],
];

checkCases(placeInItself, cases);
