import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { sceneNamed } from './scene-named.js';
import { type NamedScene, numberedAlike } from './scene-number.js';
import { workNumbers } from './work-number.js';

const rows: readonly (readonly [titles: readonly string[], numbers: readonly (string | undefined)[]])[] = [
  [
    ['The mill', 'The ferry', 'Home'],
    ['1', '2', '3'],
  ],
  [
    ['Preface', 'I', 'I, 4 May', 'II, 5 May', 'II, 6 May'],
    [undefined, '1', '1', '2', '2'],
  ],
  [
    ['Act I, Scene 1', 'Act I, Scene 2', 'Act II, Scene 1'],
    ['1.1', '1.2', '2.1'],
  ],
  [
    ['Book I. Chapter I', 'Book I. Chapter II', 'Book II. Chapter I'],
    ['1.1', '1.2', '2.1'],
  ],
  [
    ['Erster Aufzug, 1. Auftritt', 'Zweiter Aufzug, 1. Auftritt'],
    ['1.1', '2.1'],
  ],
  [
    ['12A: Snow', 'Rest'],
    ['12a', undefined],
  ],
];
for (const [titles, numbers] of rows)
  test(`the work's own numbers of ${titles.join(' · ')}`, () =>
    assert.deepEqual(workNumbers(titles.map((title) => ({ title }))), numbers));

const title = fc.constantFrom(
  ...['The mill', 'I', 'II', 'V', '1', '2', '3', 'Chapter 2', 'Chapter Three', 'II, 4 May', 'II, 5 May', 'Preface'],
  ...[
    'Act I, Scene 1',
    'Act I, Scene 2',
    'Act II, Scene 1',
    'Act 12, Scene 1',
    'Part One, 2: Ice',
    '12:30 – 14:00',
    '2.1',
  ],
);
const scene: fc.Arbitrary<NamedScene> = fc.record(
  { title, number: fc.constantFrom('1', '2', '2A', 'III'), within: fc.constantFrom('Act I', 'Act II') },
  { requiredKeys: ['title'] },
);

test('the number of a scene leads into its chapter, whatever is told later, and nothing told later changes it', () => {
  fc.assert(
    fc.property(fc.array(scene, { maxLength: 8 }), (scenes) => {
      for (const [index, number] of workNumbers(scenes).entries()) {
        assert.equal(workNumbers(scenes.slice(0, index + 1))[index], number);
        if (number === undefined) continue;
        const found = sceneNamed(scenes, number) ?? -1;
        const { from, to } = numberedAlike(scenes, index);
        assert.ok(from <= found && found <= to, `${number} of ${index} is ${found}`);
      }
    }),
    { numRuns: tries(300, 20_000) },
  );
});
