import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { compile, parse } from 'unspool';
import { readMemory } from './memory.js';
import { openByCommand } from './open-by-command.js';
import { served } from './play.js';
import { browserTest, provenInBrowser, visiting, visitTest } from './visit.js';

// A step brings first what is new, and the rest behind it, from a server and of published files.

const program = fileURLToPath(new URL('../../../unspool/bin/unspool.js', import.meta.url));

const things = ['ladder', 'lantern', 'zither', 'gramophone', 'kettle'];
/** So long that a step brings first what is new. */
const ropes = Array.from({ length: 1000 }, (_, at) => `- Ada counts rope ${at + 1}.`).join('\n');
const story = `# The pier

- Person: **Ada**, who keeps the pier

${things.map((thing, at) => `## Pier ${at + 1}\n\n*the quay ${at + 1} · with Ada*\n\nAda finds a ${thing}. She puts the ${thing} away.\n\n- Thing: **the ${thing}**\n${at === 0 ? `\n${ropes}\n` : ''}`).join('\n')}`;

async function inFolder(context: TestContext): Promise<{ readonly folder: string; readonly file: string }> {
  // Of this name are the folders in which a page may ask for files: see `watch`.
  const folder = await mkdtemp(join(tmpdir(), 'unspool-published-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'pier.story.md');
  await writeFile(file, story);
  return { folder, file };
}

const ways: Readonly<Record<string, (context: TestContext) => Promise<string>>> = {
  served: async (context) => openByCommand(context, (await inFolder(context)).file),
  published: async (context) => {
    const { folder, file } = await inFolder(context);
    await promisify(execFile)(process.execPath, [program, 'publish', file, '-o', join(folder, 'site')]);
    return pathToFileURL(join(folder, 'site', 'index.html')).href;
  },
};

for (const [how, open] of Object.entries(ways)) {
  const tried = how === 'served' ? browserTest : provenInBrowser;
  tried(
    `${how}: whoever steps on at once has the whole of the last place, and nothing of it on the page after going back`,
    async (context) => {
      await visiting(
        { alone: true },
        {
          open: () => open(context),
          run: async ({ page, at, next, choose, show }) => {
            await at('The start');
            await next('Pier 1');
            for (let press = 0; press < 3; press += 1) await page.keyboard.press('n');
            await at('Pier 4');
            const recap = page.locator('.recap');
            await recap.getByText('gramophone').waitFor();
            const stepped = await recap.innerText();
            await show(':things');
            const listed = await page.locator('.things').innerText();
            assert.match(listed, /gramophone/);
            assert.doesNotMatch(await page.content(), /kettle/);
            await page.reload();
            await page.locator('.things').waitFor();
            assert.equal(await page.locator('.things').innerText(), listed.replaceAll(/ new$/gim, ''));
            await show(':overview');
            assert.equal(await recap.innerText(), stepped);
            await page.keyboard.press('b');
            await at('Pier 3');
            await next('Pier 4');
            await choose(/^Pier 2/);
            await at('Pier 2');
            await recap.getByText('lantern').waitFor();
            const shown = await page.content();
            for (const ahead of ['zither', 'gramophone', 'kettle'])
              assert.ok(!shown.includes(ahead), `${ahead} is shown`);
            if (how !== 'served') return;
            const memory = await readMemory(page, 'Pier 2');
            for (const ahead of ['zither', 'gramophone', 'kettle'])
              assert.ok(!memory.includes(ahead), `${ahead} is held`);
          },
        },
      );
    },
  );
}

const stories = () => [served(compile(parse('pier.story.md', story)).story)];

visitTest(
  'the rest of a place is not asked for while a step away from it is awaited',
  { stories },
  async ({ page, at, next }) => {
    await at('The start');
    await next('Pier 1');
    await page.locator('.recap').getByText('ladder').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { searchParams: query, pathname } = new URL(request.url());
      if (/^\/api\/stories\/[^/]+$/.test(pathname)) asked.push(query.get('at') ?? `after ${query.get('next')}`);
    });
    let give = () => {};
    const held = new Promise<void>((resolve) => {
      give = resolve;
    });
    await page.route(/next=pier-2&/, async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await at('Pier 2');
    await page.waitForTimeout(400);
    assert.deepEqual(asked, ['after pier-1', 'after pier-2']);
    give();
    await at('Pier 3');
    await page.locator('.recap').getByText('zither').waitFor();
    assert.deepEqual(asked, ['after pier-1', 'after pier-2', 'pier-3']);
  },
);

visitTest(
  'where a step comes to nothing, the rest of the place that stays in front comes',
  { stories },
  async ({ page, at, next }) => {
    await at('The start');
    await next('Pier 1');
    await page.route(/next=pier-2&/, (route) =>
      route.fulfill({ json: { version: 3, problem: 'It is being mended.' } }),
    );
    // The rest is on its way when the step is tried, and is waited for no more.
    await page.route(/at=pier-2&from/, () => {}, { times: 1 });
    const rest = page.waitForRequest(/at=pier-2&from/);
    await page.keyboard.press('n');
    await rest;
    await page.keyboard.press('n');
    await page.getByText('It is being mended.').waitFor();
    await page.locator('.recap').getByText('lantern').waitFor();
    await at('Pier 2');
    assert.equal(await page.getByText('It is being mended.').count(), 1);
  },
);
