import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { speaksToAbsent } from './speaks-to-absent.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n- Group: **the crew**\n\n';
const scene = (dateline: string, line: string) => `${cast}## One\n\n*${dateline}*\n\n- ${line}\n`;
const dies = (when: string) =>
  `${cast}## One\n\n- Ben dies.\n\n## Two\n\n*${when}*\n\n- Ada tells Ben that it rains.\n`;

const cases: readonly CheckCase[] = [
  [
    'not in the list',
    scene('With Ada, Cid', 'Ada tells Ben that it rains.'),
    '12+10 error speaks-to-absent: Ada speaks to Ben, who is not there.',
  ],
  [
    'lied to, and not in the list',
    scene('With Ada, Cid', 'Ada lies to Ben that it rains.'),
    '12+10 error speaks-to-absent: Ada speaks to Ben, who is not there.',
  ],
  [
    'said to be away',
    scene('With +Ada · not here: Ben', 'Ada tells Ben that it rains.'),
    '12+10 error speaks-to-absent: Ada speaks to Ben, who is not there.',
  ],
  [
    'asked, and not in the list',
    scene('With Ada, Cid', 'Ada asks Ben whether it rains.'),
    '12+10 error speaks-to-absent: Ada speaks to Ben, who is not there.',
  ],
  ['asked, and there', scene('With Ada, Ben', 'Ada asks Ben whether it rains.')],
  ['in the list', scene('With Ada, Ben', 'Ada tells Ben that it rains.')],
  ['on a line', scene('With Ada, Ben (by phone)', 'Ada tells Ben that it rains.')],
  ['the list is not complete', scene('With +Ada', 'Ada tells Ben that it rains.')],
  ['no list', scene('Rain', 'Ada tells Ben that it rains.')],
  [
    'by letter',
    `${cast}- Document: **the letter**\n\n## One\n\n*With Ada*\n\n- Ada tells Ben in the letter that it rains.\n`,
  ],
  [
    'a letter tells it',
    `${cast}- Document: **the letter**\n\n## One\n\n*With Ada*\n\n- The letter tells Ben that it rains.\n`,
  ],
  ['long ago', scene('With Ada, Cid', 'Ada told Ben that it rained.')],
  ['at another time', scene('With Ada, Cid', 'Ada tells Ben that it rains.\n  - when: 3 days before [One]')],
  ['hidden from who is away', scene('With Ada, Cid', 'Ada hides from Ben that it rains.')],
  ['a crew is there', scene('With Ada, the crew', 'Ada tells Ben that it rains.')],
  ['somebody tells the scene', scene('With Ada, Cid · told by Cid', 'Ada tells Ben that it rains.')],
  ['dead by then', dies('After [One]'), '16+10 error speaks-to-absent: Ada speaks to Ben, who is dead by then.'],
  [
    'dead by then, as it seems',
    dies('Rain'),
    '16+10 warning speaks-to-absent: Ada speaks to Ben, who is dead by then.',
  ],
  ['before that', dies('Before [One]')],
];

checkCases(speaksToAbsent, cases);
