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

visitTest('what is not there yet has no page and no entry', { stories }, async ({ page, at, next, show }) => {
  await at('The start');
  const entries = () => page.locator('.contents a').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
  assert.deepEqual(await entries(), ['Overview', 'People', 'Search']);
  await page.getByText('Nothing has been told yet.').waitFor();
  await assertAccessible(page, 'the start of a play');
  await show(':questions');
  await page.getByText('Nothing of this kind has been told so far.').waitFor();
  await next('1. The bank');
  await show(':overview');
  assert.deepEqual(await entries(), ['Overview', 'The article', 'Scenes', 'People', 'The two orders', 'Search']);
  assert.equal(await page.getByText('Nothing has been told yet.').count(), 0);
});

visitTest(
  'whom one has met stands before those who are only billed',
  { stories },
  async ({ page, next, choose, at, show }) => {
    const cast = async () => {
      await show(':people');
      return page.locator('main h2').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    };
    await next('1. The bank');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Billed, not met by these names so far', 'Vane']);
    await next('2. The mill');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Vane']);
    await choose(/^1\. The bank/);
    await at('1. The bank');
    assert.deepEqual(await cast(), ['Ada', 'Bo', 'Billed, not met by these names so far', 'Vane']);
  },
);

visitTest('a speech is set as in a play, and reads and copies as one', { stories }, async ({ page, next, show }) => {
  await next('1. The bank');
  await show('1-the-bank');
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
  await show(':overview');
  await page.getByText('It opens with Ada and Bo.').waitFor();
  await assertAccessible(page, 'a play');
});

visitTest(
  'a profile tells where one met somebody, with whom they speak and what they say',
  { stories },
  async (visit) => {
    const { page, next, choose, at, show } = visit;
    await next('1. The bank');
    await next('2. The mill');
    const main = page.locator('main');
    const open = async (name: string) => {
      await show(':people');
      await main.getByRole('link', { name, exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      return main.innerText();
    };
    const text = await open('Bo');
    assert.match(text, /First seen in 1\. The bank/);
    assert.match(text, /Speaks with\n+Ada \(2 turns\).*\n+Vane \(1 turn\)/);
    assert.match(text, /A turn: one speaks, and the next to speak is the other/);
    assert.match(text, /In their own words\n.*Nobody, and who asks\?.*Then let it be open\./s);
    await assertAccessible(page, 'a profile');
    assert.match(await open('Vane'), /First heard of in 1\. The bank\n+First seen in 2\. The mill/);
    await choose(/^1\. The bank/);
    await at('1. The bank');
    const early = await open('Bo');
    assert.doesNotMatch(early + (await page.content()), /mill|Then let it be|1 turn\b/);
  },
);

const { story: written } = compile(
  parse(
    'kiln',
    '# The Kiln\n\n- Person: **Rosa**\n\n## The letter\n\nRosa reads.\n\n- Document: **the letter**\n\n> Be in Hull by Friday.\n\n> Sell nothing.\n\n- Document: **the bill**\n\n| what | price |\n|---|---|\n| glaze | 3 |\n',
  ),
);

visitTest(
  'what is written in a document is quoted, and its rows are a table',
  { stories: () => [served(written)] },
  async ({ page, next, show }) => {
    await next('The letter');
    await show(':things');
    assert.deepEqual(await page.locator('main blockquote p').allInnerTexts(), [
      'Be in Hull by Friday.',
      'Sell nothing.',
    ]);
    assert.deepEqual(await page.locator('main td').allInnerTexts(), ['glaze', '3']);
    assert.equal(await page.locator('main th').count(), 2);
    await assertAccessible(page, 'documents');
  },
);
