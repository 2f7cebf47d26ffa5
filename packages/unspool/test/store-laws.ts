import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { parse } from '../src/language/index.js';
import { openReadingRoom, type StoredStory, type StoryStore } from '../src/reading/index.js';
import { compile } from '../src/story/index.js';

/** A store under test that holds `ferry` and `lamp`, in this order, and how somebody saves another text of one. */
export type StoreUnderTest = {
  readonly store: StoryStore;
  save(name: 'ferry' | 'lamp', notes: string): Promise<void>;
};

/** What {@link storeLaws} wants to find in the store. */
export const storedNotes = {
  ferry: '# The Ferry\n\n## The quay\n\nInes waits.\n',
  lamp: '# The Lamp\n\n## The ferry\n\nInes crosses.\n\n## Low tide\n\nInes wades.\n',
} as const;

/** The laws of a {@link StoryStore}. Whatever keeps stories passes them, or readers get what they should not. */
export function storeLaws(kind: string, open: (context: TestContext) => Promise<StoreUnderTest>): void {
  const law = (what: string, run: (opened: StoreUnderTest) => Promise<void>) =>
    test(`${kind}: ${what}`, async (context) => run(await open(context)));

  law('every name leads to its story, and nothing else leads to one', async ({ store }) => {
    assert.deepEqual(await store.names(), ['ferry', 'lamp']);
    for (const name of ['ferry', 'lamp'] as const) {
      const stored = await get(store, name);
      assert.equal(stored.name, name);
      assert.deepEqual(stored.story, compile(parse(name, storedNotes[name])).story);
    }
    for (const name of ['', 'Ferry', 'ferry ', 'fe', '../ferry', 'ferry.story.md', '__proto__', 'constructor'])
      assert.equal(await store.get(name), undefined, name);
  });

  law('what nobody saves stays the same', async ({ store }) => {
    const [first, second] = [await get(store, 'lamp'), await get(store, 'lamp')];
    assert.equal(first.revision, second.revision);
    assert.deepEqual(first, second);
  });

  law('each story has a key of its own, which outlives a save', async ({ store, save }) => {
    const [ferry, lamp] = [await get(store, 'ferry'), await get(store, 'lamp')];
    assert.notEqual(ferry.key, lamp.key);
    await saved(store, () => save('lamp', changed));
    assert.equal((await get(store, 'lamp')).key, lamp.key);
  });

  law('a save is told with its name, and makes another revision of that story alone', async ({ store, save }) => {
    const [ferry, before] = [await get(store, 'ferry'), await get(store, 'lamp')];
    const copy = structuredClone(before);
    assert.equal(await saved(store, () => save('lamp', changed)), 'lamp');
    const after = await get(store, 'lamp');
    assert.deepEqual(after.story, compile(parse('lamp', changed)).story);
    assert.notEqual(after.revision, before.revision);
    assert.deepEqual(before, copy, 'what was handed out has changed');
    assert.equal((await get(store, 'ferry')).revision, ferry.revision);
    await saved(store, () => save('lamp', storedNotes.lamp));
    const again = await get(store, 'lamp');
    assert.deepEqual(again.story, before.story);
    assert.notEqual(again.revision, after.revision);
  });

  law('every listener hears of a change, until it has stopped listening', async ({ store, save }) => {
    const heard: string[] = [];
    const listener = () => heard.push('listener');
    const stops = [store.changes(listener), store.changes(listener), store.changes(() => heard.push('other'))];
    await saved(store, () => save('lamp', changed));
    assert.deepEqual(heard.splice(0).sort(), ['listener', 'listener', 'other']);
    stops[0]?.();
    stops[0]?.();
    stops[2]?.();
    await saved(store, () => save('lamp', storedNotes.lamp));
    assert.deepEqual(heard.splice(0), ['listener']);
    stops[1]?.();
    await saved(store, () => save('lamp', changed));
    assert.deepEqual(heard, []);
  });

  law('a room over it shows what it holds now', async ({ store, save }) => {
    const room = openReadingRoom(store);
    const textAt = async (at: string) => JSON.stringify(await room.viewAt('lamp', at));
    assert.match(await textAt(':end'), /wades/);
    assert.doesNotMatch(await textAt('the-ferry'), /wades/);
    await saved(store, () => save('lamp', changed));
    assert.match(await textAt(':end'), /swims/);
    assert.doesNotMatch(await textAt('the-ferry'), /swims/);
  });
}

const changed = storedNotes.lamp.replace('wades', 'swims');

async function get(store: StoryStore, name: string): Promise<StoredStory> {
  const stored = await store.get(name);
  assert.ok(stored, `${name} is not in the store`);
  return stored;
}

/** Saves, and waits until the store says so; the name it says. */
function saved(store: StoryStore, save: () => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const waiting = setTimeout(() => reject(new Error('the store told of no change in five seconds')), 5000);
    const stop = store.changes((name) => {
      clearTimeout(waiting);
      stop();
      resolve(name);
    });
    save().catch(reject);
  });
}
