import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from './inline.js';
import { readWhen, type When } from './when.js';

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
  ['the day before [A]', { relation: 'before', to: ['A'], amount: { count: 1, unit: 'day', exact: false } }],
  ['exactly 2 weeks after [A]', { relation: 'after', to: ['A'], amount: { count: 2, unit: 'week', exact: true } }],
  ['years before [A]', { relation: 'before', to: ['A'], amount: { count: null, unit: 'year', exact: false } }],
  ['two hundred and one', null as never],
  ['about two hundred years ago', { relation: 'before', to: [], amount: { count: 200, unit: 'year', exact: false } }],
  ['half an hour later', { relation: 'after', to: [], amount: { count: 30, unit: 'minute', exact: false } }],
  ['Friday at 2:30 AM', { relation: 'weekday', to: [], weekday: 5, clock: 150 }],
  ['Monday night', { relation: 'weekday', to: [], weekday: 1, dayPart: 'night' }],
  ['12 pm', { relation: 'clock', to: [], clock: 720 }],
  ['12:05 a.m.', { relation: 'clock', to: [], clock: 5 }],
  ['14 Nov 1998', { relation: 'date', to: [], date: { text: '14 Nov 1998', edtf: '1998-11-14' } }],
  ['44 BC', { relation: 'date', to: [], date: { text: '44 BC', edtf: '-0043' } }],
  ['1984-06?/2004~', { relation: 'date', to: [], date: { text: '1984-06?/2004~', edtf: '1984-06?/2004~' } }],
  ['summer 1914', { relation: 'date', to: [], date: { text: 'summer 1914', edtf: '1914-22' }, season: 'summer' }],
  ['flashback', { relation: 'flashback', to: [] }],
];

for (const [text, ...whens] of cases) {
  test(`time: ${text}`, () => assert.deepEqual(read(text), whens[0] === null ? null : whens));
}

for (const place of [
  'a beach',
  "Monday's house",
  '24:00',
  '0 am',
  '31 June 1998',
  '1998-13-01',
  'before dinner',
  'after [A] dinner',
  'the same',
  '',
  'constructor',
  'a, b, c, d, e, f, g, h, i, j, k',
]) {
  test(`no time: ${place}`, () => assert.equal(read(place), null));
}
