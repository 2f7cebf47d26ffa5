import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { firstMeeting } from './first-meeting.js';

const story = (first: string, then: string, when = 'After [One]') =>
  `- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n\n## One\n\n- ${first}\n\n## Two\n\n*${when}*\n\n- ${then}\n`;
const meets = 'Ada meets Ben for the first time.';
const found = (who: string, other: string, first: string, grade = 'error') =>
  `15+9 ${grade} first-meeting-twice: ${who} and ${other} meet for the first time here, and have met before: “${first}”.`;

const cases: readonly CheckCase[] = [
  ['twice', story(meets, 'Ben and Ada meet for the first time.'), found('Ben', 'Ada', meets.slice(0, -1))],
  ['first met', story(meets, 'Ada first meets Ben in the yard.'), found('Ada', 'Ben', meets.slice(0, -1))],
  [
    'one spoke to the other',
    story('Ben tells Ada that it rains.', meets),
    found('Ada', 'Ben', 'Ben tells Ada that it rains'),
  ],
  ['by the order of the telling', story(meets, meets, 'Rain'), found('Ada', 'Ben', meets.slice(0, -1), 'warning')],
  [
    'in a flashback, and then again',
    story(meets, meets, 'Flashback'),
    found('Ada', 'Ben', meets.slice(0, -1)).replace('15+9', '9+15'),
  ],
  ['told again', story(meets, meets, 'again [One]')],
  ['others', story(meets, 'Ada meets Cid for the first time.')],
  ['three', story(meets, 'Ada, Ben and Cid meet for the first time.')],
  ['met again', story(meets, 'Ada meets Ben again.')],
  ['spoke afterwards', story(meets, 'Ben tells Ada that it rains.')],
  ['of a third', story('Ada tells Ben that it rains.', 'Cid meets Ben for the first time.')],
  ['dreamt', story(meets, meets, 'After [One] · dreamt by Ada')],
  [
    'seen in the yard',
    story(meets, 'Ada sees Ben in the yard for the first time.'),
    found('Ada', 'Ben', meets.slice(0, -1)),
  ],
  ['seen to do something', story(meets, 'Ada sees Ben smile for the first time.')],
  ['seen in another way', story(meets, 'Ada for the first time sees Ben as a friend.')],
  ['denied', story(meets, 'Ada does not meet Ben for the first time.')],
];

checkCases(firstMeeting, cases);
