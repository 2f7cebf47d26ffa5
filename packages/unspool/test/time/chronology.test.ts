import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { compile, END, type Slice, upTo, whole } from '../../src/story/index.js';
import { type Allen, chronology, type Moment } from '../../src/time/index.js';
import { tries } from '../tries.js';

function sliceOf(text: string, position = END): Slice {
  const { story } = compile(parse('a.story.md', text));
  return position === END ? whole(story) : upTo(story, position);
}

/** "1 Storm | 3 Repair": scenes as they happened, each after a sign for how surely it does not come before the last. */
function orderOf(slice: Slice): string {
  const titles = new Map(slice.scenes.map((scene) => [scene.id, scene.title]));
  const signs = { stated: '', likely: '≈', assumed: '~', open: '?' };
  return chronology(slice)
    .order.map(({ scene, again, footing }, index) => {
      const names = [scene, ...again].map((id) => titles.get(id)).join('=');
      return `${index === 0 ? '' : signs[footing]}${names}`;
    })
    .join(' ');
}

/** Scenes named A, B, C… with these datelines; what stands after a line break belongs to the scene. */
function scenes(...datelines: readonly string[]): string {
  const parts = datelines.map((text, index) => {
    const [dateline = '', ...body] = text.split('\n');
    const name = String.fromCharCode(65 + index);
    return `## ${name}\n\n${dateline === '' ? '' : `*${dateline}*\n\n`}It happens.\n\n${body.join('\n')}\n`;
  });
  return `# T\n\n${parts.join('\n')}`;
}

const scene = (id: string): Moment => ({ of: 'scene', id });
const seconds = (date: string) => (Date.parse(`${date}Z`) - Date.UTC(2000, 0, 1)) / 1000;

/** The first and last moment at which a scene can begin, to the minute. */
function windowOf(text: string, id: string, assumed = false): string {
  const { earliest, latest } = chronology(sliceOf(text)).window(scene(id), assumed);
  const date = (time: number) =>
    Number.isFinite(time) ? new Date(Date.UTC(2000, 0, 1) + time * 1000).toISOString().slice(0, 16) : '';
  return `${date(earliest)}/${date(latest)}`;
}

const orders: readonly (readonly [what: string, text: string, order: string])[] = [
  ['without a word, scenes are assumed to happen as they are told', scenes('', '', ''), 'A ~B ~C'],
  ['what is stated comes first', scenes('', '', 'before [A]'), 'C A ~B'],
  [
    'a distance is counted from what stands beside it, in one part or in two',
    scenes('10 May 1911, noon', '20 May 1911, noon', 'an hour later · after [A]', 'two hours later, after [A]'),
    'A C ~D B',
  ],
  [
    'a distance is no surer than what it is counted from',
    scenes('10 May 1911, noon', '20 May 1911, noon', 'an hour later · after [A] (likely)'),
    'A ≈C ≈B',
  ],
  ['a flashback is one scene; then the telling goes on', scenes('', '', 'flashback', ''), 'A ?C B ~D'],
  ['a flash-forward lies after what it interrupts', scenes('', '', 'flash-forward', ''), 'A ~B C ?D'],
  ['later goes on from the scene before', scenes('', 'before [A]', 'later'), 'B A ?C'],
  [
    'strands are ordered each by itself',
    `${scenes('Then', 'Now', 'Then', 'Now').replace('# T\n', '# T\n\n- Strand: **Then**\n- Strand: **Now**\n')}`,
    'A ?B ?C ?D',
  ],
  [
    'a scene stays in its strand though it is compared with another',
    `${scenes('Now', 'Then', 'Now · before [A]', 'Then', 'Then · before [C]').replace('# T\n', '# T\n\n- Strand: **Then**\n- Strand: **Now**\n')}`,
    'B ~D ~E C A',
  ],
  ['a scene that says it is after one follows the last one, too', scenes('', '', 'after [A]'), 'A ~B ~C'],
  ['what lies before a scene that is told later goes on', scenes('', 'before [C]', ''), 'A ~B C'],
  ['a scene that goes back has no place of its own after', scenes('', '', 'before [A]', ''), 'C A ~B ~D'],
  ['since a scene is beside it', scenes('', 'since [A]'), 'A B'],
  ['what may begin with a scene and never after it stands before it', scenes('since [B]', ''), 'B A'],
  ['dates order strands', scenes('1911', '2001', '1912', '2002'), 'A C B D'],
  ['a scene told again is one event', scenes('', '', 'again [A]'), 'A=C ~B'],
  ['the same day keeps the telling as an assumption', scenes('', 'same day as [A]'), 'A ~B'],
  ['the next day is after', scenes('', 'next day'), 'A B'],
  ['clock times order one day', scenes('1911-10-12 · 22:00', 'same day as [A] · 21:00'), 'B A'],
  ['half past midnight of a night is late', scenes('1911-10-12 · 22:00', 'same night as [A] · 0:30'), 'A B'],
  ['weeks, months and years', scenes('', '3 weeks after [A]', '2 months before [A]', '5 years after [B]'), 'C A B D'],
  ['at an unknown time nothing is assumed', scenes('', 'unknown', ''), 'A ?B ?C'],
  ['two alternatives stay open', scenes('', '', 'before [A] or after [B]'), 'A ~B ?C'],
  ['of two alternatives one is left', scenes('1911', '1912', 'before [A] or after [B] · 1913'), 'A B C'],
  [
    'in a tale nothing is said of the world',
    `${scenes('', 'after [A]')}## C\n\n*told by Ada · before [A], after [B]*\n\nTold.\n`,
    'C A B',
  ],
];
for (const [what, text, order] of orders) {
  test(`order: ${what}`, () => {
    assert.equal(orderOf(sliceOf(text)), order);
  });
}

