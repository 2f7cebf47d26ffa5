import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { fakeStory } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { type Visit, visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];

visitTest('a claim opens its scene, and “back” returns to it', { stories }, async (visit) => {
  const { page } = visit;
  await finish(visit);
  const link = page
    .locator('.question')
    .filter({ hasText: 'What is in the ledger?' })
    .getByRole('link', { name: 'Low tide' })
    .first();
  await link.click();
  await page.locator('#low-tide[data-lit]').waitFor();
  await assertFocused(page, '#low-tide');
  assert.ok(await page.locator('#low-tide').evaluate((scene) => scene.getBoundingClientRect().top < 100));
  await page.goBack();
  await page.waitForURL((address) => address.hash === '');
  assert.equal(await page.locator('[data-lit]').count(), 0);
  await page.waitForFunction(() => document.activeElement?.closest('.question'));
  assert.ok(await link.evaluate((element) => element === document.activeElement));
  await page.goForward();
  await page.locator('#low-tide[data-lit]').waitFor();
});

visitTest('a name opens what is known of its bearer; a scene in there closes it', { stories }, async (visit) => {
  const { page } = visit;
  await finish(visit);
  await page.locator('#the-ferry').getByRole('link', { name: 'Ines' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Ines' });
  await panel.getByText('Ines pilots the ferry.').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.waitForURL((address) => address.hash === '');
  await assertFocused(page, '#the-ferry a');
  await page.goForward();
  await panel.getByRole('link', { name: 'The ferry' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.locator('#the-ferry[data-lit]').waitFor();
  await assertFocused(page, '#the-ferry');
  await page.goBack();
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
});

visitTest('a page opened by its address closes in place', { stories }, async ({ page, url, next }) => {
  await next('The ferry');
  await page.goto('about:blank');
  await page.goto(`${url}#%3Awho%2Fines`);
  const panel = page.getByRole('dialog', { name: 'Ines' });
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.waitForURL(url);
});

visitTest('finds questions by their words, and shows them again when one is linked to', { stories }, async (visit) => {
  const { page } = visit;
  await finish(visit);
  await page.getByLabel('Find a question').focus();
  await page.keyboard.type('who wilhelmina');
  assert.deepEqual(await page.locator('.question:visible h3').allInnerTexts(), ['Who is Wilhelmina?']);
  await page.keyboard.type(' zebra');
  await page.getByText('No such question so far.').waitFor();
  await page.evaluate(() => {
    location.hash = '#:claim/why-is-the-light-out';
  });
  await page.getByRole('heading', { name: 'Why is the light out?' }).waitFor();
});

async function finish({ at, choose }: Visit): Promise<void> {
  await choose('I have finished');
  await at('The end');
}

async function assertFocused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}
