import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNames } from './known-names.js';

/** Those who are known, and the scene in which they are met; the text stands in the second. */
const known: readonly (readonly [name: string, told: number])[] = [
  ['Okju', 1],
  ['Cole', 1],
  ['Will', 1],
  ['Guard', 1],
  ['Dr. Peters', 1],
  ['TV Announcer', 1],
  ['Jack McCoy', 1],
  ['The Ferryman', 1],
  ['Thug #2', 1],
  ["Siobhan O'Hara", 1],
  ['Porter', 2],
  ['Ruth', 3],
];

/** The text with each name that is taken for somebody's between angle brackets. */
const lines: readonly string[] = [
  '<COLE> yawns.',
  "A hand grabs <OKJU>'s arm. A GUN lies there.",
  "<OKJU>'S HOUSE is dark, and <COLE>’s POV: a road.",
  '<Cole> and <COLE>, <COLE>; (<COLE>) — <COLE>: "<COLE>".',
  'ANGLE ON <COLE>, who SEES <OKJU>.',
  'CUT TO <COLE>. SMASH! <OKJU> RUNS. FIND <COLE>.',
  '<OKJU> AND <COLE>, WITH <GUARD>.',
  '<COLE>/<OKJU> turn as one.',
  'YOUNG COLE waits with THE OLD GUARD and a SECOND GUARD.',
  'A GUARD comes, ANOTHER GUARD, two GUARD.',
  'A <PORTER> comes, whom we meet here.',
  'the <GUARD> nods. The <GUARD> sleeps.',
  'He WILL fall. WILL HE? YOU WILL. THE WILL OF GOD.',
  '<WILL>, 17, waits. ON <WILL>. On <WILL>, and <COLE> and <WILL> sit.',
  '<DR. PETERS> waits. Then <PETERS> goes; the TV is on, the ANNOUNCER silent.',
  '<JACK MCCOY> sits. <JACK McCOY> stands.',
  'The <FERRYMAN> waits. THE <FERRYMAN> waits. FERRYMAN',
  '<THUG #2> hits <COLE>. THUG #1 does not.',
  "<SIOBHAN O'HARA> sings.",
  'RUTH is told of later. COLESLAW, McCOLE, CO-COLE and COLE-BOX are nobody.',
  'THE PHONE RINGS. A LOUD BANG. FADE OUT.',
];

const names = createNames();
for (const [name, told] of known) names.add(name, name, told, true);
names.add('River', 'River', 1, false);

for (const line of lines) {
  test(`in capitals: ${line}`, () => {
    const text = line.replace(/[<>]/g, '');
    let marked = '';
    let at = 0;
    for (const { from, to } of names.mentions(text, 2)) {
      marked += `${text.slice(at, from)}<${text.slice(from, to)}>`;
      at = to;
    }
    assert.equal(marked + text.slice(at), line);
  });
}

test('a place in capitals is nobody', () => assert.deepEqual(names.mentions('The RIVER rises.', 2), []));

test('a name in capitals is that of the person', () => {
  assert.deepEqual(names.mentions('DR. PETERS and PETERS', 1), [
    { from: 0, to: 10, entity: 'Dr. Peters' },
    { from: 15, to: 21, entity: 'Dr. Peters' },
  ]);
});