const windows: readonly (readonly [what: string, text: string, id: string, window: string])[] = [
  ['a date is its day', scenes('1911-10-12'), 'a', '1911-10-12T00:00/1911-10-13T00:00'],
  ['a clock time is its minute', scenes('1911-10-12 · 21:40'), 'a', '1911-10-12T21:40/1911-10-12T21:41'],
  ['a month, a year', scenes('February 1912'), 'a', '1912-02-01T00:00/1912-03-01T00:00'],
  [
    'three days lie between two and four',
    scenes('1911-10-12', '3 days after [A]'),
    'b',
    '1911-10-14T00:00/1911-10-17T00:00',
  ],
  ['exactly three days', scenes('1911-10-12', 'exactly 3 days after [A]'), 'b', '1911-10-15T00:00/1911-10-16T00:00'],
  ['at least, and no more is said', scenes('1911-10-12', 'at least 3 days after [A]'), 'b', '1911-10-15T00:00/'],
  ['years before: at least one', scenes('1911-10-12', 'years before [A]'), 'b', '/1910-10-13T00:00'],
  ['a weekday narrows a month', scenes('October 1911 · Monday'), 'a', '1911-10-02T00:00/1911-10-31T00:00'],
  [
    'the next Tuesday',
    scenes('1911-10-12 · Thursday', 'after [A] · Tuesday · October 1911'),
    'b',
    '1911-10-17T00:00/1911-11-01T00:00',
  ],
  [
    'a day of the year',
    scenes('1911-10-20', 'after [A] · 3 November', '1912-02-01', 'before [C], after [B]'),
    'b',
    '1911-11-03T00:00/1911-11-04T00:00',
  ],
  ['a season', scenes('1911 · summer'), 'a', '1911-06-01T00:00/1911-10-01T00:00'],
  ['what is about a year is no error by five', scenes('c. 1911'), 'a', '1906-01-01T00:00/1917-01-01T00:00'],
  [
    'units of the story',
    `# T\n\n- Unit: **moon**, 28 days\n\n## A\n\n*1911-01-01*\n\nx\n\n## B\n\n*exactly 2 moons after [A]*\n\ny\n`,
    'b',
    '1911-02-26T00:00/1911-02-27T12:00',
  ],
  [
    'calendars of the story',
    '# T\n\n- Calendar: **the Reckoning**, years of 360 days, year 1 begins 1900-01-01\n\n## A\n\n*day 3 of year 2 of the Reckoning*\n\nx\n',
    'a',
    '1900-12-29T00:00/1900-12-30T00:00',
  ],
];
for (const [what, text, id, window] of windows) {
  test(`window: ${what}`, () => {
    assert.equal(windowOf(text, id), window);
  });
}

