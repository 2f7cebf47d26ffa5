import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Allen, type Comparison, comparisons, compose, inverse, relationOf } from './allen.js';

/** Each relation by its usual letter; a small and a capital one are each other's inverse. */
const letters: Readonly<Record<string, Allen>> = {
  p: 'before',
  m: 'meets',
  o: 'overlaps',
  F: 'finishedBy',
  D: 'contains',
  s: 'starts',
  e: 'equals',
  S: 'startedBy',
  d: 'during',
  f: 'finishes',
  O: 'overlappedBy',
  M: 'metBy',
  P: 'after',
};
const order = 'pmoFDseSdfOMP';
const all = [...order].map((letter) => letters[letter] as Allen);
const letterOf = new Map(Object.entries(letters).map(([letter, relation]) => [relation, letter]));
const inLetters = (relations: readonly Allen[]) =>
  relations
    .map((relation) => letterOf.get(relation))
    .toSorted(byOrder)
    .join('');
const byOrder = (a = '', b = '') => order.indexOf(a) - order.indexOf(b);
const sorted = (text: string) => [...text].toSorted(byOrder).join('');

// Composition as published by Allen in 1983: a row for each first relation, a column for each second one.
const published = `
   p     m     o     F     D     s    e  S     d     f     O     M     P
p  p     p     p     p     p     p    p  p     pmosd pmosd pmosd pmosd full
m  p     p     p     p     p     m    m  m     osd   osd   osd   Fef   DSOMP
o  p     p     pmo   pmo   pmoFD o    o  oFD   osd   osd   conc  DSO   DSOMP
F  p     m     o     F     D     o    F  D     osd   Fef   DSO   DSO   DSOMP
D  pmoFD oFD   oFD   D     D     oFD  D  D     conc  DSO   DSO   DSO   DSOMP
s  p     p     pmo   pmo   pmoFD s    s  seS   d     d     dfO   M     P
e  p     m     o     F     D     s    e  S     d     f     O     M     P
S  pmoFD oFD   oFD   D     D     seS  S  S     dfO   O     O     M     P
d  p     p     pmosd pmosd full  d    d  dfOMP d     d     dfOMP P     P
f  p     m     osd   Fef   DSOMP d    f  OMP   d     f     OMP   P     P
O  pmoFD oFD   conc  DSO   DSOMP dfO  O  OMP   dfO   O     OMP   P     P
M  pmoFD seS   dfO   M     P     dfO  M  P     dfO   M     P     P     P
P  full  dfOMP dfOMP P     P     dfOMP P P     dfOMP P     P     P     P`;
const named: Readonly<Record<string, string>> = { full: order, conc: 'oFDseSdfO' };

test('composition is the published table', () => {
  const [head = [], ...rows] = published
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/ +/));
  assert.deepEqual(head, [...order]);
  let entries = 0;
  for (const [first = '', ...cells] of rows) {
    for (const [index, cell] of cells.entries()) {
      const second = head[index] as string;
      const expected = sorted(named[cell] ?? cell);
      assert.equal(
        inLetters(compose(letters[first] as Allen, letters[second] as Allen)),
        expected,
        `${first} then ${second}`,
      );
      entries += 1;
    }
  }
  assert.equal(entries, 169);
});

type Stretch = { readonly start: number; readonly end: number };

/** Six points are enough for the ends of three. */
const stretches: readonly Stretch[] = [0, 1, 2, 3, 4, 5].flatMap((start) =>
  [1, 2, 3, 4, 5].filter((end) => end > start).map((end) => ({ start, end })),
);

/** The definitions in full, on numbers; this and the code share nothing. */
function between(a: Stretch, b: Stretch): Allen {
  if (a.end < b.start) return 'before';
  if (a.end === b.start) return 'meets';
  if (b.end < a.start) return 'after';
  if (b.end === a.start) return 'metBy';
  if (a.start === b.start) return a.end === b.end ? 'equals' : a.end < b.end ? 'starts' : 'startedBy';
  if (a.end === b.end) return a.start > b.start ? 'finishes' : 'finishedBy';
  if (a.start < b.start) return a.end < b.end ? 'overlaps' : 'contains';
  return a.end < b.end ? 'during' : 'overlappedBy';
}

