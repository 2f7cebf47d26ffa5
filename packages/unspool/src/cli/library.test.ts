import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readStories, readStory } from './files.js';
import { openLibrary } from './library.js';
import type { Asked } from './server.js';

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
  [{ measure: 0 }, ':start'],
  [{ measure: 13.99 }, ':start'],
  [{ measure: 14 }, 'the-ferry.2'],
  [{ measure: 59 }, 'the-lamp-room'],
  [{ measure: 60 }, 'low-tide'],
  [{ measure: 1e9 }, 'low-tide'],
];

test('a place is answered with the view at it', async (context) => {
  const { story } = await open(context);
  for (const [asked, at] of places) {
    const view = story.payloadAt(asked);
    assert.ok('at' in view, `${JSON.stringify(asked)} is gone`);
    assert.equal(view.at, at, JSON.stringify(asked));
    assert.equal(view.ended, at === ':end');
    if (at !== ':start' && at !== ':end') assert.equal(view.reached.at(-1)?.id, at);
  }
});

test('a place that the story does not have is gone', async (context) => {
  const { story } = await open(context);
  for (const id of ['nowhere', 'the-ferry.3', 'The ferry', '2', '__proto__', ':there'])
    assert.deepEqual(story.payloadAt(id), { gone: id });
  assert.deepEqual(story.payloadAt({ next: 'nowhere' }), { gone: 'nowhere' });
});

test('the last few views are kept, however they are asked for, until the file is saved', async (context) => {
  const { path, story, changes } = await open(context);
  const kept = story.payloadAt('low-tide');
  for (const asked of [':start', ':end', { next: 'the-lamp-room' }, ':start', { measure: 60 }] as const)
    story.payloadAt(asked);
  assert.equal(story.payloadAt('low-tide'), kept);
  for (const asked of [':start', 'the-ferry', 'the-ferry.2', 'the-lamp-room']) story.payloadAt(asked);
  const again = story.payloadAt('low-tide');
  assert.notEqual(again, kept);
  assert.deepEqual(again, kept);
  await writeFile(path, notes.replace('Ines wades.', 'Ines swims.'));
  await until(() => changes() > 0);
  assert.match(JSON.stringify(story.payloadAt('low-tide')), /swims/);
});

test('follows the file: saved, emptied, gone, and back', async (context) => {
  const { path, story, changes } = await open(context);
  const titleNow = () => {
    const view = story.payloadAt(':start');
    return 'title' in view ? view.title : undefined;
  };
  await writeFile(path, notes.replace('The Lamp\n', 'The Light\n'));
  await until(() => titleNow() === 'The Light');
  assert.equal(changes(), 1);
  await writeFile(path, '');
  await until(() => story.problem?.() !== undefined);
  assert.match(story.problem?.() ?? '', /the file is empty\. This page shows what it held before\.$/);
  assert.equal(titleNow(), 'The Light');
  await rm(path);
  await until(() => /there is no such file/.test(story.problem?.() ?? ''));
  assert.equal(titleNow(), 'The Light');
  await writeFile(path, notes);
  await until(() => story.problem?.() === undefined);
  assert.equal(titleNow(), 'The Lamp');
});

test('a work in several files follows each of them', async (context) => {
  const folder = await temporary(context);
  const page = (name: string, text: string) =>
    writeFile(join(folder, name), `<html><body><h2>${name}</h2><p>${text}</p></body></html>`);
  await page('chapter-1.html', 'Ines crosses.');
  await page('chapter-2.html', 'Ines climbs.');
  const files = await readStories([folder]);
  assert.equal(files.length, 1);
  const library = await openLibrary(files);
  context.after(() => library.close());
  const [story] = library.stories;
  assert.ok(story);
  const now = () => JSON.stringify(story.payloadAt(':end'));
  assert.ok(now().includes('climbs'));
  await page('chapter-2.html', 'Ines wades.');
  await until(() => now().includes('wades'));
});

test('what the notes quote opens in the work that they name, and follows it', async (context) => {
  const folder = await temporary(context);
  const [path, script] = [join(folder, 'lamp.story.md'), join(folder, 'lamp.fountain')];
  const text = 'INT. LAMP ROOM\n\nINES\nIt burns.\n\nEXT. SHORE\n\nINES\nIt burnt.\n';
  await writeFile(script, text);
  const first =
    '# Lamp\n\n- Person: **Ines**\n- Source: lamp.fountain\n\n## INT. LAMP ROOM\n\n- Ines says: "It burns."\n';
  await writeFile(path, `${first}\n## EXT. SHORE\n\nInes wades.\n`);
  const library = await openLibrary([await readStory(path)]);
  context.after(() => library.close());
  const [story] = library.stories;
  const inWork = () => {
    const view = story?.payloadAt('ext-shore');
    return view && 'at' in view ? view.inWork : undefined;
  };
  assert.deepEqual(inWork()?.scenes, ['int-lamp-room']);
  assert.deepEqual(
    inWork()?.claims.map(([, scene]) => scene),
    ['int-lamp-room'],
  );
  assert.equal(story?.passagesAt?.('ext-shore', 'int-lamp-room')[0]?.pieces[0]?.text, 'It burns.');
  assert.deepEqual(story?.passagesAt?.('ext-shore', 'ext-shore'), []);
  assert.deepEqual(story?.passagesAt?.('nowhere', 'int-lamp-room'), []);
  await writeFile(script, text.replace('burns', 'glows'));
  await until(() => inWork()?.claims.length === 0);
  await rm(script);
  await until(() => inWork() === undefined);
  await writeFile(script, text);
  await until(() => inWork()?.claims.length === 1);
});

test('files of one name have addresses and keys of their own', async (context) => {
  const folders = await Promise.all([temporary(context), temporary(context)]);
  const paths = folders.map((folder) => join(folder, 'lamp.story.md'));
  await Promise.all(paths.map((path) => writeFile(path, notes)));
  const library = await openLibrary(await Promise.all(paths.map(readStory)));
  context.after(() => library.close());
  assert.deepEqual(
    library.stories.map(({ name }) => name),
    ['lamp', 'lamp-2'],
  );
  assert.notEqual(library.stories[0]?.key, library.stories[1]?.key);
});

async function open(context: TestContext) {
  const path = join(await temporary(context), 'lamp.story.md');
  await writeFile(path, notes);
  const library = await openLibrary([await readStory(path)]);
  context.after(() => library.close());
  const [story] = library.stories;
  assert.ok(story);
  let changes = 0;
  story.onChange(() => {
    changes += 1;
  });
  return { path, story, changes: () => changes };
}

async function temporary(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(isSo(), 'it did not happen in five seconds');
}
