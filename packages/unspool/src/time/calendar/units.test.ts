import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/english.js';
import { day, dayOf, daysIn, hour } from './gregorian.js';
import { hoursOf, lengthOf, seasonDays } from './units.js';

const inDays = ({ least, most }: { readonly least: number; readonly most: number }) => [least / day, most / day];

test('months and years that everyone knows', () => {
  assert.deepEqual(inDays(lengthOf(0, 'month')), [0, 0]);
  assert.deepEqual(inDays(lengthOf(1, 'month')), [28, 31]);
  assert.deepEqual(inDays(lengthOf(2, 'month')), [59, 62]);
  assert.deepEqual(inDays(lengthOf(12, 'month')), [365, 366]);
  assert.deepEqual(inDays(lengthOf(1, 'year')), [365, 366]);
  assert.deepEqual(inDays(lengthOf(4, 'year')), [1460, 1461]);
  assert.deepEqual(inDays(lengthOf(100, 'year')), [36_524, 36_525]);
  assert.deepEqual(inDays(lengthOf(400, 'year')), [146_097, 146_097]);
  assert.deepEqual(inDays(lengthOf(1e8, 'year')), [250_000 * 146_097, 250_000 * 146_097]);
});

test('units that are always as long', () => {
  assert.deepEqual(lengthOf(90, 'second'), { least: 90, most: 90 });
  assert.deepEqual(lengthOf(2, 'minute'), { least: 120, most: 120 });
  assert.deepEqual(lengthOf(2, 'hour'), { least: 7200, most: 7200 });
  assert.deepEqual(lengthOf(3, 'day'), { least: 3 * day, most: 3 * day });
  assert.deepEqual(lengthOf(3, 'night'), lengthOf(3, 'day'));
  assert.deepEqual(lengthOf(2, 'week'), lengthOf(14, 'day'));
});

/** From each day of 400 years to its like so many months later. */
function byHand(count: number): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let month = 0; month < 4800; month += 1) {
    const [year, later] = [1600 + Math.floor(month / 12), month + count];
    const [lateYear, lateMonth] = [1600 + Math.floor(later / 12), (later % 12) + 1];
    const [length, lateLength] = [daysIn(year, (month % 12) + 1), daysIn(lateYear, lateMonth)];
    const apart = dayOf(lateYear, lateMonth, 1) - dayOf(year, (month % 12) + 1, 1);
    for (let date = 1; date <= length; date += 1) {
      const days = apart + Math.min(date, lateLength) - date;
      least = Math.min(least, days);
      most = Math.max(most, days);
    }
  }
  return [least, most];
}

test('bounds are tight: every day of 400 years, up to 48 months', () => {
  for (let count = 0; count <= 48; count += 1)
    assert.deepEqual(inDays(lengthOf(count, 'month')), byHand(count), `${count}`);
});

test('bounds are tight: every day of 400 years, up to 400 years and beyond', () => {
  for (let years = 1; years <= 400; years += years < 12 ? 1 : 7)
    assert.deepEqual(inDays(lengthOf(years, 'year')), byHand(years * 12), `${years}`);
  for (const months of [4799, 4800, 4801, 12_345])
    assert.deepEqual(inDays(lengthOf(months, 'month')), byHand(months), `${months}`);
});

test('every part of the day has its hours, and a later one ends later', () => {
  for (const part of new Set(Object.values(english.time.dayParts))) {
    const { least, most } = hoursOf(part) ?? assert.fail(part);
    assert.ok(0 <= least && least < most && most <= 30 * hour, part);
  }
  assert.deepEqual(hoursOf('night'), { least: 18 * hour, most: 30 * hour });
  assert.equal(hoursOf('constructor'), null);
  const order = ['dawn', 'morning', 'midday', 'afternoon', 'evening', 'midnight', 'night'].map(hoursOf);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => (a?.most ?? 0) - (b?.most ?? 0)),
  );
});

test('the seasons of the south are those of the north, half a year on', () => {
  const spring = { fromMonth: 3, fromDay: 1, toMonth: 6, toDay: 30 };
  assert.deepEqual(seasonDays('spring'), [spring]);
  assert.deepEqual(seasonDays('winter'), [{ fromMonth: 12, fromDay: 1, toMonth: 3, toDay: 31 }]);
  assert.deepEqual(seasonDays('autumn', 'south'), [spring]);
  assert.deepEqual(seasonDays('summer', 'south'), seasonDays('winter'));
  assert.deepEqual(seasonDays('spring', 'either'), [spring, ...seasonDays('autumn')]);
});
