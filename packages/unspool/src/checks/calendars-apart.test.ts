import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { calendarsApart } from './calendars-apart.js';

const cases: readonly CheckCase[] = [
  [
    'dates of two calendars that nothing ties',
    '- Calendar: **the Reckoning**, years of 360 days\n\n## One\n\n*Year 312 of the Reckoning*\n\nIt rains.\n\n## Two\n\n*1911*\n\nIt snows.\n',
    '3 hint calendars-apart: Nothing says how the dates of “the Reckoning” lie to the other dates of the story.',
  ],
  [
    'one says when it begins',
    '- Calendar: **the Reckoning**, years of 360 days, year 1 begins 1900-01-01\n\n## One\n\n*Year 12 of the Reckoning*\n\nIt rains.\n\n## Two\n\n*1911*\n\nIt snows.\n',
  ],
  [
    'all dates are of one',
    '- Calendar: **the Reckoning**, years of 360 days\n\n## One\n\n*Year 312 of the Reckoning*\n\nIt rains.\n\n## Two\n\n*Year 313 of the Reckoning*\n\nIt snows.\n',
  ],
  [
    'a calendar that nothing is dated in',
    '- Calendar: **the Reckoning**, years of 360 days\n\n## Two\n\n*1911*\n\nIt snows.\n',
  ],
];

checkCases(calendarsApart, cases);
