import assert from 'node:assert/strict';
import { assertAccessible } from './axe.js';
import { fakeStory } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { settled, visitTest } from './visit.js';

const stories = () => [fakeStory('salt-ledger', saltLedger)];

visitTest(
  'moves on stop by stop, back, to the end and to the start',
  { stories },
  async ({ page, at, next, choose, show }) => {
    await at('The start');
    assert.equal(await page.title(), 'The Salt Ledger · Unspool');
    await next('The ferry');
    await show(':questions');
    await page.getByRole('heading', { name: 'Why is the light out?' }).waitFor();
    await next('The lamp room');
    await next('The lamp room, part 2');
    await page.getByText('Halvard put it out himself.').waitFor();
    await choose(/^The ferry/);
    await at('The ferry');
    assert.equal(await page.getByText('Halvard put it out himself.').count(), 0);
    await choose('I have finished');
    await at('The end');
    await show(':article');
    await page.getByText('A ledger is a memory that cannot forgive.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled'), 'true');
    await choose('Start over');
    await at('The start');
  },
);

visitTest('reaches the end by going on after the last stop', { stories }, async ({ page, at, choose, next }) => {
  await choose('I have finished');
  await at('The end');
  await choose(/^Low tide/);
  await at('Low tide');
  await next('The end');
  await page.keyboard.press('n');
  await page.getByText('You have reached the end.').waitFor();
});

visitTest('goes two stops on when “Next” is pressed twice', { stories }, async ({ page, at }) => {
  await page.getByRole('button', { name: 'Next' }).dblclick();
  await at('The lamp room');
});

visitTest('finds the stop for a minute, rounded down', { stories }, async ({ page, at }) => {
  const type = async (minute: string) => {
    await page.locator('.here').click();
    await page.getByLabel('Or type where you are').fill(minute);
    await page.keyboard.press('Enter');
  };
  await type('21:59');
  await at('The ferry');
  await type('40');
  await at('The lamp room, part 2');
  await type('1:35:00');
  await at('Low tide');
  await type('soon');
  await page.getByText('The work has no such place.').waitFor();
  await at('Low tide');
});

visitTest('keeps the place when the page is loaded again', { stories }, async ({ page, at, next, choose }) => {
  await next('The ferry');
  await next('The lamp room');
  await page.reload();
  await at('The lamp room');
  await choose('I have finished');
  await at('The end');
  await page.reload();
  await at('The end');
});

visitTest(
  'falls back to the nearest earlier stop when its own is gone',
  { stories },
  async ({ page, at, next }, [story]) => {
    for (const label of ['The ferry', 'The lamp room', 'The lamp room, part 2', 'The auction']) await next(label);
    const without = (...ids: string[]) => ({
      ...saltLedger,
      stops: saltLedger.stops.filter(({ id }) => !ids.includes(id)),
    });
    story?.save(without('the-auction', 'the-lamp-room.2'));
    await page.getByText('Your place is no longer in the story. You are now at “The lamp room”.').waitFor();
    await at('The lamp room');
    story?.save(without('the-auction', 'the-lamp-room', 'the-lamp-room.2', 'the-ferry'));
    await at('The start');
  },
);

visitTest(
  'follows the file, and keeps scroll, focus and open disclosures',
  { stories },
  async ({ page, next, choose, at, show }, [story]) => {
    await choose('I have finished');
    await at('The end');
    await choose(/^Low tide/);
    await at('Low tide');
    await page.getByText('Show content notes').click();
    await page.locator('.notes li').first().waitFor();
    await show('the-ferry');
    const link = page.locator('.turn a').first();
    await page.setViewportSize({ width: 1280, height: 320 });
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const before = await link.boundingBox();
    const [first, ...others] = saltLedger.happened;
    assert.ok(first);
    const lines = Array.from({ length: 12 }, (_, at) => ({
      words: [{ text: `An added sentence, number ${at}.` }],
      scenes: [],
    }));
    story?.save({ ...saltLedger, happened: [[1, { ...first[1], lines: [...first[1].lines, ...lines] }], ...others] });
    await page.getByText('An added sentence, number 11.').waitFor();
    await page.getByText('The story was saved. This page is up to date.').waitFor();
    const later = await link.boundingBox();
    assert.ok(before && later && Math.abs(before.y - later.y) < 2, `moved from ${before?.y} to ${later?.y}`);
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await next('The end');
  },
);

