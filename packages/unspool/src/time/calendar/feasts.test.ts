import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishFeasts } from '../../language/english/english-feasts.js';
import type { Feast } from '../../language/word-table.js';
import { feastDay, julianDay } from './feasts.js';
import { civil, dayOf, weekdayOf } from './gregorian.js';

const easter = (year: number) => feastDay({ easter: 0 }, year);

/** Easter by the anonymous algorithm of 1876 (Butcher), which goes another way. */
function butcher(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Easter in the Julian calendar, by Meeus, as month and day of that calendar. */
function meeus(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  return julianDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

test('Easter of two thousand five hundred years is that of another algorithm', () => {
  for (let year = 1583; year < 4100; year += 1) assert.equal(easter(year), butcher(year), String(year));
});

test('Easter before the new calendar, and that of the Orthodox, is by the old', () => {
  for (let year = 326; year < 1583; year += 1) assert.equal(easter(year), meeus(year), String(year));
  for (let year = 1583; year < 3000; year += 1)
    assert.equal(feastDay({ easter: 0, orthodox: true }, year), meeus(year), String(year));
});

test('a day that is called by its weekday falls on it in every year', () => {
  const names = ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const called = Object.entries(englishFeasts).flatMap(([name, feast]) => {
    const weekday = names.findIndex((one) => one !== '' && name.split(' ').includes(one));
    return weekday < 0 ? [] : [{ name, feast, weekday }];
  });
  assert.ok(called.length > 20);
  for (const { name, feast, weekday } of called)
    for (let year = 1890; year < 2030; year += 1) assert.equal(weekdayOf(feastDay(feast, year)), weekday, name);
});

test('Easter is a Sunday', () => {
  for (let year = 326; year < 3000; year += 7) assert.equal(weekdayOf(easter(year)), 7);
});

const thanksgivingIn = (year: number) => feastDay(englishFeasts.thanksgiving as Feast, year);

const englishIn = (name: string, year: number) => feastDay(englishFeasts[name] as Feast, year);

const known: readonly (readonly [what: string, day: number, date: string])[] = [
  ['Easter 1818, as early as can be', easter(1818), '1818-3-22'],
  ['Easter 1943, as late as can be', easter(1943), '1943-4-25'],
  ['Good Friday 1912', feastDay({ easter: -2 }, 1912), '1912-4-5'],
  ['Whit Sunday 1912', feastDay({ easter: 49 }, 1912), '1912-5-26'],
  ['Thanksgiving 1963', feastDay({ month: 11, weekday: 4, nth: 4 }, 1963), '1963-11-28'],
  ['Thanksgiving 1911', thanksgivingIn(1911), '1911-11-30'],
  ['Thanksgiving 1938', thanksgivingIn(1938), '1938-11-24'],
  ['Thanksgiving 1939', thanksgivingIn(1939), '1939-11-23'],
  ['Thanksgiving 1940', thanksgivingIn(1940), '1940-11-21'],
  ['Thanksgiving 1941', thanksgivingIn(1941), '1941-11-20'],
  ['Thanksgiving 1942', thanksgivingIn(1942), '1942-11-26'],
  ['Easter Saturday 1957', englishIn('easter saturday', 1957), '1957-4-20'],
  ['Spy Wednesday 1957', englishIn('spy wednesday', 1957), '1957-4-17'],
  ['Advent Sunday 1957', englishIn('advent sunday', 1957), '1957-12-1'],
  ['Advent Sunday 1950, as late as can be', englishIn('advent sunday', 1950), '1950-12-3'],
  ['Advent Sunday 1960, as early as can be', englishIn('advent sunday', 1960), '1960-11-27'],
  ['the fourth Sunday of Advent 1960', englishIn('fourth sunday of advent', 1960), '1960-12-18'],
  ['Remembrance Sunday 1957', englishIn('remembrance sunday', 1957), '1957-11-10'],
  ['Plough Monday 1957', englishIn('plough monday', 1957), '1957-1-7'],
  ['the day after 4 October 1582', julianDay(1582, 10, 5), '1582-10-15'],
  ['the birth of Newton', julianDay(1642, 12, 25), '1643-1-4'],
  ['the storm of the Winter Palace', julianDay(1917, 10, 25), '1917-11-7'],
  ['the first day of the year 1 BC', julianDay(0, 1, 1), '-1-12-30'],
];
for (const [what, dayNumber, date] of known) {
  test(what, () => {
    const { year, month, day } = civil(dayNumber);
    assert.equal(`${year}-${month}-${day}`, date);
  });
}

test('days of the Julian calendar follow on each other, and lie as their numbers say', () => {
  // The Julian day number of 1 January 4713 BC (-4712) at noon is 0, and that of 1 January 2000 in ours 2,451,545.
  assert.equal(julianDay(-4712, 1, 1), -2_451_545);
  for (let year = -100; year < 2100; year += 1) {
    const leap = ((year % 4) + 4) % 4 === 0;
    assert.equal(julianDay(year + 1, 1, 1) - julianDay(year, 1, 1), leap ? 366 : 365);
    assert.equal(julianDay(year, 3, 1) - julianDay(year, 2, 28), leap ? 2 : 1);
  }
});
