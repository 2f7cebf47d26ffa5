import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../../test/tries.js';
import { createNames } from './known-names.js';

/** Marks the mentions in a text: "<ok-ju:Ok-ju> comes". */
function marked(declare: readonly (readonly [name: string, told: number])[], text: string, told: number): string {
  const names = createNames();
  for (const [name, from] of declare) names.add(name, name.toLowerCase(), from, true);
  let result = '';
  let at = 0;
  for (const { from, to, entity } of names.mentions(text, told)) {
    result += `${text.slice(at, from)}<${entity}:${text.slice(from, to)}>`;
    at = to;
  }
  return result + text.slice(at);
}

const cases: readonly (readonly [
  what: string,
  declare: readonly (readonly [string, number])[],
  told: number,
  text: string,
  expected: string,
])[] = [
  ['from its declaration on', [['Anna', 2]], 1, 'Anna comes.', 'Anna comes.'],
  ['in the stop of its declaration', [['Anna', 2]], 2, 'Anna comes.', '<anna:Anna> comes.'],
  [
    'the longest name wins',
    [
      ['Ann', 0],
      ['Ann Lee', 0],
    ],
    0,
    'Ann and Ann Lee.',
    '<ann:Ann> and <ann lee:Ann Lee>.',
  ],
  [
    'a longer name that is not yet told leaves the shorter',
    [
      ['Ann', 0],
      ['Ann Lee', 3],
    ],
    1,
    'Ann Lee.',
    '<ann:Ann> Lee.',
  ],
  [
    'a part of a name within a longer one',
    [['Paul G.', 0]],
    0,
    'Of one Paul Edmund Garrow.',
    'Of one Paul Edmund Garrow.',
  ],
  [
    'a part of a name with the rest of it',
    [['Paul Edmund Garrow', 0]],
    0,
    'Paul Garrow waits.',
    '<paul edmund garrow:Paul> <paul edmund garrow:Garrow> waits.',
  ],
  [
    'a part of a name before another name',
    [
      ['Paul Garrow', 0],
      ['Ben', 0],
    ],
    0,
    'Ada told Paul Ben was ill.',
    'Ada told <paul garrow:Paul> <ben:Ben> was ill.',
  ],
  [
    'a part of a name before what “I” says',
    [['Paul Garrow', 0]],
    0,
    'Of Paul I know nothing.',
    'Of <paul garrow:Paul> I know nothing.',
  ],
  [
    'a name of one that is a part of the name of another',
    [
      ['Paul Garrow', 0],
      ['Garrow', 0],
      ['Ada Garrow', 0],
    ],
    0,
    'Garrow and Ada Garrow.',
    '<garrow:Garrow> and <ada garrow:Ada Garrow>.',
  ],
  ['bounded by letters', [['Ann', 0]], 0, 'Annual Hann Ann.', 'Annual Hann <ann:Ann>.'],
  [
    'a hyphen counts as a letter',
    [
      ['Ok', 0],
      ['Ok-ju', 0],
    ],
    0,
    'Ok-ju, Ok-jung, Ok.',
    '<ok-ju:Ok-ju>, Ok-jung, <ok:Ok>.',
  ],
  [
    'letters with marks, composed or not, and letters of other alphabets end no word',
    [
      ['Zoë', 0],
      ['Adam', 0],
      ['Ада', 0],
    ],
    0,
    'Zoë, Zoësing, Adam\u0301 and “Adam”; Аданъ, Ада.',
    '<zoë:Zoë>, Zoësing, Adam\u0301 and “<adam:Adam>”; Аданъ, <ада:Ада>.',
  ],
  ['a possessive may follow', [['Vera', 0]], 0, "Vera's coat, Vera’s hat", "<vera:Vera>'s coat, <vera:Vera>’s hat"],
  ['exact case', [['Hope', 0]], 0, 'There is hope for Hope.', 'There is hope for <hope:Hope>.'],
  [
    'a descriptive name needs its article',
    [['the girl', 0]],
    0,
    'The girl sees a girl; girl, my girl.',
    'The <the girl:girl> sees a <the girl:girl>; girl, my girl.',
  ],
  ['part of a name, if one bears it', [['Mr. Lind', 0]], 0, 'Lind writes.', '<mr. lind:Lind> writes.'],
  [
    'part of a name, not if two do',
    [
      ['Ada Lind', 0],
      ['Max Lind', 2],
    ],
    2,
    'Lind writes to Ada.',
    'Lind writes to <ada lind:Ada>.',
  ],
  [
    'part of a name, while the other is not told',
    [
      ['Ada Lind', 0],
      ['Max Lind', 2],
    ],
    1,
    'Lind writes.',
    '<ada lind:Lind> writes.',
  ],
  [
    'a part of a name before the name of somebody who is told later',
    [
      ['Paul Garrow', 0],
      ['Ben', 3],
    ],
    1,
    'Ada told Paul Ben was ill.',
    'Ada told Paul Ben was ill.',
  ],
  ['Hangul takes a particle', [['민희', 0]], 0, '민희가 춤춘다. 민희들', '<민희:민희>가 춤춘다. 민희들'],
  ['Han needs no spaces', [['林黛玉', 0]], 0, '只见林黛玉来了', '只见<林黛玉:林黛玉>来了'],
  ['Cyrillic', [['Анна', 0]], 0, 'Анна и Аннабель', '<анна:Анна> и Аннабель'],
  ['Arabic', [['ليلى', 0]], 0, 'جاءت ليلى اليوم', 'جاءت <ليلى:ليلى> اليوم'],
  [
    'decomposed letters are told from composed ones by nobody',
    [['Zo\u00e9', 0]],
    0,
    'Zo\u00e9.',
    '<zo\u00e9:Zo\u00e9>.',
  ],
];