test('ten times a hundred million years either way', () => {
  const text = scenes('Y-100000000', 'Y100000000', 'after [A], before [B]');
  assert.equal(orderOf(sliceOf(text)), 'A C B');
  const { least } = chronology(sliceOf(text)).gap(scene('a'), scene('b'), true);
  assert.ok(least > 1.9e8 * 365 * 86_400);
});

test('births and ages: a year that nobody says', () => {
  const text = `# T\n\n- Person: **Ada**\n- Person: **Ben**\n\n## A\n\n*1924-05-01 · with Ada, Ben*\n\n- Ada is 34.\n- Ben is 3 years older than Ada.\n`;
  const { earliest, latest } = chronology(sliceOf(text)).window({ of: 'birth', id: 'ada' });
  assert.ok(earliest >= seconds('1889-04-30T00:00') && latest <= seconds('1890-05-03T00:00'));
  const ben = chronology(sliceOf(text)).window({ of: 'birth', id: 'ben' });
  assert.ok(ben.earliest >= seconds('1885-04-01T00:00') && ben.latest <= seconds('1888-05-03T00:00'));
});

test('a clock that is wrong counts as right until it is told', () => {
  const text = `# T\n\n- Thing: **the hall clock**\n\n## A\n\n*1911-10-12*\n\n- **Ten**: The bell rings.\n  - when: 22:00 by the hall clock\n\n## B\n\n*next day*\n\n- The hall clock is 40 minutes fast.\n`;
  const { id } = sliceOf(text).claims.find((claim) => claim.labels.includes('Ten')) ?? { id: '' };
  const at = (position: number) => chronology(sliceOf(text, position)).window({ of: 'claim', id }).earliest;
  assert.equal(at(1), seconds('1911-10-12T22:00'));
  assert.equal(at(2), seconds('1911-10-12T21:20'));
});

test('a constraint told later moves nothing earlier', () => {
  const text = scenes('', '', '- It was long ago.\n  - when: before [A]', 'before [A], after [B]');
  assert.equal(orderOf(sliceOf(text, 2)), 'A ~B');
  assert.equal(chronology(sliceOf(text, 3)).isBefore(scene('b'), scene('a')), 'open');
  assert.equal(chronology(sliceOf(text)).isBefore(scene('b'), scene('a')), 'stated');
});

test('flashbacks and flash-forwards are named', () => {
  const text = scenes(
    '2001-01-10',
    '2001-01-11',
    '1991-01-10',
    '2001-01-12',
    '2002-01-12',
    '2001-01-13',
    '2001-01-14',
    'again [B]',
  );
  const { order } = chronology(sliceOf(text));
  const named = new Map(order.flatMap(({ scene: id, anachrony }) => (anachrony ? [[id, anachrony]] : [])));
  assert.deepEqual([...named.keys()].sort(), ['c', 'e']);
  const [back, ahead] = [named.get('c'), named.get('e')];
  assert.deepEqual([back?.kind, back?.from, back?.lies, back?.footing], ['analepsis', 'b', 'external', 'stated']);
  assert.equal(Math.round((back?.reach.least ?? 0) / 86_400 / 365.25), 10);
  assert.deepEqual([ahead?.kind, ahead?.from, ahead?.lies], ['prolepsis', 'd', 'internal']);
});

test('who dies when the words themselves say has not the date of the scene', () => {
  const deathOf = (words: string) =>
    chronology(sliceOf(scenes(`10 May 1911\n- Person: **Ada**\n- ${words}`))).window({ of: 'death', id: 'ada' });
  assert.ok(deathOf('Ada dies.').earliest >= seconds('1911-05-10T00:00'));
  assert.deepEqual(deathOf('Ada dies in the spring of a fever.'), {
    earliest: Number.NEGATIVE_INFINITY,
    latest: Number.POSITIVE_INFINITY,
  });
});

