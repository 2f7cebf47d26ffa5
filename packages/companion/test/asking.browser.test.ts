import assert from 'node:assert/strict';
import { compile, parse } from 'unspool';
import { memoryStore, openReadingRoom } from 'unspool/serve';
import { assertAccessible } from './axe.js';
import { settled, visitTest } from './visit.js';

const notes = `# The Raft

- Person: **Ada**, a smith
- Person: **Ben**, a miller
- Person: **Cora**
- Strand: **Now**, this year

## The bank

*With Ada*

- Ada **sinks the raft**.
- What became of the ferry?

## The shed

*With Ada, Ben*

- Ada lies to Ben that Cora sank the raft.

## The mill

*With Cora*

- Cora **sells the mill**.
- Answer to [What became of the ferry?]: it was sold.
`;

function raft() {
  const store = memoryStore();
  store.save('raft', compile(parse('raft.story.md', notes)).story);
  return openReadingRoom(store);
}

visitTest(
  'a question is answered from what is told at the place, with its scenes, and goes with the place',
  { stories: () => [raft()] },
  async ({ page, at, next, choose, answers, allAnswered, show }) => {
    assert.equal(await page.getByLabel('Ask about what has been told').count(), 0, 'there is nothing to ask about yet');
    await next('The bank');
    const [box, reply] = [page.getByLabel('Ask about what has been told'), page.locator('.reply')];
    const ask = async (question: string, answer: string | RegExp) => {
      await box.fill(question);
      await box.press('Enter');
      await reply.getByText(answer).first().waitFor();
    };
    await ask('who sank the raft', 'Ada');
    assert.equal(await reply.getByRole('link', { name: 'The bank' }).first().getAttribute('href'), '#the-bank');
    await ask('Who sold the mill?', /not understood|Not told so far/);
    assert.ok(!answers.join('').includes('sells'), 'nothing of later scenes came');
    await next('The shed');
    assert.equal(await box.inputValue(), '', 'what was asked goes with the place');
    for (const id of [':article', ':scenes', 'the-shed', ':people', ':who/ada', ':knowledge', ':search']) {
      await show(id);
      assert.equal(await box.count(), 1, id);
    }
    await page.keyboard.press('Escape');
    await choose('I have finished');
    await at('The end');
    // The box of the last place is gone once all of this one is there.
    await allAnswered();
    await settled(page);
    await ask('What became of the ferry?', 'it was sold');
    await ask('Who is Cora?', 'First seen in');
    await ask('What did she sell?', 'Read as: What did Cora sell?');
    await ask('Who is Coar?', 'If “Who is Cora?” is meant:');
    await assertAccessible(page, 'an answer');
  },
);

visitTest(
  'the whole page is had through the eyes of somebody, and of whom they think',
  { stories: () => [raft()], viewport: { width: 390, height: 800 } },
  async ({ page, choose, show }) => {
    await choose('I have finished');
    await show(':scenes');
    await page.locator('.here').click();
    await page.locator('.eyes select').first().selectOption('Ben');
    await page.getByText('As Ben has it.').first().waitFor();
    await assertAccessible(page, 'through the eyes of somebody');
    assert.deepEqual(await page.locator('.toc h2 bdi').allInnerTexts(), ['The shed']);
    await page.locator('.eyes select').nth(1).selectOption('Ada');
    await page.getByText('As Ben takes Ada to have it.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to all that you have been told' }).click();
    await page.locator('.minded').waitFor({ state: 'detached' });
    await show('the-bank');
    await page.locator('.scene').getByText('sinks the raft').waitFor();
    await show(':people');
    assert.deepEqual(
      await page.locator('.cards h2, .things h2').allInnerTexts(),
      ['Ada', 'Ben', 'Cora'],
      'a strand is nobody',
    );
    await show(':who/now');
    await page.getByRole('link', { name: 'The two orders' }).last().click();
    await page.locator('.things').getByText('This year').waitFor();
  },
);

visitTest(
  'who knows what is a grid that is asked for, and goes with the place',
  { stories: () => [raft()] },
  async ({ page, next, answers, show }) => {
    await next('The bank');
    await next('The shed');
    assert.ok(!answers.join('').includes('"knows"'), 'nobody asked for it yet');
    await show(':knowledge');
    const row = page.getByRole('row').filter({ hasText: 'Cora sank the raft' });
    await row.waitFor();
    assert.match(await row.innerText(), /lied to 2/);
    await assertAccessible(page, 'the grid');
    await row.getByRole('link', { name: 'Scene 2' }).first().click();
    assert.match(page.url(), /#the-shed$/);
    await next('The mill');
    assert.equal(await page.getByRole('row').count(), 0, 'what was shown goes with the place');
  },
);
