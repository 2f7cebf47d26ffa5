import assert from 'node:assert/strict';
import { after, fakeStory } from './fake-story.js';
import { readMemory } from './memory.js';
import { saltLedger, tellTales } from './salt-ledger.js';
import { tries } from './tries.js';
import { type Visit, visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];

const pages = [
  ...[':overview', ':article', ':scenes', ':people', ':things', ':places', ':questions', ':symbols', ':orders'],
  ...[':knowledge', ':search', 'the-ferry', ':who/ines'],
];

visitTest(
  'at every stop, and after going back, nothing on the page tells what lies ahead',
  { stories, alone: true },
  async (visit) => {
    const { page, at, next, choose, show } = visit;
    await at('The start');
    await assertUntold(visit, 0);
    for (const [index, { label }] of saltLedger.stops.entries()) {
      await next(label);
      await assertUntold(visit, index + 1);
      for (const id of tries([1, 4], [0, 1, 2, 3, 4, 5]).includes(index) ? pages : []) {
        await show(id);
        await assertUntold(visit, index + 1, { memory: false });
      }
      // Another page each time is the one that a step changes.
      await show(pages[(index * 2 + 1) % pages.length] as string);
    }
    await choose('I have finished');
    await at('The end');
    await show(':article');
    await page.getByText('A ledger is a memory that cannot forgive.').waitFor();
    // Whatever the page may hold on to: a link that was followed, a page that was open, an address, a link that was made.
    for (const id of pages) await show(id);
    await show('low-tide');
    await page.locator('.present a').first().click();
    await page.getByRole('heading', { level: 1, name: 'Ines' }).waitFor();
    await show(':scenes');
    await page.locator('main').getByRole('link', { name: 'Low tide' }).click();
    await page.waitForURL(/#low-tide$/);
    await page.keyboard.press('/');
    await page.getByLabel('Search what has been told').fill('bones');
    await page.locator('main').getByRole('link', { name: 'counts the bones' }).click();
    await page.waitForURL(/wreck-open$/);
    await page.keyboard.press('/');
    await page.getByLabel('Search what has been told').fill('by:Wilhelmina');
    await page.locator('main').getByText('Nothing like that so far.').waitFor();
    await choose(/^The lamp room(?!,)/);
    await at('The lamp room');
    await assertUntold(visit, 2);
    await choose(/^The ferry/);
    await at('The ferry');
    await assertUntold(visit, 1);
    await choose('Start over');
    await at('The start');
    await assertUntold(visit, 0);
  },
);

visitTest(
  'an address beyond the position does nothing and confirms nothing',
  { stories },
  async ({ page, url, next }) => {
    await next('The ferry');
    const notice = page.locator('.toast');
    const shown: string[] = [];
    for (const hash of ['#low-tide', '#no-such-scene', '#%3Awho%2Fwilhelmina', '#%E0%A4%A', '#__proto__']) {
      await page.goto('about:blank');
      await page.goto(url + hash);
      await page.getByText('You have not reached this place.').waitFor();
      shown.push(await page.locator('main').innerHTML());
      assert.equal(page.url(), url);
    }
    assert.equal(new Set(shown).size, 1);
    await page.evaluate(() => {
      location.hash = '#low-tide';
    });
    await page.getByText('You have not reached this place.').waitFor();
    assert.equal(page.url(), url);
    assert.equal(await notice.count(), 1);
    await page.goto('about:blank');
    await page.goto(`${url}#the-ferry`);
    await page.locator('#the-ferry').waitFor();
  },
);

/** What a script, a person or a heap dump could find in the page. */
async function assertUntold({ page, answers }: Visit, told: number, { memory = true } = {}): Promise<void> {
  const places = [
    ['page', await page.content()],
    ['state', await page.evaluate(readState)],
    ['memory', memory && told === 2 ? await readMemory(page, 'The lamp room') : ''],
    ['answer', answers.at(-1) ?? ''],
  ] as const;
  for (const [when, words] of tellTales) {
    for (const [place, text] of when > told ? places : []) {
      for (const word of words)
        assert.ok(
          !text.includes(word),
          `${place} at ${told}: “${word}” is told at ${when === after ? 'the end' : when}`,
        );
    }
  }
}

function readState(): string {
  const values = [...document.querySelectorAll('input')].map((input) => input.value);
  // The addresses that were opened stay in the browser's own history, which no page can change, and in its list of that.
  const requests = performance.getEntries().filter((entry) => entry.entryType !== 'soft-navigation');
  return JSON.stringify([
    { ...localStorage },
    { ...sessionStorage },
    history.state,
    location.href,
    document.title,
    values,
    requests.map((entry) => entry.name),
    Object.keys(window),
  ]);
}
