import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { SiteFile } from '../../site/index.js';
import { type SiteReport, writeSite } from './write-site.js';

const place = (letter: string) => `unspool/lamp/places/${letter.repeat(32)}.js`;
const site: readonly SiteFile[] = [
  { path: 'unspool/index-1.js', text: 'page' },
  { path: place('a'), text: 'one' },
  { path: place('b'), text: 'two' },
  { path: 'index.html', text: '<p>Lamp</p>\n' },
];

type Options = { readonly force?: boolean; readonly stop?: AbortSignal; readonly onFile?: (file: SiteFile) => void };

function write(folder: string, files: Iterable<SiteFile>, options: Options = {}): Promise<SiteReport> {
  return writeSite({ folder, files, force: false, stop: new AbortController().signal, onFile: () => {}, ...options });
}

async function home(context: TestContext, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-site-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Every file in a folder, with what stands in it. */
async function all(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

test('a site is written beside other files; the same once more changes nothing, and what it has no more is gone', async (context) => {
  const mine = { 'about.html': 'mine', 'unspool-notes.txt': 'mine too', 'lamp/index.html': 'not of this site' };
  const folder = await home(context, mine);
  const first = await write(folder, site);
  assert.deepEqual([first.written, first.same, first.gone], [site.length + 1, 0, 0]);
  const before = await all(folder);
  for (const [name, text] of Object.entries(mine)) assert.equal(before[name], text);
  assert.equal((await write(folder, site)).written, 0);
  assert.deepEqual(await all(folder), before);
  const shorter = site.filter(({ path }) => path !== place('b'));
  const { written, same, gone } = await write(folder, shorter);
  assert.deepEqual([written, same, gone], [0, 4, 1]);
  assert.deepEqual(
    Object.keys(await all(folder)).sort(),
    Object.keys(before)
      .filter((path) => path !== place('b'))
      .sort(),
  );
});

const refused: readonly (readonly [what: string, files: Readonly<Record<string, string>>, why: RegExp])[] = [
  ['a page that somebody wrote', { 'index.html': '<p>mine</p>' }, /index\.html is there already.*--force/],
  ['a folder of our name', { 'unspool/mine.txt': 'mine' }, /unspool is there already.*--force/],
  [
    'a folder with what is called as our file, and is not',
    { 'unspool/README.txt': 'mine' },
    /unspool is there already/,
  ],
];

for (const [what, files, why] of refused) {
  test(`${what} is not written over, unless it is forced`, async (context) => {
    const folder = await home(context, files);
    await assert.rejects(write(folder, site), why);
    assert.deepEqual(await all(folder), files);
    await write(folder, site, { force: true });
    assert.equal((await all(folder))['unspool/mine.txt'], files['unspool/mine.txt']);
  });
}

test('a page of ours that somebody has written into since is not written over', async (context) => {
  const folder = await home(context);
  await write(folder, site);
  const page = join(folder, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('Lamp', 'My lamp'));
  const before = await all(folder);
  await assert.rejects(write(folder, site), /index\.html is there already/);
  assert.deepEqual(await all(folder), before);
});

test('whoever stops it, and whatever goes wrong, finds the folder as it was', async (context) => {
  const folder = await home(context, { 'about.html': 'mine' });
  await write(folder, site);
  const before = await all(folder);
  const controller = new AbortController();
  const other = site.map((file) => ({ ...file, text: `${file.text} more` }));
  await assert.rejects(
    write(folder, other, { stop: controller.signal, onFile: () => controller.abort() }),
    /Stopped\. Nothing/,
  );
  assert.deepEqual(await all(folder), before);
  const failing = function* (): Generator<SiteFile> {
    yield* other;
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  await assert.rejects(write(folder, failing()), /Make room/);
  assert.deepEqual(await all(folder), before);
  assert.deepEqual(await readdir(folder), ['about.html', 'index.html', 'unspool']);
});

test('a folder that was not there is gone again where nothing was written, and no file is taken for one', async (context) => {
  const folder = await home(context, { file: 'mine' });
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(write(join(folder, 'new'), site, { stop: controller.signal }), /Stopped/);
  await assert.rejects(write(join(folder, 'file'), site), /is no folder/);
  assert.deepEqual(await readdir(folder), ['file']);
});

test('nothing is written through a link', async (context) => {
  const folder = await home(context, { 'target.html': 'mine' });
  await symlink(join(folder, 'target.html'), join(folder, 'index.html'));
  await assert.rejects(write(folder, site, { force: true }), /is a link/);
  assert.equal(await readFile(join(folder, 'target.html'), 'utf8'), 'mine');
});
