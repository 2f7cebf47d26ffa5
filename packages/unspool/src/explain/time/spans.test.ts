import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, hour, minute, week } from '../../time/index.js';
import { ageInWords, spanInWords } from './spans.js';

const year = 365.2425 * day;
const always = Number.POSITIVE_INFINITY;

const spans: readonly (readonly [least: number, most: number, words: string | undefined])[] = [
  [11 * year, 13 * year, 'about 12 years'],
  [56.87 * year, 56.88 * year, 'about 57 years'],
  // Twelve years, counted from whichever day, are not always as long.
  [4382 * day, 4384 * day, '12 years'],
  [year, always, 'at least a year'],
  [364.9 * day, always, 'at least a year'],
  [2.4 * year, always, 'at least 2 years'],
  [2 * day, 4 * day, '2 to 4 days'],
  [2 * day, 3 * day, '2 or 3 days'],
  [0, 2 * year, 'up to 2 years'],
  [-3 * day, 3 * hour, 'up to 3 hours'],
  [3 * week, 3 * week, '3 weeks'],
  [2 * week, 4 * week, '2 to 4 weeks'],
  [day, day, 'a day'],
  [hour, hour, 'an hour'],
  [90 * minute, 90 * minute, '90 minutes'],
  [23 * hour, 25 * hour, 'about a day'],
  [344 * day, 374 * day, 'about a year'],
  [30 * hour, 50 * hour, '1 to 3 days'],
  [0, 30, 'less than a minute'],
  [0, always, undefined],
  [Number.NEGATIVE_INFINITY, always, undefined],
  // Nobody counts so many: the exact length is rounded to halves of what one would count in.
  [8601 * day, 8601 * day, 'about 23½ years'],
  [1229 * week, 1229 * week, 'about 23½ years'],
  [200 * day, 200 * day, 'about 6½ months'],
  [24 * 365.2425 * day + 20 * day, 24 * 365.2425 * day + 20 * day, 'about 24 years'],
  [80 * day, 80 * day, '80 days'],
  [40 * hour, 40 * hour, '40 hours'],
  [1000 * hour, 1000 * hour, 'about 6 weeks'],
  // There is no such length.
  [3 * day, 2 * day, undefined],
];

for (const [least, most, words] of spans) {
  test(`${least} to ${most} seconds are ${words ?? 'nothing to say'}`, () =>
    assert.equal(spanInWords({ least, most }), words));
}

test('what is said of a length is never more exact than what is known', () => {
  for (let least = 0; least < 400 * day; least += 5.3 * hour) {
    for (const more of [0, minute, hour, 7 * hour, day, 9 * day, 80 * day, 900 * day]) {
      const words = spanInWords({ least, most: least + more }) ?? '';
      const [low, high] = said(words);
      assert.ok(low <= least + 3 * day * Number(/week|month|year/.test(words)), `${least} + ${more}: ${words}`);
      assert.ok(high >= least + more - 3 * day * Number(/week|month|year/.test(words)), `${least} + ${more}: ${words}`);
    }
  }
});

/** The least and the most that words can mean; "about" is as wide as it may be. */
function said(words: string): readonly [number, number] {
  const unit = [year, year / 12, week, day, hour, minute][
    ['year', 'month', 'week', 'day', 'hour', 'minute'].findIndex((name) => words.includes(name))
  ] as number;
  const [first = 1, last = first] = [...words.replaceAll('½', '.5').matchAll(/[\d.]+/g)].map(Number);
  if (words.startsWith('about')) return [first * 0.87 * unit, first * 1.13 * unit];
  if (words.startsWith('up to') || words.startsWith('less')) return [0, first * unit];
  return [first * unit, last * unit];
}

const ages: readonly (readonly [least: number, most: number, words: string | undefined])[] = [
  [12_418 * day, 12_784 * day, '34'],
  [33 * year, 35 * year, '33 or 34'],
  [30 * year, 41 * year, 'between 30 and 40'],
  [30 * year, always, 'at least 30'],
  [0, 13 * year, 'at most 12'],
  [0, always, undefined],
];

for (const [least, most, words] of ages) {
  test(`somebody born ${least} to ${most} seconds ago is ${words ?? 'of no known age'}`, () =>
    assert.equal(ageInWords({ least, most }), words));
}
