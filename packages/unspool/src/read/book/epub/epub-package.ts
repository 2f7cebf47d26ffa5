import { addTo } from '../../../base/index.js';
import { type Branch, isBranch, treeOf } from '../../markup/markup-tree.js';
import type { Credit, SourceProblem } from '../../source.js';
import { tidy } from '../prose/prose.js';
import type { Entry } from '../xhtml/chapter-reading.js';

/** Finds the name of a member of the book by its path, however it is spelt. */
export type Finder = (path: string) => string | undefined;

/** What the package document of a book says (EPUB 3.3, 5; OPF 2.0.1). */
export type BookPackage = {
  readonly title?: string;
  readonly language?: string;
  readonly credits: readonly Credit[];
  /** The files in the order of reading; those that are not `linear` are read only where something leads to them. */
  readonly spine: readonly { readonly path: string; readonly linear: boolean; readonly type: string }[];
  /** What the package calls front or back matter, by path. */
  readonly matter: ReadonlyMap<string, string>;
  /** Where titles are: the navigation document, then the older NCX. */
  readonly navigation: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly problems: readonly SourceProblem[];
};

export const noPackage: BookPackage = {
  credits: [],
  spine: [],
  matter: new Map(),
  navigation: [],
  entries: new Map(),
  problems: [],
};

export function packageOf(text: string, file: string): BookPackage {
  const { root, problems } = treeOf(text);
  const all = [...branches(root)];
  const items = itemsOf(all, file);
  const spine = all
    .filter(({ name }) => name === 'itemref')
    .flatMap(({ attributes }) => {
      const item = items.get(attributes.get('idref') ?? '');
      // The navigation is a page for those who turn pages, not a part of the work.
      return item && !item.nav ? [{ path: item.path, type: item.type, linear: attributes.get('linear') !== 'no' }] : [];
    });
  const listed = [...items.values()];
  const ncx = items.get(all.find(({ name }) => name === 'spine')?.attributes.get('toc') ?? '');
  const older = ncx ?? listed.find(({ type }) => type === 'application/x-dtbncx+xml');
  const navigation = [listed.find(({ nav }) => nav)?.path, older?.path].filter((path) => path !== undefined);
  const matter = new Map<string, string>();
  for (const { name, attributes } of all) {
    const path = name === 'reference' ? resolve(file, attributes.get('href') ?? '') : undefined;
    if (path !== undefined) matter.set(path, attributes.get('type') ?? '');
  }
  const values = (name: string) => all.filter((each) => each.name === name && textOf(each) !== '');
  const title = mainTitle(all, values('title'));
  const language = values('language')[0];
  return {
    ...(title ? { title } : {}),
    ...(language ? { language: textOf(language) } : {}),
    credits: creditsOf(all, file),
    spine,
    matter,
    navigation,
    entries: new Map(),
    problems: problems.map(({ message, at }) => (at ? { message, at: { ...at, file } } : { message })),
  };
}

/** A file of the book, as the package lists it. */
type Listed = { readonly path: string; readonly type: string; readonly nav: boolean };

function itemsOf(all: readonly Branch[], file: string): ReadonlyMap<string, Listed> {
  const items = new Map<string, Listed>();
  for (const { name, attributes } of all) {
    if (name !== 'item') continue;
    const path = resolve(file, attributes.get('href') ?? '');
    if (path === undefined) continue;
    const nav = (attributes.get('properties') ?? '').split(/\s+/).includes('nav');
    items.set(attributes.get('id') ?? '', { path, type: attributes.get('media-type') ?? '', nav });
  }
  return items;
}

/** A place in the order of reading, by which programs count: each of them, whatever it leads to. */
export type Turn = { readonly path?: string; readonly names: readonly string[] };

/** All places of the order of reading, as a package document lists them, with what each is called there. */
export function turnsOf(text: string, file: string): readonly Turn[] {
  const all = [...branches(treeOf(text).root)];
  const items = itemsOf(all, file);
  return all
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => {
      const path = items.get(attributes.get('idref') ?? '')?.path;
      const names = [attributes.get('id'), attributes.get('idref')].filter((one) => one !== undefined);
      return { ...(path === undefined ? {} : { path }), names };
    });
}

/** Where a link of a file leads, without its fragment: a path within the archive; undefined if it climbs out. */
export function resolve(file: string, href: string): string | undefined {
  const [path = ''] = href.split(/[#?]/, 1);
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of decoded(path).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Percent signs that encode nothing stand for themselves. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** All elements below one, in the order of the file; not by recursion, for files may be deep. */
export function* branches(root: Branch): Generator<Branch> {
  const waiting: Branch[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (isBranch(child)) waiting.push(child);
  }
}

export function textOf(branch: Branch): string {
  const words: string[] = [];
  const waiting: Branch['children'][number][] = [branch];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isBranch(next)) for (const child of next.children.toReversed()) waiting.push(child);
    else words.push(next.text);
  }
  return tidy(words.join('').replace(/\s+/g, ' '));
}

/** A book may have several titles; the main one is marked, else the first. */
function mainTitle(all: readonly Branch[], titles: readonly Branch[]): string | undefined {
  const main = all.find(
    ({ name, attributes, ...rest }) =>
      name === 'meta' &&
      attributes.get('property') === 'title-type' &&
      textOf({ name, attributes, ...rest }) === 'main',
  );
  const id = main?.attributes.get('refines')?.slice(1);
  const title = titles.find(({ attributes }) => id !== undefined && attributes.get('id') === id) ?? titles[0];
  return title && textOf(title);
}

/** Those who wrote it, and not those who made the file; in EPUB 3 roles stand apart (5.3.5), in EPUB 2 at the name. */
function creditsOf(all: readonly Branch[], file: string): readonly Credit[] {
  const roles = new Map<string, string[]>();
  for (const meta of all) {
    if (meta.name !== 'meta' || meta.attributes.get('property') !== 'role') continue;
    const id = meta.attributes.get('refines')?.slice(1) ?? '';
    addTo(roles, id, textOf(meta));
  }
  return all.flatMap((each) => {
    if (each.name !== 'creator' && each.name !== 'contributor') return [];
    const said = each.attributes.get('opf:role') ?? each.attributes.get('role');
    const given = roles.get(each.attributes.get('id') ?? '') ?? (said ? [said] : []);
    const role = given.find((code) => relators.has(code));
    const key = role ? relators.get(role) : each.name === 'creator' ? 'author' : undefined;
    const value = textOf(each);
    return key && value !== '' ? [{ key, value, at: { ...each.at, file } }] : [];
  });
}

/** MARC relators of those who have a part in the words. */
const relators = new Map([
  ['aut', 'author'],
  ['trl', 'translator'],
  ['edt', 'editor'],
  ['ill', 'illustrator'],
  ['ctb', 'contributor'],
]);
