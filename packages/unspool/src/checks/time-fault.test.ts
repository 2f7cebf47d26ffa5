import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { timeFault } from './time-fault.js';

const cases: readonly CheckCase[] = [
  [
    'no such day',
    '## One\n\n*30 February 1911*\n\nIt rains.\n',
    '5 error impossible-date: There is no such date: 30 February 1911.',
  ],
  [
    'a leap day of a year that has none',
    '## One\n\n*29 February 1911*\n\nIt rains.\n',
    '5 error impossible-date: There is no such date: 29 February 1911.',
  ],
  ['a leap day', '## One\n\n*29 February 1912*\n\nIt rains.\n'],
  [
    'a unit nobody declared',
    '## One\n\nIt rains.\n\n## Two\n\n*3 moons after [One]*\n\nIt snows.\n',
    '9 warning unknown-unit: Nobody says how long this takes: 3 moons after One.',
  ],
  [
    'a unit that is declared',
    '- Unit: **moon**, 28 days\n\n## One\n\nIt rains.\n\n## Two\n\n*3 moons after [One]*\n\nIt snows.\n',
  ],
  [
    'a calendar nobody declared',
    '## One\n\n*Year 312 of the Reckoning*\n\nIt rains.\n',
    '5 warning unknown-calendar: Nobody declares the calendar of this date: Year 312 of the Reckoning.',
  ],
  [
    'a calendar that is declared',
    '- Calendar: **the Reckoning**, years of 360 days\n\n## One\n\n*Year 312 of the Reckoning*\n\nIt rains.\n',
  ],
  [
    'after itself',
    '## One\n\n*After [One]*\n\nIt rains.\n',
    '5 error time-of-itself: This is compared with itself: After One.',
  ],
  ['after another', '## One\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n'],
];

checkCases(timeFault, cases);