const findings: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
  ['an event before itself', scenes('before [A]'), ['time-of-itself']],
  ['a circle', scenes('before [B]', 'before [C]', 'before [A]'), ['time-paradox']],
  ['31 February', scenes('31 February 1911'), ['impossible-date']],
  ['contradictory weekdays', scenes('Monday', 'same day as [A] · Tuesday'), ['weekday-mismatch']],
  ['a date that was another weekday', scenes('1911-10-12 · Monday'), ['weekday-mismatch']],
  [
    'an alternative neither of which can be',
    scenes('1911', '1912', 'before [A] or after [B]', 'after [A], before [B], same time as [C]'),
    ['time-paradox'],
  ],
  ['age 400', '# T\n\n- Person: **Ada**\n\n## A\n\n- Ada is 400.\n', ['impossible-age']],
  [
    'what lasts longer than its scene begins in it',
    scenes('lasts at most half an hour\n- Rain falls.\n  - when: for at least two days'),
    [],
  ],
  [
    'what a dateline is not sure of yields',
    scenes('1911', '1912', 'before [A] (likely) · after [B]'),
    ['time-paradox'],
  ],
  [
    'two that rest on one line are one finding',
    scenes('', 'after [A]', 'after [B]', 'after [C], before [A]'),
    ['time-paradox'],
  ],
  [
    'two that do not are two',
    scenes('before [B]', 'before [A]', 'before [D]', 'before [C]'),
    ['time-paradox', 'time-paradox'],
  ],
  [
    'what is only likely is a hint',
    scenes('', 'after [A]\n- It is so.\n  - when: before [A] (likely)\n  - when: after [B]'),
    ['time-paradox'],
  ],
];
for (const [what, text, codes] of findings) {
  test(`finding: ${what}`, () => {
    const found = check(sliceOf(text) as ReturnType<typeof whole>);
    assert.deepEqual(
      found.map(({ code }) => code),
      codes,
    );
    for (const { because = [], grade } of found) {
      assert.ok(because.length <= 7);
      if (what.includes('likely') || what.includes('not sure')) assert.equal(grade, 'hint');
    }
  });
}

test('a thousand scenes on one day, and a contradiction far apart, in seven lines', () => {
  const chain = Array.from(
    { length: 1000 },
    (_, i) => `## S${i}\n\n*${i ? `after [S${i - 1}], same day as [S0]` : '1911-10-12'}*\n\nx\n`,
  );
  const text = `# T\n\n${chain.join('\n')}\n## Last\n\n*before [S0], after [S999]*\n\nx\n`;
  const [found, ...more] = check(sliceOf(text) as ReturnType<typeof whole>);
  assert.equal(more.length, 0);
  assert.equal(found?.code, 'time-paradox');
  assert.ok((found?.because?.length ?? 0) <= 7);
  const { order } = chronology(sliceOf(`# T\n\n${chain.join('\n')}`));
  assert.deepEqual(
    order.map(({ scene: id }) => id),
    chain.map((_, i) => `s${i}`),
  );
});

// An independent oracle: all ways in which three stretches of time can lie on six points.
const stretches = [0, 1, 2, 3, 4, 5].flatMap((start) =>
  [0, 1, 2, 3, 4, 5].flatMap((end) => (start < end ? [[start, end] as const] : [])),
);
type Stretch = (typeof stretches)[number];
const forms: Readonly<Record<string, (x: Stretch, a: Stretch) => boolean>> = {
  before: ([, xe], [as]) => xe <= as,
  after: ([xs], [, ae]) => xs >= ae,
  during: ([xs, xe], [as, ae]) => xs >= as && xe <= ae,
  overlaps: ([xs, xe], [as, ae]) => xs < as && xe > as && xe < ae,
  contains: ([xs, xe], [as, ae]) => xs < as && xe > ae,
  'starts with': ([xs], [as]) => xs === as,
  'ends with': ([, xe], [, ae]) => xe === ae,
  'starts before': ([xs], [as]) => xs < as,
  'ends after': ([, xe], [, ae]) => xe > ae,
  'same time as': ([xs, xe], [as, ae]) => xs < ae && as < xe,
};
function allenOf([as, ae]: Stretch, [bs, be]: Stretch): Allen {
  if (ae < bs) return 'before';
  if (ae === bs) return 'meets';
  if (be < as) return 'after';
  if (be === as) return 'metBy';
  if (as === bs) return ae === be ? 'equals' : ae < be ? 'starts' : 'startedBy';
  if (ae === be) return as > bs ? 'finishes' : 'finishedBy';
  if (as < bs) return ae < be ? 'overlaps' : 'contains';
  return ae < be ? 'during' : 'overlappedBy';
}

