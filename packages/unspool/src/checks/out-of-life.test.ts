import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { outOfLife } from './out-of-life.js';

const cases: readonly CheckCase[] = [
  [
    'there after dying',
    '- Person: **Ada**\n\n## One\n\n*With Ada*\n\n- Ada dies.\n\n## Two\n\n*After [One] · with Ada*\n\nIt rains.\n',
    '13 error acts-after-death: Ada is there in “Two”, after dying.',
  ],
  [
    'by the order of the telling alone, a warning',
    '- Person: **Ada**\n\n## One\n\n*With Ada*\n\n- Ada dies.\n\n## Two\n\n*With Ada*\n\nIt rains.\n',
    '13 warning acts-after-death: Ada is there in “Two”, after dying.',
  ],
  [
    'in a flashback after dying',
    '- Person: **Ada**\n\n## One\n\n*With Ada*\n\n- Ada dies.\n\n## Two\n\n*Flashback · with Ada*\n\nIt rains.\n',
  ],
  [
    'another is there after that',
    '- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n*With Ada*\n\n- Ada dies.\n\n## Two\n\n*After [One] · with Ben*\n\nIt rains.\n',
  ],
  [
    'there before being born',
    '- Person: **Ada**, born 3 May 1890\n\n## One\n\n*1889 · with Ada*\n\nIt rains.\n',
    '7 error acts-before-birth: Ada is there in “One”, before being born.',
  ],
  ['there after being born', '- Person: **Ada**, born 3 May 1890\n\n## One\n\n*1891 · with Ada*\n\nIt rains.\n'],
  [
    'older than anybody, by what is said',
    '- Person: **Ada**\n\n## One\n\n*With Ada*\n\n- Ada is 300 years old.\n',
    '7 warning impossible-age: These ages and dates cannot all be true.',
    '9 warning impossible-age: These ages and dates cannot all be true.',
  ],
  [
    'older than anybody, by the dates',
    '- Person: **Ada**, born 3 May 1690\n\n## One\n\n*1911 · with Ada*\n\nIt rains.\n',
    '7 warning impossible-age: These ages and dates cannot all be true.',
  ],
  ['old', '- Person: **Ada**, born 3 May 1790\n\n## One\n\n*1911 · with Ada*\n\n- Ada is 121.\n'],
];

checkCases(outOfLife, cases);
