import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from '../inline/inline.js';
import type { Ends } from '../word-table.js';
import { mayBeTime, readWhen } from './read-when.js';
import type { When } from './when.js';

function read(text: string): readonly When[] | null {
  return readWhen(readRuns(text, 0, text.length));
}

const cases: readonly (readonly [text: string, ...whens: readonly When[]])[] = [
  ['before [A]', { relation: 'before', to: ['A'] }],
  ['right after [A].', { relation: 'after', to: ['A'], near: 'right' }],
  ['between [A] and [B]', { relation: 'between', to: ['A', 'B'] }],
  ['from [A] until [B]', { relation: 'since', to: ['A'] }, { relation: 'until', to: ['B'] }],
  ['since before [A]', { relation: 'sinceBefore', to: ['A'] }],
  ['soon after [A], before [B]', { relation: 'after', to: ['A'], near: 'soon' }, { relation: 'before', to: ['B'] }],
  ['same night as [A]', { relation: 'same', to: ['A'], unit: 'night' }],
  ['the next morning', { relation: 'next', to: [], unit: 'day', dayPart: 'morning' }],
  [
    'the next morning, after [A]',
    { relation: 'next', to: ['A'], unit: 'day', dayPart: 'morning' },
    { relation: 'after', to: ['A'] },
  ],
  ['after [A], the following Monday', { relation: 'after', to: ['A'] }, { relation: 'next', to: ['A'], weekday: 1 }],
  ['after [A] the next day', { relation: 'after', to: ['A'] }, { relation: 'next', to: ['A'], unit: 'day' }],
  ['next spring, after [A]', { relation: 'next', to: ['A'], season: 'spring' }, { relation: 'after', to: ['A'] }],
  [
    'the same evening, before [A]',
    { relation: 'same', to: ['A'], unit: 'day', dayPart: 'evening' },
    { relation: 'before', to: ['A'] },
  ],
  ['before [A], the previous day', { relation: 'before', to: ['A'] }, { relation: 'previous', to: ['A'], unit: 'day' }],
  [
    'the next day, after [A] and before [B]',
    { relation: 'next', to: ['A'], unit: 'day' },
    { relation: 'after', to: ['A'] },
    { relation: 'before', to: ['B'] },
  ],
  // Nothing comes on the next day of what it is told to come before.
  ['the next day, before [A]', { relation: 'next', to: [], unit: 'day' }, { relation: 'before', to: ['A'] }],
  ['the day before [A]', { relation: 'previous', to: ['A'], unit: 'day' }],
  ['exactly 2 weeks after [A]', { relation: 'after', to: ['A'], amount: { count: 2, unit: 'week', exact: true } }],
  ['years before [A]', { relation: 'before', to: ['A'], amount: { count: null, unit: 'year', exact: false } }],
  ['two hundred and one', null as never],
  ['about two hundred years ago', { relation: 'before', to: [], amount: { count: 200, unit: 'year', exact: false } }],
  ['half an hour later', { relation: 'after', to: [], amount: { count: 30, unit: 'minute', slack: 8, exact: false } }],
  ['Friday at 2:30 AM', { relation: 'weekday', to: [], weekday: 5, clock: 150 }],
  ['Monday night', { relation: 'weekday', to: [], weekday: 1, dayPart: 'night' }],
  ['12 pm', { relation: 'clock', to: [], clock: 720 }],
  ['12:05 a.m.', { relation: 'clock', to: [], clock: 5 }],
  ['14 Nov 1998', { relation: 'date', to: [], date: { text: '14 Nov 1998', edtf: '1998-11-14' } }],
  ['44 BC', { relation: 'date', to: [], date: { text: '44 BC', edtf: '-0043' } }],
  ['1984-06?/2004~', { relation: 'date', to: [], date: { text: '1984-06?/2004~', edtf: '1984-06?/2004~' } }],
  ['summer 1914', { relation: 'date', to: [], date: { text: 'summer 1914', edtf: '1914-22' }, season: 'summer' }],
  ['10,000 years ago', { relation: 'before', to: [], amount: { count: 10_000, unit: 'year', exact: false } }],
  ['half past nine', { relation: 'clock', to: [], clock: 570 }],
  ['half past midnight', { relation: 'clock', to: [], clock: 30 }],
  ['ten minutes to midnight', { relation: 'clock', to: [], clock: 1430 }],
  ['a quarter past noon', { relation: 'clock', to: [], clock: 735 }],
  ['twenty five minutes past three', { relation: 'clock', to: [], clock: 205 }],
  ['late 1911', { relation: 'date', to: [], date: { text: 'late 1911', edtf: '1911-07-01/1911-12-31' } }],
  ['a quarter to ten', { relation: 'clock', to: [], clock: 585 }],
  ["ten o'clock by [the watch]", { relation: 'clock', to: [], clock: 600, by: 'the watch' }],
  ['22:00 by the heron clock', { relation: 'clock', to: [], clock: 1320, by: 'the heron clock' }],
  ['12 October', { relation: 'date', to: [], date: { text: '12 October', yearly: { month: 10, day: 12 } } }],
  ['in May', { relation: 'date', to: [], date: { text: 'in May', yearly: { month: 5 } } }],
  ['before 1911', { relation: 'date', to: [], date: { text: 'before 1911', edtf: '../1910' } }],
  ['29 February 2000', { relation: 'date', to: [], date: { text: '29 February 2000', edtf: '2000-02-29' } }],
  ...[
    '31 June 1998',
    '1998-13-01',
    '1998-02-31',
    '30.2.1999',
    '32 May',
    '29 February 1900',
    '1998-01-01/1998-06-31',
  ].map((text) => [text, { relation: 'date', to: [], date: { text, impossible: true } }] as const),
  ['flashback', { relation: 'flashback', to: [] }],
];

