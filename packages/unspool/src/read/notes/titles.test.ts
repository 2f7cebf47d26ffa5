import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { key } from '../../base/index.js';
import type { Segment } from '../source.js';
import { titlesOf } from './titles.js';

const segment = (path: string): Segment => {
  const parts = path.split(' / ');
  return { kind: 'chapter', title: parts.at(-1) ?? '', within: parts.slice(0, -1), at: { from: 0, to: 0 }, items: [] };
};

/** Segments, parts and title divided by `/`, and what they are called. */
const samples: readonly (readonly [what: string, ...rows: (readonly [segment: string, title: string])[]])[] = [
  [
    'a part has its full title where it begins',
    ['Part I: Papers of a Clerk / I: The Quay', 'Part I: Papers of a Clerk, I: The Quay'],
    ['Part I: Papers of a Clerk / II: The Ship', 'Part I, II: The Ship'],
    ['Part II: The Island / I: Sand', 'Part II: The Island, I: Sand'],
    ['Part II: The Island / II: Salt', 'Part II, II: Salt'],
  ],
  [
    'labels in a line with the title',
    ['BOOK THE FIRST. THE ROAD / 1', 'BOOK THE FIRST. THE ROAD, 1'],
    ['BOOK THE FIRST. THE ROAD / 2', 'BOOK THE FIRST, 2'],
    ['Volume 2 — The Sea / 1', 'Volume 2 — The Sea, 1'],
    ['Volume 2 — The Sea / 2', 'Volume 2, 2'],
  ],
  [
    'without a label nothing is short',
    ['The Long Way Home / 1', 'The Long Way Home, 1'],
    ['The Long Way Home / 2', 'The Long Way Home, 2'],
  ],
  [
    'another part of the same label keeps its title, and is no part of the first',
    ['Part I: A / 1', 'Part I: A, 1'],
    ['Part I: B / 1', 'Part I: B, 1'],
    ['Part I: B / 2', 'Part I: B, 2'],
    ['Part I: A / 2', 'Part I, 2'],
  ],
  [
    'a chapter is a part for what stands in it',
    ['Chapter I: The Long Night', 'Chapter I: The Long Night'],
    ['Chapter I: The Long Night / 4 May', 'Chapter I, 4 May'],
    ['Chapter I: The Long Night / ', 'Chapter I (2)'],
    ['Chapter I: The Long Night / ', 'Chapter I (3)'],
  ],
  [
    'plays',
    ['Act I / Scene 1', 'Act I, Scene 1'],
    ['Act I / Scene 2', 'Act I, Scene 2'],
    ['Act I / Scene 2', 'Act I, Scene 2 (2)'],
  ],
  ['nothing to be called by', ['', 'Chapter 1'], ['', 'Chapter 2']],
];

for (const [what, ...rows] of samples)
  test(`titles: ${what}`, () =>
    assert.deepEqual(
      titlesOf(rows.map(([path]) => segment(path))),
      rows.map(([, title]) => title),
    ));

const seed = Number(process.env.SEED ?? 20261122);

test(`every name means one segment, and none depends on what follows (seed ${seed})`, () => {
  const part = fc.constantFrom(
    '',
    'Part I: A',
    'Part I: B',
    'Part I',
    'part i',
    'Part I (2)',
    'I',
    'I. A',
    'Book I. A',
    'Book I. B',
    'Chapter 3',
  );
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => segment(parts.join(' / ')));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), fc.nat(), (segments, cut) => {
      const titles = titlesOf(segments);
      assert.equal(new Set(titles.map(key)).size, titles.length, titles.join(' | '));
      const count = cut % (segments.length + 1);
      assert.deepEqual(titlesOf(segments.slice(0, count)), titles.slice(0, count));
    }),
    { seed, numRuns: tries(600, 3000) },
  );
});
