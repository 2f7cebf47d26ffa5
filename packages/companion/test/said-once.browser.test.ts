import assert from 'node:assert/strict';
import { compile, parse } from 'unspool';
import { served } from './play.js';
import { visitTest } from './visit.js';

// What stands on a page already is not said a second time beside it.

const notes = `# The weir

- Person: **bell hooks**, who keeps the weir

## 1. The call

*the weir · with bell hooks*

A telephone rings.

- bell hooks is tired.
- bell hooks is proud.
- bell hooks takes the lamp.
- Thing: **the lamp**, of brass
- bell hooks knows that the weir leaks.

## 2. The bank

bell hooks comes back with the lamp.

- What is the lamp for?
- Answer to [What is the lamp for?]: to see the bank. (likely)
  - because [The call] shows it
`;

const stories = () => [served(compile(parse('weir.story.md', notes)).story)];

visitTest('pages say once what they say', { stories }, async ({ page, at, choose, show }) => {
  const texts = (selector: string) => page.locator(selector).allInnerTexts();
  await at('The start');
  await choose('I have finished');
  await at('The end');
  await show(':people');
  assert.deepEqual(await texts('.cards h2'), ['bell hooks']);
  await page.locator('.drawing figcaption').waitFor({ state: 'attached' });
  assert.deepEqual(await texts('.drawing figcaption > span:not(.unseen)'), []);
  assert.notEqual(await page.locator('.drawing figcaption').textContent(), '');
  await show(':scenes');
  assert.deepEqual(await texts('main h2 bdi'), ['The call', 'The bank']);
  await show('1-the-call');
  assert.deepEqual(await texts('main h1'), ['The call']);
  await show(':things');
  assert.deepEqual(await texts('.things h2'), ['The lamp']);
  await show(':search');
  const hint = page.locator('search .hint').getByText(/by:/);
  assert.match(await hint.innerText(), /“by:bell hooks” finds .* “in \[2\. The bank\]”/);
});
