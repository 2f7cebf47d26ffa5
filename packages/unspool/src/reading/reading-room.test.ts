import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile } from '../story/index.js';
import { memoryStore } from './memory-store.js';
import type { Asked } from './reader-place.js';
import { openReadingRoom } from './reading-room.js';
import type { StoredStory, StoryStore } from './store.js';

const notes = `# The Lamp

- Length: 60 min

## The ferry

*At 0:30*

Ines crosses.

---

She lands.

## The lamp room

*At 14:00*

Ines climbs.

## Low tide

*At 50:00*

Ines wades.
`;

const places: readonly (readonly [asked: Asked, at: string])[] = [
  [':start', ':start'],
  ['the-ferry', 'the-ferry'],
  ['the-ferry.2', 'the-ferry.2'],
  ['low-tide', 'low-tide'],
  [':end', ':end'],
  [{ next: ':start' }, 'the-ferry'],
  [{ next: 'the-ferry' }, 'the-ferry.2'],
  [{ next: 'the-ferry.2' }, 'the-lamp-room'],
  [{ next: 'low-tide' }, ':end'],
  [{ next: ':end' }, ':end'],
  [{ next: ':start', by: 'scene' }, 'the-ferry.2'],
  [{ next: 'the-ferry', by: 'scene' }, 'the-ferry.2'],
  [{ next: 'the-ferry.2', by: 'scene' }, 'the-lamp-room'],
  [{ next: 'low-tide', by: 'part' }, ':end'],
  [{ stop: 0 }, ':start'],
  [{ stop: 3 }, 'the-lamp-room'],
  [{ stop: 5 }, ':end'],
  [{ words: '2' }, 'the-lamp-room'],
  [{ words: '50:00' }, 'the-lamp-room'],
  [{ words: 'Low tide' }, 'low-tide'],
  [{ measure: 0 }, ':start'],
  [{ measure: 13.99 }, ':start'],
  [{ measure: 14 }, 'the-ferry.2'],
  [{ measure: 59 }, 'the-lamp-room'],
  [{ measure: 60 }, 'low-tide'],
  [{ measure: 60.9, unit: 'minute' }, 'low-tide'],
];

test('a place is answered with the view at it', async () => {
  const { viewAt } = open();
  for (const [asked, at] of places) {
    const view = await viewAt(asked);
    assert.equal(view.at, at, JSON.stringify(asked));
    assert.equal(view.ended, at === ':end');
    if (at !== ':start' && at !== ':end') assert.equal(view.reached.at(-1)?.id, at);
  }
});

test('a place that the story does not have is gone, and a story that is not there is no answer', async () => {
  const { room } = open();
  for (const words of ['nowhere', '9', '61:00'])
    assert.deepEqual(await room.viewAt('lamp', { words }), { version: 3, gone: words });
  const gone = ['nowhere', 'the-ferry.3', 'The ferry', '2', '', '__proto__', ':there'];
  for (const id of gone) assert.deepEqual(await room.viewAt('lamp', id), { version: 3, gone: id });
  assert.deepEqual(await room.viewAt('lamp', { next: 'nowhere' }), { version: 3, gone: 'nowhere' });
  const past: readonly (readonly [asked: Asked, gone: string])[] = [
    [{ measure: 300 }, 'measure 300'],
    [{ measure: 300, unit: 'minute' }, 'minute 300'],
    [{ measure: 30, unit: 'page' }, 'page 30'],
  ];
  for (const [asked, gone] of past) assert.deepEqual(await room.viewAt('lamp', asked), { version: 3, gone });
  assert.deepEqual(await room.passagesAt('lamp', 'nowhere', 'the-ferry'), { version: 3, passages: [] });
  assert.equal(await room.viewAt('oil', ':start'), undefined);
  assert.equal(await room.passagesAt('oil', ':start', 'the-ferry'), undefined);
});

test('the list has every story under its title, and follows the store', async () => {
  const { store, room } = open();
  const heard: string[] = [];
  const stop = room.changes((name) => heard.push(name));
  store.save('light', told(notes.replace('The Lamp', 'The Light')));
  const titles = async () => {
    const reply = await room.stories();
    return 'stories' in reply ? reply.stories.map(({ name, key, title }) => [name, key, title]) : [];
  };
  assert.deepEqual(await titles(), [
    ['lamp', 'lamp', 'The Lamp'],
    ['light', 'light', 'The Light'],
  ]);
  store.remove('lamp');
  assert.deepEqual(await titles(), [['light', 'light', 'The Light']]);
  stop();
  store.remove('light');
  assert.deepEqual(heard, ['light', 'lamp']);
});

