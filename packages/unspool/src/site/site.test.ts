import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { compile, type Story } from '../story/index.js';
import { type Door, doorsOf } from './doors.js';
import { doorName, firstName, nextName } from './names.js';
import { unpack } from './packed.js';
import { publishedPlaces } from './places.js';
import { type SiteFile, siteFiles } from './site.js';
import type { PageFiles } from './story-page.js';

const page: PageFiles = {
  script: { name: 'page.js', text: 'page();' },
  style: { name: 'page.css', text: 'p {}' },
  engine: { name: 'engine.js', text: 'engine();' },
  typeface: { name: 'typeface.css', text: '@font-face {}' },
  icon: { name: 'icon.svg', text: '<svg/>' },
};

const tell = (text: string): Story => compile(parse('a.story.md', text)).story;
const stored = (story: Story) => ({ name: 'a', key: 'a', revision: '', story, works: [] });
const filesOf = (stories: readonly Story[], url?: string): ReadonlyMap<string, string> =>
  new Map(
    [...siteFiles({ stories: stories.map(stored), page, ...(url === undefined ? {} : { url }) })].map(
      ({ path, text }: SiteFile) => [path, String(text)],
    ),
  );

const scene = (number: number) =>
  `## Pier ${number}\n\n*At ${number * 2}:00 · with Ann, Ben*\n\nAnn gives Ben the letter of day ${number}. Ben reads it.\n`;
const pier = (scenes: number) =>
  `# The Pier\n\n- Kind: film\n- Length: ${scenes * 2 + 1} min\n\nTwo wait.\n\n${Array.from({ length: scenes }, (_, at) => scene(at)).join('\n')}`;
const ballerina = readFileSync(new URL('../../../../../examples/ballerina.story.md', import.meta.url), 'utf8');
const placesOfBallerina = [...publishedPlaces(tell(ballerina), 'ballerina')];

test('the same story gives the same files, and a place holds its view and its slice', () => {
  assert.deepEqual(filesOf([tell(pier(3))]), filesOf([tell(pier(3))]));
  const story = tell(ballerina);
  const places = placesOfBallerina;
  assert.deepEqual([...publishedPlaces(story, 'ballerina')], places);
  assert.equal(places.length, story.stops.length + 2);
  for (const kind of ['view', 'engine'] as const) {
    const last = places.at(-1)?.[kind];
    const chain = places.filter(({ name }) => last?.on.includes(name)).map((one) => one[kind]);
    const value = unpack([...chain, ...(last ? [last] : [])]) as { readonly at?: string; readonly slice?: Story };
    if (kind === 'view') assert.equal(value.at, ':end');
    else assert.deepEqual(value.slice?.claims, JSON.parse(JSON.stringify(story.claims)));
  }
});

test('no file of a place names a later one, nor says how many there are or how large', () => {
  for (const [at, { view, engine }] of placesOfBallerina.entries()) {
    const text = JSON.stringify([view, engine]);
    for (const { name } of placesOfBallerina.slice(at + 1)) assert.ok(!text.includes(name));
    assert.equal(
      placesOfBallerina[at + 1]?.name,
      at + 1 < placesOfBallerina.length ? nextName(JSON.stringify(view)) : undefined,
    );
  }
});

test('one scene that is written otherwise leaves every file of a place before it as it was', () => {
  const [before, after] = [pier(6), pier(6).replace('letter of day 3', 'ring of day 3')].map((text) =>
    filesOf([tell(text)]),
  );
  const changed = [...(after ?? [])].filter(([path, text]) => before?.get(path) !== text).map(([path]) => path);
  const same = [...(after ?? [])].filter(([path, text]) => before?.get(path) === text && path.includes('/places/'));
  // The start and three places stay; the fourth keeps its name, and those after it get others.
  assert.equal(same.length, 4);
  assert.ok(
    changed.every((path) => /\/(?:places|engines|doors)\//.test(path)),
    changed.join(),
  );
});

test('a door leads whoever knows a stop, or a minute, to a place, and all doors look alike', () => {
  const story = tell(pier(4));
  const files = filesOf([story]);
  const open = (to: Parameters<typeof doorName>[1]) =>
    files.get(`unspool/the-pier/doors/${doorName('the-pier', to)}.js`);
  const places = [...publishedPlaces(story, 'the-pier')].map(({ name }) => name);
  const cases: readonly (readonly [to: Parameters<typeof doorName>[1], place: number | undefined])[] = [
    ['pier-0', 1],
    ['pier-3', 4],
    [':end', 5],
    ['pier-9', undefined],
    [{ unit: 'minute', measure: 0 }, 0],
    [{ unit: 'minute', measure: 3.9 }, 1],
    [{ unit: 'minute', measure: 6 }, 3],
    [{ unit: 'minute', measure: 99 }, undefined],
    [{ unit: 'page', measure: 3 }, undefined],
    [{ after: ':start', by: 'scene' }, 1],
    [{ after: 'pier-0', by: 'scene' }, 2],
    [{ after: 'pier-3', by: 'part' }, 5],
    [{ after: 'pier-9', by: 'scene' }, undefined],
  ];
  for (const [to, place] of cases)
    assert.equal(
      open(to)?.includes(places[place ?? 0] ?? ''),
      place === undefined ? undefined : true,
      JSON.stringify(to),
    );
  const lengths = new Set([...files].filter(([path]) => path.includes('/doors/')).map(([, text]) => text.length));
  assert.equal(lengths.size, 1);
  assert.ok(doorsOf(story, 'the-pier').every(({ name }: Door) => /^[0-9a-f]{32}$/.test(name)));
});

test('several stories have a list, and each a folder of its own, also where they are called the same', () => {
  const files = filesOf(
    [tell(pier(1)), tell(pier(2)), tell('# Unspool\n\n## One\n\nAnn waits.\n')],
    'https://example.org/s/',
  );
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') || path.endsWith('.xml'));
  assert.deepEqual(pages.sort(), [
    'feed.xml',
    'index.html',
    'sitemap.xml',
    'the-pier-2/index.html',
    'the-pier/index.html',
    'unspool-2/index.html',
  ]);
  assert.match(files.get('sitemap.xml') ?? '', /<loc>https:\/\/example\.org\/s\/the-pier-2\/<\/loc>/);
  assert.match(files.get('index.html') ?? '', /href="the-pier\/index\.html"/);
  assert.doesNotMatch([...pages.map((path) => files.get(path))].join(), /Pier 0|letter|Ben/);
});

test('what the page says of itself is public, and cannot be left by what stands in the notes', () => {
  const text =
    '# </script><script>alert(1)</script>\n\n- Kind: film\n- Year: 1999\n- Director: A & B\n\n## One\n\nAnn waits.\n';
  const html = filesOf([tell(text)]).get('index.html') ?? '';
  assert.equal(html.replace(/ content="[^"]*"/g, '').match(/<script\b/g)?.length, 3);
  const [, data = ''] = /<script id="schema"[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
  const { about } = JSON.parse(data);
  assert.equal(about['@type'], 'Movie');
  assert.deepEqual(
    about.director.map(({ name }: { readonly name: string }) => name),
    ['A', 'B'],
  );
});

test('the first place is where anybody can begin', () => {
  const [first] = [...publishedPlaces(tell(pier(1)), 'the-pier')];
  assert.equal(first?.name, firstName('the-pier'));
});
