import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceIn } from './attendance.js';
import type { Attendance } from './attendance-words.js';

const said: readonly (readonly [attendance: Attendance, ...sentences: string[]])[] = [
  [
    'perhaps',
    'Ada breaks her heart.',
    'Ada pulls strings.',
    'Ada is given the sack.',
    'Ada is held responsible.',
    'Ada was taken to court.',
    'Ada is shown the ropes.',
    'Ada was caught off guard.',
    'Ada plays at the theatre.',
    'Ada sings every Wednesday.',
    'On Thursdays Ada sings.',
  ],
  [
    'there',
    'Ada breaks the jug.',
    'Ada pulls the rope.',
    'Ada is given the letter.',
    'Ada is held by the arm.',
    'Ada is taken by the hand.',
    'Ada is shown the door.',
    'Ada sings by the window.',
  ],
];

for (const [attendance, ...sentences] of said)
  for (const sentence of sentences)
    test(`${attendance}: ${sentence}`, () => {
      const at = sentence.indexOf('Ada');
      assert.deepEqual(attendanceIn(sentence, [{ from: at, to: at + 3 }]), [attendance]);
    });
