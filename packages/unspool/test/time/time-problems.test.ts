import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sceneTimes } from '../../src/read/time-expressions/time-expressions.js';
import { segmentsOf } from './scenes-in-short.js';

const problems: readonly (readonly [what: string, scenes: readonly string[], at: number, message: RegExp])[] = [
  ['R2: open at the end', ['INT. A', 'INT. B | BEGIN FLASHBACK', 'INT. C'], 1, /No line ends this flashback.*all are/],
  [
    'R2: open for too long',
    ['INT. A', 'INT. B | x | >FLASHBACK TO:', ...'CDEFGHIJK'.split('').map((place) => `INT. ${place}`)],
    1,
    /No line ends this flashback.*only 6 are/,
  ],
  [
    'R2: a second one',
    ['INT. A | x | >FLASHBACK TO:', 'INT. B | x | >FLASHBACK TO:', 'INT. C', 'INT. D - PRESENT'],
    1,
    /A second flashback/,
  ],
  [
    'an end where no heading says that it is in it',
    ['INT. A', 'INT. B - FLASHBACK', 'INT. C', 'INT. D | x | END FLASHBACK'],
    3,
    /only the scene that is marked/,
  ],
  ['an end without a beginning', ['INT. A | x | END FLASHBACK', 'INT. B'], 0, /none is open/],
  ['two years', ['INT. A - 1944 | =1945'], 0, /two years, 1944 and 1945/],
  ['no such day', ['INT. A - 31 JUNE 1944'], 0, /no such day: 31 June 1944/],
  [
    'N2: told again, and nothing says so',
    [
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
      'INT. A | Ada lights the lamp again. | BEN: What are you doing here?',
    ],
    1,
    /same event again/,
  ],
  ['earlier than nothing', ['INT. A - 5 YEARS EARLIER'], 0, /no scene before it/],
];

for (const [what, given, at, message] of problems) {
  test(`a problem with its place: ${what}`, () => {
    const found = sceneTimes(segmentsOf(...given), 'en').map((scene) => scene.problems);
    assert.deepEqual(
      found.map((list) => list.length),
      given.map((_, index) => (index === at ? 1 : 0)),
    );
    assert.match(found[at]?.[0]?.message ?? '', message);
    assert.ok(found[at]?.[0]?.at);
  });
}

test('no problem where all is closed', () => {
  const given = [
    'INT. A | x | >FLASHBACK TO:',
    'INT. B',
    'INT. C | x | >BACK TO SCENE',
    'INT. A',
    'INT. B - 2 YEARS EARLIER',
  ];
  assert.deepEqual(
    sceneTimes(segmentsOf(...given), 'en').flatMap((scene) => scene.problems),
    [],
  );
});

test('a transition and the heading after it are one flashback, and no problem', () => {
  const given = segmentsOf('INT. A | x | >FLASHBACK TO:', 'INT. B - FLASHBACK', 'INT. A - PRESENT DAY');
  assert.deepEqual(
    sceneTimes(given, 'en').flatMap((scene) => scene.problems),
    [],
  );
});

test('the span of what is known is that of its cue; what is assumed has that of what began it', () => {
  const given = segmentsOf('INT. A | x | >FLASHBACK TO:', 'INT. B | =1944', 'INT. C');
  const [first, second] = given;
  const found = sceneTimes(given, 'en');
  assert.deepEqual(
    found[1]?.parts.map(({ at }) => at),
    [first?.items[1]?.at, second?.items[0]?.at],
  );
  assert.deepEqual(
    found[2]?.parts.map(({ at }) => at),
    [first?.items[1]?.at, first?.items[1]?.at],
  );
});

const ages: readonly (readonly [scene: string, ...expected: readonly string[]])[] = [
  ['INT. A | YOUNG ADA: Hello.', 'ADA younger'],
  ['INT. A | ADA (12): Hello.', 'ADA 12'],
  ['INT. A | OLDER ADA (V.O.): Hello.', 'ADA older'],
  ['INT. A | Enter BEN STONE (34), tired. Enter CLEO, 7, and a dog.', 'BEN STONE 34', 'CLEO 7'],
  ['INT. A | YOUNG MAN: Hello. | OLD WOMAN: Hello.'],
  ['INT. A | ADA (30s) sits. BEN (V.O.) too. It is JUNE, 12, or so.'],
];
for (const [scene, ...expected] of ages) {
  test(`N1: ${scene}`, () => {
    const found = sceneTimes(segmentsOf(scene), 'en').flatMap((one) => one.ages);
    assert.deepEqual(
      found.map(({ name, age }) => `${name} ${age}`),
      expected,
    );
  });
}
