import assert from 'node:assert/strict';
import { compile, parse, type Story } from 'unspool';
import { assertAccessible } from './axe.js';
import { served } from './play.js';
import { visitTest } from './visit.js';

const told = (titles: readonly string[]): Story =>
  compile(parse('a.story.md', `# The Weir\n\n${titles.map((title) => `## ${title}\n\nAda waits.\n`).join('\n')}`))
    .story;
const acts = [
  ...['Act 1, Scene 1: Fog', 'Act 1, Scene 2: Ice'],
  ...['Act 2, Scene 1: Thaw', 'Act 2, Scene 2: Flood', 'Act 3, Scene 1: The Drowned Clock'],
];
const diary = ['Preface', 'I', 'I, 4 May', 'II', 'II, 5 May', 'II, 6 May', 'III'];

visitTest(
  'a place is chosen by the numbers of the work, by keyboard, and nothing of what is ahead is told',
  { stories: () => [served(told(acts))] },
  async ({ page, at, next }) => {
    const panel = page.locator('.panel');
    const spin = (name: string) => page.getByRole('spinbutton', { name });
    await at('The start');
    await page.locator('.here').click();
    assert.equal(await spin('Scene').inputValue(), '1', 'before the first scene nobody knows of acts');
    await page.keyboard.press('Escape');
    await next('Act 1, Scene 1: Fog');
    await page.locator('.here').click();
    assert.deepEqual([await spin('Act').inputValue(), await spin('Scene').inputValue()], ['1', '1']);
    await assertAccessible(page, 'the panel with its numbers');
    await spin('Scene').press('ArrowUp');
    assert.equal(await spin('Scene').inputValue(), '2');
    await spin('Act').press('ArrowUp');
    assert.deepEqual([await spin('Act').inputValue(), await spin('Scene').inputValue()], ['2', '1']);
    assert.doesNotMatch(await panel.innerHTML(), /Ice|Thaw|Flood|Drowned/);
    await page.keyboard.press('Enter');
    await at('Act 2, Scene 1: Thaw');
    await page.locator('.here').click();
    await spin('Act').fill('9');
    await page.keyboard.press('Enter');
    await page.getByText('The work has no such place.').waitFor();
    await at('Act 2, Scene 1: Thaw');
  },
);

visitTest(
  'the ways to another place are the same whatever is ahead',
  { stories: () => [served(told(acts))] },
  async ({ page, next }) => {
    await next('Act 1, Scene 1: Fog');
    await page.locator('.here').click();
    const panel = await page.locator('.panel').innerHTML();
    for (const ahead of [[], ['Home'], acts.slice(1, 3), [...acts.slice(1), 'Epilogue']]) {
      const other = served(told([acts[0] as string, ...ahead]));
      const reply = await other.viewAt('play', { next: ':start' }, []);
      const shown = await served(told(acts)).viewAt('play', { next: ':start' }, []);
      assert.deepEqual(reply, shown);
    }
    assert.match(panel, /spin/);
  },
);

const namedByTitles: readonly (readonly [title: string, name: string])[] = [
  ['The cake shop', 'Scene'],
  ['An Iced Path', 'Scene'],
  ['Letter IV', 'Letter'],
  ['Chapter 1. Ice', 'Chapter'],
];
for (const [title, name] of namedByTitles)
  visitTest(
    `what a number counts is no word of a title: ${title}`,
    { stories: () => [served(told([title]))] },
    async ({ page, next }) => {
      await next(title);
      await page.locator('.here').click();
      assert.deepEqual(await page.locator('.numbers label').allInnerTexts(), [name]);
    },
  );

visitTest(
  'where a chapter has several stops, one goes back to the end of the one before',
  {
    stories: () => [
      served(
        compile(
          parse('a.story.md', '# A\n\n## I\n\nAda waits.\n\n## I, 4 May\n\nOne.\n\n## Fog\n\nTwo.\n\n---\n\nThree.\n'),
        ).story,
      ),
    ],
  },
  async ({ at, next, choose }) => {
    for (const label of ['I', 'I, 4 May', 'Fog', 'Fog (2)']) await next(label);
    await choose('Back to the end of the chapter before');
    await at('I, 4 May');
  },
);

visitTest(
  'one goes on and back by whole chapters, where several scenes are one',
  { stories: () => [served(told(diary))] },
  async ({ page, at, next, choose }) => {
    for (const label of ['Preface', 'I']) await next(label);
    await page.locator('.here').click();
    assert.equal(await page.getByRole('button', { name: /the (?:next|end of the) chapter/ }).count(), 0);
    await page.keyboard.press('Escape');
    await next('I, 4 May');
    await choose('To the end of the next chapter');
    await at('II, 6 May');
    await choose('Back to the end of the chapter before');
    await at('I, 4 May');
    await choose('Back to the end of the chapter before');
    await at('Preface');
  },
);
