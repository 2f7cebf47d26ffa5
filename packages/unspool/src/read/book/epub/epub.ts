import { caseless } from '../../../base/index.js';
import { treeOf } from '../../markup/markup-tree.js';
import type { SheetFinder } from '../../markup/page-styles.js';
import type { Reader, Source, SourceProblem } from '../../source.js';
import { bookOf, isAround, type Page } from '../xhtml/xhtml.js';
import { type Archive, archiveOf } from '../zip.js';
import { navigationOf } from './epub-navigation.js';
import {
  type BookPackage,
  branches,
  type Finder,
  noPackage,
  packageOf,
  resolve,
  type Turn,
  turnsOf,
} from './epub-package.js';
import { protection } from './epub-protection.js';

/** E-books, EPUB 2 and 3: an archive of chapters, with a package document that says in which order they are read. */
export const epubReader: Reader = {
  format: 'epub',
  read: (bytes) => {
    const archive = archiveOf(bytes);
    const said: SourceProblem[] = archive.problems.map((message) => ({ message }));
    if (archive.paths.length === 0) return empty(said);
    const find = finder(archive.paths);
    const opf = packagePath(archive, find, said);
    if (opf === undefined)
      return empty([...said, { message: 'There is no package document (.opf) in it: this is no EPUB.' }]);
    const text = opened(archive, opf, said);
    const book = packageOf(text, opf);
    const locked = protection(archive, find);
    if (locked.refusal) return { ...bookOf([], { ...book, problems: [...said, { message: locked.refusal }] }, 'epub') };
    if (locked.remark) said.push({ message: locked.remark });
    /** What comes to light when the pages are read. */
    const late: SourceProblem[] = [];
    const pages = book.spine.flatMap((item): readonly Page[] => {
      if (!readable.test(item.type)) return [];
      const path = find(item.path);
      if (path !== undefined) {
        const read = () => opened(archive, path, late) || undefined;
        return [{ file: path, read, ...(item.linear ? {} : { aside: true }) }];
      }
      // Nobody misses a title page.
      if (isAround(item.path)) return [{ file: item.path }];
      said.push({
        message: `“${item.path}” is in the order of reading, but not in the archive.`,
        at: { from: 0, to: 0, file: opf },
      });
      return [];
    });
    if (book.spine.length === 0)
      said.push({ message: 'The package gives no order of reading.', at: { from: 0, to: 0, file: opf } });
    const entries = entriesOf(archive, book, find);
    const read = bookOf(pages, { ...book, entries, problems: [] }, 'epub', sheetsOf(archive, find));
    return { ...read, problems: [...said, ...late, ...book.problems, ...read.problems] };
  },
};

/** The order of reading of a book as its package lists it, with paths as the archive has them; undefined where there is none. */
export function turnsIn(archive: Archive): readonly Turn[] | undefined {
  const find = finder(archive.paths);
  const opf = packagePath(archive, find, []);
  return opf === undefined ? undefined : turnsOf(archive.textOf(opf).text, opf).map((turn) => found(turn, find));
}

function found({ path, names }: Turn, find: Finder): Turn {
  const own = path === undefined ? undefined : find(path);
  return { ...(own === undefined ? {} : { path: own }), names };
}

const readable = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document|)$/i;

function empty(problems: readonly SourceProblem[]): Source {
  return bookOf([], { ...noPackage, problems }, 'epub');
}

function opened(archive: Archive, path: string, said: SourceProblem[]): string {
  const { text, problem } = archive.textOf(path);
  if (problem) said.push({ message: problem, at: { from: 0, to: 0, file: path } });
  return text;
}

/** What `META-INF/container.xml` names (OCF 3.3, 4.2.6.3.1); without that, the first package that lies about. */
function packagePath(archive: Archive, find: Finder, said: SourceProblem[]): string | undefined {
  const container = find('META-INF/container.xml');
  if (container !== undefined) {
    const { root } = treeOf(opened(archive, container, said));
    for (const { name, attributes } of branches(root)) {
      if (name !== 'rootfile') continue;
      const path = resolve('', attributes.get('full-path') ?? '');
      const found = path === undefined ? undefined : find(path);
      if (found !== undefined) return found;
    }
  }
  const stray = archive.paths.find((path) => /\.opf$/i.test(path));
  if (stray !== undefined)
    said.push({ message: 'META-INF/container.xml does not say where the package document is; it was looked for.' });
  return stray;
}

/** The style sheets of a book, each unpacked once. */
function sheetsOf(archive: Archive, find: Finder): SheetFinder {
  const known = new Map<string, string>();
  return (href, from) => {
    const file = find(resolve(from, href) ?? '');
    if (file === undefined) return undefined;
    const text = known.get(file) ?? archive.textOf(file).text;
    known.set(file, text);
    return { text, file };
  };
}

function entriesOf(archive: Archive, { navigation }: BookPackage, find: Finder): BookPackage['entries'] {
  for (const path of navigation) {
    const found = find(path);
    const entries = found === undefined ? undefined : navigationOf(archive.textOf(found).text);
    if (entries && entries.size > 0) return entries;
  }
  return new Map();
}

/** Names in links and names of files differ in case, and in how they write letters with marks. */
function finder(paths: readonly string[]): Finder {
  const exact = new Set(paths);
  const folded = new Map(paths.toReversed().map((path) => [caseless(path), path]));
  return (path) => (exact.has(path) ? path : folded.get(caseless(path)));
}