visitTest(
  'says nothing when only what lies ahead was changed',
  { stories },
  async ({ page, next, answers, allAnswered }, [story]) => {
    await next('The ferry');
    const said = page.getByText('Now up to and including “The ferry”.');
    await said.waitFor();
    const before = answers.length;
    const looked = page.waitForResponse(/\/api\/stories\//);
    story?.save({ ...saltLedger, themes: [], happened: saltLedger.happened.slice(0, 3) });
    await looked;
    await settled(page);
    // What came is kept once it has come whole, which may be after the page has it.
    await allAnswered();
    assert.ok(answers.length > before, 'the page did not look');
    assert.equal(await said.count(), 1);
  },
);

visitTest('keeps the last good view while the story is broken', { stories }, async ({ page, next, at }, [story]) => {
  await next('The ferry');
  story?.breakDown('salt-ledger.story.md cannot be read.');
  await page.getByText('salt-ledger.story.md cannot be read.').waitFor();
  await at('The ferry');
  await page.getByRole('heading', { name: 'The Salt Ledger' }).waitFor();
  story?.breakDown(undefined);
  await page.getByText('salt-ledger.story.md cannot be read.').waitFor({ state: 'detached' });
});

visitTest(
  'lists several stories, each with a place of its own',
  {
    stories: () => [fakeStory('salt-ledger', saltLedger), fakeStory('other', { ...saltLedger, title: 'The Other' })],
  },
  async ({ page, next, at }) => {
    await page.getByRole('link', { name: 'The Other Begin' }).click();
    await at('The start');
    await next('The ferry');
    await page.getByRole('link', { name: 'All stories' }).click();
    await page.getByRole('link', { name: 'The Other Go on reading' }).waitFor();
    await page.getByRole('link', { name: 'The Salt Ledger Begin' }).click();
    await at('The start');
  },
);

visitTest(
  'one goes back a stop, and returns to where one was without walking again',
  { stories },
  async ({ page, at, next, choose }) => {
    for (const label of ['The ferry', 'The lamp room', 'The lamp room, part 2']) await next(label);
    await page.getByRole('button', { name: 'One stop back' }).click();
    await at('The lamp room');
    await page.keyboard.press('b');
    await at('The ferry');
    const held = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.doesNotMatch(held, /lamp/, 'only how far one was is kept, and not where');
    await page.getByText('You have been further on: 2 steps from here.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Return there' }).click();
    await at('The lamp room, part 2');
    assert.equal(await page.locator('.far').count(), 0);
    await choose('Start over');
    await at('The start');
    assert.equal(await page.locator('.far').count(), 0);
    await page.keyboard.press('b');
    await page.getByText('This is the start.').waitFor();
  },
);

visitTest(
  'one goes on by whole scenes where a scene has several stops',
  { stories },
  async ({ page, next, at, choose }) => {
    await next('The ferry');
    await page.locator('.here').click();
    assert.equal(await page.getByRole('button', { name: /^To the end of/ }).count(), 0);
    await page.keyboard.press('Escape');
    for (const label of ['The lamp room', 'The lamp room, part 2']) await next(label);
    await choose('To the end of the next scene');
    await at('The auction');
  },
);

visitTest(
  'the scenes stand as told or as they happened, and the choice stays',
  { stories },
  async ({ page, at, choose, next, show }) => {
    const numbers = () =>
      page
        .locator('.toc .number')
        .evaluateAll((all) => all.map((one) => one.textContent?.replace(/\D/g, '')).join(' '));
    await at('The start');
    await next('The ferry');
    await show(':scenes');
    assert.equal(await page.getByRole('radiogroup').count(), 0, 'one scene has one order');
    await choose('I have finished');
    await at('The end');
    await show(':scenes');
    assert.equal(await numbers(), '1 2 3 4 5');
    const told = page.getByRole('radio', { name: 'As told' });
    const happened = page.getByRole('radio', { name: 'As it happened' });
    assert.ok(await told.isChecked());
    await told.focus();
    const before = await told.boundingBox();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').getByText('Now in the order in which it happened.').waitFor();
    assert.ok(await happened.isChecked());
    assert.ok(await happened.evaluate((element) => element === document.activeElement));
    assert.equal(await numbers(), '4 1 2 3 5');
    assert.deepEqual(await told.boundingBox(), before, 'the switch has moved');
    const back = page.locator('.toc li').first();
    assert.match(await back.innerText(), /between 2010 and 2012 · flashback, about 12 years back/i);
    await page.locator('.order + .hint').getByText('nothing says so, but it is told in this order').waitFor();
    await page.reload();
    await at('The end');
    assert.equal(await numbers(), '4 1 2 3 5');
    await assertAccessible(page, 'as it happened');
    await show(':orders');
    assert.equal(await numbers(), '1 2 3 4 5 4 1 2 3 5');
    await choose(/^The auction/);
    await at('The auction');
    await show(':scenes');
    assert.equal(await page.getByRole('radiogroup').count(), 0);
    assert.equal(await numbers(), '1 2 3');
    await choose('I have finished');
    await at('The end');
    await show(':scenes');
    await told.click();
    await page.getByRole('status').getByText('Now in the order in which it is told.').waitFor();
    assert.equal(await numbers(), '1 2 3 4 5');
    assert.deepEqual(await page.evaluate(() => localStorage.getItem('unspool:order')), null);
  },
);
