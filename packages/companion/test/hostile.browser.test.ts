import assert from 'node:assert/strict';
import { fakeStory, type Script } from './fake-story.js';
import { saltLedger } from './salt-ledger.js';
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

visitTest(
  'whatever a story holds is shown as text',
  {
    stories: () => attacks.map((attack, index) => fakeStory(`story-${index}`, poisoned(attack))),
  },
  async ({ page, at, choose, url }) => {
    await page.locator('.library a').last().waitFor();
    for (const [index, attack] of attacks.entries()) {
      await page.goto(`${url}?story=story-${index}`);
      await choose('I have finished');
      await at('The end');
      const shown = await page.locator('main').innerText();
      const visible = attack.replaceAll('\0', '').replaceAll('\u0007', '').trim();
      assert.ok(shown.split(visible).length > 20, `${attack} stands in few places`);
      assert.equal(await page.locator('main :is(img, script, svg, iframe, object, [onerror], [onload])').count(), 0);
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.deepEqual(
        links.filter((href) => !/^[#/]/.test(href ?? '')),
        [],
      );
      await page.locator('.cards a').first().click();
      await page.getByRole('dialog').waitFor();
      await page.goto(`${url}?story=story-${index}&again#${encodeURIComponent(attack)}`);
      await at('The end');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${attack} is too wide`);
    }
  },
);

/** The story with every one of its texts and ids replaced. */
function poisoned(attack: string): Script {
  const replace = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => replace(item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, name)]));
    const keeps =
      typeof value !== 'string' ||
      (key !== undefined && ['to', 'kind', 'status', 'certainty', 'footing'].includes(key));
    return keeps ? value : `${attack}${ids.has(value) ? ids.get(value) : ''}`;
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