const point = (ends: string, name = 'A'): When => {
  const [own, is, other] = ends.split(' ') as [Ends['own'], Ends['is'], Ends['other']];
  return { relation: 'point', to: [name], ends: { own, is, other } };
};
const before = (name: string): When => ({ relation: 'before', to: [name] });
const after = (name: string): When => ({ relation: 'after', to: [name] });
const days = (relation: 'before' | 'after', count: number): When => {
  return { relation, to: ['A'], amount: { count, unit: 'day', exact: false } };
};
const either = (...all: readonly (readonly When[])[]): When => ({ relation: 'either', to: [], either: all });
const own = (name: string, year: number, rest: object = {}) => ({ calendar: { name, year, ...rest } });

const forms: readonly (readonly [text: string, ...whens: readonly When[]])[] = [
  ['lasts 3 hours', { relation: 'lasts', to: [], amount: { count: 3, unit: 'hour', exact: false } }],
  ['half an hour long', { relation: 'lasts', to: [], amount: { count: 30, unit: 'minute', slack: 8, exact: false } }],
  ['for over a day', { relation: 'lasts', to: [], amount: { count: 1, unit: 'day', exact: false, limit: 'least' } }],
  ['at most 2 days after [A]', { ...days('after', 2), amount: { count: 2, unit: 'day', exact: false, limit: 'most' } }],
  ['nearly 2 days after [A]', days('after', 2)],
  ['3 moons after [A]', { ...after('A'), amount: { count: 3, unit: 'named', name: 'moons', exact: false } }],
  ['starts before [A]', point('start before start')],
  ['ends after [A]', point('end after end')],
  ['ends with [A]', point('end with end')],
  ['starts as soon as [A] ends', point('start with end')],
  ['ends at the start of [A]', point('end with start')],
  ['right up to [A]', point('end with start')],
  ['starts during [A]', point('start after start'), point('start before end')],
  ['overlaps [A]', point('start before start'), point('end after start'), point('end before end')],
  ['overlapped by [A]', point('start after start'), point('start before end'), point('end after end')],
  ['contains [A]', point('start before start'), point('end after end')],
  ['exactly as long as [A]', point('start with start'), point('end with end')],
  ['starts with [A] and ends before [B] ends', point('start with start'), point('end before end', 'B')],
  ['before or after [A]', either([before('A')], [after('A')])],
  ['either before [A] or [B]', either([before('A')], [before('B')])],
  ['2 days before or after [A]', either([days('before', 2)], [days('after', 2)])],
  ['3 or 4 days after [A]', { ...after('A'), amount: { count: 3, to: 4, unit: 'day', exact: false } }],
  ['right before or after [A]', either([{ ...before('A'), near: 'right' }], [{ ...after('A'), near: 'right' }])],
  ['after [A] and before [B], or after [C]', either([after('A'), before('B')], [after('C')])],
  [
    'Monday, either before [A] or after [B]',
    { relation: 'weekday', to: [], weekday: 1 },
    either([before('A')], [after('B')]),
  ],
  ['not during [A]', either([before('A')], [after('A')])],
  ['in May or June 1911', either(dated('in May 1911', '1911-05'), dated('June 1911', '1911-06'))],
  ...(
    [
      ['year 312 of the Reckoning', own('the Reckoning', 312)],
      ['day 340 of year 312 of the Reckoning', own('the Reckoning', 312, { day: 340 })],
      ['Thaw 312 of the Reckoning', own('the Reckoning', 312, { month: 'Thaw' })],
      ['12 High Thaw 312 of the Reckoning', own('the Reckoning', 312, { month: 'High Thaw', day: 12 })],
    ] as const
  ).map(([text, date]) => [text, { relation: 'date', to: [], date: { text, ...date } }] as const),
];

