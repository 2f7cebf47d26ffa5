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

visitTest(
  'axe finds nothing at any position, width and colour',
  { stories, reducedMotion: 'reduce' },
  async ({ page, at, choose, next }) => {
    const positions = {
      'The start': () => at('The start'),
      'The ferry': () => next('The ferry'),
      'The end': () => choose('I have finished'),
    };
    for (const [index, [label, go]] of Object.entries(positions).entries()) {
      await go();
      await at(label);
      for (const colorScheme of colours) {
        await page.emulateMedia({ colorScheme });
        for (const [nth, width] of widths.entries()) {
          await page.setViewportSize({ width, height: 800 });
          // axe takes long: one position in each width, by turns in each colour, unless all is to be proved.
          const isTurn = nth === index && colorScheme === colours[index % 2];
          if (tries(isTurn, true)) await assertAccessible(page, `${label}, ${colorScheme}, ${width}`);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${width}: scrolls sideways`,
          );
        }
      }
    }
    await page.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });
    for (const colorScheme of tries(colours.slice(1), colours)) {
      await page.emulateMedia({ colorScheme });
      await page.locator('.here').click();
      await assertAccessible(page, `${colorScheme}, the panel`);
      await page.keyboard.press('Escape');
      await page.locator('.cards a').first().click();
      await page.getByRole('dialog').waitFor();
      await assertAccessible(page, `${colorScheme}, a person's page`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await assertAccessible(page, `${colorScheme}, an empty search`);
      await page.getByLabel('Search what has been told').fill('ines');
      await page.getByRole('dialog').getByRole('link', { name: 'Ines crosses' }).waitFor();
      await assertAccessible(page, `${colorScheme}, a search`);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.locator('a.opens').first().click();
      await assertAccessible(page, `${colorScheme}, a marked scene`);
      await page.goBack();
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
  await page.getByLabel('Keys: n goes on').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.locator('.here').click();
  await page.getByLabel('Keys: n goes on').check();
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

for (const width of tries([320, 1280], widths)) {
  visitTest(
    `moving on does not shift what is in view, ${width} wide`,
    { stories, viewport: { width, height: 700 } },
    async ({ page, next, at }) => {
      await page.evaluate(observeShifts);
      await at('The start');
      const places = [
        '.masthead',
        ':is([id=":cast"])',
        '#the-ferry',
        '#the-lamp-room',
        ':is([id=":questions"])',
        '.question',
        ':is([id=":symbols"])',
      ];
      for (const [index, { label }] of saltLedger.stops.entries()) {
        const place = page.locator(places[index] as string).first();
        await place.evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await settled(page);
        const before = await place.boundingBox();
        await next(label);
        await settled(page);
        const later = await place.boundingBox();
        assert.ok(
          before && later && Math.abs(before.y - later.y) < 2,
          `${places[index]} moved from ${before?.y} to ${later?.y}`,
        );
        const shift = await page.evaluate<number>('window.shifts.reduce((sum, value) => sum + value, 0)');
        assert.ok(shift < 0.02, `a shift of ${shift} at ${label}`);
      }
    },
  );
}

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
