import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../words/english.js';
import { addPerson, merge, newRegistry } from './registry.js';

test('who turns out to be another has been called a name as often as both were', () => {
  const registry = newRegistry(english);
  const place = { paragraph: 0, from: 0, to: 4 };
  const [one, other] = ['holm', 'holm'].map((key) => {
    const someone = addPerson(registry, 'person', { name: 'Holm', kind: 'name' }, key, place);
    const name = someone.names.get(key);
    if (name) name.count = 3;
    return someone;
  });
  assert.ok(one && other);
  merge(registry, one, other, place, 'test');
  assert.equal(one.names.get('holm')?.count, 6);
});
