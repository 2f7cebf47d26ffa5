import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readMemory } from './memory.js';
import { openByCommand } from './open-by-command.js';
import { browserTest, provenInBrowser, visiting } from './visit.js';

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
