import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { assertAccessible } from './axe.js';
import { openByCommand } from './open-by-command.js';
import { unlessProofs } from './tries.js';
import { browserTest, type Visit, visiting } from './visit.js';

const program = fileURLToPath(new URL('../../../unspool/bin/unspool.js', import.meta.url));

const notes = `# The lamp

- Person: **Ada**, the keeper
  - Picture: ada.png, Ada at a window
- Thing: **the key**, a small one

## The storm

Ada lights the lamp.

- Picture: storm.png, Ada with the key on the stairs
- Picture: evil.svg, a picture that is none
- Picture: none.png, a picture that is not there

## The wreck

The boat breaks.

- Picture: wreck.png, the wreck on the rock
`;

/** A folder with the notes, their pictures, and an SVG that would do harm. */
async function folderOf(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-published-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'lamp.story.md'), notes);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.pwned = true</script></svg>';
  await writeFile(join(folder, 'evil.svg'), svg);
  for (const [at, name] of ['ada', 'storm', 'wreck'].entries())
    await writeFile(join(folder, `${name}.png`), plainPng(320 + at, 200, 90 + 50 * at));
  return folder;
}

/** A picture of one grey, so many points across and down. */
function plainPng(width: number, height: number, grey: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [data.length, crc32(named)].map((number) => {
      const four = Buffer.alloc(4);
      four.writeUInt32BE(number);
      return four;
    }) as [Buffer, Buffer];
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((width + 1) * height, grey);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** The words of all pictures of one's own on the page, each once it can be seen. */
async function seen({ page }: Visit): Promise<readonly string[]> {
  const stills = page.locator('.still img');
  const words: string[] = [];
  for (const still of await stills.all()) {
    await still.scrollIntoViewIfNeeded();
    await page.waitForFunction((image) => (image as HTMLImageElement).naturalWidth > 300, await still.elementHandle());
    words.push((await still.getAttribute('alt')) ?? '');
  }
  return words;
}

const [portrait, storm, wreck] = ['Ada at a window', 'Ada with the key on the stairs', 'the wreck on the rock'];

/** Looks at the pages that have pictures, on the way to the end and back. */
async function look(visit: Visit, isAccessible: (where: string) => Promise<void>): Promise<void> {
  const { page, at, next, choose, show } = visit;
  await at('The start');
  await show(':who/ada');
  assert.deepEqual(await seen(visit), [portrait]);
  await next('The storm');
  await show('the-storm');
  assert.deepEqual(await seen(visit), [storm]);
  await isAccessible('a scene with a picture');
  await show(':who/the-key');
  assert.deepEqual(await seen(visit), [storm]);
  await show(':who/ada');
  assert.deepEqual(await seen(visit), [portrait, storm]);
  await isAccessible('a person with pictures');
  assert.ok(!(await page.content()).includes('wreck'));
  await choose('I have finished');
  await at('The end');
  await show('the-wreck');
  assert.deepEqual(await seen(visit), [wreck]);
  await choose('The storm');
  await at('The storm');
  assert.ok(!/wreck/.test(await page.content()));
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(!asked.some((name) => name.includes('wreck')));
}

browserTest(
  'pictures of one’s own stand on the pages of whom and what they show, where they are told',
  async (context) => {
    const folder = await folderOf(context);
    await visiting(
      { alone: true },
      {
        open: () => openByCommand(context, join(folder, 'lamp.story.md')),
        run: (visit) => look(visit, (where) => assertAccessible(visit.page, where)),
      },
    );
  },
);

browserTest('and in a published site, by the names of their bytes', async (context) => {
  const folder = await folderOf(context);
  const story = join(folder, 'lamp.story.md');
  const { stderr } = await promisify(execFile)(process.execPath, [
    program,
    'publish',
    story,
    '-o',
    join(folder, 'site'),
  ]);
  assert.match(stderr, /“evil\.svg” is not shown: it is an SVG/);
  assert.match(stderr, /“none\.png” is not shown: there is no such file/);
  const images = await readdir(join(folder, 'site', 'unspool', 'the-lamp', 'images'));
  assert.equal(images.length, 3);
  const sources = await Promise.all(['ada', 'storm', 'wreck'].map((name) => readFile(join(folder, `${name}.png`))));
  for (const image of images) {
    const bytes = await readFile(join(folder, 'site', 'unspool', 'the-lamp', 'images', image));
    assert.ok(sources.some((source) => source.equals(bytes)));
  }
  const open = async () => pathToFileURL(join(folder, 'site', 'index.html')).href;
  // What is looked at is what is looked at above.
  if (unlessProofs) return;
  // axe would load the style sheets anew, which a page in a folder may not.
  await visiting({ alone: true }, { open, run: (visit) => look(visit, async () => {}) });
});

browserTest('and in a single file, which has those of its place and no more', async (context) => {
  const folder = await folderOf(context);
  const words = ['--single', '--upto', 'The storm', '--url', 'https://example.org/storm.html'];
  const path = join(folder, 'one.html');
  await promisify(execFile)(process.execPath, [
    program,
    'publish',
    join(folder, 'lamp.story.md'),
    ...words,
    '-o',
    path,
  ]);
  const html = await readFile(path, 'utf8');
  assert.equal(html.match(/data:image\/png;base64,/g)?.length, 2);
  assert.ok(html.includes('<link rel="canonical" href="https://example.org/storm.html">'));
  if (unlessProofs) return;
  await visiting(
    { alone: true },
    {
      open: async () => pathToFileURL(path).href,
      run: async (visit) => {
        await visit.at('The storm');
        await visit.show('the-storm');
        assert.deepEqual(await seen(visit), [storm]);
      },
    },
  );
});
