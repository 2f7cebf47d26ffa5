import assert from 'node:assert/strict';
import { fakeStory, type Script } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
import { tries } from './tries.js';
import { visitTest } from './visit.js';

const attacks = [
  '<img src=x onerror="window.pwned=1">',
  '</script><script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  '"><svg onload=window.pwned=1>',
  '{{constructor.constructor("window.pwned=1")()}}',
  '__proto__',
  '\u202eטקסט מימין לשמאל\u202c',
  '\0\u0007',
  'a'.repeat(600),
];

const pages = [
  ...[':overview', ':article', ':people', ':things', ':places', ':questions', ':symbols', ':orders', ':knowledge'],
  ':scenes',
];

/** What stands in the texts and ids of a story, and in how many places at least. In few tries one story holds all of them. */
const stories: readonly { readonly holds: readonly string[]; readonly places: number }[] = tries(
  [{ holds: attacks, places: 2 }],
  attacks.map((attack) => ({ holds: [attack], places: 20 })),
);

visitTest(
  'whatever a story holds is shown as text',
  {
    stories: () => [
      ...stories.map(({ holds }, index) => fakeStory(`story-${index}`, poisoned(holds))),
      fakeStory('other', saltLedger),
    ],
  },
  async ({ page, at, choose, url, show }) => {
    await page.locator('.library a').last().waitFor();
    for (const [index, { holds, places }] of stories.entries()) {
      await page.goto(`${url}?story=story-${index}`);
      await choose('I have finished');
      await at('The end');
      let shown = '';
      for (const id of pages) {
        await show(id);
        await page.locator('details').evaluateAll((all) => {
          for (const one of all as HTMLDetailsElement[]) one.open = true;
        });
        shown += await page.locator('main').innerText();
        assert.equal(await page.locator('main :is(img, script, iframe, object, [onerror], [onload])').count(), 0);
        const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.deepEqual(
          links.filter((href) => !/^(?:#|\/|\.\/$)/.test(href ?? '')),
          [],
        );
      }
      for (const attack of holds) {
        const visible = attack.replaceAll('\0', '').replaceAll('\u0007', '').trim();
        assert.ok(shown.split(visible).length > places, `${attack} stands in few places`);
      }
      await show(':people');
      await page.locator('.cards a').first().click();
      await page.locator('.profile-page').waitFor();
      for (const attack of holds.slice(0, tries(2, 1))) {
        await page.goto(`${url}?story=story-${index}&again#${encodeURIComponent(attack)}`);
        await at('The end');
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${attack} is too wide`,
        );
      }
    }
  },
);

/** The story with every one of its texts and ids replaced, by each of those in turn. */
function poisoned(attacks: readonly string[]): Script {
  let replaced = 0;
  const replace = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => replace(item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, name)]));
    if (typeof value !== 'string') return value;
    if (key !== undefined && ['to', 'kind', 'status', 'certainty', 'footing'].includes(key)) return value;
    const id = ids.get(value);
    return id === undefined ? attacks[replaced++ % attacks.length] : `${attacks[Number(id) % attacks.length]}${id}`;
  };
  return replace(saltLedger) as Script;
}

/** What tells one id from another stays told apart. */
const ids = new Map(
  [
    ...saltLedger.stops.map(({ id }) => id),
    ...saltLedger.happened.map(([, { id }]) => id),
    ...[...saltLedger.cast, ...saltLedger.things].map(([, { id }]) => id),
  ].map((id, index) => [id, String(index)]),
);
