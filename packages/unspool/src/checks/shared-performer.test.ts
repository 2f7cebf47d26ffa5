import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { sharedPerformer } from './shared-performer.js';

const cases: readonly CheckCase[] = [
  [
    'one performer for two people',
    '- Person: **Ada**, played by Mary Poole\n- Person: **the stranger**, played by Mary Poole\n\n## One\n\nIt rains.\n',
    '4+3 warning shared-performer: Mary Poole plays both Ada and the stranger: a reader of the cast can guess that they are one.',
  ],
  [
    'two performers',
    '- Person: **Ada**, played by Mary Poole\n- Person: **the stranger**, played by Jane Poole\n\n## One\n\nIt rains.\n',
  ],
  [
    'the telling itself makes them one before it says who plays them',
    '- Person: **Ada**\n- Person: **the stranger**\n\n## One\n\n- Ada is the stranger.\n- Person: **Ada**, played by Mary Poole\n- Person: **the stranger**, played by Mary Poole\n',
  ],
  [
    'they are one, and the cast says so too early',
    '- Person: **Ada**, played by Mary Poole\n- Person: **the stranger**, played by Mary Poole\n\n## One\n\n- Ada is the stranger.\n',
    '4+3 warning shared-performer: Mary Poole plays both Ada and the stranger: a reader of the cast can guess that they are one.',
  ],
  [
    'one person who is introduced twice',
    '- Person: **Ada**, played by Mary Poole\n- Person: **Ada**, played by Mary Poole\n\n## One\n\nIt rains.\n',
  ],
];

checkCases(sharedPerformer, cases);
