import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { storedNotes, storeLaws } from '../../../test/store-laws.js';
import { openReadingRoom, type StoryStore } from '../../reading/index.js';
import { readStories, readStory } from './files.js';
import { openFolderStore } from './folder-store.js';

const notes = '# The Lamp\n\n## The ferry\n\nInes crosses.\n\n## Low tide\n\nInes wades.\n';

storeLaws('a store of files', async (context) => {
  const folder = await temporary(context);
  const paths = Object.keys(storedNotes).map((name) => join(folder, `${name}.story.md`));
  await Promise.all(Object.values(storedNotes).map((text, index) => writeFile(paths[index] as string, text)));
  const store = await openFolderStore(await Promise.all(paths.map(readStory)));
  context.after(() => store.close());
  return { store, save: (name, text) => writeFile(join(folder, `${name}.story.md`), text) };
});

test('follows the file: saved, emptied, gone, and back', async (context) => {
  const path = join(await temporary(context), 'lamp.story.md');
  await writeFile(path, notes);
  const store = await openFolderStore([await readStory(path)]);
  context.after(() => store.close());
  let changes = 0;
  store.changes(() => {
    changes += 1;
  });
  const titleNow = async () => (await viewAt(store, 'lamp', ':start')).title;
  const problemNow = async () => (await store.get('lamp'))?.problem;
  await writeFile(path, notes.replace('The Lamp\n', 'The Light\n'));
  await until(async () => (await titleNow()) === 'The Light');
  assert.equal(changes, 1);
  await writeFile(path, '');
  await until(async () => (await problemNow()) !== undefined);
  assert.match((await problemNow()) ?? '', /the file is empty\. This page shows what it held before\.$/);
  assert.equal(await titleNow(), 'The Light');
  await rm(path);
  await until(async () => /there is no such file/.test((await problemNow()) ?? ''));
  assert.equal(await titleNow(), 'The Light');
  await writeFile(path, notes);
  await until(async () => (await problemNow()) === undefined);
  assert.equal(await titleNow(), 'The Lamp');
});

test('a work in several files follows each of them', async (context) => {
  const folder = await temporary(context);
  const page = (name: string, text: string) =>
    writeFile(join(folder, name), `<html><body><h2>${name}</h2><p>${text}</p></body></html>`);
  await page('chapter-1.html', 'Ines crosses.');
  await page('chapter-2.html', 'Ines climbs.');
  const files = await readStories([folder]);
  assert.equal(files.length, 1);
  const store = await openFolderStore(files);
  context.after(() => store.close());
  const [name] = await store.names();
  const now = async () => JSON.stringify(await viewAt(store, name ?? '', ':end'));
  assert.ok((await now()).includes('climbs'));
  await page('chapter-2.html', 'Ines wades.');
  await until(async () => (await now()).includes('wades'));
});

test('what becomes a link is not followed, and neither is what lies behind one', async (context) => {
  const [folder, elsewhere] = [await temporary(context), await temporary(context)];
  const act = (home: string, name: string, text: string) =>
    writeFile(join(home, name), `<html><body><h2>${name}</h2><p>${text}</p></body></html>`);
  const play = join(folder, 'play');
  await mkdir(play);
  for (const home of [play, elsewhere]) {
    await act(home, 'act-1.html', 'Ines crosses.');
    await act(home, 'act-2.html', home === play ? 'Ines climbs.' : 'A secret.');
  }
  const store = await openFolderStore(await readStories([play]));
  context.after(() => store.close());
  const [name = ''] = await store.names();
  const problem = async () => (await store.get(name))?.problem;
  const now = async () => JSON.stringify(await viewAt(store, name, ':end'));
  await rm(join(play, 'act-2.html'));
  await symlink(join(elsewhere, 'act-2.html'), join(play, 'act-2.html'));
  await until(async () => /act-2\.html: this is a link/.test((await problem()) ?? ''));
  assert.ok((await now()).includes('climbs') && !(await now()).includes('secret'));
  await rm(join(play, 'act-2.html'));
  await act(play, 'act-2.html', 'Ines wades.');
  await until(async () => (await now()).includes('wades') && (await problem()) === undefined);
  await rename(play, join(folder, 'old'));
  await symlink(elsewhere, play);
  await until(async () => /act-1\.html: this is a link/.test((await problem()) ?? ''));
  assert.ok((await now()).includes('wades') && !(await now()).includes('secret'));
});

