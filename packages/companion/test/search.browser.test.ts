import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { fakeStory } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];
const field = (page: Page) => page.locator('search.search').getByRole('searchbox');
const state = (page: Page) => page.locator('search.search').getByRole('status');

visitTest('finds lines by words and names, and leads to them', { stories }, async ({ page, at, choose }) => {
  await choose('I have finished');
  await at('The end');
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === ':sought');
  assert.match(await state(page).innerText(), /^Words, or “words in this order”/);
  await page.keyboard.type('ledgers');
  await state(page).getByText('1 line in 1 scene.').waitFor();
  assert.deepEqual(await page.locator('search.search').locator('strong').allInnerTexts(), ['ledger']);
  await field(page).fill('"out for good" by:Halvard');
  await page.locator('search.search').getByRole('link', { name: 'the light is out for good' }).waitFor();
  await field(page).fill('in [The lamp room] ines');
  await page.locator('search.search').getByRole('link', { name: 'Behind the lamp' }).click();
  await page.locator('search.search').waitFor({ state: 'detached' });
  const line = page.locator('[id=":claim/finds-the-ledger"]');
  await page.waitForFunction(() => document.activeElement?.id === ':claim/finds-the-ledger');
  assert.equal(await line.getAttribute('data-lit'), '');
  assert.ok(await line.evaluate((element) => element.getBoundingClientRect().bottom < 600));

  // The same once more: its address is already in the bar.
  await page.getByRole('link', { name: 'Search' }).first().click();
  assert.equal(await field(page).inputValue(), '');
  await field(page).fill('behind lamp ines');
  await page.keyboard.press('Tab');
  await page.locator('search.search').getByRole('link', { name: 'Behind the lamp' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === ':claim/finds-the-ledger');
  assert.ok(await line.evaluate((element) => element.getBoundingClientRect().bottom < 600));
});

visitTest('what is not told yet is not found, and is met like any other word', { stories }, async ({ page, next }) => {
  await next('The ferry');
  await page.keyboard.press('/');
  const said: string[] = [];
  for (const words of ['wilhelmina', 'zebra']) {
    await field(page).fill(words);
    await state(page).getByText('Nothing like that so far.').waitFor();
    said.push(await page.locator('search.search').innerText());
    await field(page).fill('');
    await state(page).getByText('Words, or “words in this order”').waitFor();
  }
  assert.equal(said[0], said[1]);
  await field(page).fill('by:Runa');
  await state(page).getByText('Nobody and nothing called “Runa” so far.').waitFor();
});

visitTest('a search follows the file, and ends with its place', { stories }, async ({ page, at, next }, [story]) => {
  await next('The ferry');
  await next('The lamp room');
  await page.keyboard.press('/');
  await field(page).fill('ledger');
  await page.locator('search.search').getByRole('link', { name: 'finds a ledger' }).waitFor();
  story?.save(JSON.parse(JSON.stringify(saltLedger).replaceAll('finds a ledger', 'finds the ledger')));
  await page.locator('search.search').getByRole('link', { name: 'finds the ledger' }).waitFor();
  // The place is no longer in the file, so the reader is back at an earlier one.
  story?.save({ ...saltLedger, stops: saltLedger.stops.filter(({ id }) => id !== 'the-lamp-room') });
  await at('The ferry');
  assert.equal(await field(page).inputValue(), '');
});

visitTest(
  'what is found does not move while one types, and “back” leads to where one was',
  { stories, viewport: { width: 320, height: 700 } },
  async ({ page, at, choose, show }) => {
    await choose('I have finished');
    await at('The end');
    await show('the-auction');
    await page.keyboard.press('/');
    await field(page).fill('ines');
    await state(page)
      .getByText(/\d lines in \d scenes/)
      .waitFor();
    const top = (await page.locator('.found').first().boundingBox())?.y;
    const said = await state(page).innerText();
    await field(page).fill('the');
    await state(page).getByText(said, { exact: true }).waitFor({ state: 'detached' });
    assert.equal((await page.locator('.found').first().boundingBox())?.y, top);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'The auction' }).waitFor();
  },
);
