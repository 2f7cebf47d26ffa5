import assert from 'node:assert/strict';
import { compile, type OpenWork, parse, readSource } from 'unspool';
import { assertAccessible } from './axe.js';
import { served } from './play.js';
import { type Visit, visitTest } from './visit.js';

const script = `Title: The Salt Road

INT. SALT HOUSE - NIGHT

Wind under the door.

ADA
(softly)
You said that nobody would ask.

BEN
Nobody does.

EXT. QUAY - DAWN

BEN
I weighed it <b>twice</b>. The scale is honest.
`;
const notes = `# The Salt Road

- Person: **Ada**
- Person: **Ben**

## INT. SALT HOUSE - NIGHT

*with Ada, Ben*

- Ada says: "You said that nobody would ask."
- Ben says: "Everybody does."

## EXT. QUAY - DAWN

*with Ben*

- Ben says: "I weighed it <b>twice</b>."
- Ben says: "The scale was honest."
`;
const { story } = compile(parse('salt-road', notes));
const works: readonly OpenWork[] = [{ work: await readSource(new TextEncoder().encode(script), 'salt-road.fountain') }];
const stories = () => [served(story, works)];

visitTest(
  'a quotation opens in the work at its line, and closes where one was',
  { stories, reducedMotion: 'reduce' },
  async (visit) => {
    const { page, next, show } = visit;
    const scene = 'int-salt-house---night';
    await next('INT. SALT HOUSE - NIGHT');
    await show(scene);
    const links = page.locator('main').getByRole('link', { name: 'in the work', exact: true });
    await links.first().click();
    const dialog = page.getByRole('dialog', { name: 'INT. SALT HOUSE - NIGHT' });
    await dialog.getByText('So far only what is quoted here.').waitFor();
    assert.deepEqual(await dialog.locator('.piece p').allTextContents(), ['You said that nobody would ask.']);
    await assertAccessible(page, 'a passage in part');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'in the work');

    await next('EXT. QUAY - DAWN');
    await show(scene);
    await links.first().press('Enter');
    await dialog.getByText('Wind under the door.').waitFor();
    assert.equal(await dialog.locator('mark').textContent(), 'You said that nobody would ask');
    assert.equal(
      await dialog
        .locator('.piece', { has: page.locator('mark') })
        .locator('small')
        .textContent(),
      'line 9',
    );
    assert.deepEqual(await dialog.locator('.cue').allTextContents(), ['ADA', 'BEN']);
    assert.equal(await dialog.getByText(/scale/).count(), 0);
    await page.waitForFunction(() => document.activeElement?.querySelector('mark') !== null);
    await assertAccessible(page, 'a passage');
    await page.reload();
    await dialog.locator('mark').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  },
);

visitTest(
  'a work reads as it is written, never as markup, and what it has otherwise is said',
  { stories, reducedMotion: 'reduce' },
  async (visit) => {
    const { page, show } = visit;
    await finish(visit);
    await show('ext-quay---dawn');
    await page.getByRole('link', { name: 'EXT. QUAY - DAWN, as the work has it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('I weighed it <b>twice</b>. The scale is honest.').waitFor();
    assert.equal(await dialog.locator('b, mark').count(), 0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const line = page.locator('.event', { hasText: 'The scale was honest' });
    await line.getByRole('link', { name: 'in the work' }).click();
    await dialog.getByText('The work reads otherwise:').waitFor();
  },
);

visitTest('nothing of a passage stays when one goes back', { stories, reducedMotion: 'reduce' }, async (visit) => {
  const { page, choose, at, show } = visit;
  await finish(visit);
  await show('ext-quay---dawn');
  await page.getByRole('link', { name: 'EXT. QUAY - DAWN, as the work has it' }).click();
  await page
    .getByRole('dialog')
    .getByText(/The scale is honest/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(/^INT\. SALT HOUSE/);
  await at('INT. SALT HOUSE - NIGHT');
  const held = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify(history.state),
    ].join(),
  );
  assert.equal(/.{0,30}(?:quay|is honest|twice|Wind under).{0,30}/i.exec(held)?.[0], undefined);
  assert.equal(
    await page.evaluate(() => performance.getEntries().filter(({ name }) => name.includes('/api/')).length),
    0,
  );
  await page.evaluate(() => {
    location.hash = '#:work/ext-quay---dawn';
  });
  await page.getByText('You have not reached this place.').waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
});

async function finish({ at, choose }: Visit): Promise<void> {
  await choose('I have finished');
  await at('The end');
}
