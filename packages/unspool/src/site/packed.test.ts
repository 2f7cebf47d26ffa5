import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { type Json, type Packed, packing, unpack, unpacking } from './packed.js';

/** Packs values one after another, each on all before it. */
function packedOf(values: readonly Json[]): readonly Packed[] {
  const pack = packing();
  return values.map((value, at) => pack(value, at));
}

const values: readonly (readonly [what: string, value: Json])[] = [
  ['a number', 3],
  ['nothing', null],
  ['an empty list in a list', [[], [[]]]],
  ['a long list of the same', Array.from({ length: 500 }, () => 'the same')],
  ['a list of lists', Array.from({ length: 100 }, (_, at) => [at, [at, at]])],
  [
    'keys that look like signs',
    [{ '=': 0 }, { '=+': [[1], [2]] }, { '==': 1, '==+': 2 }, { '=': 'as long as a piece has to be, and longer' }],
  ],
  [
    'a key that is no plain one',
    JSON.parse('{"__proto__": {"a": "as long as a piece has to be, and a little longer"}}'),
  ],
];

for (const [what, value] of values) {
  test(`what is packed is unpacked as it was: ${what}`, () => {
    const long = [value, 'a text that is long enough to be a piece of its own', value];
    assert.deepEqual(unpack(packedOf([value])), value);
    assert.deepEqual(unpack(packedOf([long, value, long])), long);
  });
}

test('any values are unpacked as they were, whatever was packed before them', () => {
  const words = fc.array(fc.constantFrom('Ann', 'Ben and the long way home to the house by the river', '=', 3, null), {
    maxLength: 60,
  });
  const value = fc.oneof(words, fc.jsonValue()) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (list) => {
      const all = packedOf(list);
      const plain: Json = JSON.parse(JSON.stringify(all));
      assert.deepEqual(
        all.map((_, at) => unpack((plain as unknown as readonly Packed[]).slice(0, at + 1))),
        list.map((one) => JSON.parse(JSON.stringify(one))),
      );
    }),
    { numRuns: tries(100, 3000) },
  );
});

test('values are unpacked one after another, on whatever they stand, as each by itself', () => {
  const list = (words: string, most: number) =>
    Array.from({ length: most }, (_, at) => `${words}, said for the time of number ${at}`);
  const stand = fc.array(fc.tuple(fc.constantFrom('the door', 'the lamp'), fc.nat(60), fc.nat(4)), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(stand, (steps) => {
      const pack = packing();
      const unpackNext = unpacking();
      const under: Packed[] = [];
      for (const [words, most, on] of steps) {
        under.splice(on);
        const value = [list(words, most), words];
        under.push(pack(value, under.length));
        assert.deepEqual(unpackNext(under), value);
        assert.deepEqual(unpackNext([...under]), unpack(under));
      }
    }),
    { numRuns: tries(100, 3000) },
  );
});

test('what a value shares with the one before it is the same object, and nothing is held that is in no file any more', () => {
  const said = (words: string) => ({ words, where: 'on the long pier', when: 'by night' });
  const pack = packing();
  const first = pack([said('the door')], 0);
  const second = pack([said('the door'), said('the lamp')], 1);
  const third = pack([said('the door'), said('the well')], 1);
  const unpackNext = unpacking();
  const [before, after] = [unpackNext([first]), unpackNext([first, second])] as readonly (readonly Json[])[];
  assert.equal(after?.[0], before?.[0]);
  assert.deepEqual(unpackNext([first, third]), [said('the door'), said('the well')]);
});

test('one more item anywhere in a long list costs little', () => {
  const list = Array.from({ length: 2000 }, (_, at) => `the scene of number ${at}, with some words about it`);
  const [, before, ...after] = packedOf([
    list,
    [...list, 'one more at the end, which is as long as the others are'],
    ['one more at the beginning, as long as the others are', ...list],
    [...list.slice(0, 1000), 'one more in the middle, as long as the others are', ...list.slice(1000)],
  ]);
  for (const packed of [before, ...after])
    assert.ok(JSON.stringify(packed).length < 3000, JSON.stringify(packed).length.toString());
});

test('a value is packed on the first so many alone, as if no others had ever been packed', () => {
  const list = (words: string) => Array.from({ length: 40 }, (_, at) => `${words}, said for the time of number ${at}`);
  const [first, second, third] = [list('the door'), [...list('the door'), ...list('the lamp')], list('the lamp')];
  const pack = packing();
  const own = [pack(first, 0), pack(second, 1), pack(third, 1)];
  assert.deepEqual([own[0], own[2]], packedOf([first, third]));
  assert.deepEqual(unpack([own[0], own[2]] as readonly Packed[]), third);
  assert.deepEqual(pack(second, 1), own[1]);
});
