import { once } from '../base/index.js';
import { mostOf } from '../base/lists.js';
import { parse } from '../language/index.js';
import type { PageFiles } from '../site/index.js';
import { isPlace, nextName, type PackedPlace, type SiteConfig, type SiteFile, siteFiles } from '../site/index.js';
import { type Compilation, compile, cut, type Position } from '../story/index.js';
import { counterfactual, futureKinds } from './counterfactual.js';
import { difference } from './difference.js';
import { standInImages } from './stand-in-images.js';

/** What came of comparing published sites. */
export type SitesReport = {
  readonly passed: boolean;
  /** Pairs of sites of stories with the same past. */
  readonly pairs: number;
  /** How many files were compared, and how many characters. */
  readonly files: number;
  readonly characters: number;
  /** A file that a reader's browser loads, and that is another where only what comes later is. */
  readonly leaks: readonly { readonly file: string; readonly here: string; readonly there: string }[];
};

/** How a story is published. Tests put leaky ones here. */
export type Publish = (telling: Compilation) => Iterable<SiteFile>;

export type SitesOptions = {
  readonly positions: readonly Position[];
  readonly publish?: Publish;
  /** Called before each pair; false ends it there. */
  readonly onPair?: (position: Position) => boolean;
};

/**
 * Proves of a published site that whatever the browser of a reader at a position loads, down to the names of the files, is the
 * same letters for any two stories with the same past. What a host can see besides (how many files there are, and of
 * which sizes) is not a reader's.
 */
export function compareSites(
  telling: Compilation,
  { positions, publish = published, onPair = () => true }: SitesOptions,
): SitesReport {
  const leaks = new Map<string, SitesReport['leaks'][number]>();
  const sum = { pairs: 0, files: 0, characters: 0 };
  const placesAt = (position: Position) => 1 + telling.story.stops.filter((stop) => stop.position <= position).length;
  const most = mostOf(positions.map(placesAt));
  // The site of the story itself is made once, as far as any pair needs it: its places do not know how far a browser goes.
  const own = once(() => filesOf(publish(telling), most));
  for (const [turn, position] of positions.entries()) {
    const kind = futureKinds[(turn + 1) % futureKinds.length] as (typeof futureKinds)[number];
    const text = counterfactual(telling, position, kind, turn * 31 + 5);
    const other = text === null ? undefined : compile(parse(telling.outline.name, text, telling.outline));
    if (!other || cut(other, position) !== cut(telling, position)) continue;
    if (!onPair(position)) break;
    const places = placesAt(position);
    const here = loadedBy(own(), places);
    const there = loadedBy(filesOf(publish(other), places), places);
    sum.pairs += 1;
    for (const name of new Set([...here.keys(), ...there.keys()])) {
      const [mine = '', its = ''] = [here.get(name), there.get(name)];
      sum.files += 1;
      sum.characters += mine.length;
      const found = difference(mine, its);
      if (found && !leaks.has(name)) leaks.set(name, { file: name, ...found });
    }
  }
  return { passed: leaks.size === 0, ...sum, leaks: [...leaks.values()] };
}

type Files = ReadonlyMap<string, string>;

/** The files of a site with so many places, those of the page among them. */
function filesOf(site: Iterable<SiteFile>, places: number): Files {
  const files = new Map<string, string>();
  let made = 0;
  for (const file of site) {
    files.set(file.path, String(file.text));
    if (isPlace(file)) made += 1;
    if (made >= places) break;
  }
  return files;
}

/** Those of them that a browser loads on the way to the nth place, as it finds them: from the page, and each place from the last. */
function loadedBy(files: Files, places: number): Files {
  const loaded = new Map<string, string>();
  const load = (path: string): string => {
    const text = files.get(path) ?? '';
    loaded.set(path, text);
    return text;
  };
  const page = load('index.html');
  const [, data] = /<script id="site"[^>]*>([^<]*)</.exec(page) ?? [];
  if (data === undefined) throw new Error('A published page does not say where its places are.');
  const config = JSON.parse(data) as Partial<SiteConfig>;
  let name = config.first ?? '';
  for (let place = 0; place < places; place++) {
    const text = load(`${config.places}places/${name}.js`);
    const value = handedOver(text);
    for (const [image] of text.matchAll(imageNames)) load(`${config.places}images/${image}`);
    name = nextName(JSON.stringify(value));
  }
  return loaded;
}

/** How pictures of one's own are called, wherever a place names them. */
const imageNames = /\b[0-9a-f]{32}\.(?:jpg|png|webp|gif)\b/g;

/** What a file of a site hands over. */
function handedOver(script: string): PackedPlace | null {
  const [, value = 'null'] = /^unspool\("[^"]*",(.*)\);\n$/s.exec(script) ?? [];
  return JSON.parse(value);
}

function published({ story, outline: { name } }: Compilation): Iterable<SiteFile> {
  const images = standInImages(story);
  return siteFiles({ stories: [{ name, key: name, revision: '', story, works: [], images }], page });
}

/** The page's own files are the same for every story. */
const page: PageFiles = {
  script: { name: 'page.js', text: '' },
  style: { name: 'page.css', text: '' },
  typeface: { name: 'typeface.css', text: '' },
  engine: { name: 'engine.js', text: '' },
  icon: { name: 'icon.svg', text: '' },
};
