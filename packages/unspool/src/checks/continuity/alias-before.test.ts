import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { aliasBefore } from './alias-before.js';

const cast = '- Person: **Ada**\n- Person: **Ben**\n\n';
const two = '\n\n## Two\n\n- Person: **Ada**, also Benno\n';

const cases: readonly CheckCase[] = [
  [
    'used in prose',
    `${cast}## One\n\nBenno waits.${two}`,
    '8+12 warning alias-before: “Benno” is used here, but readers are told only in “Two” that Ada is called so.',
  ],
  [
    'used in a bullet, and again',
    `${cast}## One\n\n- The lamp is Benno’s.\n- Benno waits.${two}`,
    '8+13 warning alias-before: “Benno” is used here, but readers are told only in “Two” that Ada is called so.',
  ],
  ['used afterwards', `${cast}## One\n\nAda waits.${two}\nBenno waits.\n`],
  ['used in its scene', `${cast}## One\n\nAda waits.${two}- Benno waits.\n`],
  ['told before the first scene', `${cast}- Person: **Ada**, also Benno\n\n## One\n\nBenno waits.\n`],
  ['a part of another word', `${cast}## One\n\nBennos wait.${two}`],
  ['a name like any noun', `${cast}## One\n\nThe keeper waits.\n\n## Two\n\n- Person: **Ada**, also the keeper\n`],
  ['borne by another by then', `${cast}- Person: **Benno**\n\n## One\n\nBenno waits.${two}`],
];

checkCases(aliasBefore, cases);
