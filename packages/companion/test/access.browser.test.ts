import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from './axe.js';
import { fakeStory } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { tries } from './tries.js';
import { settled, visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];
const widths = [320, 768, 1280];
const colours: readonly ('light' | 'dark')[] = ['light', 'dark'];

const pages = [
  ...[':overview', ':article', ':scenes', ':people', ':things', ':places', ':questions', ':symbols', ':orders'],
  ...[':knowledge', ':search', 'the-lamp-room', ':who/ines', ':claim/what-is-in-the-ledger'],
];

visitTest(
  'axe finds nothing on any page at any position, width and colour',
  { stories, reducedMotion: 'reduce' },
  async ({ page, at, choose, next, show }) => {
    const positions = {
      'The start': () => at('The start'),
      'The ferry': () => next('The ferry'),
      'The end': () => choose('I have finished'),
    };
    let turn = 0;
    for (const [label, go] of Object.entries(positions)) {
      await go();
      await at(label);
      // Before the end there is less of the same.
      for (const id of label === 'The end' ? pages : tries([':overview', 'the-ferry'], pages)) {
        await show(id);
        turn += 1;
        for (const [tone, colorScheme] of colours.entries()) {
          for (const [nth, width] of widths.entries()) {
            // axe takes long: each page in one width and colour, by turns, unless all is to be proved.
            const isTurn = nth === turn % 3 && tone === turn % 2;
            if (!tries(isTurn, true)) continue;
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 800 });
            await assertAccessible(page, `${id} at ${label}, ${colorScheme}, ${width}`);
            assert.ok(
              await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
              `${id}, ${width}: scrolls sideways`,
            );
          }
        }
      }
    }
    await show(':questions');
    await page.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });
    await page.locator('.here').click();
    await assertAccessible(page, 'the panel');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'Contents' }).click();
    await assertAccessible(page, 'the contents on a narrow screen');
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Search what has been told').fill('ines');
    await page.locator('main').getByRole('link', { name: 'Ines crosses' }).waitFor();
    await assertAccessible(page, 'a search');
  },
);

visitTest(
  'one page is on the page at a time, and each is of a length that one can read',
  { stories },
  async ({ page, at, choose, show }) => {
    await choose('I have finished');
    await at('The end');
    for (const id of pages) {
      await show(id);
      assert.equal(await page.locator('h1').count(), 1, id);
      assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) < 4000, id);
      assert.match(await page.title(), /^(?:The Salt Ledger · Unspool|[\w ]+ · The Salt Ledger)$/);
    }
  },
);

visitTest(
  'axe finds nothing on the start page',
  {
    stories: () => [fakeStory('one', saltLedger), fakeStory('two', saltLedger)],
  },
  async ({ page }) => {
    await page.getByRole('heading', { name: 'Your stories' }).waitFor();
    await assertAccessible(page, 'start page');
  },
);

visitTest('the reader chooses the colours, and they stay', { stories, colorScheme: 'dark' }, async ({ page, at }) => {
  await at('The start');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  const light = await paper();
  assert.notEqual(light, dark);
  await page.reload();
  await at('The start');
  assert.equal(await paper(), light);
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  assert.equal(await paper(), dark);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

visitTest(
  'everything is reached by keyboard, in sight',
  { stories, viewport: { width: 1024, height: 700 } },
  async ({ page, at }) => {
    await at('The start');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to the story');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('main'));
    await page.keyboard.press('n');
    await at('The ferry');
    await page.keyboard.press('n');
    await at('The lamp room');
    await page.waitForFunction(() => document.activeElement?.id === ':new');
    await tabTo(page, 'You are at The lamp room', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'The ferry 1 min');
    await page.keyboard.press('Enter');
    await at('The ferry');
    assert.equal(await focused(page), 'You are at The ferry');
    await tabTo(page, 'Next');
    await page.keyboard.press('Space');
    await at('The lamp room');
    await page.keyboard.press('Enter');
    await at('The lamp room, part 2');

    const all = await page
      .locator('a:visible, button:visible, input:visible, summary:visible, [tabindex="0"]:visible')
      .count();
    const seen: string[] = [];
    // Once around, through the browser's own controls.
    for (let step = 0; step <= all; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement !== document.body))
        seen.push(await page.evaluate(describeFocus));
    }
    assert.equal(new Set(seen).size, all, `${all} things, but ${seen.join(' | ')}`);
    assert.deepEqual(
      seen.filter((what) => /hidden|unmarked/.test(what)),
      [],
    );
  },
);

