// npm run pictures: makes the pictures of the README anew, of the program as it is: pages of the companion, seen in a browser
// (CHROMIUM_PATH, else one that is found), and what `unspool draw` draws.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from './browser.mjs';
import { root, setUp } from './setup.mjs';

setUp();
const { chromium } = createRequire(`${root}/packages/companion/package.json`)('playwright-core');
const folder = `${root}/docs/pictures`;
const program = `${root}/packages/unspool/bin/unspool.js`;
const story = 'examples/ballerina.story.md';
mkdirSync(folder, { recursive: true });

const words = [program, 'draw', story, 'storylines', '--theme', 'light', '-o', `${folder}/storylines.png`, '--force'];
const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
if (status !== 0) throw new Error(stderr);

const server = spawn(process.execPath, [program, 'open', story, '--port', '0'], { cwd: root });
const url = await new Promise((resolve, reject) => {
  server.stdout.on('data', (text) => {
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(text));
    if (found) resolve(found[0]);
  });
  server.on('exit', () => reject(new Error('The companion did not start.')));
});
const browser = await chromium.launch({
  executablePath: findBrowser({ mayInstall: true }),
  // Letters stand where they belong, and not at whole pixels.
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
try {
  await shoot('overview', { width: 1280, height: 860 }, 'light');
} finally {
  await browser.close();
  server.kill();
}

/** A page some scenes into the story, as somebody reads it. */
async function shoot(name, viewport, colorScheme) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  for (let step = 0; step < 9; step++) {
    const before = await page.locator('.here').first().innerText();
    await page.keyboard.press('n');
    await page.waitForFunction((was) => document.querySelector('.here')?.innerText !== was, before);
  }
  // What is said of a step goes by.
  await page.waitForTimeout(6000);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
