import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../inline/run.js';
import { readDateline } from './dateline.js';

const read = (text: string) => readDateline(text, 0, text.length).map((part) => [part.kind, plain(part.runs)]);

const divided = [
  ['A village church, February 1994', ['place', 'A village church'], ['when', 'February 1994']],
  ['the farm, near Hof, Christmas 1911', ['place', 'the farm, near Hof'], ['when', 'Christmas 1911']],
  ['3 May 1893, the inn', ['when', '3 May 1893'], ['place', 'the inn']],
  ['Pompeii, 24 August AD 79', ['place', 'Pompeii'], ['when', '24 August AD 79']],
  ['the next day, the inn', ['when', 'the next day'], ['place', 'the inn']],
  ['the day before, Ann’s house, upstairs', ['when', 'the day before'], ['place', 'Ann’s house, upstairs']],
  ['the inn, the same day', ['place', 'the inn'], ['when', 'the same day']],
  ['the weir, two days after [The mill]', ['place', 'the weir'], ['when', 'two days after The mill']],
] as const;
for (const [text, ...parts] of divided)
  test(`a comma divides a place and a time: ${text}`, () => {
    assert.deepEqual(read(text), parts);
    const at = readDateline(text, 0, text.length).map(({ at }) => text.slice(at.from, at.to));
    assert.equal(at.join(', '), text);
  });

const attended = [
  ['On the train, December 1936, with Inés and a priest', 'place', 'when', 'with'],
  ['the roof, the next morning, with Danny, Vince and Rosa', 'place', 'when', 'with'],
  ['3 May 1893, with Ada', 'when', 'with'],
  ['the inn, 3 May 1893, with a view of the sea', 'place', 'when'],
  ['the inn, with Ada, or so', 'place'],
  ['the inn, with Ada, in 1893', 'place', 'when'],
] as const;
for (const [text, ...kinds] of attended)
  test(`behind a place and a time that commas divide stands who is there: ${text}`, () => {
    const parts = readDateline(text, 0, text.length);
    const isRead = parts.map(({ kind }) => kind);
    if (kinds.at(-1) === 'with') assert.deepEqual(isRead, kinds);
    else assert.ok(!isRead.includes('with'), isRead.join());
    assert.equal(parts.map(({ at }) => text.slice(at.from, at.to)).join(', '), text);
  });

test('whoever is named behind commas is there, each by their name', () => {
  const [people] = readDateline('the roof, 1911, with Danny, Vince and Rosa', 0, 42).flatMap((part) =>
    part.kind === 'with' ? [part.people.map(({ name }) => name)] : [],
  );
  assert.deepEqual(people, ['Danny', 'Vince', 'Rosa']);
});

const whole = [
  ['Berlin, 3 May, 1945, noon or so', 'place'],
  ['Saturday, 3 May 1893', 'when'],
  ['Bank Street, the morning room', 'place'],
  ['Spring, Texas', 'place'],
  ['the Next Room, the inn', 'place'],
  ['the day after tomorrow, perhaps', 'place'],
  ['before dinner, or Christmas', 'place'],
  ['[The mill, 1911]', 'place'],
] as const;
for (const [text, kind] of whole)
  test(`no place and no time stand apart in: ${text}`, () => {
    assert.deepEqual(
      readDateline(text, 0, text.length).map((part) => part.kind),
      [kind],
    );
  });
