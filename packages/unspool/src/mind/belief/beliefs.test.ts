import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import type { Happening, Part, Value } from '../index.js';
import { beliefsOf } from '../index.js';

const enters = (who: string, room = 'kitchen', as: Part = 'open'): Happening => ({
  room,
  moves: [{ who, to: room, as }],
});
const leaves = (who: string, room = 'kitchen'): Happening => ({ room, moves: [{ who, to: null }] });
const puts = (value: Value, fluent = 'egg', more: Partial<Happening> = {}): Happening => ({
  room: 'kitchen',
  changes: [{ fluent, value }],
  ...more,
});

/** Stories, and what chains of people, joined by ">", have of the egg after them. */
const cases: readonly (readonly [name: string, story: readonly Happening[], has: Record<string, Value | undefined>])[] =
  [
    [
      'who leaves keeps what they saw last',
      [enters('Ada'), enters('Ben'), puts('pan'), leaves('Ada'), puts('cup')],
      { '': 'cup', Ada: 'pan', Ben: 'cup', 'Ben>Ada': 'pan', 'Ada>Ben': 'pan', 'Ada>Ben>Ada': 'pan', Cleo: undefined },
    ],
    [
      'who comes later has nothing of before',
      [enters('Ada'), puts('pan'), enters('Ben')],
      { Ada: 'pan', Ben: undefined, 'Ada>Ben': undefined },
    ],
    [
      'who peeks perceives and is not perceived',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        leaves('Ada'),
        puts('cup', 'egg', { witnesses: [{ who: 'Ada', as: 'unseen' }] }),
      ],
      { Ada: 'cup', 'Ben>Ada': 'pan', 'Ada>Ben': 'cup', 'Ada>Ben>Ada': 'pan' },
    ],
    [
      'who hides in a room is noticed by whoever is let in on it',
      [
        enters('Ada'),
        enters('Ben', 'kitchen', 'unseen'),
        enters('Cleo'),
        puts('pan', 'egg', { witnesses: [{ who: 'Ben', as: 'unseen', noticedBy: ['Cleo'] }] }),
      ],
      { Ben: 'pan', 'Ada>Ben': undefined, 'Cleo>Ben': 'pan', 'Ada>Cleo>Ben': undefined, 'Ben>Ada': 'pan' },
    ],
    [
      'who is distracted is taken to have seen it',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        puts('cup', 'egg', { witnesses: [{ who: 'Ben', as: 'inattentive' }] }),
      ],
      { Ben: 'pan', 'Ada>Ben': 'cup', 'Ben>Ada': 'pan', 'Ada>Ben>Ada': 'cup' },
    ],
    [
      'what is told is had by its hearers and by who tells it',
      [enters('Ada'), enters('Ben'), { room: 'kitchen', says: [{ by: 'Ada', fluent: 'egg', value: 'pan' }] }],
      { '': undefined, Ada: 'pan', Ben: 'pan', 'Ben>Ada': 'pan', 'Ada>Ben': 'pan' },
    ],
    [
      'a lie is had by all but who tells it and who is in it',
      [
        enters('Ada'),
        enters('Ben'),
        enters('Cleo'),
        puts('cup'),
        { room: 'kitchen', says: [{ by: 'Ada', lie: true, accomplices: ['Cleo'], fluent: 'egg', value: 'pan' }] },
      ],
      {
        Ada: 'cup',
        Ben: 'pan',
        Cleo: 'cup',
        'Ada>Ben': 'pan',
        'Ben>Ada': 'pan',
        'Cleo>Ada': 'cup',
        'Cleo>Ben': 'pan',
        'Ada>Ben>Ada': 'pan',
      },
    ],
    [
      'who sees through a lie keeps what they have, and is taken to be fooled',
      [
        enters('Ada'),
        enters('Ben'),
        puts('cup'),
        { room: 'kitchen', says: [{ by: 'Ada', lie: true, unconvinced: ['Ben'], fluent: 'egg', value: 'pan' }] },
      ],
      { Ben: 'cup', 'Ada>Ben': 'pan', Ada: 'cup' },
    ],
    [
      'what is told to one alone is unknown to the rest',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        { witnesses: [{ who: 'Ada' }, { who: 'Cleo' }], says: [{ by: 'Ada', fluent: 'egg', value: 'cup' }] },
      ],
      { Ben: 'pan', Cleo: 'cup', 'Ada>Cleo': 'cup', 'Ben>Ada': 'pan' },
    ],
    [
      'what is said of the mind of another is had of that mind',
      [
        enters('Ada'),
        enters('Ben'),
        { room: 'kitchen', says: [{ by: 'Ada', of: ['Cleo'], fluent: 'egg', value: 'cup' }] },
      ],
      { Ben: undefined, 'Ben>Cleo': 'cup', 'Ben>Ada>Cleo': 'cup', 'Ada>Cleo': undefined, Cleo: undefined },
    ],
    [
      'a note that is old when it is read replaces nothing that is newer',
      [
        enters('Ada'),
        puts('pan'),
        puts('cup'),
        {
          witnesses: [{ who: 'Ada' }, { who: 'Ben' }],
          how: 'read',
          says: [{ by: 'Cleo', fluent: 'egg', value: 'pan', asOf: 1 }],
        },
      ],
      { Ada: 'cup', Ben: 'pan' },
    ],
    [
      'who looks in vain has no idea any more',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        leaves('Ada'),
        puts('cup'),
        { witnesses: [{ who: 'Ada' }], absent: [{ fluent: 'egg', value: 'pan' }] },
      ],
      { Ada: undefined, Ben: 'cup', 'Ben>Ada': 'pan', 'Ada>Ben': 'pan' },
    ],
    [
      'that it is not elsewhere changes nothing',
      [enters('Ada'), puts('pan'), { room: 'kitchen', absent: [{ fluent: 'egg', value: 'cup' }] }],
      { Ada: 'pan' },
    ],
    [
      'who forgets what has been since something falls back on what was before',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        puts('cup'),
        { room: 'kitchen', forgets: [{ who: 'Ada', since: 3 }] },
      ],
      { Ada: 'pan', Ben: 'cup', 'Ben>Ada': 'pan', 'Ada>Ben': 'pan' },
    ],
    [
      'who does not perceive that somebody forgets takes them to know it still',
      [enters('Ada'), enters('Ben'), puts('pan'), puts('cup'), { forgets: [{ who: 'Ada', since: 3 }] }],
      { Ada: 'pan', 'Ben>Ada': 'cup' },
    ],
    [
      'who keeps nothing for long has what they had before',
      [
        enters('Ada'),
        { ...puts('pan'), at: 1 },
        { at: 2, forgets: [{ who: 'Ada', olderThan: 10 }] },
        { ...puts('cup'), at: 5 },
        { ...puts('sky', 'kite'), at: 20 },
      ],
      { Ada: 'pan' },
    ],
    [
      'who forgets one thing has nothing of it',
      [enters('Ada'), enters('Ben'), puts('pan'), { room: 'kitchen', forgets: [{ who: 'Ada', fluent: 'egg' }] }],
      { Ada: undefined, Ben: 'pan', 'Ben>Ada': undefined },
    ],
    [
      'that one thing was forgotten is not forgotten with all the rest',
      [
        enters('Ada'),
        enters('Ben'),
        puts('pan'),
        { room: 'kitchen', forgets: [{ who: 'Ada', fluent: 'egg' }] },
        { room: 'kitchen', forgets: [{ who: 'Ada', since: 3 }] },
      ],
      { Ada: undefined, Ben: 'pan', 'Ben>Ada': undefined },
    ],
    [
      'a note that says to be of later is of when it is read',
      [
        enters('Ada'),
        { witnesses: [{ who: 'Ada' }], how: 'read', says: [{ by: 'Ada', fluent: 'egg', value: 'pan', asOf: 9 }] },
        puts('cup'),
      ],
      { Ada: 'cup' },
    ],
    [
      'a note from before is news to who has forgotten',
      [
        enters('Ada'),
        puts('pan'),
        { forgets: [{ who: 'Ada', fluent: 'egg' }] },
        { witnesses: [{ who: 'Ada' }], how: 'read', says: [{ by: 'Ada', fluent: 'egg', value: 'pan', asOf: 1 }] },
      ],
      { Ada: 'pan' },
    ],
    [
      'a note from before does not say that it is where one has looked in vain since',
      [
        enters('Ada'),
        { room: 'kitchen', absent: [{ fluent: 'egg', value: 'pan' }] },
        { witnesses: [{ who: 'Ada' }], how: 'read', says: [{ by: 'Ada', fluent: 'egg', value: 'pan', asOf: 0 }] },
      ],
      { Ada: undefined },
    ],
    [
      'forgetting before learning loses nothing',
      [
        enters('Ada'),
        {
          forgets: [
            { who: 'Ada', fluent: 'egg' },
            { who: 'Ada', since: 0 },
          ],
        },
        puts('pan'),
      ],
      { Ada: 'pan' },
    ],
    [
      'what is set holds of one chain alone, and who knows that they know, knows',
      [{ sets: [{ of: ['Ada', 'Ada', 'Ben'], fluent: 'egg', value: 'pan' }] }],
      { Ada: undefined, Ben: undefined, 'Ada>Ben': 'pan', 'Ada>Ada>Ben>Ben': 'pan', 'Ada>Ben>Ada': undefined },
    ],
    [
      'what happens everywhere is perceived by all, also of each other',
      [enters('Ada'), { everywhere: true, changes: [{ fluent: 'egg', value: 'pan' }] }],
      { Ada: 'pan', 'Ada>Ada': 'pan' },
    ],
  ];