function dated(text: string, edtf: string): readonly When[] {
  return [{ relation: 'date', to: [], date: { text, edtf } }];
}

for (const [text, ...whens] of [...cases, ...forms]) {
  test(`time: ${text}`, () => assert.deepEqual(read(text), whens[0] === null ? null : whens));
}

for (const place of [
  'a beach',
  "Monday's house",
  '24:00',
  '0 am',
  'before dinner',
  'after [A] dinner',
  'the same',
  '',
  'constructor',
  'a, b, c, d, e, f, g, h, i, j, k',
]) {
  test(`no time: ${place}`, () => assert.equal(read(place), null));
}

const places = [
  ...['the morning room', 'the Saturday market', 'Five Years Inn', 'the five years inn', 'Thursday Island'],
  ...['the after-hours club', 'After Hours', 'before the palace', 'Before the royal palace of Thebes', 'Two Rivers'],
  ...['3 doors down', 'twenty minutes outside town', 'the 9:30 train', '12 May Street', 'Hotel 1911', 'Today Show'],
  ...["today's kitchen", 'the Last Supper', 'Bar Sunday', 'Room 312 of the Grand Hotel', 'Room 12'],
  ...['Room 12-03-04', 'locker 79-88-24'],
];
for (const place of places) {
  test(`no time, and not meant as one: ${place}`, () => {
    const runs = readRuns(place, 0, place.length);
    assert.deepEqual([readWhen(runs), mayBeTime(runs)], [null, false]);
  });
}

const meant = [
  ...["Three years before yesterday's tomorrow", 'before dinner', 'After the war', 'yesterday', 'a while later'],
  ...[
    '3 days',
    'the night before the ball',
    'one peculiar Monday',
    '25:10',
    '99999999999 years after [A]',
    'not before [A]',
  ],
  ...['the day before the ball', 'two weeks before c. 1912', 'an hour before noon', 'three months after Easter'],
  ...['two hours before midnight on 5 May 1911', 'a week ago last Tuesday', '343-02-03 BC', 'version 5 of 1915-09-24'],
  ...['79-08-24', 'Pompeii, 79-08-24', 'Pompeii, 24 August 79'],
  ...['24:00', 'after [A] dinner', 'the fifth Monday of May', 'in the best of May', '9 pm by the lake'],
];
for (const text of meant) {
  test(`meant as a time: ${text}`, () => {
    const runs = readRuns(text, 0, text.length);
    assert.deepEqual([readWhen(runs), mayBeTime(runs)], [null, true]);
  });
}
