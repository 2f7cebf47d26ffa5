import assert from 'node:assert/strict';
import { compile, parse } from 'unspool';
import { assertAccessible } from './axe.js';
import { served } from './play.js';
import { visitTest } from './visit.js';

/** As a work without notes is told: names as billed, speeches, directions, and nothing else. */
const notes = `# The Weir

- Person: **Ada**
- Person: **Bo**
- Person: **Vane**

## 1. The bank

*At p. 3 · with +Ada, Bo*

A lantern on the water.

- Ada says: “Who goes there? Vane?”
- Bo says: “Nobody, and who asks?”
- Ada says: “Nobody has a lantern.”

## 2. The mill

*At p. 9 · with +Bo, Vane*

- Vane says: “The weir is open.”
- Bo says: “Then let it be open.”
`;
const { story } = compile(parse('weir', notes));
const stories = () => [served(story)];

visitTest('what is not there yet has no section and no entry', { stories }, async ({ page, at, next }) => {
  await at('The start');
  const sections = () => page.locator('main > section > h2').allTextContents();
  assert.deepEqual(await sections(), ['Cast']);
  assert.deepEqual(await page.locator('.contents a').allTextContents(), ['Cast']);
  await page.getByText('Nothing has been told yet.').waitFor();
  await assertAccessible(page, 'the start of a play');
  await next('1. The bank');
  assert.deepEqual(await sections(), ['Cast', 'What happened']);
  assert.equal(await page.getByText('Nothing has been told yet.').count(), 0);
});

visitTest(
  'whom one has met stands before those who are only billed',
  { stories },
  async ({ page, next, choose, at }) => {
    const cast = () => page.locator('[id=":cast"] h3, [id=":cast"] > p').allTextContents();
    await next('1. The bank');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Billed, not met by these names so far', 'Vane']);
    await next('2. The mill');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Vane']);
    await choose(/^1\. The bank/);
    await at('1. The bank');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Billed, not met by these names so far', 'Vane']);
  },
);

visitTest('a speech is set as in a play, and reads and copies as one', { stories }, async ({ page, next }) => {
  await next('1. The bank');
  const scene = page.locator('.scene').first();
  assert.deepEqual(await scene.locator('.event > p').allInnerTexts(), [
    'A lantern on the water.',
    'Ada: Who goes there? Vane?',
    'Bo: Nobody, and who asks?',
    'Ada: Nobody has a lantern.',
  ]);
  assert.equal(await scene.locator('.direction').count(), 1);
  assert.deepEqual(await scene.locator('.speaker').allTextContents(), ['Ada: ', 'Bo: ', 'Ada: ']);
  assert.equal(await scene.locator('.dateline').innerText(), 'p. 3');
  await page.getByText('The short version').click();
  await page.getByText('It opens with Ada and Bo. Bo asks: “Nobody, and who asks?”').waitFor();
  await assertAccessible(page, 'a play');
});

visitTest(
  'a profile tells where one met somebody, with whom they speak and what they say',
  { stories },
  async (visit) => {
    const { page, next, choose, at } = visit;
    await next('1. The bank');
    await next('2. The mill');
    const open = async (name: string) => {
      await page.locator('[id=":cast"]').getByRole('link', { name, exact: true }).click();
      return page.getByRole('dialog');
    };
    const dialog = await open('Bo');
    const text = await dialog.innerText();
    assert.match(text, /First seen in 1\. The bank/);
    assert.match(text, /Speaks with\n+Ada \(2 turns\).*\n+Vane \(1 turn\)/);
    assert.match(text, /A turn: one speaks, and the next to speak is the other/);
    assert.match(text, /In their own words\n.*Nobody, and who asks\?.*Then let it be open\./s);
    await assertAccessible(page, 'a profile');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.match(await (await open('Vane')).innerText(), /First heard of in 1\. The bank\n+First seen in 2\. The mill/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await choose(/^1\. The bank/);
    await at('1. The bank');
    const early = await (await open('Bo')).innerText();
    assert.doesNotMatch(early + (await page.content()), /mill|Then let it be|1 turn\b/);
  },
);