for (const [name, story, has] of cases) {
  test(`beliefs: ${name}`, () => {
    const beliefs = beliefsOf(story);
    for (const [chain, value] of Object.entries(has)) {
      const people = chain === '' ? [] : chain.split('>');
      assert.equal(beliefs.held(people, 'egg')?.value, value, chain);
      assert.equal(beliefs.view(people).of('egg')?.value, value, chain);
      assert.equal(beliefs.view(people).value('egg'), value, chain);
    }
  });
}

test('beliefs: each comes with its happening and the way it came', () => {
  const beliefs = beliefsOf([
    enters('Ada'),
    enters('Ben'),
    puts('pan'),
    puts('pan'),
    leaves('Ben'),
    puts('cup'),
    { witnesses: [{ who: 'Ada' }, { who: 'Ben', how: 'read' }], says: [{ by: 'Ada', fluent: 'egg', value: 'cup' }] },
  ]);
  assert.deepEqual(beliefs.held(['Ada'], 'egg'), { value: 'cup', not: [], since: 5, how: 'saw' });
  assert.deepEqual(beliefs.held(['Ben'], 'egg', 5), { value: 'pan', not: [], since: 2, how: 'saw' });
  assert.deepEqual(beliefs.held(['Ben'], 'egg'), { value: 'cup', not: [], since: 6, how: 'read', by: 'Ada' });
  assert.deepEqual(beliefs.trail(['Ben'], 'egg'), [2, 3, 6]);
  assert.deepEqual(
    [beliefs.perceives(['Ada', 'Ben'], 3), beliefs.perceives(['Ada', 'Ben'], 5), beliefs.perceives(['Ada'], 99)],
    [true, false, false],
  );
});

