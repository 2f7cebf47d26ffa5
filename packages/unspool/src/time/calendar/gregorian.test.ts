import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civil, day, dayOf, daysIn, hour, minute, week, weekdayOf } from './gregorian.js';

test('units of time are made of each other', () =>
  assert.deepEqual([minute, hour, day, week], [60, 60 * minute, 24 * hour, 7 * day]));

test('days counted one by one, from 400 years before 2000 to 400 years after', () => {
  const lengths = (year: number) => {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  };
  let number = 0;
  for (let year = 1600; year < 2000; year += 1) number -= lengths(year).reduce((sum, length) => sum + length, 0);
  let seen = 0;
  for (let year = 1600; year < 2400; year += 1) {
    for (const [index, length] of lengths(year).entries()) {
      assert.equal(daysIn(year, index + 1), length);
      for (let date = 1; date <= length; date += 1, number += 1, seen += 1) {
        assert.equal(dayOf(year, index + 1, date), number);
        assert.deepEqual(civil(number), { year, month: index + 1, day: date });
      }
    }
  }
  assert.equal(seen, 800 * 365 + 2 * 97);
  assert.equal(dayOf(2000, 1, 1), 0);
});

test('the same days as the calendar of JavaScript, as far as that goes', () => {
  const start = Date.UTC(2000, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: -100_010_957, max: 99_989_043 }), (number) => {
      const date = new Date(start + number * day * 1000);
      const { year, month, day: ofMonth } = civil(number);
      assert.deepEqual([year, month, ofMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      assert.equal(dayOf(year, month, ofMonth), number);
      assert.equal(weekdayOf(number), date.getUTCDay() || 7);
    }),
    { numRuns: 5000 },
  );
});

test('a hundred million years either way', () => {
  const years = fc.oneof(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom(-1e8, 1e8, -1, 0, 1));
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, date) => {
      const number = dayOf(year, month, Math.min(date, daysIn(year, month)));
      assert.ok(Number.isSafeInteger(number * day));
      assert.deepEqual(civil(number), { year, month, day: Math.min(date, daysIn(year, month)) });
      const next = civil(number + 1);
      assert.equal(dayOf(next.year, next.month, next.day), number + 1);
      // The calendar repeats itself every 400 years: BigInt has no doubt about how many days that is.
      const recurrences = BigInt(Math.floor(year / 400) - 5);
      const inCycle = dayOf(year - Number(recurrences) * 400, month, Math.min(date, daysIn(year, month)));
      assert.equal(BigInt(number), BigInt(inCycle) + recurrences * 146_097n);
    }),
    { numRuns: 5000 },
  );
});

test('days of the week that are known', () => {
  assert.equal(weekdayOf(dayOf(1969, 7, 20)), 7);
  assert.equal(weekdayOf(dayOf(1582, 10, 15)), 5);
  assert.equal(weekdayOf(dayOf(2000, 1, 3)), 1);
  assert.equal(weekdayOf(0), 6);
});