for (const [what, declare, told, text, expected] of cases) {
  test(`names: ${what}`, () => assert.equal(marked(declare, text, told), expected));
}

test('names: what every object has is no name', () => {
  assert.equal(marked([['Ann', 0]], 'constructor, toString and Ann', 0), 'constructor, toString and <ann:Ann>');
  assert.equal(marked([['constructor', 0]], 'a constructor', 0), 'a <constructor:constructor>');
});

test('names: a phrase is looked up whatever its article and first letter', () => {
  const names = createNames();
  names.add('the girl', 'girl', 1, true);
  names.add('Mr. Lind', 'lind', 2, true);
  assert.equal(names.find('The girl', 1), 'girl');
  assert.equal(names.find('a girl', 1), 'girl');
  assert.equal(names.find('the girl', 0), undefined);
  assert.equal(names.find('Lind', 2), 'lind');
  assert.equal(names.find('Lind', 1), undefined);
});

test('names: no name that is told later changes what is found before', () => {
  const words = fc.constantFrom(
    'Paul',
    'Ben',
    'Garrow',
    'PAUL',
    'the',
    'Young',
    'girl',
    'told',
    'G.',
    'Paul-Ben',
    '民희',
  );
  const phrases = (maxLength: number) => fc.array(words, { minLength: 1, maxLength }).map((list) => list.join(' '));
  const names = fc.array(fc.record({ name: phrases(3), entity: fc.nat({ max: 3 }), person: fc.boolean() }), {
    maxLength: 8,
  });
  const law = (declared: readonly { name: string; entity: number; person: boolean }[], text: string, told: number) => {
    const [all, early] = [createNames(), createNames()];
    declared.forEach(({ name, entity, person }, at) => {
      for (const register of at <= told ? [all, early] : [all]) register.add(name, `${entity}`, at, person);
    });
    assert.deepEqual(all.mentions(text, told), early.mentions(text, told));
    assert.equal(all.find(text, told), early.find(text, told));
    assert.equal(all.bearer(text, told), early.bearer(text, told));
  };
  fc.assert(fc.property(names, phrases(8), fc.nat({ max: 8 }), law), { numRuns: tries(1000, 100_000) });
});