test('beliefs: minds within minds forty deep, and a hundred thousand in one room', () => {
  const crowd = Array.from({ length: tries(20_000, 100_000) }, (_, at) => `P${at}`);
  const beliefs = beliefsOf([
    { room: 'square', moves: crowd.map((who) => ({ who, to: 'square' })) },
    { room: 'square', changes: [{ fluent: 'egg', value: 'pan' }] },
  ]);
  assert.equal(beliefs.held(crowd.slice(0, 40), 'egg')?.value, 'pan');
  assert.equal(beliefs.view(['P7', 'P8']).of('egg')?.value, 'pan');
});

const people = ['Ada', 'Ben', 'Cleo'];
const fluents = ['egg', 'kite'];
const chains: readonly (readonly string[])[] = [
  [],
  ...people.map((a) => [a]),
  ...people.flatMap((a) => people.map((b) => [a, b])),
  ...people.flatMap((a) => people.flatMap((b) => people.map((c) => [a, b, c]))),
];

const who = fc.constantFrom(...people);
const room = fc.constantFrom('kitchen', 'hall');
const part = fc.constantFrom<Part>('open', 'unseen', 'inattentive', 'absent');
const stated = fc.record({ fluent: fc.constantFrom(...fluents), value: fc.constantFrom<Value>('pan', 'cup', true) });
const witnesses = fc.uniqueArray(fc.record({ who, as: part }), { maxLength: 2, selector: (one) => one.who });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    room,
    moves: fc.tuple(fc.record({ who, to: fc.option(room), as: fc.constantFrom<Part>('open', 'unseen') })),
  }),
  fc.record({ room, witnesses, changes: fc.tuple(stated) }),
  fc.record({ room, witnesses, absent: fc.tuple(stated) }),
  fc.record({
    room,
    says: fc.tuple(
      fc.tuple(stated, who, fc.boolean()).map(([what, by, lie]): Saying => ({ ...what, by, ...(lie ? { lie } : {}) })),
    ),
  }),
  fc.record({
    sets: fc.tuple(
      fc.tuple(stated, fc.array(who, { minLength: 1, maxLength: 2 })).map(([what, of]) => ({ ...what, of })),
    ),
  }),
  fc.record({
    room,
    forgets: fc.tuple(
      fc.oneof(
        fc.record({ who, since: fc.nat(12) }),
        fc.record({ who, olderThan: fc.nat(6) }),
        fc.record({ who, fluent: fc.constantFrom(...fluents) }),
      ),
    ),
  }),
);
type Saying = NonNullable<Happening['says']>[number];
const stories = fc.array(happening, { maxLength: 24 });