test('what the notes quote opens in the work that they name, and follows it', async (context) => {
  const folder = await temporary(context);
  const [path, script] = [join(folder, 'lamp.story.md'), join(folder, 'lamp.fountain')];
  const text = 'INT. LAMP ROOM\n\nINES\nIt burns.\n\nEXT. SHORE\n\nINES\nIt burnt.\n';
  await writeFile(script, text);
  const first =
    '# Lamp\n\n- Person: **Ines**\n- Source: lamp.fountain\n\n## INT. LAMP ROOM\n\n- Ines says: "It burns."\n';
  await writeFile(path, `${first}\n## EXT. SHORE\n\nInes wades.\n`);
  const store = await openFolderStore([await readStory(path)]);
  context.after(() => store.close());
  const inWork = async () => (await viewAt(store, 'lamp', 'ext-shore')).inWork;
  const open = await inWork();
  assert.deepEqual(open?.scenes, ['int-lamp-room']);
  assert.deepEqual(
    open?.claims.map(([, scene]) => scene),
    ['int-lamp-room'],
  );
  const room = openReadingRoom(store);
  const passagesAt = async (at: string, scene: string) => {
    const reply = await room.passagesAt('lamp', at, scene);
    return reply && 'passages' in reply ? reply.passages : undefined;
  };
  assert.equal((await passagesAt('ext-shore', 'int-lamp-room'))?.[0]?.pieces[0]?.text, 'It burns.');
  assert.deepEqual(await passagesAt('ext-shore', 'ext-shore'), []);
  assert.deepEqual(await passagesAt('nowhere', 'int-lamp-room'), []);
  await writeFile(script, text.replace('burns', 'glows'));
  await until(async () => (await inWork())?.claims.length === 0);
  await rm(script);
  await until(async () => (await inWork()) === undefined);
  await writeFile(script, text);
  await until(async () => (await inWork())?.claims.length === 1);
});

test('a revision is that of one story, also while its pictures are read', async (context) => {
  const folder = await temporary(context);
  const path = join(folder, 'lamp.story.md');
  const pictures = Array.from({ length: 30 }, (_, at) => `- Picture: ${at}.png, a lamp\n`).join('');
  await writeFile(path, `${notes}\n${pictures}`);
  const store = await openFolderStore([await readStory(path)]);
  context.after(() => store.close());
  const first = await store.get('lamp');
  await writeFile(path, `${notes.replace('wades', 'swims')}\n${pictures}`);
  const since = Date.now();
  // As often as anybody could ask.
  for (let stored = first; stored?.revision === first?.revision; stored = await store.get('lamp')) {
    assert.equal(stored?.story, first?.story);
    assert.ok(Date.now() - since < 5000);
    await setImmediate();
  }
});

test('files of one name have addresses and keys of their own', async (context) => {
  const folders = await Promise.all([temporary(context), temporary(context)]);
  const paths = folders.map((folder) => join(folder, 'lamp.story.md'));
  await Promise.all(paths.map((path) => writeFile(path, notes)));
  const store = await openFolderStore(await Promise.all(paths.map(readStory)));
  context.after(() => store.close());
  assert.deepEqual(await store.names(), ['lamp', 'lamp-2']);
  assert.notEqual((await store.get('lamp'))?.key, (await store.get('lamp-2'))?.key);
});

/** What a reader of the store gets at a place, made anew. */
async function viewAt(store: StoryStore, name: string, at: string) {
  const reply = await openReadingRoom(store).viewAt(name, at);
  assert.ok(reply && 'view' in reply, `${name} has no place ${at}`);
  return reply.view;
}

async function temporary(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('it did not happen in five seconds');
}
