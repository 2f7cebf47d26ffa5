import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { firstPayload } from '../publish/index.js';
import { positionOf, sliceView, type View } from '../reading/index.js';
import { compile, type Story, sliceAt, stopId } from '../story/index.js';
import { type Door, doorsOf } from './doors.js';
import { doorName, firstName, nextName } from './names.js';
import { unpack, unpacking } from './packed.js';
import { type PlaceTold, publishedPlaces } from './places.js';
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

test('the same story gives the same files, and a place holds what is told there', () => {
  const story = tell(ballerina);
  assert.deepEqual(filesOf([story]), filesOf([tell(ballerina)]));
  const places = [...publishedPlaces(story, 'ballerina')];
  assert.equal(places.length, story.stops.length + 2);
  for (const { packed, position } of places) {
    const chain = places.filter(({ name }) => packed.on.includes(name)).map((one) => one.packed);
    const { slice } = unpack([...chain, packed]) as { readonly slice: Story };
    assert.deepEqual(slice, JSON.parse(JSON.stringify(sliceAt(story, position))));
  }
});

test('what is shown of places that are opened one after another is what is shown of each by itself', () => {
  const places = [...publishedPlaces(tell(ballerina), 'ballerina')];
  const unpackNext = unpacking();
  let before: View | undefined;
  for (const { packed } of [...places, ...places.slice(2, 4)]) {
    const chain = [...places.filter(({ name }) => packed.on.includes(name)).map((one) => one.packed), packed];
    const [shared, apart] = [unpackNext(chain), unpack(chain)] as unknown as readonly [PlaceTold, PlaceTold];
    const view = sliceView(shared.slice);
    assert.equal(JSON.stringify(view), JSON.stringify(sliceView(apart.slice)));
    if (before && before.reached.length <= view.reached.length)
      assert.equal(
        JSON.stringify(firstPayload(shared.slice, [], before)),
        JSON.stringify(firstPayload(apart.slice, [], before)),
      );
    before = view;
  }
});

test('no file of a place names a later one, nor says how many there are or how large', () => {
  const places = [...publishedPlaces(tell(ballerina), 'ballerina')];
  for (const [at, { packed }] of places.entries()) {
    const text = JSON.stringify(packed);
    for (const { name } of places.slice(at + 1)) assert.ok(!text.includes(name));
    assert.equal(places[at + 1]?.name, at + 1 < places.length ? nextName(text) : undefined);
  }
});

test('six times as many scenes take six times the room, and half as much again at most', () => {
  const roomOf = (scenes: number) => {
    const places = [...publishedPlaces(tell(pier(scenes)), 'the-pier')];
    return places.reduce((sum, { packed }) => sum + JSON.stringify(packed).length, 0) / scenes;
  };
  assert.ok(roomOf(240) < 1.5 * roomOf(40), `${roomOf(240)} and ${roomOf(40)} characters a scene`);
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
    changed.every((path) => /\/(?:places|doors)\//.test(path)),
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
    [{ number: '1' }, 1],
    [{ number: '4' }, 4],
    [{ number: '5' }, undefined],
    [{ title: 'Pier 2' }, 3],
    [{ title: ' PIER, 2. ' }, 3],
    [{ title: 'Pier' }, undefined],
    [{ title: '' }, undefined],
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

test('a door to the end of a scene, or a part, leads where a reader is led who asks for it', () => {
  const act = (number: number) =>
    [1, 2].map((at) => `## Act ${number}, scene ${at}\n\nAnn waits.\n\n---\n\nBen comes.\n`).join('\n');
  const stories = [
    pier(3),
    '# Nothing\n',
    `# The Pier\n\n${scene(1)}\n---\n\nMore.\n\n${scene(2)}\n${scene(3)}\n---\n\nThe end.\n`,
    `# The Pier\n\n## Prologue\n\nAnn waits.\n\n${act(1)}\n${act(2)}`,
    ballerina,
  ];
  for (const story of stories.map(tell)) {
    const doors = new Map(doorsOf(story, 'a').map(({ name, to }) => [name, to]));
    for (const after of [':start', ...story.stops.map(stopId)])
      for (const by of ['scene', 'part'] as const)
        assert.equal(doors.get(doorName('a', { after, by })), positionOf(story, { next: after, by }), `${after} ${by}`);
  }
});

test('a door of a title leads to the last stop of the first scene that is called so', () => {
  const story = tell(
    '# The Pier\n\n## Fog\n\nAnn waits.\n\n---\n\nBen comes.\n\n## …\n\nRain.\n\n## FOG.\n\nBoth leave.\n\n## __proto__\n\nNight.\n',
  );
  const doors = doorsOf(story, 'a');
  const names = doors.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const [title, position] of [
    ['fog', 2],
    ['__proto__', 5],
    ['…', undefined],
  ] as const)
    assert.equal(doors.find(({ name }) => name === doorName('a', { title }))?.to, position, title);
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
