import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { forgetTexts } from '../../src/base/remembered.js';
import { readStories } from '../../src/cli/workspace/files.js';
import { openFolderStore } from '../../src/cli/workspace/folder-store.js';
import { parse } from '../../src/language/index.js';
import { type CompactProfile, firstPayload } from '../../src/publish/index.js';
import { notesOf, readSource } from '../../src/read/index.js';
import { changed } from '../../src/reading/change.js';
import {
  changeOf,
  memoryStore,
  numbersIn,
  openReadingRoom,
  positionOf,
  type StoredStory,
  sliceView,
  type View,
} from '../../src/reading/index.js';
import { sentOf } from '../../src/serve/sent-views.js';
import { compile, type ScenesOfWork, type Slice, type Story, sliceAt } from '../../src/story/index.js';
import { tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';
import { storyTexts } from './generate.js';

// Much of a view is kept from one place to the next. It is all the same the view that is made of the bare letters of its slice, by whatever
// way one came to the place, and the change that is sent makes it of the view before.

const examples = new URL('../../../../../examples/', import.meta.url);

for (const file of readdirSync(examples).filter((name) => /\.(?:story\.md|fountain)$/.test(name)))
  test(`a view that is made step by step is the one that is made afresh: ${file}`, async () => {
    const bytes = readFileSync(new URL(file, examples));
    const text = file.endsWith('.md') ? bytes.toString() : notesOf(await readSource(bytes, file)).text;
    const { story } = compile(parse(file, text));
    await alongTheWay(story, wayThrough(placesIn(story), tries(2, 1000)));
  });

test('a view that is made step by step is the one that is made afresh: how sure a line is', async () => {
  const { story } = compile(
    parse(
      'song.story.md',
      `# The song

## One

- **Song**: Ann sings.
  - against [Silence]
- **Lamp**: Ann lights the lamp.
  - because [Smoke]
- Ann says: “I sang.”
  - against [Silence]

## Two

- **Silence**: Ann is silent.
- **Smoke**: Smoke rises. (possible)
`,
    ),
  );
  await alongTheWay(story, wayThrough(placesIn(story), 9));
});

test('a view that is made step by step is the one that is made afresh: generated stories', async () => {
  await fc.assert(
    fc.asyncProperty(storyTexts(25), fc.array(fc.nat(), { minLength: 4, maxLength: 8 }), async (text, steps) => {
      const { story } = compile(parse('a.story.md', text));
      const places = placesIn(story);
      await alongTheWay(
        story,
        steps.map((step) => places[step % places.length] as string),
      );
    }),
    { numRuns: tries(6, 600) },
  );
});

for (const path of ['plays-xhtml/hamlet', 'novels-xhtml/jekyll-and-hyde']) {
  const [kind = '', name = ''] = path.split('/');
  const { folder, skip } = realWorks(kind);
  test(`a view that is made step by step is the one that is made afresh: ${path}`, { skip }, async () => {
    const store = await openFolderStore(await readStories([fileURLToPath(new URL(name, folder))], () => {}));
    try {
      const [own = ''] = await store.names();
      const stored = await store.get(own);
      assert.ok(stored);
      const places = placesIn(stored.story);
      await alongTheWay(stored.story, wayThrough(places, tries(4, 1000)), stored.works);
    } finally {
      store.close();
    }
  });
}

/** Forward, and then back. */
function wayThrough(places: readonly string[], most: number): readonly string[] {
  const some = places.filter((_, index) => index % Math.ceil(places.length / most) === 0);
  return [...some, ...some.toReversed()];
}

function placesIn(story: Story): readonly string[] {
  return [':start', ...story.stops.map((_, index) => `${index + 1}`), ':end'];
}

/** What is shown first to whoever comes from `before`: what is new, and all else as it was shown there. */
function shownFirst(slice: Slice, numbers: ScenesOfWork, before: View, view: View): void {
  const lines = ({ article }: View) => article.happened.flatMap((scene) => scene.lines.map(({ claim }) => claim ?? ''));
  const isMoved = lines(before).some((claim, index) => lines(view)[index] !== claim);
  const first = firstPayload(slice, numbers, before);
  if (isMoved) assert.equal(first, undefined, `lines have moved at ${view.at}`);
  if (!first) return;
  const known = new Map([...before.article.cast, ...before.things].map((one) => [one.id, one]));
  const named = ({ id, name, kind, billed }: CompactProfile): CompactProfile => {
    const { billed: _, ...rest }: Partial<CompactProfile> = known.get(id) ?? nothing;
    return { ...nothing, ...rest, id, name, kind, ...(billed ? { billed } : {}) };
  };
  const { version, title, reached, ended, length } = view;
  const { chronology, symbols, effects, themes, outside, relations } = before.article;
  const old = { chronology, symbols, effects, themes, outside, relations };
  const expected = {
    ...{ version, title, reached, ended },
    ...(length ? { length } : {}),
    ...{ essay: before.essay, recap: before.recap },
    article: { ...view.article, ...old, cast: view.article.cast.map(named) },
    things: view.things.map(named),
  };
  const plain = (one: object): unknown => JSON.parse(JSON.stringify(one));
  assert.deepEqual(plain(first), plain(expected), `first at ${view.at}`);
}

function steps({ reached, ended }: View): number {
  return reached.length + (ended ? 1 : 0);
}

const nothing = { aliases: [], about: [], scenes: [], speaksWith: [], known: [], tables: [], turns: 0 };

async function alongTheWay(story: Story, way: readonly string[], works: StoredStory['works'] = []): Promise<void> {
  const store = memoryStore();
  store.save('story', story, works);
  const room = openReadingRoom(store);
  let before: View | undefined;
  for (const place of way) {
    const asked = place.startsWith(':') ? place : { stop: Number(place) };
    const reply = await room.viewAt('story', asked);
    assert.ok(reply && 'view' in reply);
    const { view } = reply;
    forgetTexts();
    const letters = JSON.stringify(sliceAt(story, positionOf(story, view.at) as number));
    const { inWork: _, ...own } = view;
    const fresh = sliceView(JSON.parse(letters) as Slice, { numbers: numbersIn(story, works) });
    assert.equal(JSON.stringify(own), JSON.stringify(fresh), `at ${view.at}`);
    // Of what was made as a whole, and of bare letters.
    if (before && steps(before) < steps(view))
      for (const slice of [sliceAt(story, positionOf(story, view.at) as number), JSON.parse(letters) as Slice])
        shownFirst(slice, numbersIn(story, works), before, view);
    const copy: View = JSON.parse(JSON.stringify(view));
    assert.equal(sentOf(view).tag, sentOf(copy).tag, `the tag at ${view.at}`);
    if (before) {
      const change = JSON.parse(JSON.stringify(changeOf(before, view)));
      assert.deepEqual(changed(JSON.parse(JSON.stringify(before)), change), copy, `the change to ${view.at}`);
      if (before.at !== view.at) assert.notEqual(sentOf(before).tag, sentOf(view).tag);
    }
    before = view;
  }
}
