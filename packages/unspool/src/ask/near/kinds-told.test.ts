import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import type { Item } from '../stated/items.js';
import { statedSentences } from '../stated/stated-sentences.js';
import { kindsTold } from './kinds-told.js';

const slice = whole(
  compile(parse('barn.story.md', '# T\n\n- Person: **Ada**\n\n## The barn\n\nAda keeps a rifle in the barn.\n')).story,
);
const sentence = statedSentences(slice).all.find(({ tokens }) => tokens.some(({ text }) => text === 'rifle'));
const weapon = { word: 'weapon', keys: new Set(['weapon']) } as unknown as Item;

/** Which weapons a sentence tells of, and how often its words are read. */
function weaponsIn(words: readonly string[]) {
  assert.ok(sentence);
  let reads = 0;
  const tokens = words.map((word) => ({
    isQuoted: false,
    isMark: false,
    get text() {
      reads += 1;
      return word;
    },
  }));
  const fit = { taken: new Set<number>(), doers: [], isSure: true, needsBefore: false, standing: 'so' } as const;
  return { told: kindsTold(slice, weapon, { ...fit, sentence: { ...sentence, tokens } }), reads };
}

test('a weapon is told of by its own word, and a tool where it is struck with', () => {
  assert.deepEqual(weaponsIn('ada keeps a rifle'.split(' ')).told, ['rifle']);
  assert.deepEqual(weaponsIn('ada strikes him with a lamp'.split(' ')).told, ['lamp']);
  assert.deepEqual(weaponsIn('ada lights a lamp'.split(' ')).told, []);
});

test('whether something is struck with is asked once of a sentence, however many tools it names', () => {
  const before = process.cpuUsage().user;
  assert.deepEqual(weaponsIn(Array.from({ length: 15_000 }, () => 'lamp')).told, []);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 1, `${seconds} s`);
});

test('the words of a long sentence are read no more often than a few times each', () => {
  const { reads } = weaponsIn(Array.from({ length: 500 }, () => 'oak'));
  assert.ok(reads < 10 * 500, `${reads} reads of 500 words`);
});
