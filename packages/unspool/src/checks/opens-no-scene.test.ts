import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { opensNoScene } from './opens-no-scene.js';

const cases: readonly CheckCase[] = [
  [
    'a theme after the last scene that rests on nothing',
    '## One\n\nIt rains.\n\n# Afterwards\n\n- Theme: **Water** carries.\n',
    '9 warning opens-no-scene: “Water carries” opens no scene: nothing shows where it is told.',
  ],
  [
    'one that rests on a scene',
    '## One\n\nIt rains.\n\n# Afterwards\n\n- Theme: **Water** carries.\n  - because [One]\n',
  ],
  [
    'one that rests on what a scene shows',
    '## One\n\n- **Rain** falls.\n\n# Afterwards\n\n- Theme: **Water** carries.\n  - because [Rain]\n',
  ],
  [
    'one that rests on another which rests on nothing',
    '## One\n\nIt rains.\n\n# Afterwards\n\n- Theme: **Water** carries.\n  - because [Fire]\n- **Fire** burns.\n',
    '9 warning opens-no-scene: “Water carries” opens no scene: nothing shows where it is told.',
    '11 warning opens-no-scene: “Fire burns” opens no scene: nothing shows where it is told.',
  ],
  [
    'an objection leads to a scene too',
    '## One\n\nIt rains.\n\n# Afterwards\n\n- Theme: **Water** carries.\n  - against [One]\n',
  ],
  [
    'an answer does not open what it answers',
    '## One\n\n- Who knocks?\n\n# Afterwards\n\n- Answer to [Who knocks?]: Ada.\n',
    '9 warning opens-no-scene: “Ada” opens no scene: nothing shows where it is told.',
  ],
  ['none is no claim that needs one', '## One\n\n- Who knocks?\n\n# Afterwards\n\n- Answer to [Who knocks?]: none\n'],
  ['before the first scene everything is public', '- Ada is old.\n\n## One\n\nIt rains.\n'],
];

checkCases(opensNoScene, cases);
