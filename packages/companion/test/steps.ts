import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { browserPath } from './browser-path.js';
import { manyNotes, playNotes } from './play.js';

// [UNSPOOL_WORKS=FOLDER] [SLOWED=4] [STORIES=WORDS] [PAUSE=0] node packages/companion/dist/test/steps.js FOLDER…: for each built checkout, by
// turns, what a step forward takes from the key to the painted page near the end of a story: milliseconds on the clock, of processor
// time of the page, and bytes; and on the clock and of processor time until the rest of the view has come, where it comes later, with its
// bytes. With SLOWED, the processor of the page is so many times slower; only stories whose path has the words. With PAUSE, a reader
// reads for so many milliseconds before stepping on.

const example = fileURLToPath(new URL('../../../../examples/ballerina.story.md', import.meta.url));
const steps = 20;
const pause = Number(process.env.PAUSE ?? 1500);
const slowed = Number(process.env.SLOWED ?? 1);
const works = process.env.UNSPOOL_WORKS;

const folder = await mkdtemp(join(tmpdir(), 'unspool-steps-'));
const browser = await chromium.launch({
  executablePath: browserPath as string,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const [many, play] = [join(folder, 'many.story.md'), join(folder, 'play.story.md')];
  await writeFile(many, manyNotes(200, 60));
  await writeFile(play, playNotes(10_000));
  const read =
    works === undefined ? [] : [join(works, 'plays-xhtml', 'hamlet'), join(works, 'novels-xhtml', 'dracula')];
  for (const path of [example, ...read, many, play].filter((one) => one.includes(process.env.STORIES ?? '')))
    for (const root of process.argv.slice(2)) await measure(root, path);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(root: string, path: string): Promise<void> {
  const server = spawn(process.execPath, [join(root, 'packages/unspool/bin/unspool.js'), 'open', path, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(server.stdout, 'data');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    let answers: { readonly at: number; readonly bytes: number }[] = [];
    page.on('response', async (response) => {
      if (!/\/api\/stories\/[^/]*\?/.test(response.url())) return;
      // The last may come when the page is closed.
      const body = await response.body().catch(() => undefined);
      if (body) answers.push({ at: performance.now(), bytes: body.length });
    });
    await page.goto(/http:\S+/.exec(String(said))?.[0] ?? '');
    await page.locator('.here').click();
    await page.getByRole('button', { name: 'I have finished' }).click();
    await page.locator('.here span').getByText('The end').waitFor({ timeout: 60_000 });
    await page.locator('.here').click();
    await page.locator('.panel ol button').first().waitFor();
    const places = page.locator('.panel ol button');
    const taking = Math.min(steps, (await places.count()) - 2);
    await places.nth(-taking - 2).click();
    await page.waitForTimeout(3000);
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taken: { clock: number; processor: number; spent: number; rest: number; bytes: number; later: number }[] = [];
    for (let step = 0; step < taking; step++) {
      const before = await processorTime(session);
      answers = [];
      const start = performance.now();
      const clock = await press(page);
      const processor = (await processorTime(session)) - before;
      await page.waitForTimeout(pause * Math.sqrt(slowed));
      const spent = (await processorTime(session)) - before;
      const [own, ...later] = answers;
      const rest = Math.max(clock, (later.at(-1)?.at ?? 0) - start);
      taken.push({
        clock,
        processor,
        spent,
        rest,
        bytes: own?.bytes ?? 0,
        later: later.reduce((sum, { bytes }) => sum + bytes, 0),
      });
    }
    const of = (figure: keyof (typeof taken)[number]) => {
      const all = taken.map((one) => Math.round(one[figure])).sort((a, b) => a - b);
      return `${all[all.length >> 1]} (${all[0]}–${all.at(-1)}, p95 ${all[Math.ceil(all.length * 0.95) - 1]})`;
    };
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    console.log(
      [
        root,
        path,
        `${of('clock')} ms`,
        `processor ${of('processor')} ms`,
        `${of('bytes')} B`,
        `whole ${of('rest')} ms`,
        `processor ${of('spent')} ms`,
        `later ${of('later')} B`,
        `${nodes} nodes`,
      ].join(' | '),
    );
  } finally {
    await context.close();
    server.kill();
  }
}

/** Presses the key that goes on; how long it is from there to the painted page. */
async function press(page: Page): Promise<number> {
  // What listens for the key is there before it is pressed.
  const step = await page.evaluateHandle(() => {
    const painted = new Promise<number>((done) => {
      const label = () => document.querySelector('.here span')?.textContent;
      const before = label();
      let from = Number.NaN;
      document.addEventListener('keydown', () => (from = performance.now()), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (label() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return { painted };
  });
  await page.keyboard.press('n');
  return step.evaluate(({ painted }) => painted);
}

async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
