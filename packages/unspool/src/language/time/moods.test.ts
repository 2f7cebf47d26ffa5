import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenIn } from './read-when.js';
import type { When } from './when.js';

/** What is said of the weather or the mood of a day says nothing of when it was, and hides nothing of it. */
const sameTimes: readonly (readonly [said: string, plainly: string])[] = [
  ['a rainy night', 'night'],
  ['a dark and stormy night', 'night'],
  ['one cold, clear morning', 'morning'],
  ['a bitterly cold night in January', 'a night in January'],
  ['October', 'in October'],
  ['May', 'in May'],
  ['a June day', 'in June'],
  ['a wet November', 'in November'],
  ['a bright, cold day in April', 'in April'],
  ['a week in June 1920', 'June 1920'],
  ['a wet May in 1911', 'May 1911'],
  ['a snowy November night', 'a night in November'],
  ['a wet November afternoon', 'an afternoon in November'],
  ['one January afternoon in 1911', 'an afternoon in January 1911'],
  ['one hot summer night', 'a night in summer'],
  ['a grey winter', 'winter'],
  ['one fine Monday', 'Monday'],
  ['a Monday night in June', 'Monday night, in June'],
];

for (const [said, plainly] of sameTimes)
  test(`“${said}” is “${plainly}”`, () => {
    const expected = timesOf(plainly);
    assert.ok(expected.length > 0);
    assert.deepEqual(timesOf(said), expected);
  });

const places = [
  'the March',
  'a march',
  'on the march',
  'Cold Spring',
  'a quiet street',
  'a fine day',
  'the winter palace',
];
for (const place of places) test(`“${place}” is no time`, () => assert.equal(whenIn(place), null));

/** What is said of the time, however it is divided into statements. */
function timesOf(text: string): readonly string[] {
  const facts = (whenIn(text) ?? []).flatMap((when) =>
    Object.entries(factsOf(when)).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
    ),
  );
  return [...new Set(facts)].sort();
}

function factsOf({ dayPart, weekday, season, date }: When) {
  return { dayPart, weekday, season, edtf: date?.edtf, yearly: date?.yearly };
}
