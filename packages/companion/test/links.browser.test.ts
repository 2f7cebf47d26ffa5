import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from './axe.js';
import { fakeStory } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { type Visit, visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];

visitTest('a claim opens its scene, and “back” returns to it', { stories }, async (visit) => {
  const { page, show } = visit;
  await finish(visit);
  await show(':questions');
  const link = page
    .locator('.question')
    .filter({ hasText: 'What is in the ledger?' })
    .getByRole('link', { name: 'Low tide' })
    .first();
  await link.scrollIntoViewIfNeeded();
  const before = await link.boundingBox();
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Low tide' }).waitFor();
  await assertFocused(page, 'h1');
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await page.waitForURL((address) => address.hash === '#%3Aquestions');
  await page.waitForFunction(() => document.activeElement?.closest('.question'));
  assert.ok(await link.evaluate((element) => element === document.activeElement));
  const later = await link.boundingBox();
  assert.ok(before && later && Math.abs(before.y - later.y) < 2, `moved from ${before?.y} to ${later?.y}`);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Low tide' }).waitFor();
});

visitTest('a name opens the page of its bearer, a line its scene, lit', { stories }, async (visit) => {
  const { page, show } = visit;
  await finish(visit);
  await show('the-ferry');
  await page.locator('main').getByRole('link', { name: 'Ines' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Ines' }).waitFor();
  await page.getByText('Ines pilots the ferry.').waitFor();
  await page.goBack();
  await assertFocused(page, '.scene a');
  await show(':claim/kept-for-years');
  await page.locator('[data-lit]').getByText('somebody has kept it for years').waitFor();
  assert.match(await page.locator('h1').innerText(), /The lamp room/);
});

visitTest('the scenes are read one after the other, in either order', { stories }, async (visit) => {
  const { page, show } = visit;
  await finish(visit);
  await show('the-winter-before');
  const turn = page.getByRole('navigation', { name: 'Order of the scenes' });
  assert.deepEqual(await turn.getByRole('link').allInnerTexts(), ['Before\nThe auction', 'After\nLow tide']);
  await turn.getByRole('link', { name: 'Low tide' }).click();
  await page.getByRole('heading', { level: 1, name: 'Low tide' }).waitFor();
  assert.equal(await turn.getByRole('link').count(), 1);
  await show(':scenes');
  await page.getByRole('radio', { name: 'As it happened' }).check();
  await show('the-winter-before');
  assert.deepEqual(await turn.getByRole('link').allInnerTexts(), ['After\nThe ferry']);
  await show(':scenes');
  await page.getByRole('radio', { name: 'As told' }).check();
});

visitTest('finds questions by their words, and shows them again when one is linked to', { stories }, async (visit) => {
  const { page, show } = visit;
  await finish(visit);
  await show(':questions');
  const field = page.getByLabel('Find a question');
  await field.focus();
  await page.keyboard.type('who wilhelmina');
  assert.deepEqual(await page.locator('.question:visible h2').allInnerTexts(), ['Who is Wilhelmina?']);
  await page.keyboard.type(' zebra');
  await page.getByText('No such question so far.').waitFor();
  await show(':claim/why-is-the-light-out');
  await page.getByRole('heading', { name: 'Why is the light out?' }).waitFor();
  assert.equal(await page.locator('[data-lit]').count(), 1);
});

visitTest('a link carries its place, and asks before it leads further', { stories }, async (visit) => {
  const { page, url, next, at, answers } = visit;
  await next('The ferry');
  await next('The lamp room');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.here').click();
  await page.getByRole('button', { name: 'Copy a link to this page' }).click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${url}#%3Aoverview?at=the-lamp-room`);
  const open = async (address: string) => {
    await page.goto('about:blank');
    await page.goto(address);
  };
  // To an earlier place it leads at once, and the way back is one press.
  await open(`${url}#the-ferry?at=the-ferry`);
  await at('The ferry');
  await page.getByRole('heading', { level: 1, name: 'The ferry' }).waitFor();
  assert.equal(page.url(), `${url}#the-ferry`);
  await page.getByRole('button', { name: 'Return there' }).click();
  await at('The lamp room');
  // To a later one it asks, and neither the page nor the address says which.
  const before = answers.length;
  await open(`${url}#low-tide?at=low-tide`);
  const dialog = page.getByRole('dialog', { name: 'This link leads further than you are' });
  await dialog.waitFor();
  await assertAccessible(page, 'a link that leads further');
  assert.doesNotMatch(`${await page.content()}${page.url()}${await page.title()}`, /low.tide/i);
  assert.doesNotMatch(answers.slice(before).join(''), /low-tide/);
  await dialog.getByRole('button', { name: 'Stay where I am' }).click();
  await dialog.waitFor({ state: 'detached' });
  await at('The lamp room');
  await open(`${url}#low-tide?at=low-tide`);
  await dialog.getByRole('button', { name: 'Go there' }).click();
  await at('Low tide');
  await page.getByRole('heading', { level: 1, name: 'Low tide' }).waitFor();
});

async function finish({ at, choose }: Visit): Promise<void> {
  await choose('I have finished');
  await at('The end');
}

async function assertFocused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}
