import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from '../inline/inline.js';
import { readSentence } from '../statement/sentence.js';
import { readAge, readAgeGap, readClockError, readLife } from './life.js';

const ages: readonly (readonly [text: string, age: ReturnType<typeof readAge>])[] = [
  ['34', { years: 34 }],
  ['34 years old.', { years: 34 }],
  ['aged 12', { years: 12 }],
  ['thirty-four', { years: 34 }],
  ['12 years of age', { years: 12 }],
  ['a year old', { years: 1 }],
  ['six months old', { years: 0, months: 6 }],
  ['2 years and 3 months old', { years: 2, months: 3 }],
  ...['in his thirties', 'one', 'a', '1911', 'about 40', '34 and tired', 'the keeper', ''].map(
    (text) => [text, null] as const,
  ),
];
for (const [text, age] of ages) test(`age: ${text}`, () => assert.deepEqual(readAge(text), age));

test('how much older', () => {
  const amount = { count: 3, unit: 'year', exact: false };
  assert.deepEqual(readAgeGap('3 years older than Ben'), { amount, older: true, than: 'Ben' });
  assert.deepEqual(readAgeGap('three years younger than her sister'), { amount, older: false, than: 'her sister' });
  assert.equal(readAgeGap('older than Ben'), null);
  assert.equal(readAgeGap('3 days late'), null);
});

test('how wrong a clock is', () => {
  assert.deepEqual(readClockError('40 minutes fast'), {
    amount: { count: 40, unit: 'minute', exact: false },
    fast: true,
  });
  assert.deepEqual(readClockError('an hour behind'), { amount: { count: 1, unit: 'hour', exact: false }, fast: false });
  assert.deepEqual(readClockError('slow by exactly ten minutes'), {
    amount: { count: 10, unit: 'minute', exact: true },
    fast: false,
  });
  assert.equal(readClockError('fast'), null);
});

const lives: readonly (readonly [text: string, born?: string | undefined, died?: string | undefined, age?: number])[] =
  [
    ['born 3 May 1890, a widow', '1890-05-03'],
    ['born in 1911, died in 1950', '1911', '1950'],
    ['born November 14, 1998, a widow', '1998-11-14'],
    ['a widow, born in Thebes in 1911', '1911'],
    ['1890–1950', '1890', '1950'],
    ['(c. 1890-1950), a poet', '1890~', '1950'],
    ['1890–', '1890'],
    ['b. 1911, d. c. 1950', '1911', '1950~'],
    ['34, a gardener', undefined, undefined, 34],
    ['aged 12, her niece', undefined, undefined, 12],
    ['her niece, 12 years old', undefined, undefined, 12],
  ];
for (const [text, ...life] of lives) {
  test(`life: ${text}`, () => {
    const { born, died, age } = readLife(text) ?? {};
    assert.deepEqual([born?.[0]?.date?.edtf, died?.[0]?.date?.edtf, age], [...life, ...Array(3 - life.length)]);
  });
}
for (const text of ['the keeper', 'born and bred', 'born to Laius', 'born before dinner', 'a bornite dealer', '']) {
  test(`no life: ${text}`, () => assert.equal(readLife(text), null));
}

test('“turns” tells of an age, and of nothing else', () => {
  const verb = (text: string) => readSentence(readRuns(text, 0, text.length))?.verb;
  assert.deepEqual(['Ada turns 40.', 'Ada turned forty-one.'].map(verb), ['becomes', 'becomes']);
  assert.deepEqual(['Ada turns the key.', 'Ada turns two pages.', 'Ada turns.'].map(verb), Array(3).fill(undefined));
});
