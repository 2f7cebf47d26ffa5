import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { happenings } from './happening.js';
import { saysMore } from './says-more.js';

const story = compile(
  parse(
    't',
    `# The Heron Clock

- Person: **Vera**

## The inquest

*1 November 2023, evening*

Vera begins to tell.

## Dinner

*Told by Vera · 12 years before [The inquest]*

A shot falls.

## The cellar

*Before [The inquest]*

It is dark.

## The cellar again

*Again [The cellar]*

No shot falls.

## The morning

*The next morning after [The inquest]*

Rain.

## A walk

Still rain.

## The verdict

*After [A walk]*

Nobody is guilty.
`,
  ),
).story;

const read = (position?: number) =>
  happenings(position === undefined ? whole(story) : upTo(story, position)).map(
    ({ number, footing, when, departs, frame, again }) =>
      [number, footing, when, departs, frame, ...again.map((other) => `again ${other.number}`)]
        .filter((part) => part !== undefined)
        .join(' · '),
  );

test('the scenes in the order in which they happened, each with what is known of when that was', () => {
  assert.deepEqual(read(), [
    '2 · open · between 2010 and 2012 · flashback, about 12 years back · as Vera tells it',
    '3 · open · before “The inquest” · flashback · again 4',
    '1 · stated · 1 November 2023, in the evening',
    '5 · stated · 2 November 2023, in the morning',
    '6 · assumed',
    // What only says that it follows the one above needs no saying.
    '7 · stated',
  ]);
});

test('nothing that is told later is used', () => {
  assert.deepEqual(read(1), ['1 · open · 1 November 2023, in the evening']);
  assert.deepEqual(read(2), [
    '2 · open · between 2010 and 2012 · flashback, about 12 years back · as Vera tells it',
    '1 · stated · 1 November 2023, in the evening',
  ]);
});

test('an order that is that of the telling says no more', () => {
  const plain = compile(parse('t', '# T\n\n## One\n\nA.\n\n## Two\n\nB.\n')).story;
  assert.equal(saysMore(happenings(whole(plain))), false);
  assert.equal(saysMore(happenings(whole(story))), true);
  assert.equal(saysMore(happenings(upTo(story, 1))), false);
});

const written: readonly (readonly [dateline: string, when: string | undefined])[] = [
  ['1998', '1998'],
  ['November 1998', 'November 1998'],
  ['1998-11-14', '14 November 1998'],
  ['about 1590', 'about 1590'],
  ['between 1911 and 1913', 'between 1911 and 1913'],
  ['Monday · 21:40', 'Monday, 21:40'],
  ['14 November 1998 · 21:40', '14 November 1998, 21:40'],
  ['at night', 'at night'],
  ['12 Oct. · 4.30 p.m.', '12 Oct., 4.30 p.m.'],
  ['Rome · Monday evening.', 'Monday evening'],
  ['a beach', undefined],
];

for (const [dateline, when] of written) {
  test(`“${dateline}” reads ${when ?? 'as nothing'}`, () => {
    const told = compile(parse('t', `# T\n\n## One\n\n*${dateline}*\n\nRain.\n`)).story;
    assert.equal(happenings(whole(told))[0]?.when, when);
  });
}

test('beside a date no distance is said that is only likely; the order knows it all the same', () => {
  const dated = compile(
    parse(
      't',
      '# T\n\n## A\n\n*3 May*\n\nRain.\n\n## B\n\n*1 May · exactly 2 days before [A] (likely)*\n\nSun.\n\n## C\n\n*exactly 2 days after [A] (likely)*\n\nFog.\n\n## D\n\n*9 May · exactly 6 days after [A]*\n\nHail.\n',
    ),
  ).story;
  assert.deepEqual(
    happenings(whole(dated)).map(({ title, when }) => [title, when]),
    [
      ['B', '1 May'],
      ['A', '3 May'],
      ['C', 'exactly 2 days after “A” (likely)'],
      ['D', '9 May, exactly 6 days after “A”'],
    ],
  );
});
