import { titleSlug } from '../publish/index.js';
import { numbersIn, type StoredStory } from '../reading/index.js';
import { type Position, sliceAt } from '../story/index.js';
import { doorsOf } from './doors.js';
import { feed, sitemap } from './feed.js';
import { libraryPage } from './library-page.js';
import { firstName } from './names.js';
import { publishedPlaces } from './places.js';
import { type PageFiles, singlePage, storyPage } from './story-page.js';

/** A file of a site; its path is below the site's folder, with “/” between its parts. */
export type SiteFile = { readonly path: string; readonly text: string | Uint8Array };

/** What a site is made of. */
export type SiteOptions = {
  /** One for each story, in the order of the list of all. */
  readonly stories: readonly StoredStory[];
  readonly page: PageFiles;
  /** Where it will stand, as “https://example.org/films/”; without it there is no map of the site, and no feed. */
  readonly url?: string;
  /** PNG pictures that links to stories are shown with elsewhere, in the order of the stories; they need a `url`. */
  readonly cards?: readonly Uint8Array[];
};

/** How many places the site of these stories has: as many files tell how far one is in making it. */
export function placesIn(stories: readonly StoredStory[]): number {
  return stories.reduce((sum, { story }) => sum + story.stops.length + 2, 0);
}

/** Whether a file is that of a place. */
export function isPlace({ path }: SiteFile): boolean {
  return path.includes('/places/');
}

/** Everything below this folder is ours; so are the pages, which are signed. */
export const ownFolder = 'unspool';

/**
 * The files of a site, one after another: what a browser needs at a place is in the file of that place and in earlier ones,
 * and nothing of a later one is in any of them. The same stories give the same files, to the byte.
 */
export function* siteFiles({ stories, page, url, cards = [] }: SiteOptions): Generator<SiteFile> {
  const all = folders(stories);
  const isAlone = all.length === 1;
  for (const { name, text } of [page.script, page.style, page.typeface, page.engine, page.icon])
    yield { path: `${ownFolder}/${name}`, text };
  for (const [at, { stored, folder }] of all.entries()) {
    const home = isAlone ? '' : `${folder}/`;
    const address = url === undefined ? undefined : `${url}${home}`;
    const bytes = url === undefined ? undefined : cards[at];
    const picture = `${ownFolder}/${folder}/card.png`;
    if (bytes) yield { path: picture, text: bytes };
    const card = bytes ? `${url}${picture}` : undefined;
    yield { path: `${home}index.html`, text: storyPage({ ...stored, folder, page, isAlone, address, card }) };
    yield* storyFiles(stored, folder);
  }
  const entries = all.map(({ stored, folder }) => ({
    start: sliceAt(stored.story, 0),
    home: isAlone ? '' : `${folder}/`,
  }));
  if (!isAlone) yield { path: 'index.html', text: libraryPage(entries, page) };
  if (url === undefined) return;
  yield { path: 'sitemap.xml', text: sitemap(entries, url) };
  yield { path: 'feed.xml', text: feed(entries, url) };
}

/** A story up to one position as one page, which needs nothing else. */
export function singleFile(stored: StoredStory, position: Position, page: PageFiles, address?: string): string {
  return singlePage({ ...stored, folder: titleSlug(sliceAt(stored.story, 0)), page, position, address });
}

function* storyFiles({ story, works, images }: StoredStory, folder: string): Generator<SiteFile> {
  const own = `${ownFolder}/${folder}`;
  const names = new Map<Position, string>();
  const unwritten = new Map([...(images?.values() ?? [])].map((image) => [image.name, image.bytes]));
  const beside = { numbers: numbersIn(story, works), images };
  for (const { name, position, packed, stills } of publishedPlaces(story, folder, beside)) {
    names.set(position, name);
    for (const still of stills) {
      const bytes = unwritten.get(still.name);
      if (bytes) yield { path: `${own}/images/${still.name}`, text: bytes };
      unwritten.delete(still.name);
    }
    yield { path: `${own}/places/${name}.js`, text: call(`places/${name}`, packed) };
  }
  for (const { name, to } of doorsOf(story, folder))
    yield { path: `${own}/doors/${name}.js`, text: call(`doors/${name}`, names.get(to) ?? firstName(folder)) };
}

/** A script, since a page that lies in a folder can load nothing else from it. */
function call(name: string, value: unknown): string {
  return `unspool(${JSON.stringify(name)},${JSON.stringify(value)});\n`;
}

/** Each story with a folder of its own, called by its title as far as the first place tells it. */
function folders(
  stories: readonly StoredStory[],
): readonly { readonly stored: StoredStory; readonly folder: string }[] {
  const taken = new Set<string>([ownFolder]);
  return stories.map((stored) => {
    const slug = titleSlug(sliceAt(stored.story, 0));
    let folder = slug;
    for (let number = 2; taken.has(folder); number++) folder = `${slug}-${number}`;
    taken.add(folder);
    return { stored, folder };
  });
}
