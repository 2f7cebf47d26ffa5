import assert from 'node:assert/strict';
import { compile, parse } from 'unspool';
import { assertAccessible } from './axe.js';
import { manyNotes, perScene, playNotes, served } from './play.js';
import { type Visit, visitTest } from './visit.js';

const speeches = 1500;
const { story: play } = compile(parse('play', playNotes(speeches)));
const stories = () => [served(play)];
/** A scene of which the first lines are shown. */
const second = '2-act-1-scene-2';

// What takes long grows with what is sent and what is laid out.
visitTest('the scene of a long play shows its first lines, and opens in place', { stories }, async (visit) => {
  const { page, show } = visit;
  await finish(visit);
  // A picture may be asked for behind it.
  const size = Math.max(...visit.answers.map(({ length }) => length));
  assert.ok(size > 500_000 && size < 1_500_000, `${size} characters`);
  // Its picture is drawn behind it.
  assert.ok((await page.locator('#app *:not(.drawing *)').count()) < 600, 'the overview has little on it');
  await show(second);
  const scene = page.locator(`[id="${second}"]`);
  assert.equal(await scene.locator('.event').count(), 40);
  const all = scene.getByRole('button', { name: /^Show all \d+ lines$/ });
  await all.scrollIntoViewIfNeeded();
  const last = scene.locator('.event').nth(39);
  const before = await last.boundingBox();
  await all.focus();
  await page.keyboard.press('Enter');
  await all.waitFor({ state: 'detached' });
  assert.ok((await scene.locator('.event').count()) >= perScene);
  assert.deepEqual(await last.boundingBox(), before);
  await page.waitForFunction(
    (id) => document.activeElement === document.getElementById(id)?.querySelectorAll('.event > p')[40],
    second,
  );
  await show('3-act-1-scene-3');
  assert.equal(await page.locator('.event').count(), 40);
  await assertAccessible(page, 'a play');
});

visitTest(
  'a search leads to a line that is folded away; it is forgotten on the way back',
  { stories },
  async (visit) => {
    const { page, choose, at } = visit;
    await finish(visit);
    await page.keyboard.press('/');
    const main = page.locator('main');
    await main.getByRole('searchbox').fill('night');
    await main.getByText(/^The first 200 of [\d,]+ lines/).waitFor();
    await main.getByRole('searchbox').fill('by:Hamlet king');
    await main.getByText(/^The first 200 of/).waitFor({ state: 'detached' });
    await main.getByRole('searchbox').fill('1409');
    await main.locator('.found li a').first().click();
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

const { story: many } = compile(parse('many', manyNotes(64, 40)));

visitTest(
  'whoever unfolds a list by keyboard goes on at the first of what comes',
  { stories: () => [served(many)] },
  async (visit) => {
    const { page, show } = visit;
    await finish(visit);
    for (const [address, list, first] of [
      [':people', '.cards > li', 24],
      [':scenes', '.toc > li', 0],
      [':knowledge', '.knowing tbody > tr', 0],
    ] as const) {
      await show(address);
      const all = page.locator('main').getByRole('button', { name: /^All \d+$/ });
      await all.focus();
      await page.keyboard.press('Enter');
      await all.waitFor({ state: 'detached' });
      await page.waitForFunction(
        ([items, at]) => document.querySelectorAll(items)[at]?.contains(document.activeElement),
        [list, first] as const,
      );
    }
  },
);

const riddles = Array.from({ length: 11 }, (_, at) => `- Who sold boat ${at}?`).join('\n');
const { story: asking } = compile(parse('asking', `# The Boats\n\n## The quay\n\nBoats lie there.\n\n${riddles}\n`));

visitTest(
  'more questions than are listed as new are counted',
  { stories: () => [served(asking)] },
  async ({ page, next }) => {
    await next('The quay');
    const news = page.locator('.new-here');
    await news.getByText('Who sold boat 7?').waitFor();
    assert.equal(await news.getByText('Who sold boat 8?').count(), 0);
    await news.getByText('and 3 more').waitFor();
  },
);

async function finish({ at, choose }: Visit): Promise<void> {
  await choose('I have finished');
  await at('The end');
}

const { story: likelySpoken } = compile(
  parse(
    'quay',
    '# Quay\n\n## One\n\n- Person: **Ada**\n- Person: **Ben**\n\n“Is it them?” asked Ada.\n\n  - Ada says: “Is it them?”\n\n“Not yet.”\n\n  - Ben says: “Not yet.” (likely)\n',
  ),
);

visitTest(
  'below a paragraph stands who is no more than likely to say what it quotes',
  { stories: () => [served(likelySpoken)] },
  async (visit) => {
    const { page, show } = visit;
    await finish(visit);
    await show('one');
    assert.deepEqual(await page.locator('.event .voices').allInnerTexts(), ['Likely said by Ben']);
    assert.match(await page.locator('.event', { hasText: 'Not yet' }).innerText(), /Likely said by Ben/);
    await assertAccessible(page, 'a speaker who is likely');
  },
);
