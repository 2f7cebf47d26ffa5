import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { narrator } from './narrator.js';

const story = (shown: string, told: string, when = 'told by Ada') =>
  `- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n- Thing: **the key**\n\n## One\n\n- ${shown}\n\n## Two\n\n*${when}*\n\n- ${told}\n`;
const found = (shown: string, told: string) =>
  `16+10 hint narrator-contradicts: “${told}” is told otherwise than it is shown: “${shown}”.`;

const cases: readonly CheckCase[] = [
  ['another did it', story('Ada kills Ben.', 'Cid kills Ben.'), found('Ada kills Ben', 'Cid kills Ben')],
  ['it is denied', story('Ada kills Ben.', 'Ada did not kill Ben.'), found('Ada kills Ben', 'Ada did not kill Ben')],
  [
    'the same event told again',
    story('Ada takes the key.', 'Cid takes the key.', 'told by Ada · again [One]'),
    found('Ada takes the key', 'Cid takes the key'),
  ],
  ['another event', story('Ada takes the key.', 'Cid takes the key.')],
  ['another denies it', story('Ada kills Ben.', 'Cid did not kill Ben.')],
  ['told as it was', story('Ada kills Ben.', 'Ada kills Ben.')],
  ['shown otherwise', story('Ada kills Ben.', 'Cid kills Ben.', 'Rain')],
  ['dreamt', story('Ada kills Ben.', 'Cid kills Ben.', 'dreamt by Ada')],
  ['told as likely', story('Ada kills Ben.', 'Cid kills Ben. (likely)')],
];

checkCases(narrator, cases);
