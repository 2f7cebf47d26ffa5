import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { alsoNameTaken } from './also-name-taken.js';

const cases: readonly CheckCase[] = [
  [
    'the name of somebody else',
    '- Person: **Ben**\n- Person: **Ada**, also Ben\n\n## One\n\nIt rains.\n',
    '4 hint also-name-taken: “Ben” is Ben already: as another name of Ada it counts for nothing.',
  ],
  [
    'another name of somebody else, in other letters',
    '- Person: **Ben**, also the Keeper\n- Person: **Ada**, also keeper\n\n## One\n\nIt rains.\n',
    '4 hint also-name-taken: “keeper” is Ben already: as another name of Ada it counts for nothing.',
  ],
  [
    'told later',
    '- Person: **Ben**\n\n## One\n\n*With Ben, Ada*\n\nIt rains.\n\n- Person: **Ada**, also Ben\n',
    '11 hint also-name-taken: “Ben” is Ben already: as another name of Ada it counts for nothing.',
  ],
  ['a name of their own', '- Person: **Ben**\n- Person: **Ada**, also Benny\n\n## One\n\nIt rains.\n'],
  ['said again of the same', '- Person: **Ada**, also Benny\n- Person: **Ada**, also Benny\n\n## One\n\nIt rains.\n'],
  [
    'the two are one',
    '- Person: **the stranger**\n\n## One\n\nIt rains.\n\n- Person: **Ada**, also the stranger\n- Ada is the stranger.\n',
  ],
  ['a thing and a symbol', '- Thing: **fish**\n- Symbol: **the catch**, also fish\n\n## One\n\nIt rains.\n'],
];

checkCases(alsoNameTaken, cases);
