import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { parse } from '../../language/index.js';
import { compile } from '../compile/compile.js';
import { placeLabels, placeNamed } from '../position.js';
import { whole } from '../slice/lens.js';
import { sceneNamed } from './scene-named.js';
import { type NamedScene, sceneLabels, sceneNumbered } from './scene-number.js';
import { workNumbers } from './work-number.js';

const rows: readonly (readonly [titles: readonly string[], labels: readonly string[]])[] = [
  [
    ['The mill', 'The ferry', 'Home'],
    ['1', '2', '3'],
  ],
  [
    ['Preface', 'Chapter 1', 'Chapter 2'],
    [':1', '1', '2'],
  ],
  [
    ['I, 4 May', 'I, 5 May', 'II'],
    [':1', ':2', '2'],
  ],
  [
    ['Act I, Scene 1', 'Act I, Scene 2', 'Act II, Scene 1'],
    ['1', '2', ':3'],
  ],
  [
    ['The mill', '1: Ice', 'Home'],
    ['1', ':2', ':3'],
  ],
  [
    ['Book I. Chapter I', 'Book I. Chapter II', 'Book II. Chapter I'],
    ['1', '2', ':3'],
  ],
  [
    ['Erster Aufzug, Erster Auftritt', 'Erster Aufzug, Zweiter Auftritt', 'Zweiter Aufzug, Erster Auftritt'],
    ['1', '2', ':3'],
  ],
  [
    ['The First Day', 'Act of God', 'The second act was long'],
    ['1', '2', '3'],
  ],
  [
    ['12A: Snow', 'Rest'],
    ['12a', ':2'],
  ],
];
for (const [titles, labels] of rows) {
  test(`what can be typed for ${titles.join(' · ')}`, () =>
    assert.deepEqual(sceneLabels(titles.map((title) => ({ title }))), labels));
}

test('acts and scenes that words count are named by their numbers, in the words of whoever names them', () => {
  const plays = [
    ['Erster Aufzug, Erster Auftritt', 'Erster Aufzug, Zweiter Auftritt', 'Zweiter Aufzug, Erster Auftritt'],
    ['Act the First, Scene the First', 'Act the First, Scene the Second', 'Act the Second, Scene the First'],
    ['ACTE PREMIER, SCÈNE PREMIÈRE', 'ACTE PREMIER, SCÈNE II', 'ACTE DEUXIÈME, SCÈNE PREMIÈRE'],
    ['The First Act: Spring, Scene 1', 'The First Act: Spring, Scene 2', 'The Second Act: Fall, Scene 1'],
    ['ДЕЙСТВИЕ ПЕРВОЕ, ЯВЛЕНИЕ ПЕРВОЕ', 'ДЕЙСТВИЕ ПЕРВОЕ, ЯВЛЕНИЕ ВТОРОЕ', 'ДЕЙСТВИЕ ВТОРОЕ, ЯВЛЕНИЕ ПЕРВОЕ'],
  ];
  for (const titles of plays) {
    const scenes = titles.map((title) => ({ title }));
    const named = (words: string) => sceneNamed(scenes, words);
    assert.deepEqual(['1.2', '2.1', 'act 2 scene 1', 'Act Two, Scene One'].map(named), [1, 2, 2, 2], titles[0]);
    assert.deepEqual(['second act, first scene', 'Act the First, Scene the Second', '2'].map(named), [2, 1, 1]);
    assert.deepEqual(['1.3', '3.1', 'book 2 scene 1'].map(named), [undefined, undefined, undefined]);
    assert.deepEqual(workNumbers(scenes), ['1.1', '1.2', '2.1']);
  }
});

test('the number that a script prints beside a heading comes before the count', () => {
  const scenes = [{ title: 'House', number: '4' }, { title: 'Ferry', number: '4A' }, { title: 'Mill' }];
  assert.deepEqual(sceneLabels(scenes), ['4', '4a', ':3']);
});

const title = fc.constantFrom(
  ...['The mill', 'I', 'II', 'V', '1', '2', '3', 'Chapter 2', 'Chapter Three', 'II, 4 May', 'II, 5 May', 'Preface'],
  ...['Act I, Scene 1', 'Act I, Scene 2', 'Act II, Scene 1', 'Part One, 2: Ice', '12:30 – 14:00', 'Home', '2'],
);
const scene: fc.Arbitrary<NamedScene> = fc.record(
  { title, number: fc.constantFrom('1', '2', '2A', 'III'), within: fc.constantFrom('Act I', 'Act II') },
  { requiredKeys: ['title'] },
);

test('what stands beside a scene in a list can be typed for it, and no later scene changes it', () => {
  fc.assert(
    fc.property(fc.array(scene, { maxLength: 8 }), (scenes) => {
      const labels = sceneLabels(scenes);
      for (const [index, label] of labels.entries()) {
        assert.deepEqual(labels.slice(0, index), sceneLabels(scenes.slice(0, index)));
        if (label.startsWith(':')) assert.equal(label, `:${index + 1}`);
        // The number of a chapter is that of all that stands in it.
        else assert.ok((sceneNumbered(scenes.slice(0, index + 1), label) ?? -1) === index, `${label} is ${index}`);
      }
    }),
    { numRuns: tries(300, 20_000) },
  );
});

test('in a story each label leads to the last stop of its scene', () => {
  const titles = ['Preface', 'Chapter 1', 'Chapter 2', 'Home', 'Away'];
  const { story } = compile(
    parse('a.story.md', `# T\n\n${titles.map((one) => `## ${one}\n\nAda comes.\n`).join('\n')}`),
  );
  const labels = placeLabels(whole(story));
  assert.deepEqual(labels, [':1', '1', '2', ':4', ':5']);
  for (const [index, label] of labels.entries()) assert.equal(placeNamed(story, label), story.stops[index]?.position);
  assert.equal(placeNamed(story, ':6'), 'number');
  assert.equal(placeNamed(story, ':0'), 'number');
});
