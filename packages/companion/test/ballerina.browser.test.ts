import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertAccessible } from './axe.js';
import { openByCommand } from './open-by-command.js';
import { tries } from './tries.js';
import { browserTest, type Visit, visiting } from './visit.js';

const example = fileURLToPath(new URL('../../../../examples/ballerina.story.md', import.meta.url));

/** Scenes and what they first speak of. */
const laterWords = ['notebook', 'thumb drive', 'capsule', 'the-hotel', 'The beach', 'come back as a fish'];

exampleTest(
  'from the first scene to the end and back again',
  async ({ page, at, choose, answers, allAnswered, show }) => {
    await at('The start');
    await show(':people');
    await page.getByRole('link', { name: 'Ok-ju' }).first().waitFor();
    await assertUntold(page.content(), answers);
    if (tries(false, true)) await assertAccessible(page, 'the start');
    const most = tries(5, 100);
    for (let stop = 0; stop < most && !(await page.locator('.next[aria-disabled="true"]').count()); stop++) {
      const before = await page.locator('.here span').innerText();
      await page.keyboard.press('n');
      await page.waitForFunction((label) => document.querySelector('.here span')?.textContent !== label, before);
    }
    if (most < 100) await choose('I have finished');
    await at('The end');
    await allAnswered();
    assert.ok(
      laterWords.every((word) => answers.some((answer) => answer.includes(word))),
      'the later words are not told at the end',
    );
    if (tries(false, true)) await assertAccessible(page, 'the end');

    const ids = new Set<string>();
    const linksOn = () =>
      page
        .locator('main a[href^="#"]')
        .evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')));
    for (const name of [
      'overview',
      'article',
      'scenes',
      'people',
      'things',
      'places',
      'questions',
      'symbols',
      'orders',
    ]) {
      await show(`:${name}`);
      if (tries(name === 'questions', true)) await assertAccessible(page, name);
      for (const id of await linksOn()) ids.add(id);
    }
    const each = tries(5, 1);
    for (const id of [...ids].filter((_, turn) => turn % each === 0)) {
      await show(id);
      assert.equal(decodeURIComponent(new URL(page.url()).hash.slice(1)), id, 'a link leads nowhere');
    }
    await show(':knowledge');
    await page.getByRole('row').first().waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'only the grid scrolls');
    await page.setViewportSize({ width: 1280, height: 720 });
    await show(':overview');
    const recap = page.locator('.recap');
    assert.match(await recap.innerText(), /Ok-ju and Min-hee were closer by far/);
    await recap.getByLabel('Length').selectOption('A line');
    assert.deepEqual(await recap.locator('.told').allInnerTexts(), [
      'Ok-ju does what the note asks of her, and kills Choi.Revenge',
      'Choi probably drugged, assaulted and filmed Min-hee, and the threat of the film drove her to her death.The hotel',
    ]);
    await recap.getByLabel('Since').selectOption('Revenge');
    await recap.getByText('no scene so far has shown them this close').waitFor();
    assert.doesNotMatch(await recap.innerText(), /kills Choi/);
    await recap.getByLabel('Since').selectOption('the beginning');
    await show(':questions');
    const question = page.locator('.question').filter({ hasText: 'notebook' }).first();
    await question.getByText('The evidence in full').click();
    assert.match(await question.innerText(), /Shown in \d+ independent scenes/);

    // What was asked for here is answered before it is counted.
    await page.locator('.drawing svg').first().waitFor();
    await allAnswered();
    const before = answers.length;
    await choose('Start over');
    await at('The start');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.querySelector('.here span')?.textContent !== 'The start');
    await show(':scenes');
    assert.equal(await page.locator('.toc li').count(), 1);
    await assertUntold(page.content(), answers.slice(before));
  },
);

exampleTest('the page follows the file', async ({ page, at }, path) => {
  await at('The start');
  const notes = await readFile(path, 'utf8');
  await writeFile(path, notes.replace('# Ballerina', '# Ballerina, revised'));
  await page.getByRole('heading', { name: 'Ballerina, revised' }).waitFor();
  await page.getByText('The story was saved. This page is up to date.').waitFor();
  await rm(path);
  await page.locator('.problem').getByText('there is no such file').waitFor();
  await page.getByRole('heading', { name: 'Ballerina, revised' }).waitFor();
  await writeFile(path, notes);
  await page.getByRole('heading', { name: 'Ballerina', exact: true }).waitFor();
  assert.equal(await page.locator('.problem').innerText(), '');
});

/** A test with the command line's own server, over a copy of the example. */
function exampleTest(name: string, run: (visit: Visit, path: string) => Promise<void>): void {
  browserTest(`the example: ${name}`, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'ballerina.story.md');
    await writeFile(path, await readFile(example, 'utf8'));
    await visiting({}, { open: () => openByCommand(context, path), run: (visit) => run(visit, path) });
  });
}

async function assertUntold(page: Promise<string>, answers: readonly string[]): Promise<void> {
  const text = `${await page}\n${answers.join('\n')}`;
  for (const word of laterWords) assert.ok(!text.includes(word), `“${word}” is not told here`);
}