test('composition is what happens in all threes of stretches', () => {
  const found = new Map<string, Set<Allen>>();
  for (const a of stretches) {
    for (const b of stretches) {
      for (const c of stretches) {
        const key = `${between(a, b)} ${between(b, c)}`;
        found.set(key, (found.get(key) ?? new Set()).add(between(a, c)));
      }
    }
  }
  assert.equal(found.size, 169);
  for (const first of all)
    for (const second of all)
      assert.deepEqual(new Set(compose(first, second)), found.get(`${first} ${second}`), `${first} ${second}`);
});

function holds({ a, is, b }: Comparison, one: Stretch, other: Stretch): boolean {
  const difference = one[a] - other[b];
  return is === '<' ? difference < 0 : is === '=' ? difference === 0 : difference > 0;
}

const everyComparison: readonly Comparison[] = (['start', 'end'] as const).flatMap((a) =>
  (['start', 'end'] as const).flatMap((b) => (['<', '=', '>'] as const).map((is) => ({ a, is, b }))),
);

test('comparisons tell a relation from all others, and no fewer would', () => {
  const pairs = stretches.flatMap((a) => stretches.map((b) => ({ a, b, relation: between(a, b) })));
  const defines = (relation: Allen, by: readonly Comparison[]) =>
    pairs.every(({ a, b, relation: other }) => by.every((one) => holds(one, a, b)) === (other === relation));
  for (const relation of all) {
    const found = comparisons(relation);
    assert.ok(defines(relation, found), relation);
    const one = everyComparison.map((first) => [first]);
    const two = everyComparison.flatMap((first) => everyComparison.map((second) => [first, second]));
    const fewer = [[], ...one, ...two].filter(({ length }) => length < found.length);
    assert.ok(!fewer.some((by) => defines(relation, by)), relation);
  }
});

test('inverses', () => {
  for (const relation of all) {
    const letter = letterOf.get(relation) as string;
    const swapped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    assert.equal(inverse(relation), letters[letter === 'e' ? 'e' : swapped]);
    assert.equal(inverse(inverse(relation)), relation);
    for (const a of stretches)
      for (const b of stretches) if (between(a, b) === relation) assert.equal(between(b, a), inverse(relation));
    for (const next of all)
      assert.equal(
        inLetters(compose(relation, next).map(inverse)),
        inLetters(compose(inverse(next), inverse(relation))),
      );
  }
});

/** The relations left by a set of comparisons of which each pair of points may have several. */
function left(allowed: readonly (readonly Comparison['is'][])[]): string {
  const entailed = everyComparison.filter(({ is }, index) => !allowed[Math.floor(index / 3)]?.includes(is));
  // What is excluded is what each of the remaining relations contradicts.
  const kept = all.filter((relation) =>
    entailed.every(
      (excluded) => !stretches.some((a) => stretches.some((b) => between(a, b) === relation && holds(excluded, a, b))),
    ),
  );
  return inLetters(kept);
}

test('83 of the 8192 sets of relations are convex, the empty one among them; with ≠ there are 188', () => {
  const convex = ['<', '=', '>', '<=', '=>', '<=>'].map((signs) => [...signs] as Comparison['is'][]);
  const pointisable = [...convex, ['<', '>'] as const];
  const count = (choices: readonly (readonly Comparison['is'][])[]) => {
    const sets = new Set<string>();
    for (const ss of choices)
      for (const se of choices) for (const es of choices) for (const ee of choices) sets.add(left([ss, se, es, ee]));
    return sets;
  };
  const sets = count(convex);
  // Nökel 1989, van Beek 1989: contradictory comparisons leave nothing, and that is the 83rd and the 188th.
  assert.ok(sets.has(''));
  assert.equal(sets.size, 83);
  assert.equal(count(pointisable).size, 188);
});

test('a relation is possible until what is known excludes it', () => {
  const without = (...excluded: readonly string[]) =>
    inLetters(relationOf((a, is, b) => !excluded.includes(`${a} ${is} ${b}`)));
  assert.equal(without(), order);
  assert.equal(without('start < start', 'start > start'), 'seS');
  assert.equal(without('end = end', 'end > end'), 'pmosd');
  // That one ends at the latest when the other begins leaves two.
  assert.equal(without('end > start'), 'pm');
  for (const a of stretches)
    for (const b of stretches) {
      assert.deepEqual(
        relationOf((first, is, second) => holds({ a: first, is, b: second }, a, b)),
        [between(a, b)],
      );
    }
});
