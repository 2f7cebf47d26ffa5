import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { key } from '../../base/index.js';
import { sceneNamed } from './scene-named.js';

const titles = [
  'Act I, Scene I',
  'Act I, Scene II',
  'Act II, Scene I',
  'The call',
  'Chapter 14. Ice',
  'Chapter XL',
  'I',
];

const meant: readonly (readonly [words: string, scene: number | undefined])[] = [
  ['Act I, Scene II', 1],
  ['act 1 scene 2', 1],
  ['ACT II. SCENE 1.', 2],
  ['1.2', 1],
  ['II, 1', 2],
  ['Scene I', 0],
  ['scene 2', 1],
  ['call', 3],
  ['chapter 14 ice', 4],
  ['chapter 40', 5],
  ['I', 6],
  ['1.3', undefined],
  ['all', undefined],
  ['Act', undefined],
  ['  ', undefined],
];

test('scenes are found by what people type for them', () => {
  const scenes = titles.map((title) => ({ title }));
  for (const [words, scene] of meant) assert.equal(sceneNamed(scenes, words), scene, words);
});

const inParts = [
  'Part I: The Weir, I: Ice',
  'Part I, II: Thaw of 3 May',
  'Part II: Down Stream, I: Mud',
  'Part II, II: 40 Eels',
  'Book Three, Chapter 1',
];

test('a chapter is found by its part and its number, as they are printed, in figures and in words', () => {
  const scenes = inParts.map((title) => ({ title }));
  for (const [words, scene] of [
    ['Part II, II', 3],
    ['part 2, chapter 2', 3],
    ['Part Two, II', 3],
    ['part ii chapter i', 2],
    ['Part 1 - 2', 1],
    ['2.2', 3],
    ['Book III, 1', 4],
    ['book three, chapter one', 4],
    ['Part III, 1', undefined],
    ['Book 2, chapter 2', undefined],
    ['Part II, III', undefined],
  ] as const)
    assert.equal(sceneNamed(scenes, words), scene, words);
});

test('two numbers mean the first scene that has them, and no later one that is called by nothing else', () => {
  for (const [titles, typed, scene] of [
    [['Act 1, Scene 1', 'Act 2, Scene 1', '2.1'], '2.1', 1],
    [['Act 1, Scene 1', 'Act 2, Scene 1', '2. 1.'], '2.1', 1],
    [['Part I, 1', 'Part II, 1: Ice', 'Home', '2.1'], '2.1', 1],
    [['Act 1, Scene 1', '2.1', 'Act 2, Scene 1'], '2.1', 1],
    [['Act 1, Scene 1', '3.1'], '3.1', 1],
    [['Act 1, Scene 1', 'Home'], '3.1', undefined],
  ] as const)
    assert.equal(
      sceneNamed(
        titles.map((title) => ({ title })),
        typed,
      ),
      scene,
      titles.join(' · '),
    );
});

const title = fc.oneof(
  fc.constantFrom(
    'The mill',
    'Mill',
    'Preface',
    'Prologue',
    '1',
    '2',
    '3',
    'I',
    'II',
    'II, 4 May',
    'X',
    '1912',
    '0:00–1:05',
    '2.1',
  ),
  fc.constantFrom('Act I, Scene I', 'Act I, Scene II', 'Act II, Scene I', 'Act II, Scene III', 'Scene 2', 'Chapter 3'),
  fc.constantFrom('Part I: The Mill, 1', 'Part I, 2', 'Part II, 3', 'Part II, 1: Ice', 'Chapter Two', '12A. INT. MILL'),
);
const words = fc.oneof(
  title,
  fc.constantFrom(
    '1',
    '2',
    '3',
    '4',
    '12a',
    '180',
    'scene 2',
    'chapter 3',
    'ch 2',
    '1.2',
    '2.1',
    'mill',
    'II',
    'ferry',
    'Part II, 3',
    'part 2 chapter 3',
    'act two, scene 3',
  ),
);
const scenes = fc.array(title, { maxLength: 5 }).map((list) => list.map((one) => ({ title: one })));

test('where words lead, no title further on changes; but whoever types one in full means it', () => {
  fc.assert(
    fc.property(scenes, scenes, scenes, words, (past, rest, other, typed) => {
      const found = sceneNamed([...past, ...rest], typed);
      // Of what a later heading goes on with ("II", "II, 4 May") nobody has seen the end who stands before it.
      if (found === undefined || found >= past.length || [rest, other].some(([next]) => next?.title.includes(', ')))
        return;
      const isMeant = other.some((one) => !/^\d/.test(typed) && alike(one.title, typed));
      if (!isMeant) assert.equal(sceneNamed([...past, ...other], typed), found);
    }),
    { numRuns: tries(1500, 100_000) },
  );
});

/** Whether a title is typed in full, in whatever case and with whatever marks. */
function alike(one: string, typed: string): boolean {
  const bare = (text: string) =>
    key(text)
      .replace(/[\p{P}\s]+/gu, ' ')
      .replaceAll(/\bii\b/g, '2')
      .replaceAll(/\bi\b/g, '1')
      .trim();
  return bare(one) === bare(typed);
}

test('a chapter is found by its Roman number alone, whatever it is called beside it', () => {
  const chapters = ['I: The weir', 'II: Thaw', 'III: Ice', 'Mud'].map((title) => ({ title }));
  assert.deepEqual(
    ['II', 'iii', 'IV', 'IIII', 'civil'].map((words) => sceneNamed(chapters, words)),
    [1, 2, undefined, undefined, undefined],
  );
  // Here it could mean the act as well.
  const inActs = ['Act I, I: Ice', 'Act I, II: Mud', 'Act II, I: Thaw'].map((title) => ({ title }));
  assert.equal(sceneNamed(inActs, 'II'), undefined);
});
