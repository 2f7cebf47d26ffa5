import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedNotes, storeLaws } from '../../test/store-laws.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { memoryStore } from './memory-store.js';

const told = (name: string, notes: string) => compile(parse(name, notes)).story;

storeLaws('a store in memory', async () => {
  const store = memoryStore();
  for (const [name, notes] of Object.entries(storedNotes)) store.save(name, told(name, notes));
  return { store, save: async (name, notes) => store.save(name, told(name, notes)) };
});

test('a store in memory: what is taken away is gone, and told of', async () => {
  const store = memoryStore();
  store.save('lamp', told('lamp', storedNotes.lamp));
  const heard: string[] = [];
  store.changes((name) => heard.push(name));
  store.remove('lamp');
  store.remove('lamp');
  assert.deepEqual([await store.names(), await store.get('lamp'), heard], [[], undefined, ['lamp']]);
});
