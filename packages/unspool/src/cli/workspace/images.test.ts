import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readStory } from './files.js';
import { imagesOf } from './images.js';
import { tellFile } from './telling.js';

/** One red point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const nowhere = 'there is no such file in the folder of the notes';

test('pictures come from the folder of the notes and from nowhere else', async (context) => {
  const home = await mkdtemp(join(tmpdir(), 'unspool-images-'));
  context.after(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'notes');
  await mkdir(join(folder, 'stills'), { recursive: true });
  await mkdir(join(home, 'secret'));
  await writeFile(join(home, 'secret', 'out.png'), png);
  await writeFile(join(folder, 'stills', 'in.jpg'), png);
  await writeFile(join(folder, 'script.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>');
  await writeFile(join(folder, 'huge.png'), png);
  await truncate(join(folder, 'huge.png'), 9 * 1024 * 1024);
  await symlink(join(home, 'secret', 'out.png'), join(folder, 'link.png'));
  await symlink(join(home, 'secret'), join(folder, 'linked'));
  await symlink(join(folder, 'stills', 'in.jpg'), join(folder, 'inside.png'));
  await mkdir(join(folder, 'folder.png'));
  const told: Readonly<Record<string, string | undefined>> = {
    'stills/in.jpg': undefined,
    'inside.png': undefined,
    'none.png': nowhere,
    '../secret/out.png': nowhere,
    [join(home, 'secret', 'out.png')]: nowhere,
    'link.png': nowhere,
    'linked/out.png': nowhere,
    'folder.png': 'it is no file',
    'script.svg': 'it is an SVG, which can hold a program',
    'huge.png': 'it is larger than 8 MB',
    'notes.story.md': 'it is no JPEG, PNG, WebP or GIF',
  };
  const path = join(folder, 'notes.story.md');
  const lines = Object.keys(told).map((file) => `- Picture: ${file}, a lamp\n`);
  await writeFile(path, `# The lamp\n\n## One\n\n${lines.join('')}`);
  const file = await readStory(path);
  const { images, unshown } = await imagesOf(file, (await tellFile(file)).story);
  const reasons = new Map(unshown.map((one) => [one.file, one.reason]));
  assert.deepEqual(Object.fromEntries(Object.keys(told).map((one) => [one, reasons.get(one)])), told);
  // The same picture has the same name, and what its file is called counts for nothing.
  const [first, second, ...more] = [...images.values()];
  assert.ok(first && second && more.length === 0 && first.name === second.name);
  assert.match(first.name, /^[0-9a-f]{32}\.png$/);
  assert.deepEqual([first.type, first.width, first.height], ['image/png', 1, 1]);
});
