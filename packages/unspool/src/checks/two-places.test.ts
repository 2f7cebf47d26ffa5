import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { twoPlaces } from './two-places.js';

const cases: readonly CheckCase[] = [
  [
    'at two places at the same time',
    '- Person: **Ada**\n- Place: **the tower**\n- Place: **the harbour**\n\n## One\n\n*The tower · with Ada*\n\nIt rains.\n\n## Two\n\n*The harbour · same time as [One] · with Ada*\n\nIt snows.\n',
    '15+9 error two-places: Ada would have to be in two places at once: in “One” and in “Two”.',
  ],
  [
    'one place lies within the other',
    '- Person: **Ada**\n- Place: **the harbour**\n- Place: **the tower**, at the harbour\n\n## One\n\n*The tower · with Ada*\n\nIt rains.\n\n## Two\n\n*The harbour · same time as [One] · with Ada*\n\nIt snows.\n',
  ],
  [
    'two people at two places',
    '- Person: **Ada**\n- Person: **Ben**\n- Place: **the tower**\n- Place: **the harbour**\n\n## One\n\n*The tower · with Ada*\n\nIt rains.\n\n## Two\n\n*The harbour · same time as [One] · with Ben*\n\nIt snows.\n',
  ],
  [
    'one after the other',
    '- Person: **Ada**\n- Place: **the tower**\n- Place: **the harbour**\n\n## One\n\n*The tower · with Ada*\n\nIt rains.\n\n## Two\n\n*The harbour · after [One] · with Ada*\n\nIt snows.\n',
  ],
  [
    'two names of one person',
    '- Person: **Ada**\n- Person: **the keeper**\n- Place: **the tower**\n- Place: **the harbour**\n\n## One\n\n*The tower · with Ada*\n\n- Ada is the keeper.\n\n## Two\n\n*The harbour · same time as [One] · with the keeper*\n\nIt snows.\n',
    '16+10 error two-places: Ada would have to be in two places at once: in “One” and in “Two”.',
  ],
  [
    'less time than the way takes',
    '- Person: **Ada**\n- Place: **the tower**\n- Place: **the city**\n- Travel: from the tower to the city, 6 hours\n\n## One\n\n*The tower · 1911-10-12 · 21:00 · with Ada*\n\nIt rains.\n\n## Two\n\n*The city · 1911-10-12 · 23:00 · with Ada*\n\nIt snows.\n',
    '16+10 error impossible-travel: Ada cannot get from “One” to “Two” in the time there is.',
  ],
  [
    'as much time as the way takes',
    '- Person: **Ada**\n- Place: **the tower**\n- Place: **the city**\n- Travel: from the tower to the city, 1 hour\n\n## One\n\n*The tower · 1911-10-12 · 21:00 · with Ada*\n\nIt rains.\n\n## Two\n\n*The city · 1911-10-12 · 23:00 · with Ada*\n\nIt snows.\n',
  ],
];

checkCases(twoPlaces, cases);
