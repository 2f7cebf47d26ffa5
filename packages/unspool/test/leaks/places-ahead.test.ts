import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { notesOf, type OpenWork, originsOfClaims, passagesOf, readSource } from '../../src/read/index.js';
import { nextName, type SiteFile, siteFiles } from '../../src/site/index.js';
import { type Packed, unpack } from '../../src/site/packed.js';
import { type Compilation, compile, cut, sliceAt } from '../../src/story/index.js';
import { tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

// What the files of a site's places say of those after them, and what stands in the files of passages.

const none = { name: 'none', text: '' };
const page = { script: none, style: none, typeface: none, engine: none, icon: none };

const told = (text: string) => compile(parse('a.story.md', text));

/** The files of places and passages, in order. */
function filesOf({ story }: Compilation, works: readonly OpenWork[] = [], passages = works.length > 0): SiteFile[] {
  const stored = { name: 'a', key: 'a', revision: '', story, works };
  return [...siteFiles({ stories: [stored], page, passages })].filter(({ path }) =>
    /\/(?:places|passages)\//.test(path),
  );
}

const nameOf = ({ path }: SiteFile) => path.replace(/^.*\/|\.js$/g, '');
const isPassages = ({ path }: SiteFile) => path.includes('/passages/');
const handedOver = ({ text }: SiteFile) =>
  JSON.parse(/^unspool\("[^"]*",(.*)\);\n$/s.exec(String(text))?.[1] ?? 'null');

/** No file has the name of a later one, and of the story told up to some place the files up to there are the same letters. */
function assertNothingAhead(telling: Compilation, most: number): void {
  const files = filesOf(telling);
  const names = files.map(nameOf);
  assert.equal(new Set(names).size, files.length);
  const places = new Map(names.map((name, place) => [name, place]));
  for (const [place, file] of files.entries()) {
    const said = String(file.text).match(/\b[0-9a-f]{32}\b/g) ?? [];
    for (const name of said) assert.ok((places.get(name) ?? 0) <= place, `place ${place} names ${places.get(name)}`);
    const next = names[place + 1];
    if (next !== undefined) assert.equal(next, nextName(JSON.stringify(handedOver(file))));
  }
  const { stops } = telling.story;
  const step = Math.max(1, Math.floor(stops.length / most));
  for (let at = step - 1; at < stops.length; at += step) {
    const other = filesOf(told(cut(telling, stops[at]?.position ?? 0)));
    assert.deepEqual(other.slice(0, at + 2), files.slice(0, at + 2), `up to place ${at + 1}`);
  }
}

/** Scenes of a made story: lines that wait, answers to earlier questions, people who get names late. */
function longNotes(scenes: number): string {
  const scene = (at: number) =>
    [
      `## Pier ${at}`,
      `*After [Pier ${at - 1}] · with Ann, Ben*`,
      `Ann gives Ben the letter of day ${at}. **Ben reads letter ${at}** and puts it into the long drawer.`,
      ...(at % 7 === 0 ? ['---', `A stranger comes, who is called Cy ${at}.`] : []),
      [
        `- Who wrote letter ${at}?`,
        ...(at > 3 ? [`- Answer to [Who wrote letter ${at - 3}?]: Ann did.`] : []),
        ...(at % 5 === 0 ? [`- Person: **Cy ${at}**`] : []),
      ].join('\n'),
    ].join('\n\n');
  return `# The Pier\n\n- Person: **Ann**\n- Person: **Ben**\n\n${Array.from({ length: scenes }, (_, at) => scene(at + 1)).join('\n\n')}\n`;
}

test('no file of a place names or measures a later one, in a long story', () => {
  assertNothingAhead(told(longNotes(tries(70, 300))), tries(5, 300));
});

const { folder, skip } = realWorks('plays-tei');

test('no file of a place names or measures a later one, in a real play', { skip }, async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  for (const name of names.slice(0, tries(1, names.length))) {
    const work = await readSource(readFileSync(new URL(name, folder)), name);
    assertNothingAhead(told(notesOf(work).text), tries(3, 100));
  }
});

const script = (end: string) =>
  `Title: The Boat\n\nINT. FERRY - NIGHT\n\nRain on the window.\n\nTOM\nNobody does.\n\nEXT. DECK - LATER\n\nTOM\nI asked for two teas.\n\nINT. CABIN - NIGHT\n\n${end}\n`;
const quoting =
  '# The Boat\n\n- Person: **Tom**\n\n## INT. FERRY - NIGHT\n\n- Tom says: "Nobody does."\n\n## EXT. DECK - LATER\n\n- Tom says: "I asked for two teas."\n\n## INT. CABIN - NIGHT\n\nHe sleeps.\n';
const workOf = (text: string) => readSource(new TextEncoder().encode(text), 'boat.fountain');

/** Notes that quote a script, and the notes that are the script itself. */
const ways: readonly (readonly [what: string, open: (text: string) => Promise<readonly [Compilation, OpenWork]>])[] = [
  ['of a work that is quoted', async (text) => [told(quoting), { work: await workOf(text) }]],
  [
    'of a work that is its own notes',
    async (text) => {
      const work = await workOf(text);
      const notes = notesOf(work);
      const telling = told(notes.text);
      return [telling, { work, told: originsOfClaims(notes, telling.places) }];
    },
  ],
];

for (const [what, open] of ways) {
  test(`the passages of a place are those of its slice, ${what}`, async () => {
    const [telling, work] = await open(script('He sleeps.'));
    const { story } = telling;
    const files = filesOf(telling, [work]);
    const passages = files.filter(isPassages);
    assert.equal(passages.length, story.stops.length + 2);
    const byName = new Map(passages.map((file) => [nameOf(file), handedOver(file) as Packed]));
    for (const [at, position] of [0, ...story.stops.map((stop) => stop.position)].entries()) {
      const { on, ...packed } = handedOver(passages[at] as SiteFile);
      const slice = sliceAt(story, position);
      assert.deepEqual(
        unpack([...on.map((name: string) => byName.get(name)), packed]),
        JSON.parse(JSON.stringify(slice.scenes.flatMap(({ id }) => passagesOf(slice, [work], id)))),
      );
    }
    const rain = (all: readonly SiteFile[]) =>
      all.filter(({ text }) => String(text).includes('Rain on the window')).length;
    assert.ok(rain(passages) > 0);
  });

  test(`passages of a place are the same whatever the work has later, ${what}`, async () => {
    const [here, there] = await Promise.all(
      ['He sleeps.', 'TOM\nI did it, and I will do it again.\n\nINT. HOLD - NIGHT\n\nWater comes in.'].map(
        async (end) => {
          const [telling, work] = await open(script(end));
          return filesOf(telling, [work]);
        },
      ),
    );
    // The start and two scenes, each of which has two files.
    assert.deepEqual(here?.slice(0, 6), there?.slice(0, 6));
    assert.notDeepEqual(here?.slice(6), there?.slice(6));
  });
}

test('no passage is published unless that is asked for', async () => {
  const work = { work: await workOf(script('He sleeps.')) };
  const files = filesOf(told(quoting), [work], false);
  assert.ok(files.length > 3 && !files.some(isPassages));
  assert.ok(!files.some(({ text }) => /Rain on the window|inWork/.test(String(text))));
});
