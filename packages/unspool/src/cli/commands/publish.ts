import type { StoredStory } from '../../reading/index.js';
import { type Command, UsageError, upto } from '../arguments.js';
import { named, note, paint, print, progress } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import { signed } from '../workspace/made.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE or FOLDER… -o FOLDER [--url ADDRESS] [--single]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FOLDER',
      help: 'where the site is written; other files in it are left alone',
    },
    {
      name: 'url',
      value: 'ADDRESS',
      help: 'where it will stand; then a site has a sitemap, a feed, and a picture for links, and a single page says where it is',
    },
    { name: 'single', help: 'one page for one place, which needs nothing else: to send, or for a phone' },
    {
      name: 'passages',
      help: 'the scenes of the works, too, as far as each place opens them; without it none is published: only where you may publish their text',
    },
    { ...upto, help: `with --single, ${upto.help}` },
    force,
  ],
  examples: [
    ['unspool publish film.story.md -o site', 'the companion as files for any web host, or to open from the folder'],
    [
      'unspool publish stories/ -o site --url https://example.org/films/',
      'all stories of a folder, with a list of them',
    ],
    ['unspool publish film.story.md --single --upto "The call" -o call.html', 'as it is at “The call”, in one file'],
    ['unspool verify film.story.md && unspool publish film.story.md -o site', 'only what is proved to be safe'],
  ],
  async run({ operands, get, has, leave }) {
    const output = get('output');
    const what = has('single') ? 'a file' : 'a folder';
    if (output === undefined) throw new UsageError(`Where to? Name ${what} with -o.`);
    const files = await readStories(operands, leave);
    const { pageFiles } = await import('../page-files.js');
    const { storedOf } = await import('../workspace/published.js');
    const page = await pageFiles();
    const url = get('url');
    if (has('single')) {
      const [file, ...more] = files;
      if (!file || more.length > 0) throw new UsageError('--single takes one story; name one file.');
      const { singleFile } = await import('../../site/index.js');
      const { stored, position, inputs } = await storedOf(file, get('upto'));
      if (has('passages')) noteWithout([stored]);
      const address = url === undefined ? undefined : addressOf(url, 'page');
      const text = signed(singleFile(stored, { position, page, address, passages: has('passages') }));
      await writeOutput({ path: output, text, inputs, force: has('force') });
      print(`Wrote ${named(output)}.`);
      return 0;
    }
    if (has('upto'))
      throw new UsageError('--upto goes with --single: a site has every place, each for whoever is there.');
    const { isPlace, placesIn, siteFiles } = await import('../../site/index.js');
    const { writeSite } = await import('../workspace/write-site.js');
    const stories = [];
    for (const file of files) stories.push((await storedOf(file)).stored);
    if (has('passages')) noteWithout(stories);
    const home = url === undefined ? undefined : addressOf(url, 'folder');
    const cards = home === undefined ? [] : await cardsOf(stories);
    const all = placesIn(stories);
    let done = 0;
    const { signal, end } = stopping();
    try {
      const { written, same, gone, bytes } = await writeSite({
        folder: output,
        files: siteFiles({
          stories,
          page,
          cards,
          passages: has('passages'),
          ...(home === undefined ? {} : { url: home }),
        }),
        force: has('force'),
        stop: signal,
        onFile: (file) => {
          if (!isPlace(file)) return;
          done += 1;
          progress(`${output}: place ${done} of ${all}`);
        },
      });
      progress('');
      const rest = [`${same} as they were`, ...(gone > 0 ? [`${gone} taken away`] : [])].join(', ');
      print(`${paint.bold(named(output))}: ${written} files written, ${rest}; ${sizeOf(bytes)} in all.`);
      print(paint.dim(`Open ${named(`${output}/index.html`)} in a browser, or put the folder onto any web host.`));
      return 0;
    } finally {
      progress('');
      end();
    }
  },
};

/** Says of which stories no work is at hand whose scenes could be opened. */
function noteWithout(stories: readonly StoredStory[]): void {
  for (const { name, works } of stories)
    if (works.length === 0) note(`${name}: no work is at hand, so there are no passages of one to publish.`);
}

/** The pictures that links are shown with elsewhere; none where what draws them is not installed. */
async function cardsOf(stories: readonly StoredStory[]): Promise<readonly Uint8Array[]> {
  const { card } = await import('../../draw/index.js');
  const { sliceAt } = await import('../../story/index.js');
  const { writtenAs } = await import('../pictures/written.js');
  const cards: Uint8Array[] = [];
  try {
    for (const { story } of stories) cards.push(await writtenAs('png', card(sliceAt(story, 0)), 'light', []));
    return cards;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    note(`${error.message} The site has no pictures for links to it.`);
    return [];
  }
}

/** Where a site or a page will stand: an address of the web. That of a folder ends with “/”. */
function addressOf(words: string, what: 'folder' | 'page'): string {
  const url = URL.canParse(words) ? new URL(words) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    const example = what === 'folder' ? 'https://example.org/films/' : 'https://example.org/call.html';
    throw new UsageError(
      `--url takes the address of ${what === 'folder' ? 'a folder' : 'the page'}, as ${example}, not “${words}”.`,
    );
  }
  return what === 'page' || url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Hears Ctrl+C until it is ended. */
function stopping(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    end: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
