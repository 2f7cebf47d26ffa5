import { titleSlug } from '../publish/index.js';
import { numbersIn, type StoredStory } from '../reading/index.js';
import { type Position, sliceAt } from '../story/index.js';
import { doorsOf } from './doors.js';
import { feed, sitemap } from './feed.js';
import { libraryPage } from './library-page.js';
import { firstName } from './names.js';
import { type PublishedBeside, publishedPlaces } from './places.js';
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
  /** Whether passages of the works are published, too; whoever says so must be free to. */
  readonly passages?: boolean;
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
export function* siteFiles({ stories, page, url, cards = [], passages = false }: SiteOptions): Generator<SiteFile> {
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
    yield* storyFiles(stored, folder, passages);
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

/** A story up to one position as one page, which needs nothing else; with passages of its works, if that is asked for. */
export function singleFile(stored: StoredStory, { position, page, address, passages = false }: SingleOptions): string {
  const folder = titleSlug(sliceAt(stored.story, 0));
  const beside = besideOf(stored, passages);
  return singlePage({ ...stored, folder, page, position, address, beside });
}

/** See {@link SiteOptions}. `address` is that of the page itself. */
export type SingleOptions = Pick<SiteOptions, 'page' | 'passages'> & {
  readonly position: Position;
  readonly address?: string | undefined;
};

function besideOf({ story, works, images }: StoredStory, withPassages: boolean): PublishedBeside {
  const numbers = numbersIn(story, works);
  return { numbers, images, ...(withPassages && works.length > 0 ? { works } : {}) };
}

function* storyFiles(stored: StoredStory, folder: string, withPassages: boolean): Generator<SiteFile> {
  const { story, images } = stored;
  const own = `${ownFolder}/${folder}`;
  const names = new Map<Position, string>();
  const unwritten = new Map([...(images?.values() ?? [])].map((image) => [image.name, image.bytes]));
  const beside = besideOf(stored, withPassages);
  for (const { name, position, packed, stills, passages } of publishedPlaces(story, folder, beside)) {
    names.set(position, name);
    for (const still of stills) {
      const bytes = unwritten.get(still.name);
      if (bytes) yield { path: `${own}/images/${still.name}`, text: bytes };
      unwritten.delete(still.name);
    }
    if (passages) yield { path: `${own}/passages/${name}.js`, text: call(`passages/${name}`, passages) };
    yield { path: `${own}/places/${name}.js`, text: call(`places/${name}`, packed) };
  }
  for (const { name, to } of doorsOf(story, folder, beside.numbers))
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
