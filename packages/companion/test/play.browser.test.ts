import assert from 'node:assert/strict';
import { compile, parse } from 'unspool';
import { assertAccessible } from './axe.js';
import { perScene, playNotes, served } from './play.js';
import { type Visit, visitTest } from './visit.js';

const speeches = 1500;
const { story: play } = compile(parse('play', playNotes(speeches)));
const stories = () => [served(play)];
/** A scene of which the first lines are shown. */
const second = '2-act-1-scene-2';

visitTest('a play of 1,500 speeches opens quickly', { stories }, async (visit) => {
  const { page, at } = visit;
  await finish(visit);
  await page.addInitScript(observeOpening);
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await page.reload();
    await at('The end');
    await page.waitForFunction('window.shown > 0');
    times.push(await page.evaluate<number>('window.shown'));
  }
  const size = visit.answers.at(-1)?.length ?? 0;
  assert.ok(size > 500_000 && size < 1_500_000, `${size} characters`);
  // From the answer on: what the page itself takes.
  const shown = Math.min(...times);
  assert.ok(shown < 1000, `shown ${shown} ms after the answer`);
  assert.ok((await page.locator('.event').count()) <= (speeches / perScene) * 10);
});

visitTest('a long scene opens in place, by keyboard too', { stories }, async (visit) => {
  const { page } = visit;
  await finish(visit);
  const scene = page.locator(`[id="${second}"]`);
  assert.equal(await scene.locator('.event').count(), 10);
  const all = scene.getByRole('button', { name: /^Show all \d+ lines$/ });
  await all.scrollIntoViewIfNeeded();
  const tenth = scene.locator('.event').nth(9);
  const before = await tenth.boundingBox();
  await all.focus();
  await page.keyboard.press('Enter');
  await all.waitFor({ state: 'detached' });
  assert.ok((await scene.locator('.event').count()) >= perScene);
  assert.deepEqual(await tenth.boundingBox(), before);
  await page.waitForFunction(
    (id) => document.activeElement === document.getElementById(id)?.querySelectorAll('.event > p')[10],
    second,
  );
  assert.equal(await page.locator(`[id="3-act-1-scene-3"] .event`).count(), 10);
  await assertAccessible(page, 'a play');
});

visitTest(
  'a search leads to a line that is folded away; it is forgotten on the way back',
  { stories },
  async (visit) => {
    const { page, choose, at } = visit;
    await finish(visit);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('night');
    await dialog.getByText(/^The first 200 of [\d,]+ lines/).waitFor();
    const taken = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('dialog input') as HTMLInputElement;
      const status = document.querySelector('dialog [role=status]') as HTMLElement;
      const before = status.textContent;
      const start = performance.now();
      input.value = 'by:Hamlet king';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (status.textContent === before) await new Promise((next) => setTimeout(next, 5));
      return performance.now() - start;
    });
    assert.ok(taken < 600, `${taken} ms`);
    await dialog.getByRole('searchbox').fill('1409');
    await dialog.locator('.found li a').first().click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-lit]').getByText('1409').waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /1409/);
    const { y } = (await page.locator('[data-lit]').boundingBox()) ?? { y: -1 };
    assert.ok(y >= 0 && y < 100, `at ${y}`);
    await page.goBack();
    await page.goForward();
    await page.locator('[data-lit]').getByText('1409').waitFor();
    await page.reload();
    await page.locator('[data-lit]').getByText('1409').waitFor();

    await choose(/^2\. Act 1, Scene 2/);
    await at('2. Act 1, Scene 2');
    assert.doesNotMatch(await page.content(), /1409|19-act/);
    assert.doesNotMatch(await page.evaluate(() => location.href + JSON.stringify(history.state)), /1409|19-act/);
  },
);

async function finish({ at, choose }: Visit): Promise<void> {
  await choose('I have finished');
  await at('The end');
}

/** When the answer came, and when the page showed it. */
function observeOpening(): void {
  let answered = 0;
  Object.assign(window, { shown: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name.includes('/api/stories/')) answered = (entry as PerformanceResourceTiming).responseEnd;
  }).observe({ type: 'resource', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.scene')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(window, { shown: Math.max(1, performance.now() - answered) })),
    );
  }).observe(document, { childList: true, subtree: true });
}