test('what follows from statements of order is exactly what holds in every arrangement of three scenes', () => {
  const statement = fc.record({ of: fc.nat(2), to: fc.nat(2), form: fc.constantFrom(...Object.keys(forms)) });
  const statements = fc
    .array(statement, { minLength: 1, maxLength: 5 })
    .map((all) => all.filter(({ of, to }) => of !== to));
  fc.assert(
    fc.property(statements, (said) => {
      const names = ['A', 'B', 'C'];
      // "unknown" keeps the order of the telling out of it.
      const text = scenes(
        ...names.map((_, i) =>
          ['unknown', ...said.filter(({ of }) => of === i).map(({ form, to }) => `${form} [${names[to]}]`)].join(' · '),
        ),
      );
      const time = chronology(sliceOf(text));
      const models: Stretch[][] = [];
      for (const a of stretches)
        for (const b of stretches)
          for (const c of stretches) {
            const all = [a, b, c];
            if (said.every(({ of, to, form }) => forms[form]?.(all[of] as Stretch, all[to] as Stretch)))
              models.push(all);
          }
      assert.equal(time.clashes.length === 0, models.length > 0, text);
      if (models.length === 0) return;
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const possible = new Set(models.map((all) => allenOf(all[i] as Stretch, all[j] as Stretch)));
        const { allen } = time.relation(
          scene((names[i] as string).toLowerCase()),
          scene((names[j] as string).toLowerCase()),
        );
        assert.deepEqual([...allen].sort(), [...possible].sort(), text);
      }
    }),
    { numRuns: tries(80, 300) },
  );
});

test('statements of days conflict exactly if no three days fit them', () => {
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const link = fc.record({ of: fc.nat(2), to: fc.nat(2), days: fc.nat(9) });
  const marks = fc.tuple(...[0, 1, 2].map(() => fc.option(fc.nat(6))));
  fc.assert(
    fc.property(fc.array(link, { maxLength: 3 }), marks, (all, weekday) => {
      const links = all.filter(({ of, to }) => of !== to);
      const names = ['A', 'B', 'C'];
      const dateline = (i: number) =>
        [
          'unknown',
          ...(weekday[i] === null || weekday[i] === undefined ? [] : [weekdays[weekday[i] as number]]),
          ...links
            .filter(({ of }) => of === i)
            .map(({ to, days }) =>
              days === 0 ? `same day as [${names[to]}]` : `exactly ${days} days after [${names[to]}]`,
            ),
        ].join(' · ');
      const fits = (days: readonly number[]) =>
        links.every(({ of, to, days: apart }) => (days[of] as number) - (days[to] as number) === apart) &&
        days.every((day, i) => weekday[i] === null || weekday[i] === undefined || day % 7 === weekday[i]);
      const range = Array.from({ length: 34 }, (_, day) => day);
      const possible = range.some((a) => range.some((b) => range.some((c) => fits([a, b, c]))));
      const text = scenes(...names.map((_, i) => dateline(i)));
      assert.equal(chronology(sliceOf(text)).clashes.length === 0, possible, text);
    }),
    { numRuns: tries(80, 300) },
  );
});

test('what is dreamt, imagined or planned does not happen', () => {
  for (const way of ['dreamt by Ada', 'imagined by Ada', 'planned by Ada', 'told by Ada']) {
    const text = `# T\n\n- Person: **Ada**\n\n## A\n\n*with Ada*\n\nx\n\n## B\n\n*${way} · with Ada*\n\n- Ada dies.\n\n## C\n\n*after [B] · with Ada*\n\ny\n`;
    assert.deepEqual(check(sliceOf(text) as ReturnType<typeof whole>), [], way);
  }
});

test('in this order', () => {
  const act = (line: string) =>
    `- Person: **Ada**\n- Thing: **the key**\n- Ada takes the key.\n- **Loss**: Ada loses the key.\n${line}`;
  const text = (way: string, line = '') => scenes(`${way}with Ada\n${act(line)}`);
  const before = (slice: Slice) => {
    const [take, lose] = slice.claims
      .filter(({ sense }) => sense.kind === 'act')
      .map(({ id }): Moment => ({ of: 'claim', id }));
    return chronology(slice).isBefore(take as Moment, lose as Moment);
  };
  assert.equal(before(sliceOf(text('in this order · '))), 'stated');
  assert.equal(before(sliceOf(text('', '  - when: after [Ada takes the key]'))), 'stated');
  assert.equal(before(sliceOf(text(''))), 'open');
});
