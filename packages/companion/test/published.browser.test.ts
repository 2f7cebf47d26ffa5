import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { browserTest, provenInBrowser, type Visit, visiting } from './visit.js';

const root = new URL('../../../../', import.meta.url);
const program = fileURLToPath(new URL('packages/unspool/bin/unspool.js', root));
const story = fileURLToPath(new URL('examples/ballerina.story.md', root));

/** The example, published once into a folder of its own for all tests that only read it. */
let site: Promise<string> | undefined;
after(async () => {
  if (site) await rm(await site, { recursive: true, force: true });
});

/** Publishes a story into a folder of its own, which is gone after the test. */
async function publishedOf(story: string, context: TestContext, ...words: readonly string[]): Promise<string> {
  const folder = await publishedInto(story, ...words);
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function publishedInto(story: string, ...words: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-published-'));
  await promisify(execFile)(process.execPath, [
    program,
    'publish',
    story,
    ...words.slice(0, -1),
    '-o',
    join(folder, words.at(-1) ?? ''),
  ]);
  return folder;
}

const types = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** Any web host: files below a path, and what was asked of it with what came. */
async function host(
  context: TestContext,
  folder: string,
): Promise<{ readonly url: string; readonly sent: Map<string, string> }> {
  const sent = new Map<string, string>();
  const server = createServer(async ({ url = '' }, response) => {
    const path = decodeURIComponent(url.replace(/^\/films\//, '').split('?')[0] ?? '').replace(
      /(?<=^|\/)$/,
      'index.html',
    );
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    sent.set(path, bytes?.toString() ?? '');
    response
      .writeHead(bytes ? 200 : 404, { 'content-type': types.get(extname(path)) ?? 'text/plain' })
      .end(bytes ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/films/`, sent };
}

/** All that was sent of the story. */
function placesIn(sent: ReadonlyMap<string, string>): string {
  return [...sent].flatMap(([path, text]) => (path.includes('/ballerina/') ? [text] : [])).join('\n');
}

provenInBrowser('a published story is read from any host, and what lies ahead is never sent', async (context) => {
  site ??= publishedInto(story, 'site');
  const { url, sent } = await host(context, await site);
  await visiting(
    {},
    {
      open: async () => url.replace('films/', 'films/site/'),
      run: async ({ page, at, next, choose }) => {
        await at('The start');
        await next('The convenience store');
        await next('The call');
        const told = placesIn(sent);
        assert.ok(/with deadly skill|deadly skill/.test(told) && !/beach|hotel|cake shop|photo booth/i.test(told));
        // Whoever comes back is where they were.
        await page.reload();
        await at('The call');
        await page.getByRole('textbox', { name: /Ask/ }).fill('Who calls Ok-ju?');
        await page.keyboard.press('Enter');
        await page
          .getByText(/Min-hee/)
          .first()
          .waitFor();
        assert.ok(!/beach|hotel|cake shop|photo booth/i.test(placesIn(sent)));
        await choose('I have finished');
        await at('The end');
        await choose('The convenience store');
        await at('The convenience store');
        assert.ok(!/beach|hotel|cake shop/i.test(await page.content()));
      },
    },
  );
});

provenInBrowser('a published story is read from a folder, and one place from a single file', async (context) => {
  site ??= publishedInto(story, 'site');
  const folder = await site;
  await visiting(
    { alone: true },
    {
      open: async () => pathToFileURL(join(folder, 'site', 'index.html')).href,
      run: async ({ at, next }) => {
        await at('The start');
        await next('The convenience store');
      },
    },
  );
  const single = await publishedOf(story, context, '--single', '--upto', 'The break-in', 'one.html');
  await visiting(
    { alone: true },
    {
      open: async () => pathToFileURL(join(single, 'one.html')).href,
      run: async ({ page, at }) => {
        await at('The break-in');
        await page.getByRole('textbox', { name: /Ask/ }).fill('Who filmed Min-hee?');
        await page.keyboard.press('Enter');
        await page.getByText(/Choi/).first().waitFor();
        assert.ok(!/hotel|Underwater/.test(await page.locator('body').innerText()));
      },
    },
  );
});

browserTest('a published story goes on by whole scenes, and loads nothing beyond them', async (context) => {
  const home = await mkdtemp(join(tmpdir(), 'unspool-'));
  context.after(() => rm(home, { recursive: true, force: true }));
  const path = join(home, 'lamp.story.md');
  const scenes = ['One', 'Two', 'Three'].map(
    (name) => `## ${name}\n\nThe lamp of ${name} a.\n\n---\n\nb.\n\n---\n\nc.\n`,
  );
  await writeFile(path, `# The lamp\n\n- Person: **Ada**, the keeper\n\n${scenes.join('\n')}`);
  const { url, sent } = await host(context, await publishedOf(path, context, 'site'));
  await visiting(
    {},
    {
      open: async () => url.replace('films/', 'films/site/'),
      run: async ({ page, at, choose }) => {
        const here = page.locator('.here span');
        const moved = async (move: () => Promise<void>) => {
          const before = await here.innerText();
          await move();
          await page.waitForFunction((label) => document.querySelector('.here span')?.textContent !== label, before);
          return here.innerText();
        };
        const loaded = () => [...sent.keys()].filter((file) => file.includes('/places/')).length;
        await at('The start');
        for (const step of [1, 2]) assert.match(await moved(() => page.keyboard.press('n')), /^One/, `${step}`);
        const before = loaded();
        assert.match(await moved(() => choose('To the end of the next scene')), /^One/);
        assert.match(await moved(() => choose('To the end of the next scene')), /^Two/);
        // Whoever comes back is where they were, and is answered from what is there.
        const label = await here.innerText();
        await page.reload();
        await at(label);
        await page.getByRole('textbox', { name: /Ask/ }).fill('Who is Ada?');
        await page.keyboard.press('Enter');
        await page
          .locator('.reply')
          .getByText(/keeper/)
          .first()
          .waitFor();
        assert.ok(loaded() > before && ![...sent.values()].some((text) => text.includes('lamp of Three')));
        assert.match(await moved(() => page.getByRole('button', { name: 'Next' }).click()), /^Three/);
        const typed = (words: string) => async () => {
          await page.locator('.here').click();
          await page.getByRole('textbox', { name: 'Or type where you are' }).fill(words);
          await page.keyboard.press('Enter');
        };
        assert.equal(await moved(typed('two')), 'Two (3)');
        assert.equal(await moved(typed('1')), 'One (3)');
        assert.doesNotMatch(await page.content(), /lamp of T/);
      },
    },
  );
});

const script =
  'Title: The Salt Road\n\nINT. SALT HOUSE - NIGHT\n\nWind under the door.\n\nADA\nNobody will ask.\n\nEXT. QUAY - DAWN\n\nBEN\nI weighed it.\n';
const quoting =
  '# The Salt Road\n\n- Source: salt-road.fountain\n- Person: **Ada**\n\n## INT. SALT HOUSE - NIGHT\n\n- Ada says: "Nobody will ask."\n\n## EXT. QUAY - DAWN\n\n- Ben weighs it.\n';

browserTest('the scenes of a work open in a site, and in a single file, that has its passages', async (context) => {
  const home = await mkdtemp(join(tmpdir(), 'unspool-'));
  context.after(() => rm(home, { recursive: true, force: true }));
  const path = join(home, 'salt-road.story.md');
  await writeFile(path, quoting);
  await writeFile(join(home, 'salt-road.fountain'), script);
  const site = await publishedOf(path, context, '--passages', 'site');
  const single = await publishedOf(path, context, '--passages', '--single', '--upto', 'EXT. QUAY - DAWN', 'one.html');
  const opened = async ({ page, show }: Visit) => {
    await show('int-salt-house---night');
    await page.locator('main').getByRole('link', { name: 'in the work', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'INT. SALT HOUSE - NIGHT' });
    await dialog.locator('mark').waitFor();
    assert.equal(await dialog.locator('mark').textContent(), 'Nobody will ask');
    return dialog;
  };
  await visiting(
    { alone: true, reducedMotion: 'reduce' },
    {
      open: async () => pathToFileURL(join(site, 'site', 'index.html')).href,
      run: async (visit) => {
        await visit.next('INT. SALT HOUSE - NIGHT');
        const dialog = await opened(visit);
        assert.equal(await dialog.getByText('Wind under the door.').count(), 0);
        await visit.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await visit.next('EXT. QUAY - DAWN');
        await (await opened(visit)).getByText('Wind under the door.').waitFor();
      },
    },
  );
  await visiting(
    { alone: true, reducedMotion: 'reduce' },
    {
      open: async () => pathToFileURL(join(single, 'one.html')).href,
      run: async (visit) => {
        await visit.at('EXT. QUAY - DAWN');
        const dialog = await opened(visit);
        await dialog.getByText('Wind under the door.').waitFor();
        assert.equal(await dialog.getByText('I weighed it').count(), 0);
        await visit.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await visit.show(':overview');
        await visit.page.getByRole('textbox', { name: /Ask/ }).fill('What does Ada say?');
        await visit.page.keyboard.press('Enter');
        await visit.page
          .locator('.reply')
          .getByText(/Nobody will ask/)
          .first()
          .waitFor();
      },
    },
  );
});