test('the last few views of a story are kept, however they are asked for, until it is saved', async () => {
  const { store, room, viewAt } = open();
  store.save('light', told(notes));
  const kept = await viewAt('low-tide');
  for (const asked of [':start', ':end', { next: 'the-lamp-room' }, ':start', { measure: 60 }] as const)
    await viewAt(asked);
  // What is read of another story takes nothing away.
  for (const asked of [':start', 'the-ferry', 'the-ferry.2', ':end']) await room.viewAt('light', asked);
  assert.equal(await viewAt('low-tide'), kept);
  for (const asked of [':start', 'the-ferry', 'the-ferry.2', 'the-lamp-room']) await viewAt(asked);
  const again = await viewAt('low-tide');
  assert.notEqual(again, kept);
  assert.deepEqual(again, kept);
  store.save('lamp', told(notes.replace('Ines wades.', 'Ines swims.')));
  assert.match(JSON.stringify(await viewAt('low-tide')), /swims/);
});

test('a store that fails, or holds what cannot be shown, is answered with a sentence that says nothing', async () => {
  const stored = (await memoryHolding('lamp').get('lamp')) as StoredStory;
  const secret = () => {
    throw new Error('a secret of the story');
  };
  // A story of which nothing can be made, as no store should hold one.
  const broken = {
    ...stored,
    get story(): never {
      return secret();
    },
    get works(): never {
      return secret();
    },
  };
  const stores: readonly (readonly [store: StoryStore, problem: string, title: string | undefined])[] = [
    [{ ...memoryStore(), get: secret }, 'The story cannot be shown right now.', undefined],
    [{ ...memoryStore(), names: secret, get: secret }, 'The story cannot be shown right now.', undefined],
    [{ ...memoryHolding('lamp'), get: async () => broken }, 'The story cannot be shown right now.', 'lamp'],
    [
      { ...memoryHolding('lamp'), get: async () => ({ ...stored, problem: 'The file is gone.' }) },
      'The file is gone.',
      'The Lamp',
    ],
  ];
  for (const [store, problem, title] of stores) {
    const room = openReadingRoom(store);
    const reply = await room.viewAt('lamp', ':start');
    assert.ok(reply && 'problem' in reply);
    assert.equal(reply.problem, problem);
    const list = await room.stories();
    if (title !== undefined) assert.ok('stories' in list && list.stories[0]?.title === title);
    assert.doesNotMatch(JSON.stringify([reply, list, await room.passagesAt('lamp', ':end', 'the-ferry')]), /secret/);
  }
});

function open() {
  const store = memoryHolding('lamp');
  const room = openReadingRoom(store);
  const viewAt = async (asked: Asked) => {
    const reply = await room.viewAt('lamp', asked);
    assert.ok(reply && 'view' in reply, `${JSON.stringify(asked)} is gone`);
    return reply.view;
  };
  return { store, room, viewAt };
}

function memoryHolding(name: string) {
  const store = memoryStore();
  store.save(name, told(notes));
  return store;
}

function told(text: string) {
  return compile(parse('lamp', text)).story;
}

const lie = `# The Raft

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**

## The bank

*With Ada*

- Ada **sinks the raft**.

## The shed

*With Ada, Ben*

- Ada lies to Ben that Cora sank the raft.

## The mill

*With Cora*

- Cora **sells the mill**.
`;

function raftRoom() {
  const store = memoryStore();
  store.save('raft', told(lie));
  return openReadingRoom(store);
}

async function through(at: string, ...as: readonly string[]) {
  const room = raftRoom();
  const reply = await room.viewAt('raft', at, as);
  assert.ok(reply && 'view' in reply);
  return reply.view;
}

test('through the eyes of somebody there is what they have, at the place of the reader', async () => {
  const [own, ben] = [await through(':end'), await through(':end', 'ben')];
  assert.deepEqual(ben.as, ['ben']);
  assert.deepEqual([ben.reached, ben.ended, ben.article.warning], [own.reached, own.ended, own.article.warning]);
  assert.deepEqual(
    ben.article.happened.map(({ id }) => id),
    ['the-shed'],
  );
  const said = ben.article.happened.flatMap(({ lines }) => lines.map(({ words }) => plain(words)));
  assert.deepEqual(said, ['Ada tells Ben that Cora sank the raft.']);
  assert.deepEqual(
    own.minds.map((offered) => offered.map(({ name }) => name)),
    [['Ada', 'Ben', 'Cora']],
  );
  assert.deepEqual(
    ben.minds[1]?.map(({ name }) => name),
    ['Ada'],
  );
  assert.deepEqual((await through(':end', 'ben', 'ada')).as, ['ben', 'ada']);
});

test('whoever is not met by then is as unknown as who does not exist', async () => {
  const [own, later, nobody] = [
    await through('the-bank'),
    await through('the-bank', 'cora'),
    await through('the-bank', 'x'),
  ];
  assert.deepEqual(later, own);
  assert.deepEqual(nobody, own);
});

