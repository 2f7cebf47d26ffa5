import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../source.js';
import { introductionOf, introductionsIn } from './script-introductions.js';

const seen = (text: string): readonly Item[] => [{ kind: 'action', text, at: { from: 0, to: text.length } }];

const samples: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['RITA KOVAL (29), ink on both hands, folds the map.', ['RITA KOVAL: 29, ink on both hands']],
  ['By the well stands BOTHWELL, 60s, a bucket in each hand.', ['BOTHWELL: 60s, a bucket in each hand']],
  ['Enter MRS. O’DELL (early fifties, severe) with a tray.', ['MRS. O’DELL: early fifties, severe']],
  ['The door opens. TAM (12) runs in, soaked, out of breath.', ['TAM: 12']],
  [
    'ILSE DE WIT (mid-30s), a coat over her nightgown, and her son wait.',
    ['ILSE DE WIT: mid-30s, a coat over her nightgown'],
  ],
  ['A boy, JO (8), and a girl, PIA (9), watch.', ['JO: 8', 'PIA: 9']],
  // Neither has an age, or is in capitals.
  ['The KNIFE (rusty) falls. Rita (29) ducks.', []],
  ['SMASH CUT TO (29 seconds later)', []],
  ['INSERT - the clock (12:30).', []],
  ['She counts ONE, 2, THREE.', []],
];

for (const [text, found] of samples) {
  test(`introduced in a script: ${text}`, () =>
    assert.deepEqual(
      introductionsIn(seen(text)).map(({ name, description }) => `${name}: ${description}`),
      found,
    ));
}

test('whoever is introduced is known by a part of the name, unless two are', () => {
  const of = introductionsIn(seen('RITA KOVAL (29) and JAN KOVAL (31) argue.'));
  assert.equal(introductionOf('Rita', of)?.description, '29');
  assert.equal(introductionOf('KOVAL', of), undefined);
  assert.equal(introductionOf('Anna', of), undefined);
});

test('a long paragraph of capitals takes no longer than it is long', () => {
  const text = 'A B C (1 '.repeat(440);
  assert.deepEqual(introductionsIn(seen(text)), []);
  assert.deepEqual(introductionsIn(seen('RITA (29) '.repeat(10_000))), []);
});