visitTest('single keys can be switched off', { stories }, async ({ page, at, next }) => {
  await next('The ferry');
  await page.locator('.here').click();
  await page.getByLabel('Keys: n goes on', { exact: false }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.locator('.here').click();
  await page.getByLabel('Keys: n goes on', { exact: false }).check();
  await page.keyboard.press('Escape');
  await at('The ferry');
  await page.keyboard.press('n');
  await at('The lamp room');
});

visitTest('a move is said aloud', { stories }, async ({ page, next, choose, at }) => {
  const said = page.locator('[role="status"]').filter({ hasText: /./ });
  await next('The ferry');
  assert.deepEqual(await said.allInnerTexts(), ['Now up to and including “The ferry”.']);
  await choose('I have finished');
  await at('The end');
  assert.deepEqual(await said.allInnerTexts(), ['Now the whole story.']);
});

visitTest(
  'after a step one stands at what is new, and nothing else moves',
  { stories, viewport: { width: 390, height: 700 } },
  async ({ page, next, show: open, at, choose }) => {
    await page.evaluate(observeShifts);
    const show = async (id: string) => {
      // A browser forgives what moves within half a second of a press.
      await page.waitForTimeout(600);
      await open(id);
    };
    await at('The start');
    const seen = async (id: string) => {
      await page.locator(`[id="${id}"]`).waitFor();
      await settled(page);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 400, `${id} stands at ${box?.y}`);
    };
    await next('The ferry');
    await seen(':new');
    assert.match(
      await page.locator('.new-here').innerText(),
      /The ferry[\s\S]*Ines crosses in fog[\s\S]*Why is the light out/,
    );
    await show(':questions');
    await next('The lamp room');
    await seen(':claim/what-is-in-the-ledger');
    assert.equal(await page.locator('.question .new').count(), 1);
    await next('The lamp room, part 2');
    await seen(':claim/why-is-the-light-out');
    assert.equal(await page.locator('.question .new').innerText(), 'MORE TOLD');
    await show(':people');
    await next('The auction');
    await seen(':who/wilhelmina');
    await show('the-auction');
    await next('The winter before');
    await seen('the-winter-before:title');
    assert.match(page.url(), /#the-winter-before$/);
    // Where nothing is new, all stays where it is.
    await show(':who/ines');
    const place = page.locator('.ask');
    await place.scrollIntoViewIfNeeded();
    const before = await page.locator('main h1').boundingBox();
    await next('Low tide');
    await settled(page);
    const later = await page.locator('main h1').boundingBox();
    assert.ok(before && later && Math.abs(before.y - later.y) < 2, `moved from ${before?.y} to ${later?.y}`);
    const shift = await page.evaluate<number>('window.shifts.reduce((sum, value) => sum + value, 0)');
    assert.ok(shift < 0.001, `a shift of ${shift}`);
    await choose(/^The auction/);
    await at('The auction');
    assert.equal(await page.locator('.new').count(), 0, 'nothing is new where one goes back');
  },
);

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '');
}

async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60 && (await focused(page)) !== name; step++) await page.keyboard.press(key);
  assert.equal(await focused(page), name);
}

/** What has the focus, where, and whether one can see it and that it has it. */
function describeFocus(): string {
  const element = document.activeElement as HTMLElement;
  const box = element.getBoundingClientRect();
  const bar = document.querySelector('.place')?.getBoundingClientRect();
  const isHidden = box.bottom > (bar?.top ?? innerHeight) && !element.closest('.place');
  const isMarked = getComputedStyle(element).outlineStyle !== 'none';
  const place = `${Math.round(box.left)},${Math.round(box.top + scrollY)}`;
  return `${element.innerText || element.tagName} ${place}${isHidden ? ' hidden' : ''}${isMarked ? '' : ' unmarked'}`;
}

/** Counts the shifts that nobody asked for. What is added below what one looks at follows from pressing "Next". */
function observeShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}
