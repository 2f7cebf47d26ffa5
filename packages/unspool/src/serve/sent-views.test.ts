import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { parse } from '../language/index.js';
import { memoryStore, openReadingRoom, type ReadingRoom, type View } from '../reading/index.js';
import { compile } from '../story/index.js';
import { readerAhead, readied } from './sent-views.js';

const text = '# The mill\n\n## One\n\nAda waits.\n\n## Two\n\nBen comes.\n';
const store = memoryStore();
store.save('mill', compile(parse('mill.story.md', text)).story);

/** A reading room that writes down what it is asked for, and the views at its places. */
async function watchedRoom() {
  const asked: string[] = [];
  const own = openReadingRoom(store);
  const room: ReadingRoom = {
    ...own,
    makersAt: (name, place, as) => {
      asked.push(`make ${JSON.stringify(place)}`);
      return own.makersAt(name, place, as);
    },
    viewAt: (name, place, as) => {
      asked.push(`view ${JSON.stringify(place)}`);
      return own.viewAt(name, place, as);
    },
    replyAt: (name, at, question, as) => {
      asked.push(`reply at ${at}`);
      return own.replyAt(name, at, question, as);
    },
  };
  const viewOf = async (at: string): Promise<View> => {
    const reply = await own.viewAt('mill', at);
    assert.ok(reply && 'view' in reply);
    return reply.view;
  };
  return { room, asked, one: await viewOf('one'), two: await viewOf('two') };
}

test('while a reader reads, the next place is made ready, and then what an answer takes', async (t) => {
  const { room, asked, one } = await watchedRoom();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const ahead = readerAhead(room);
  ahead.readOn({ name: 'mill', view: one, as: [] });
  assert.deepEqual(asked, []);
  t.mock.timers.tick(200);
  for (let turn = 0; turn < 30; turn += 1) await setImmediate();
  assert.deepEqual(asked, ['make {"next":"one"}', 'view {"next":"one"}']);
  t.mock.timers.tick(4000);
  assert.deepEqual(asked, ['make {"next":"one"}', 'view {"next":"one"}', 'reply at one']);
});

test('an answer that takes long to make ready is made so much later at the next place', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let clock = 0;
  t.mock.method(performance, 'now', () => clock);
  const { room, asked, one, two } = await watchedRoom();
  const ahead = readerAhead({
    ...room,
    replyAt: async (...of) => {
      clock += 700;
      return room.replyAt(...of);
    },
  });
  const replies = () => asked.filter((what) => what.startsWith('reply'));
  const read = async (view: View) => {
    ahead.readOn({ name: 'mill', view, as: [] });
    t.mock.timers.tick(200);
    for (let turn = 0; turn < 30; turn += 1) await setImmediate();
  };
  await read(one);
  t.mock.timers.tick(3000);
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  assert.deepEqual(replies(), ['reply at one']);
  await read(two);
  t.mock.timers.tick(9000);
  assert.deepEqual(replies(), ['reply at one']);
  t.mock.timers.tick(1000);
  assert.deepEqual(replies(), ['reply at one', 'reply at two']);
});

test('whoever leafs through is not held up by answers that nobody asked for', async (t) => {
  const { room, asked, one, two } = await watchedRoom();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const ahead = readerAhead(room);
  ahead.readOn({ name: 'mill', view: one, as: [] });
  t.mock.timers.tick(200);
  // Before what follows on the first place is made; of it no more is made.
  ahead.readOn({ name: 'mill', view: two, as: [] });
  for (let turn = 0; turn < 30; turn += 1) await setImmediate();
  t.mock.timers.tick(200);
  for (let turn = 0; turn < 30; turn += 1) await setImmediate();
  ahead.stop();
  t.mock.timers.tick(5000);
  assert.deepEqual(asked, ['make {"next":"one"}', 'make {"next":"two"}', 'view {"next":"two"}']);
});

test('between two things that are made others are answered, and nothing is made for whoever waits no more', async () => {
  const made: string[] = [];
  let isMeant = true;
  const making = readied(
    ['one', 'two', 'three'].map((name) => () => made.push(name)),
    () => isMeant,
  );
  while (made.length < 1) await setImmediate();
  assert.deepEqual(made, ['one']);
  while (made.length < 2) await setImmediate();
  isMeant = false;
  await making;
  assert.deepEqual(made, ['one', 'two']);
});

test('what cannot be made ends it, and whoever asks for the whole is told', async () => {
  const made: string[] = [];
  const fails = () => {
    throw new Error('It cannot be made.');
  };
  await readied([() => made.push('one'), fails, () => made.push('two')], () => true);
  assert.deepEqual(made, ['one']);
});