test('a question is answered by what is told there, and by what somebody has of it', async () => {
  const room = raftRoom();
  const said = async (question: string, before = '', ...as: readonly string[]) => {
    const reply = await room.replyAt('raft', ':end', { question, before }, as);
    assert.ok(reply && 'reply' in reply);
    return { read: reply.question, text: JSON.stringify(reply.reply) };
  };
  assert.ok((await said('Who sank the raft?')).text.includes('Ada'));
  assert.ok(!(await said('Who sold the mill?', '', 'ben')).text.includes('sells'));
  assert.equal((await said('What did she sell?', 'Who is Cora?')).read, 'What did Cora sell?');
  assert.deepEqual(await room.replyAt('raft', 'nowhere', { question: 'Who?', before: '' }), {
    version: 3,
    gone: 'nowhere',
  });
  assert.equal(await room.replyAt('oil', ':end', { question: 'Who?', before: '' }), undefined);
});

test('one goes on by acts where the titles have them', async () => {
  const store = memoryStore();
  const titles = [
    'Prologue',
    'Act 1, Scene 1',
    'Act 1, Scene 2',
    'Act 2, Scene 1',
    'Act 2, Scene 2',
    'Dritter Akt, Erster Auftritt',
  ];
  store.save('play', told(`# The Play\n${titles.map((title) => `\n## ${title}\n\nSomebody waits.\n`).join('')}`));
  const room = openReadingRoom(store);
  const reached: (readonly [string | undefined, string | undefined])[] = [];
  let next = ':start';
  for (let step = 0; step < 5; step++) {
    const reply = await room.viewAt('play', { next, by: 'part' });
    assert.ok(reply && 'view' in reply);
    next = reply.view.at;
    const last = reply.view.reached.at(-1);
    reached.push([reply.view.ended ? 'the end' : last?.label, last?.part]);
  }
  assert.deepEqual(reached, [
    ['Prologue', undefined],
    ['Act 1, Scene 2', '1'],
    ['Act 2, Scene 2', '2'],
    ['Dritter Akt, Erster Auftritt', '3'],
    ['the end', '3'],
  ]);
});

test('what is told at a place is understood once for all that is asked there in a row', async () => {
  const { story } = compile(parse('lamp.story.md', notes));
  let taken = 0;
  const counted = Object.defineProperty({ ...story }, 'claims', {
    get: () => {
      taken += 1;
      return story.claims;
    },
  });
  const store = memoryStore();
  store.save('lamp', counted);
  const room = openReadingRoom(store);
  const ask = (at: string, question: string) => room.replyAt('lamp', at, { question, before: '' });
  await ask('low-tide', 'Who is Ines?');
  const once = taken;
  assert.ok(once > 0);
  await ask('low-tide', 'Where does Ines climb?');
  await room.knowsAt('lamp', 'low-tide');
  assert.equal(taken, once);
  for (const at of ['the-ferry', 'the-ferry.2', 'the-lamp-room', 'low-tide']) await ask(at, 'Who is Ines?');
  assert.equal(taken, 5 * once);
});

test('of a story that is saved anew, a place of which nothing is other keeps its view, and another does not', async () => {
  const store = memoryStore();
  const room = openReadingRoom(store);
  const viewAt = async (at: string) => {
    const reply = await room.viewAt('lamp', at);
    assert.ok(reply && 'view' in reply);
    return reply.view;
  };
  const save = (text: string) => store.save('lamp', compile(parse('lamp.story.md', text)).story);
  save(notes);
  const [early, late] = [await viewAt('the-lamp-room'), await viewAt('low-tide')];
  save(notes.replace('Ines wades.', 'Ines swims.'));
  assert.equal(await viewAt('the-lamp-room'), early);
  const other = await viewAt('low-tide');
  assert.match(JSON.stringify(other), /Ines swims/);
  assert.doesNotMatch(JSON.stringify(other), /wades/);
  save(notes);
  assert.deepEqual(await viewAt('low-tide'), late);
});

test('where there are no parts, a reader goes on by whole chapters', async () => {
  const store = memoryStore();
  const titles = ['Preface', 'I', 'I, 4 May', 'I, 5 May', 'II', 'II, 7 May'];
  store.save('diary', told(`# The Diary\n${titles.map((title) => `\n## ${title}\n\nSomebody waits.\n`).join('')}`));
  const room = openReadingRoom(store);
  const ends: unknown[] = [];
  for (let next = ':start'; next !== ':end'; ) {
    const reply = await room.viewAt('diary', { next, by: 'part' });
    assert.ok(reply && 'view' in reply);
    next = reply.view.at;
    ends.push([reply.view.reached.at(-1)?.label, reply.view.reached.at(-1)?.number]);
  }
  assert.deepEqual(ends, [
    ['Preface', undefined],
    ['I, 5 May', '1'],
    ['II, 7 May', '2'],
    ['II, 7 May', '2'],
  ]);
});