/** So many that the look-ups of what comes after are made in the memory of those before. */
const crowded = Array.from({ length: 300 }, (_, at): Happening => {
  const [who, fluent] = [`P${at}`, `of P${at}`];
  return { room: 'attic', moves: [{ who, to: 'attic' }], witnesses: [{ who }], changes: [{ fluent, value: true }] };
});

test('beliefs: one fluent is what it is in the view, at each point; a spliced course is that course', () => {
  fc.assert(
    fc.property(stories, stories, fc.nat(24), fc.nat(6), fc.nat(5), (end, more, from, removed, turn) => {
      const story = turn === 0 ? [...crowded, ...end] : end;
      const at = Math.min(story.length - end.length + from, story.length);
      const put = more.filter((one) => one.forgets === undefined);
      const spliced = beliefsOf(story);
      spliced.view(['Ada']);
      spliced.splice(at, removed, put);
      const whole = [...story.slice(0, at), ...put, ...story.slice(at + removed)].map((one, place) =>
        moved(one, place, at, removed, put.length),
      );
      const made = beliefsOf(whole);
      assert.equal(spliced.count(), whole.length);
      for (const chain of chains) {
        for (const after of [Math.floor(whole.length / 2), whole.length - 1]) {
          const view = made.view(chain, after);
          assert.deepEqual(spliced.view(chain, after).all(), view.all());
          for (const fluent of fluents) {
            assert.deepEqual(made.held(chain, fluent, after), view.of(fluent));
            assert.deepEqual(view.all().get(fluent), view.of(fluent));
            assert.equal(view.value(fluent), view.of(fluent)?.value);
            assert.deepEqual(spliced.held(chain, fluent, after), view.of(fluent));
          }
        }
      }
    }),
    { numRuns: tries(60, 5000) },
  );
});

/** What a happening says of others, where some were put in before them. */
function moved(one: Happening, place: number, at: number, removed: number, added: number): Happening {
  if (!one.forgets || place < at + added) return one;
  const forgets = one.forgets.map((forgetting) =>
    'since' in forgetting && forgetting.since >= at + removed
      ? { ...forgetting, since: forgetting.since + added - removed }
      : forgetting,
  );
  return { ...one, forgets };
}

test('beliefs: what happens later changes nothing of before', () => {
  fc.assert(
    fc.property(stories, stories, (story, more) => {
      const [short, long] = [beliefsOf(story), beliefsOf([...story, ...more])];
      for (const chain of chains)
        assert.deepEqual([...long.view(chain, story.length - 1).all()], [...short.view(chain).all()]);
    }),
    { numRuns: tries(60, 5000) },
  );
});
