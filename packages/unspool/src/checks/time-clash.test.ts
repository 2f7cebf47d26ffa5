import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { timeClash } from './time-clash.js';

const cases: readonly CheckCase[] = [
  [
    'two scenes after each other',
    '## One\n\n*After [Two]*\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n',
    '11+5 error time-paradox: These statements of time cannot all be true.',
  ],
  [
    'where one of them is only likely, a hint',
    '## One\n\n*After [Two] (likely)*\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n',
    '5+11 hint time-paradox: These statements of time cannot all be true.',
  ],
  ['two scenes in one order', '## One\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n'],
  [
    'in what somebody tells, and not in the world',
    '- Person: **Ada**\n\n## One\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n\n## Three\n\n*Told by Ada · after [Two], before [One]*\n\nIt hails.\n',
    '17+11 hint account-differs: What is told by somebody cannot be so in the world of the story.',
  ],
  [
    'two lengths of one scene',
    '## One\n\n*Lasts exactly 3 hours · lasts at least 5 hours*\n\nIt rains.\n',
    '5+5 error impossible-duration: This cannot last as long as is said.',
  ],
  ['two lengths that go together', '## One\n\n*Lasts at least 3 hours · lasts at most 5 hours*\n\nIt rains.\n'],
  [
    'longer than the time there is',
    '## One\n\n*1911-10-12 · 21:00*\n\nIt rains.\n\n## Two\n\n*After [One] · lasts exactly 5 hours*\n\nIt snows.\n\n## Three\n\n*After [Two] · 1911-10-12 · 23:00*\n\nIt hails.\n',
    '17+17+11+11+5+5 error gap-too-small: There is not enough time for this.',
  ],
  [
    'weekdays that do not follow',
    '## One\n\n*Monday*\n\nIt rains.\n\n## Two\n\n*The next day after [One] · Thursday*\n\nIt snows.\n',
    '11+5+11 error weekday-mismatch: These weekdays and dates cannot all be true.',
  ],
  [
    'weekdays that follow',
    '## One\n\n*Monday*\n\nIt rains.\n\n## Two\n\n*The next day after [One] · Tuesday*\n\nIt snows.\n',
  ],
  [
    'a flashback that goes ahead',
    '## One\n\nIt rains.\n\n## Two\n\n*After [One]*\n\nIt snows.\n\n## Three\n\n*Flashback · after [Two]*\n\nIt hails.\n',
    '15+15 error flashback-not-before-host: This is marked as going back or ahead, and does not.',
  ],
  [
    'a day that is two',
    '## One\n\nIt rains.\n\n## Two\n\n*Same day as [One]*\n\nIt snows.\n\n## Three\n\n*Next day after [One], same day as [Two]*\n\nIt hails.\n',
    '15+9 error day-mismatch: These statements cannot all be true of the same days.',
  ],
  [
    'an age that does not go with a birth',
    '- Person: **Ada**, born 3 May 1890\n\n## One\n\n*June 1911 · with Ada*\n\n- Ada is 34.\n',
    '9+3+7 error impossible-age: These ages and dates cannot all be true.',
  ],
];

checkCases(timeClash, cases);
